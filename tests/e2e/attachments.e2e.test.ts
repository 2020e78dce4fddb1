/** Photos and files with a return: a contact adds and removes them, with and without scripts; staff see them with the case. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Rma } from '@/payload-types'
import { axeViolations } from '../support/axe'
import { launchBrowser } from '../support/chromium'
import { makeJpeg, makePdf } from '../support/madeFiles'
import { openPanel, panelFaults, tokenOf } from '../support/panel'
import { shoot } from '../support/shots'
import type { App } from '../support/startApp'
import { startDemo } from '../support/startDemo'

const AGENT = 'agent@nazorg.example'
const CONTACT = 'inkoop@17850.example'
const PATIENCE = { timeout: 60_000, interval: 100 }
const SLOW = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 300_000 }

let app: App
let browser: Browser
let token: string
let drafts = 0

beforeAll(async () => {
  app = await startDemo()
  browser = await launchBrowser()
  token = await tokenOf(app, 'contacts', CONTACT)
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

async function ask<Body>(method: string, path: string, body?: object): Promise<Body> {
  const headers = { Authorization: `JWT ${token}`, 'Content-Type': 'application/json' }
  const answer = await fetch(app.url + path, { method, headers, body: body && JSON.stringify(body) })
  return (await answer.json()) as Body
}

async function newDraft(): Promise<Rma> {
  type Found = { docs: { id: string }[] }
  const { docs: lines } = await ask<Found>(
    'GET',
    '/api/order-lines?limit=1&sort=-orderDate&where[quantityReturnable][greater_than]=2',
  )
  const { docs: reasons } = await ask<Found>('GET', '/api/return-reasons')
  const line = { orderLine: lines[0]?.id, quantityRequested: 1 }
  drafts += 1
  const body = { draft: true, lines: [line], reason: reasons[0]?.id, remarks: `Draft ${drafts}` } // else it would be the same
  return (await ask<{ doc: Rma }>('POST', '/api/rmas', body)).doc
}

async function openDraft(rma: Rma, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: app.url, locale: 'nl-NL', bypassCSP: true, ...options })
  await context.addCookies([{ name: 'portal-token', value: token, url: app.url }])
  const page = await context.newPage()
  await page.goto(`/returns/drafts/${rma.id}`)
  return page
}

const photo = async (name: string) => ({ name, mimeType: 'image/jpeg', buffer: await makeJpeg() })
const paper = (name: string) => ({ name, mimeType: 'application/pdf', buffer: makePdf() })

/** Grain that no compression makes small. */
async function heavyPhoto(name: string) {
  const size = { width: 1200, height: 900, channels: 3 as const }
  const grain = sharp({ create: { ...size, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 60 } } })
  return { name, mimeType: 'image/jpeg', buffer: await grain.jpeg({ quality: 90 }).toBuffer() }
}

const picker = (page: Page) => page.getByLabel('kies bestanden')
const listed = (page: Page) => page.getByRole('list', { name: 'Toegevoegde bestanden' }).getByRole('listitem')
const names = async (page: Page) => (await listed(page).locator('a').allTextContents()).sort()

describe('with scripts', () => {
  it('adds files one by one with their progress, says what is wrong with others, and keeps them with the case', async () => {
    const rma = await newDraft()
    const page = await openDraft(rma)
    await picker(page).waitFor({ state: 'attached' })
    const network = await page.context().newCDPSession(page)
    await network.send('Network.emulateNetworkConditions', SLOW)
    await picker(page).setInputFiles([
      await heavyPhoto('schade-bord.jpg'),
      paper('factuur.pdf'),
      { name: 'vermomd.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<svg onload="alert(1)"/>') },
      { name: 'foto.heic', mimeType: 'image/heic', buffer: Buffer.from('heic') },
    ])
    await page.getByRole('progressbar', { name: 'Voortgang van schade-bord.jpg' }).waitFor()
    await page.getByRole('button', { name: 'Aanvraag verzenden' }).click()
    await page.getByText('Er wordt nog een bestand verstuurd.').waitFor()
    await expect.poll(() => names(page), PATIENCE).toEqual(['factuur.pdf', 'schade-bord.jpg'])
    await page.getByText('De inhoud past niet bij de naam: dit is geen jpeg-bestand.').first().waitFor()
    await page.getByText('U kunt alleen deze soorten bestanden toevoegen').first().waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.getByText('U kunt alleen deze soorten bestanden toevoegen').first().scrollIntoViewIfNeeded()
    await shoot(page, 'files')

    await page.getByRole('button', { name: 'factuur.pdf verwijderen' }).click()
    await expect.poll(() => names(page), PATIENCE).toEqual(['schade-bord.jpg'])
    await network.send('Network.emulateNetworkConditions', { ...SLOW, uploadThroughput: -1 })
    await picker(page).setInputFiles([paper('pakbon.pdf')])
    await expect.poll(() => names(page), PATIENCE).toEqual(['pakbon.pdf', 'schade-bord.jpg'])

    await page.getByRole('button', { name: 'Aanvraag verzenden' }).click() // the terms are not accepted
    await page.getByText('Eén punt houdt de aanvraag tegen').waitFor()
    await page.reload()
    expect(await names(page)).toEqual(['pakbon.pdf', 'schade-bord.jpg'])
    await page.getByLabel(/akkoord met/).check()
    await page.getByRole('button', { name: 'Aanvraag verzenden' }).click()
    await page.waitForURL(/returns\/(?!drafts)/)
    const link = page.getByRole('link', { name: 'schade-bord.jpg' })
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    expect(download.suggestedFilename()).toBe('schade-bord.jpg')
    expect(await axeViolations(page)).toEqual([])
  })

  it('takes dropped files, and leads back to the draft when the session has ended', async () => {
    const page = await openDraft(await newDraft())
    await picker(page).waitFor({ state: 'attached' })
    const data = [...(await makeJpeg())]
    await page.locator('.dropzone').evaluate((zone, bytes) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([new Uint8Array(bytes)], 'gesleept.jpg', { type: 'image/jpeg' }))
      zone.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }))
    }, data)
    await expect.poll(() => names(page), PATIENCE).toEqual(['gesleept.jpg'])
    await page.context().clearCookies()
    await picker(page).setInputFiles([await photo('te-laat.jpg')])
    const login = page.getByRole('link', { name: 'Opnieuw inloggen' })
    expect(await login.getAttribute('href')).toMatch(/^\/login\?.*drafts/)
  })
})

describe('without scripts', () => {
  it('adds, refuses and removes by plain forms', async () => {
    const page = await openDraft(await newDraft(), { javaScriptEnabled: false })
    const add = async (file: Awaited<ReturnType<typeof photo>>) => {
      await page.getByLabel('Bestand', { exact: true }).setInputFiles([file])
      await page.getByRole('button', { name: 'Bestand toevoegen' }).click()
    }
    await add(await photo('schade.jpg'))
    await page.getByText('Het bestand is toegevoegd.').waitFor()
    expect(await names(page)).toEqual(['schade.jpg'])
    await add({ ...paper('factuur.pdf'), buffer: Buffer.from('<html>') })
    await page.getByText('De inhoud past niet bij de naam').waitFor()
    await page.getByRole('button', { name: 'Bestand toevoegen' }).click()
    await page.getByText('Kies eerst een bestand.').waitFor()
    await page.getByRole('button', { name: 'schade.jpg verwijderen' }).click()
    await page.getByText('Het bestand is verwijderd.').waitFor()
    expect(await names(page)).toEqual([])
  })

  it('takes no file from a page of somebody else', async () => {
    const rma = await newDraft()
    const form = new FormData()
    form.set('file', new Blob([new Uint8Array(makePdf())], { type: 'application/pdf' }), 'a.pdf')
    const headers = { Cookie: `portal-token=${token}`, Origin: 'https://evil.example' }
    const answer = await fetch(`${app.url}/returns/drafts/${rma.id}/files`, { method: 'POST', headers, body: form })
    expect(answer.status).toBe(403)
  })
})

describe('the panel', () => {
  it('shows the files of a case, pictures as pictures', async () => {
    const rma = await newDraft()
    const form = new FormData()
    form.set('file', new Blob([new Uint8Array(await makeJpeg())], { type: 'image/jpeg' }), '<b>schade.jpg')
    const headers = { Authorization: `JWT ${token}` }
    const added = await fetch(`${app.url}/api/rmas/${rma.id}/attachments`, { method: 'POST', headers, body: form })
    expect(added.status).toBe(201)
    const { doc } = await ask<{ doc?: Rma }>('POST', `/api/rmas/${rma.id}/submit`, { acceptTerms: true })
    expect(doc?.status).toBe('submitted')
    const page = await openPanel(browser, app, AGENT)
    await page.goto(`/admin/collections/rmas/${rma.id}#files`)
    await page.getByRole('tab', { name: /Bestanden 1/ }).waitFor()
    await page.getByRole('link', { name: '-b-schade.jpg', exact: true }).waitFor()
    const picture = page.locator('img.nz-thumb')
    const drawn = () => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)
    await expect.poll(drawn, PATIENCE).toBeGreaterThan(0)
    expect(await panelFaults(page)).toEqual([])
  })
})
