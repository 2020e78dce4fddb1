/** An admin sets up return reasons in the panel, and customers meet them in the portal at once. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { OrderLine, ReturnReason, Rma } from '@/payload-types'
import { axeViolations } from '../support/axe'
import { launchBrowser } from '../support/chromium'
import { makeJpeg } from '../support/madeFiles'
import { openPanel } from '../support/panel'
import { ADMIN, BUYER, type Rest, restAs, visitPortal } from '../support/portal'
import { shoot } from '../support/shots'
import type { App } from '../support/startApp'
import { startDemo } from '../support/startDemo'

const PATIENCE = { timeout: 20_000, interval: 250 }

let app: App
let browser: Browser
let asAdmin: Rest
let asBuyer: Rest

beforeAll(async () => {
  app = await startDemo()
  browser = await launchBrowser()
  asAdmin = await restAs(app, 'users', ADMIN)
  asBuyer = await restAs(app, 'contacts', BUYER)
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

async function newDraft(count = 1): Promise<string> {
  const query = `limit=${count}&sort=orderDate&where[quantityReturnable][greater_than]=1&where[specialOrder][not_equals]=true`
  const { docs } = (await asBuyer<{ docs: OrderLine[] }>('GET', `/api/order-lines?${query}`)).body
  const lines = docs.map(({ id }) => ({ orderLine: id, quantityRequested: 1 }))
  return (await asBuyer<{ doc: Rma }>('POST', '/api/rmas', { draft: true, lines })).body.doc.id
}

async function openDraft(options: Parameters<typeof visitPortal>[2] = {}): Promise<Page> {
  const page = await visitPortal(browser, app, options)
  await page.goto(`/returns/drafts/${await newDraft()}`)
  await page.getByRole('heading', { level: 1, name: 'Retour bevestigen' }).waitFor()
  return page
}

const send = (page: Page) => page.getByRole('button', { name: 'Aanvraag verzenden' })

describe('a reason', () => {
  const fill = async (page: Page, { code, title, help = '' }: { code: string; title: string; help?: string }) => {
    await page.goto('/admin/collections/return-reasons/create?locale=nl') // the panel keeps the language of the last page
    await page.locator('#field-code').fill(code)
    await page.locator('#field-title').fill(title)
    await page.locator('#field-help').fill(help)
  }
  const save = (page: Page) => page.locator('#action-save').click()
  const saved = (page: Page) => page.waitForURL(/return-reasons\/[\w-]{20,}/)
  /** The other language of the reason that is open, with which it goes online. */
  const putOnline = async (page: Page, { title, help = '' }: { title: string; help?: string }) => {
    const id = new URL(page.url()).pathname.split('/').at(-1)
    await page.goto(`/admin/collections/return-reasons/${id}?locale=en`)
    await page.locator('#field-title').fill(title)
    await page.locator('#field-help').fill(help)
    await page.locator('#field-online').check()
    await save(page)
    const online = async () => (await asAdmin<ReturnReason>('GET', `/api/return-reasons/${id}`)).body.online
    await expect.poll(online, PATIENCE).toBe(true)
    await page.goto(`/admin/collections/return-reasons/${id}?locale=nl`)
  }

  it('is put in a group in the panel, and customers choose it, read it, and add the photo it asks for', async () => {
    const panel = await openPanel(browser, app, ADMIN)
    await fill(panel, { code: 'TRANSPORT', title: 'Schade door vervoer' })
    await save(panel)
    await saved(panel)
    await putOnline(panel, { title: 'Damage in transport' })
    await fill(panel, { code: 'DEUK', title: 'Doos gedeukt', help: 'Fotografeer de doos aan alle kanten.' })
    await panel.locator('#field-parent input').fill('Schade door')
    await panel.getByRole('option', { name: 'Schade door vervoer' }).click()
    await panel.locator('#field-photoRequired').check()
    await panel.locator('#field-online').check()
    await save(panel)
    await panel.getByText('de naam of de uitleg ontbreekt nog.', { exact: false }).waitFor()
    await panel.locator('#field-online').uncheck()
    await save(panel)
    await saved(panel)
    await putOnline(panel, { title: 'Box dented', help: 'Take pictures of all sides of the box.' })
    await panel.locator('#field-parent').getByText('Schade door vervoer').waitFor()
    await shoot(panel, 'reason')

    const page = await openDraft()
    const reason = page.getByLabel('Reden van de retour')
    const group = reason.locator('optgroup', { has: page.locator('option', { hasText: 'Doos gedeukt' }) })
    expect(await group.getAttribute('label')).toBe('Schade door vervoer')
    expect(await reason.locator('option', { hasText: 'Schade door vervoer' }).count()).toBe(0)
    await reason.selectOption({ label: 'Doos gedeukt' })
    await page.getByText('Fotografeer de doos aan alle kanten.').waitFor()
    await page.getByText('Bij deze reden is minstens één foto nodig.').waitFor()
    await page.getByText('Minstens één foto nodig', { exact: true }).waitFor()
    expect(await axeViolations(page)).toEqual([])
    await shoot(page, 'choice')

    await page.getByLabel(/akkoord met/).check()
    await send(page).click()
    await page.getByText('Eén punt houdt de aanvraag tegen').waitFor()
    await page.getByRole('link', { name: 'Voeg ten minste één foto toe: bij deze reden is een foto nodig.' }).waitFor()
    await shoot(page, 'photo-missing')
    const photo = { name: 'doos.jpg', mimeType: 'image/jpeg', buffer: await makeJpeg() }
    await page.getByLabel('kies bestanden').setInputFiles([photo])
    await page.getByRole('link', { name: 'doos.jpg' }).waitFor()
    await send(page).click()
    await page.waitForURL(/\/returns\/RMA/)
    await page.getByText('Schade door vervoer › Doos gedeukt').waitFor()
  })

  it('with a code that the ERP does not know is not put online, and the panel says so', async () => {
    const { body } = await asAdmin<{ doc: { id: string } }>('POST', '/api/reason-codes', { code: 'R-01' })
    try {
      const panel = await openPanel(browser, app, ADMIN)
      await fill(panel, { code: 'ZOMAAR', title: 'Zomaar' })
      await panel.locator('#field-online').check()
      await save(panel)
      await panel.getByText('Het ERP kent geen code ‘ZOMAAR’.', { exact: false }).waitFor()
      await shoot(panel, 'unknown-code')
      await panel.locator('#field-online').uncheck()
      await save(panel)
      await saved(panel)
      const { docs } = (await asBuyer<{ docs: ReturnReason[] }>('GET', '/api/return-reasons?limit=200')).body
      expect(docs.map(({ code }) => code)).not.toContain('ZOMAAR')
    } finally {
      await asAdmin('DELETE', `/api/reason-codes/${body.doc.id}`)
    }
  })
})
