/** An admin sets the house rules of returns in the panel, and customers meet them in the portal at once. */
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'

import type { Customer, Page as Terms } from '@/payload-types'
import { axeViolations } from '../support/axe'
import { openPanel, panelFaults } from '../support/panel'
import { ADMIN, AGENT, BUYER, mailTo, type Rest, visitPortal } from '../support/portal'
import { openRulesDemo } from '../support/rulesDemo'
import { shoot, shootAround } from '../support/shots'

const PATIENCE = { timeout: 60_000, interval: 100 }
const DEFAULTS = {
  bringAllowed: true,
  pickupAllowed: false,
  freeEntryAllowed: false,
  skipShippingCodeCheck: true,
  extensionDays: 0,
  reasonPer: 'rma',
}

const HOURS = 'Ma t/m vr 8.00–17.00 uur\nZa 9.00–12.00 uur'
const COUNTER = { name: 'Balie Retouren', street: 'Kade', houseNumber: '7', postalCode: '1234 AB', city: 'Ede' }

const { demo, setRules, newDraft, openDraft, shownRma } = openRulesDemo()
const asAdmin: Rest = (...asked) => demo.asAdmin(...asked)

afterEach(() => setRules(DEFAULTS))

const send = (page: Page) => page.getByRole('button', { name: 'Aanvraag verzenden' })
const statusOf = async (page: Page, path: string) => (await page.goto(path))?.status()

describe('a setting', () => {
  it('is saved in the panel, with a sentence on what it means', async () => {
    const panel = await openPanel(demo.browser, demo.app, ADMIN)
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

    const page = await visitPortal(demo.browser, demo.app)
    await page.goto('/returns/new')
    await page.getByText(/Retour kan tot en met \d+ dagen/).waitFor()
    const told = async () => Number(/met (\d+) dagen/.exec((await page.locator('main').textContent()) ?? '')?.[1])
    const extended = await told()
    await setRules({ extensionDays: 0 })
    await page.reload()
    expect(extended - (await told())).toBe(14)
  })

  it('lets customers have the goods collected, and staff read so', async () => {
    await setRules({ bringAllowed: false })
    expect(await (await openDraft()).getByText('Hoe komen de goederen terug?').count()).toBe(0)
    await setRules({ bringAllowed: true, pickupAllowed: true })
    const page = await openDraft({ width: 390 })
    await page.getByLabel('Laten ophalen').check()
    await page.getByLabel('Reden van de retour').selectOption({ label: 'Beschadigd ontvangen' })
    await page.getByLabel(/akkoord met/).check()
    expect(await axeViolations(page)).toEqual([])
    await page.getByText('Hoe komen de goederen terug?').scrollIntoViewIfNeeded()
    await shoot(page, 'pickup')
    await send(page).click()
    await page.waitForURL(/\/returns\/RMA/)
    await page.getByText('wij halen op').waitFor()
    await page.getByText('Goederen ophalen').waitFor()
    const panel = await openPanel(demo.browser, demo.app, AGENT)
    await panel.goto(`/admin/collections/rmas/${(await shownRma(page)).id}`)
    await panel.getByText('Bij de klant ophalen').waitFor()
    expect(await panelFaults(panel)).toEqual([])
    await shoot(panel, 'pickup-panel')
  })

  it('lets customers bring the goods, and tells them where and when, in the mail too', async () => {
    await setRules({ pickupAllowed: true, bringHours: HOURS, returnAddress: COUNTER })
    const page = await openDraft()
    await page.getByLabel('Laten ophalen').check()
    await page.getByRole('button', { name: 'Bewaar als concept' }).first().click()
    await page.getByText('Uw concept is bewaard').waitFor()
    await setRules({ pickupAllowed: false })
    await page.reload()
    await page.getByText('Ophalen kan niet meer. Kies hoe de goederen nu terugkomen.').waitFor()
    expect(await page.getByLabel('Opsturen').isChecked()).toBe(true)
    await page.getByText('Ophalen kan niet meer.').scrollIntoViewIfNeeded()
    await shoot(page, 'transport-gone')
    await page.getByLabel('Brengen').check()
    await page.getByLabel('Reden van de retour').selectOption({ label: 'Overtollig' })
    await page.getByLabel(/akkoord met/).check()
    await page.getByLabel('Brengen').scrollIntoViewIfNeeded()
    await shoot(page, 'transport')
    await send(page).click()
    await page.waitForURL(/\/returns\/RMA/)
    await page.getByText('Goederen brengen').waitFor()

    const rma = await shownRma(page)
    const lines = (rma.lines ?? []).map(({ id, quantityRequested }) => ({ id, quantityApproved: quantityRequested }))
    const panel = await openPanel(demo.browser, demo.app, AGENT)
    await panel.goto(`/admin/collections/rmas/${rma.id}`)
    await panel.getByText('De klant brengt', { exact: true }).waitFor()
    await panel.getByText('De klant brengt de goederen: een label is niet nodig.').waitFor()
    await shoot(panel, 'bring-panel')
    expect((await asAdmin('POST', `/api/rmas/${rma.id}/decide`, { lines })).status).toBe(200)

    const mail = await mailTo(demo.mailbox, BUYER, 'is goedgekeurd')
    for (const words of ['Balie Retouren', 'Kade 7', 'Wanneer: Ma t/m vr 8.00–17.00 uur; Za 9.00–12.00 uur'])
      expect(mail.text).toContain(words)
    await page.goto(`/returns/${rma.number}`)
    const notice = page.locator('.case-notices')
    await notice.getByText('Breng 1 stuk naar ons').waitFor()
    await notice.getByText('Kade 7').waitFor()
    await notice.getByText('Za 9.00–12.00 uur').waitFor()
    for (const text of [mail.text, await page.locator('main').textContent()])
      expect(text).not.toMatch(/in de doos|buitenkant|\b[Ss]tuur\b|opstur/)
    expect(await axeViolations(page)).toEqual([])
    await shootAround(demo.browser, demo.app, `/returns/${rma.number}`)
    await shootAround(demo.browser, demo.app, '/')
  })

  it.each([true, false])('lets customers type in an article that is on no order, scripts: %s', async (scripts) => {
    const page = await visitPortal(demo.browser, demo.app, { scripts })
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
    const panel = await openPanel(demo.browser, demo.app, AGENT)
    await panel.goto(`/admin/collections/rmas/${(await shownRma(page)).id}`)
    await panel.getByText('Door de klant ingevoerd, niet van een order', { exact: false }).waitFor()
    if (scripts) await shoot(panel, 'typed-panel')
    await page.goto('/returns?group=order')
    await page.getByText('Zonder order').first().waitFor()
  })

  it('asks for a shipping code, and the portal says so before anything is filled in', async () => {
    await setRules({ skipShippingCodeCheck: false })
    const page = await visitPortal(demo.browser, demo.app)
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
    const page = await visitPortal(demo.browser, demo.app)
    await asAdmin('POST', '/api/globals/portal-settings', { menu: { returns: false, claims: false } })
    try {
      await page.goto('/')
      await page.getByText('Wilt u iets retourneren? Neem contact met ons op.').waitFor()
      expect(await page.getByRole('link', { name: 'Retouren', exact: true }).count()).toBe(0)
      for (const path of ['/returns', '/returns/new', `/returns/drafts/${draft}`, '/returns/RMA26-00001'])
        expect([path, await statusOf(page, path)]).toEqual([path, 404])

      const panel = await openPanel(demo.browser, demo.app, AGENT)
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
