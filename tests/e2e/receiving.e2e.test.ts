/** Goods come in, are counted by scanner and keyboard, judged, confirmed by a second agent, and read by the customer. */
import type { Browser, Page } from 'playwright-core'
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
const number = (of = rma) => of.number ?? ''

/** A keyboard wedge: the code, then Enter, into whatever has the focus. */
async function scan(page: Page, code: string): Promise<void> {
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
}

const verdict = (page: Page, text: string | RegExp) => page.locator('.nz-verdict', { hasText: text }).waitFor()
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id)

async function station(width = 1440): Promise<Page> {
  const page = await openPanel(browser, app, AGENT, { width })
  await page.goto('/admin/receiving?locale=nl')
  await page.locator('#scan:focus').waitFor()
  return page
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
  await verdict(page, 'Niet aangemeld: ONBEKEND-1')
  await shoot(page, 'receiving-station', true)
  await scan(page, number(other))
  await verdict(page, 'Boek eerst deze ontvangst')
  expect(await focused(page)).toBe('scan')
  expect(await panelFaults(page, '.nz-receiving')).toEqual([])

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
    unexpected: [{ articleNumber: 'ONBEKEND-1', quantity: 1 }],
  })
  await page.context().close()
})

it('are counted on a phone as well', async () => {
  const page = await station(390)
  await scan(page, number(other))
  await verdict(page, number(other))
  await scan(page, articleOf(0, other))
  await verdict(page, /: 1 geteld/)
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
  const first = page.locator('.nz-inspected').first()
  await first.getByLabel('Aantal').fill('3')
  await first.getByText('3 van 4 verdeeld').waitFor()
  await first.getByRole('button', { name: 'Uitkomst toevoegen' }).click()
  await first.getByText('4 van 4 verdeeld').waitFor()
  await first.getByLabel('Notitie aan de klant').last().fill('Eén is gebruikt')
  await shoot(page, 'receiving-inspection', true)
  expect(await panelFaults(page, '[role="tabpanel"]:not([hidden])')).toEqual([])
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
    expect(await page.getByText('Verteld bij het uitpakken').count()).toBe(0)
    await shoot(page, `case-${width}`, true)
    await page.goto('/returns')
    await page.getByText('2 nog te ontvangen').first().waitFor()
    await shoot(page, `list-${width}`, true)
    await page.context().close()
  }
})
