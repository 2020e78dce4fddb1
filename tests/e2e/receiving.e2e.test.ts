/** Goods come in, are counted by scanner and keyboard, judged, confirmed by a second agent, and read by the customer. */
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Rma } from '@/payload-types'
import { launchBrowser } from '../support/chromium'
import { openPanel, panelFaults, submitRmas } from '../support/panel'
import { ADMIN, AGENT, BUYER, type Rest, restAs, visitPortal } from '../support/portal'
import { shoot } from '../support/shots'
import type { App } from '../support/startApp'
import { startDemo } from '../support/startDemo'

let app: App
let browser: Browser
let asAgent: Rest
let rma: Rma
let other: Rma

beforeAll(async () => {
  app = await startDemo()
  browser = await launchBrowser()
  asAgent = await restAs(app, 'users', AGENT)
  const made = await submitRmas(app, BUYER, 2)
  for (const { id, lines } of made) {
    const whole = (lines ?? []).map((line) => ({ id: line.id, quantityApproved: line.quantityRequested }))
    expect((await asAgent('POST', `/api/rmas/${id}/decide`, { lines: whole })).status).toBe(200)
  }
  ;[rma, other] = made as [Rma, Rma]
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

const articleOf = (at: number, of = rma) => of.lines?.[at]?.articleNumber ?? ''
const nameOf = (at: number, of = rma) => of.lines?.[at]?.articleName ?? ''
const number = (of = rma) => of.number ?? ''

/** A keyboard wedge: the code, then Enter, into whatever has the focus. */
async function scan(page: Page, code: string): Promise<void> {
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
}

const verdict = (page: Page, text: string | RegExp) => page.locator('.nz-verdict', { hasText: text }).waitFor()
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id)

/** A carton with a dented corner, as a phone would take it. */
const CARTON = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1200"><rect width="1600" height="1200" fill="#8d8a84"/>
<rect y="820" width="1600" height="380" fill="#5f5c58"/><path d="M300 420 820 300 1340 420 1340 900 820 1040 300 900z" fill="#b98a57"/>
<path d="M300 420 820 540 820 1040 300 900z" fill="#a37646"/><path d="M820 540 1340 420 1250 640 1340 900 820 1040z" fill="#c79a66"/>
<path d="M300 420 820 300 1340 420 820 540z" fill="#d6ad7c"/><path d="M1340 420 1190 560 1250 640z" fill="#6f4f2e"/></svg>`
const photo = async (name: string) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await sharp(Buffer.from(CARTON)).jpeg().toBuffer(),
})

/** Goes on with Tab to what is called so. */
async function tabTo(page: Page, name: string): Promise<void> {
  const at = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  for (let steps = 0; steps < 40 && (await at()) !== name; steps += 1) await page.keyboard.press('Tab')
  expect(await at()).toBe(name)
}

async function station(options: { width?: number; touch?: boolean } = {}): Promise<Page> {
  const page = await openPanel(browser, app, AGENT, options)
  await page.goto('/admin/receiving?locale=nl')
  await page.locator('#scan:focus').waitFor()
  return page
}

/** Two photos of a line and one of what nobody announced, chosen by keyboard. One is none, which costs nothing of the count. */
async function photographs(page: Page): Promise<void> {
  const broken = { name: 'kapot.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('%PDF-1.7 geen foto') }
  const chosen = { [nameOf(0)]: [await photo('doos.jpg'), broken], 'ONBEKEND-1': [await photo('vreemd.jpg')] }
  for (const [article, files] of Object.entries(chosen)) {
    await tabTo(page, `Foto’s van ${article} kiezen`)
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')])
    await chooser.setFiles(files)
    expect(await focused(page)).toBe('scan')
  }
  await verdict(page, 'Foto niet opgeslagen: kapot.jpg')
  await page.locator('.nz-unexpected .nz-photos img').waitFor()
  expect(await page.locator('.nz-count .nz-photos img').count()).toBe(1)
  expect(await page.locator('.nz-count .nz-now').first().inputValue()).toBe('4')
}

it('are received by keyboard alone, in parts, with what nobody announced, and the next scan begins at once', async () => {
  const page = await station()
  await shoot(page, 'station-ready')
  await scan(page, 'RMA00-BESTAAT-NIET')
  await verdict(page, 'Niet gevonden: RMA00-BESTAAT-NIET')
  await scan(page, number().toLowerCase())
  await verdict(page, number())
  await scan(page, articleOf(0))
  await verdict(page, /: 1 geteld/)
  await scan(page, `3*${articleOf(0)}`)
  await verdict(page, /: 4 geteld/)
  await scan(page, 'ONBEKEND-1')
  await verdict(page, 'Niet aangemeld: ONBEKEND-1, onbekend artikelnummer')
  await scan(page, articleOf(2, other).toLowerCase())
  await verdict(page, `Niet aangemeld: ${nameOf(2, other)} (${articleOf(2, other)})`)
  await photographs(page)
  await shoot(page, 'receiving-station', true)
  await scan(page, number(other))
  await verdict(page, 'Boek eerst deze ontvangst')
  expect(await focused(page)).toBe('scan')
  expect(await panelFaults(page, '.nz-receiving')).toEqual([])

  await scan(page, number())
  await verdict(page, 'Niet alle foto’s zijn opgeslagen')
  await tabTo(page, 'kapot.jpg weghalen')
  await page.keyboard.press('Enter')
  await page.locator('.nz-photos .failed').waitFor({ state: 'detached' })
  await page.locator('#scan').focus()
  await page.context().setOffline(true)
  await scan(page, number())
  await verdict(page, 'Geen verbinding')
  await page.context().setOffline(false)
  await scan(page, number())
  await verdict(page, `${number()} geboekt: deels ontvangen`)
  expect(await focused(page)).toBe('scan')

  await scan(page, number())
  await verdict(page, `${number()} van`)
  await scan(page, `3*${articleOf(1)}`)
  await verdict(page, /: 3 geteld/)
  await scan(page, `2*${articleOf(2)}`)
  await verdict(page, /: 2 geteld/)
  await scan(page, number())
  await verdict(page, `${number()} geboekt: ontvangen`)
  const { body } = await asAgent<Rma>('GET', `/api/rmas/${rma.id}?depth=0`)
  expect(body).toMatchObject({
    status: 'received',
    lines: [{ quantityReceived: 4 }, { quantityReceived: 3 }, { quantityReceived: 2 }],
    unexpected: [
      { articleNumber: 'ONBEKEND-1', articleName: null, quantity: 1 },
      { articleNumber: articleOf(2, other), articleName: nameOf(2, other), quantity: 1 },
    ],
  })
  await page.context().close()
})

it('are counted on a phone as well', async () => {
  const page = await station({ width: 390, touch: true })
  await scan(page, number(other))
  await verdict(page, number(other))
  await scan(page, articleOf(0, other))
  await verdict(page, /: 1 geteld/)
  const camera = page.getByLabel(`Foto maken van ${nameOf(0, other)}`)
  expect(await camera.getAttribute('capture')).toBe('environment')
  await page.getByText('Foto maken').first().waitFor()
  await camera.setInputFiles(await photo('camera.jpg'))
  await page.locator('.nz-count .nz-photos img').waitFor()
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
  await shoot(page, 'station-390', true)
  await page.getByRole('button', { name: 'Ontvangst boeken' }).click()
  await verdict(page, 'deels ontvangen')
  await page.context().close()
})

it('get a split outcome, and a second agent confirms what credits more than the limit', async () => {
  const asAdmin = await restAs(app, 'users', ADMIN)
  expect((await asAdmin('POST', '/api/globals/return-settings', { fourEyesAboveCents: 1 })).status).toBe(200)
  const page = await openPanel(browser, app, AGENT)
  await page.goto(`/admin/collections/rmas/${rma.id}?locale=nl#receiving`)
  const shots = page.locator('[role="tabpanel"]:not([hidden]) .nz-shots img')
  await shots.first().waitFor()
  expect(await shots.count()).toBe(2)
  const drawn = (all: (HTMLElement | SVGElement)[]) => all.every((one) => (one as HTMLImageElement).naturalWidth > 0)
  await expect.poll(() => shots.evaluateAll(drawn)).toBe(true)
  const first = page.locator('.nz-inspected').first()
  await first.getByLabel('Aantal').fill('3')
  await first.getByText('3 van 4 verdeeld').waitFor()
  await first.getByRole('button', { name: 'Uitkomst toevoegen' }).click()
  await first.getByText('4 van 4 verdeeld').waitFor()
  await first.getByLabel('Notitie aan de klant').last().fill('Eén is gebruikt')
  await shoot(page, 'receiving-inspection', true)
  expect(await panelFaults(page, '[role="tabpanel"]:not([hidden])')).toEqual([])
  await page.getByRole('tab', { name: /Verloop/ }).click()
  await page.getByText(`2 foto’s van ${articleOf(0)}, ONBEKEND-1`).waitFor()
  expect(await shots.count()).toBe(2)
  await shoot(page, 'case-timeline', true)
  await page.getByRole('tab', { name: 'Ontvangst' }).click()
  await page.getByRole('button', { name: 'Uitkomsten opslaan' }).click()
  await page.getByRole('button', { name: 'Afhandelen' }).click()
  await page.getByText('een collega bevestigt het').waitFor()
  expect(await page.getByRole('button', { name: 'Bevestigen en afhandelen' }).count()).toBe(0)
  await shoot(page, 'waits', true)
  await page.context().close()

  const colleague = await openPanel(browser, app, ADMIN)
  await colleague.goto(`/admin/collections/rmas/${rma.id}?locale=nl#receiving`)
  await colleague.getByRole('button', { name: 'Bevestigen en afhandelen' }).click()
  await colleague.getByText(`${number()} is bevestigd en afgehandeld`).waitFor()
  await colleague.locator('.docline .chip', { hasText: 'Afgehandeld' }).waitFor()
  await shoot(colleague, 'completed', true)
  await colleague.context().close()
  const { body } = await asAgent<Rma>('GET', `/api/rmas/${rma.id}?depth=0`)
  expect(body).toMatchObject({ status: 'completed', lines: [{ quantityAccepted: 3, quantityRejected: 1 }, {}, {}] })
})

it('are corrected with a reason, and take the steps after that anew', async () => {
  const page = await openPanel(browser, app, AGENT)
  await page.goto(`/admin/collections/rmas/${other.id}?locale=nl#receiving`)
  await page.getByRole('button', { name: 'Corrigeren' }).first().click()
  const dialog = page.locator('dialog[open]')
  await dialog.getByLabel('Ontvangen in totaal').fill('2')
  await dialog.getByRole('button', { name: 'Correctie opslaan' }).click()
  await dialog.getByText('Vul in waarom u corrigeert.').waitFor()
  await dialog.getByLabel('Waarom').fill('Verteld bij het uitpakken')
  await dialog.getByRole('button', { name: 'Correctie opslaan' }).click()
  await page.getByText('De correctie is opgeslagen').waitFor()
  const { body } = await asAgent<Rma>('GET', `/api/rmas/${other.id}?depth=0`)
  expect(body).toMatchObject({ status: 'partiallyReceived', lines: [{ quantityReceived: 2 }, {}, {}] })
  await page.context().close()
})

it('are read by the customer: what came in, what was accepted and what was not, and what is still to come', async () => {
  for (const width of [1440, 390]) {
    const page = await visitPortal(browser, app, { email: BUYER, width })
    await page.goto(`/returns/${number()}`)
    await page.getByText('3 geaccepteerd').first().waitFor()
    await page.getByText('Eén is gebruikt').first().waitFor()
    await page.getByText('1 afgewezen na ontvangst').waitFor()
    await page.getByText('Gecontroleerd', { exact: true }).first().waitFor()
    await page.locator('.unannounced li', { hasText: 'ONBEKEND-1' }).getByText('1 stuk').waitFor()
    expect(await page.getByText(/Verteld bij het uitpakken|doos\.jpg|[Ff]oto’s bij ontvangst/).count()).toBe(0)
    await shoot(page, `case-${width}`, true)
    await page.goto('/returns')
    await page.getByText('2 nog te ontvangen').first().waitFor()
    await shoot(page, `list-${width}`, true)
    await page.context().close()
  }
})
