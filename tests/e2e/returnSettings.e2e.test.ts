/** An admin sets the house rules of returns in the panel, and customers meet them in the portal at once. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import type { Customer, OrderLine, Rma, Page as Terms } from '@/payload-types'
import { axeViolations } from '../support/axe'
import { launchBrowser } from '../support/chromium'
import { openPanel, panelFaults } from '../support/panel'
import { ADMIN, AGENT, BUYER, type Rest, restAs, visitPortal } from '../support/portal'
import { shoot } from '../support/shots'
import type { App } from '../support/startApp'
import { startDemo } from '../support/startDemo'

const PATIENCE = { timeout: 60_000, interval: 100 }
const DEFAULTS = {
  pickupAllowed: false,
  freeEntryAllowed: false,
  skipShippingCodeCheck: true,
  extensionDays: 0,
  reasonPer: 'rma',
}

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
afterEach(() => setRules(DEFAULTS))
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

async function setRules(rules: object): Promise<void> {
  expect((await asAdmin('POST', '/api/globals/return-settings', rules)).status).toBe(200)
}

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
const statusOf = async (page: Page, path: string) => (await page.goto(path))?.status()

describe('a setting', () => {
  it('is saved in the panel, with a sentence on what it means', async () => {
    const panel = await openPanel(browser, app, ADMIN)
    await panel.goto('/admin/globals/return-settings')
    await panel.getByText('Uit: alleen klanten met een verzendcode', { exact: false }).waitFor()
    await panel.locator('#field-windowBasis').getByText('Orderdatum').waitFor()
    await panel.locator('#field-pickupAllowed').scrollIntoViewIfNeeded()
    await shoot(panel, 'settings')
    await panel.locator('#field-extensionDays').fill('14')
    await panel.locator('#field-pickupAllowed').check()
    await panel.locator('#action-save').click()
    const days = async () =>
      (await asAdmin<{ extensionDays: number }>('GET', '/api/globals/return-settings')).body.extensionDays
    await expect.poll(days, PATIENCE).toBe(14)

    const page = await visitPortal(browser, app)
    await page.goto('/returns/new')
    await page.getByText(/Retour kan tot en met \d+ dagen/).waitFor()
    const told = async () => Number(/met (\d+) dagen/.exec((await page.locator('main').textContent()) ?? '')?.[1])
    const extended = await told()
    await setRules({ extensionDays: 0 })
    await page.reload()
    expect(extended - (await told())).toBe(14)
  })

  it('lets customers have the goods collected, and staff read so', async () => {
    expect(await (await openDraft()).getByText('Hoe komen de goederen terug?').count()).toBe(0)
    await setRules({ pickupAllowed: true })
    const page = await openDraft({ width: 390 })
    await page.getByLabel('U haalt ze bij ons op').check()
    await page.getByLabel('Reden van de retour').selectOption({ label: 'Beschadigd ontvangen' })
    await page.getByLabel(/akkoord met/).check()
    expect(await axeViolations(page)).toEqual([])
    await page.getByText('Hoe komen de goederen terug?').scrollIntoViewIfNeeded()
    await shoot(page, 'pickup')
    await send(page).click()
    await page.waitForURL(/\/returns\/RMA/)
    await page.getByText('wij halen op').waitFor()
    await page.getByText('Goederen ophalen').waitFor()
    const number = new URL(page.url()).pathname.split('/').at(-1)
    const found = await asBuyer<{ docs: Rma[] }>('GET', `/api/rmas?where[number][equals]=${number}&depth=0`)
    const panel = await openPanel(browser, app, AGENT)
    await panel.goto(`/admin/collections/rmas/${found.body.docs[0]?.id}`)
    await panel.getByText('Bij de klant ophalen').waitFor()
    expect(await panelFaults(panel)).toEqual([])
    await shoot(panel, 'pickup-panel')
  })

  it.each([true, false])('lets customers type in an article that is on no order, scripts: %s', async (scripts) => {
    const page = await visitPortal(browser, app, { scripts })
    await page.goto('/returns/new')
    await page.getByRole('heading', { level: 1, name: 'Retour aanvragen' }).waitFor()
    expect(await page.getByRole('button', { name: 'Artikel zelf invoeren' }).count()).toBe(0)
    await setRules({ freeEntryAllowed: true })
    await page.reload()
    await page.getByRole('button', { name: 'Artikel zelf invoeren' }).click()
    await page.waitForURL(/\/returns\/drafts\//)
    await page.getByLabel('Reden van de retour').selectOption({ label: 'Overtollig' })
    await page.getByLabel(/akkoord met/).check()
    await send(page).click()
    await page.getByRole('link', { name: 'Regel 1: Vul het artikelnummer in.' }).waitFor()
    await page.getByLabel('Artikelnummer').fill('OUD-7')
    await page.getByLabel('Artikelnaam').fill('Koppelingsset uit 2019')
    await page.getByRole('button', { name: 'Artikel zonder order toevoegen' }).click()
    await page.getByText('Er is een regel toegevoegd').waitFor()
    expect(await page.getByLabel('Artikelnummer').first().inputValue()).toBe('OUD-7')
    if (scripts) {
      await shoot(page, 'typed')
      await page.setViewportSize({ width: 390, height: 1000 })
      await page.getByLabel('Artikelnaam').first().scrollIntoViewIfNeeded()
      await shoot(page, 'typed-phone')
      await page.setViewportSize({ width: 1440, height: 1000 })
      expect(await axeViolations(page)).toEqual([])
    }
    await page.getByLabel('Artikelnummer').nth(1).fill('OUD-8')
    await page.getByLabel('Artikelnaam').nth(1).fill('Drukgroep')
    await page
      .getByRole('button', { name: /^Regel verwijderen/ })
      .first()
      .click()
    await page.getByText('De regel is verwijderd').waitFor()
    expect(await page.getByLabel('Artikelnummer').inputValue()).toBe('OUD-8')
    if (!scripts) await page.getByLabel(/akkoord met/).check()
    await send(page).click()
    await page.waitForURL(/\/returns\/RMA/)
    await page.getByText('zelf ingevoerd, niet van een order').waitFor()
    if (scripts) await shoot(page, 'typed-case')
    const number = new URL(page.url()).pathname.split('/').at(-1)
    const found = await asBuyer<{ docs: Rma[] }>('GET', `/api/rmas?where[number][equals]=${number}&depth=0`)
    const panel = await openPanel(browser, app, AGENT)
    await panel.goto(`/admin/collections/rmas/${found.body.docs[0]?.id}`)
    await panel.getByText('Door de klant ingevoerd, niet van een order', { exact: false }).waitFor()
    if (scripts) await shoot(panel, 'typed-panel')
    await page.goto('/returns?group=order')
    await page.getByText('Zonder order').first().waitFor()
  })

  it('asks for a shipping code, and the portal says so before anything is filled in', async () => {
    await setRules({ skipShippingCodeCheck: false })
    const page = await visitPortal(browser, app)
    await page.goto('/returns/new')
    await page.getByText('Van deze klant is geen verzendcode bekend.', { exact: false }).waitFor()
    const { docs } = (await asAdmin<{ docs: Customer[] }>('GET', '/api/customers?where[number][equals]=17850')).body
    const customer = `/api/customers/${docs[0]?.id}`
    await asAdmin('PATCH', customer, { shippingCode: 'DHL-DAG' })
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Retour aanvragen' }).waitFor()
    expect(await page.locator('#closed').count()).toBe(0)
    await asAdmin('PATCH', customer, { shippingCode: null })
  })

  it('takes the return pages away with their menu entry, and leaves them to staff', async () => {
    const draft = await newDraft()
    const page = await visitPortal(browser, app)
    await asAdmin('POST', '/api/globals/portal-settings', { menu: { returns: false, claims: false } })
    try {
      await page.goto('/')
      await page.getByText('Wilt u iets retourneren? Neem contact met ons op.').waitFor()
      expect(await page.getByRole('link', { name: 'Retouren', exact: true }).count()).toBe(0)
      for (const path of ['/returns', '/returns/new', `/returns/drafts/${draft}`, '/returns/RMA26-00001'])
        expect([path, await statusOf(page, path)]).toEqual([path, 404])

      const panel = await openPanel(browser, app, AGENT)
      const { docs } = (await asAdmin<{ docs: Customer[] }>('GET', '/api/customers?where[number][equals]=17850')).body
      await panel.goto(`/admin/collections/customers/${docs[0]?.id}`)
      await panel
        .getByRole('button', { name: /aanvragen/i })
        .first()
        .click()
      await panel.waitForURL(/\/returns\/new/)
      await panel.getByRole('heading', { level: 1, name: 'Retour aanvragen' }).waitFor()
    } finally {
      await asAdmin('POST', '/api/globals/portal-settings', { menu: { returns: true, claims: true } })
    }
  })
})

describe('the terms', () => {
  it('that changed while the page stood open are accepted anew, and what was typed stays', async () => {
    const page = await openDraft()
    await page.getByLabel('Reden van de retour').selectOption({ label: 'Overtollig' })
    await page.getByLabel('Opmerkingen', { exact: true }).fill('Doos staat klaar')
    await page.getByLabel(/akkoord met/).check()
    const query = '/api/pages?where[slug][equals]=terms&depth=0'
    const { docs } = (await asAdmin<{ docs: Terms[] }>('GET', query)).body
    const changed = { title: `${docs[0]?.title} (nieuw)`, _status: 'published' }
    expect((await asAdmin('PATCH', `/api/pages/${docs[0]?.id}`, changed)).status).toBe(200)
    await send(page).click()
    await page.getByRole('link', { name: 'De retourvoorwaarden zijn intussen gewijzigd.' }).waitFor()
    await expect.poll(() => page.getByLabel(/akkoord met/).isChecked(), PATIENCE).toBe(false)
    expect(await page.getByLabel('Opmerkingen', { exact: true }).inputValue()).toBe('Doos staat klaar')
    await page.getByLabel(/akkoord met/).check()
    await send(page).click()
    await page.waitForURL(/\/returns\/RMA/)
    await page.getByText('Doos staat klaar').first().waitFor()
  })
})
