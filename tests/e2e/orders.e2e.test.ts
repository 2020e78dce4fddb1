/** A customer looks at what was ordered and invoiced: what came, what is late, where the parcel is, what is to be paid. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Membership, Order, OrderLine } from '@/payload-types'
import { axeViolations } from '../support/axe'
import { launchBrowser } from '../support/chromium'
import { ADMIN, BUYER, NIGHT_BUYER, restAs, visitPortal } from '../support/portal'
import { shootAround } from '../support/shots'
import type { App } from '../support/startApp'
import { startDemo } from '../support/startDemo'

const PATIENCE = { timeout: 60_000, interval: 100 }

let app: App
let browser: Browser
beforeAll(async () => {
  app = await startDemo()
  browser = await launchBrowser()
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor()

/** The partly delivered order of the demo's buyer. */
async function partlyShipped(email: string): Promise<Order> {
  const rest = await restAs(app, 'contacts', email)
  const query = 'where[shippingStatus][equals]=shipped&where[complete][equals]=false&limit=1'
  return (await rest<{ docs: Order[] }>('GET', `/api/orders?${query}`)).body.docs[0] as Order
}

/** The buyer with the rights that are kept, and all of them again afterwards. */
async function withRights(keep: (right: string) => boolean, then: () => Promise<void>): Promise<void> {
  const admin = await restAs(app, 'users', ADMIN)
  const buyer = await restAs(app, 'contacts', BUYER)
  const { body } = await buyer<{ docs: Membership[] }>('GET', '/api/memberships?limit=1')
  const { id, rights } = body.docs[0] as Membership
  const give = async (given: unknown) =>
    expect((await admin('POST', `/api/memberships/${id}/rights`, { rights: given })).status).toBe(200)
  await give((rights ?? []).filter(keep))
  await then()
  await give(rights)
}

describe('an order in the portal', () => {
  it('opens from home, shows what came, what is to come and where the parcel is, and begins a return', async () => {
    const order = await partlyShipped(BUYER)
    const page = await visitPortal(browser, app)
    await page.goto('/')
    await heading(page, 'Nieuwste bestellingen')
    const newest = page.locator('section', { hasText: 'Nieuwste bestellingen' }).getByRole('link').first()
    const number = (await newest.textContent()) ?? ''
    await newest.click()
    await page.getByRole('heading', { level: 1, name: number }).waitFor()

    await page.goto(`/orders/${order.number}`)
    const table = page.getByRole('table', { name: 'Artikelen' })
    const rows = table.getByRole('row')
    expect(await rows.count()).toBe(4)
    for (const [row, state] of [
      [1, 'Geleverd'],
      [2, 'Deels geleverd'],
      [3, 'In bestelling'],
    ] as const) {
      expect(await rows.nth(row).textContent()).toContain(state)
    }
    const link = page.getByRole('link', { name: /^Volg zending JVGL/ })
    expect(await link.getAttribute('href')).toMatch(/^https:\/\/track\.example\/JVGL/)
    expect(await axeViolations(page, 'main')).toEqual([])
    await shootAround(browser, app, `/orders/${order.number}`)
    await shootAround(browser, app, '/')

    await page.getByRole('link', { name: 'Retour aanvragen' }).first().click()
    await page.waitForURL(new RegExp(`/returns/new\\?order=${order.number}`))
    await page.context().close()
  })

  it('says how an expected day moved, in the language of the reader', async () => {
    const rest = await restAs(app, 'contacts', BUYER)
    const where = 'where[quantityOpen][greater_than]=0&where[customerReference][equals]=Voorraad december&limit=1'
    const line = (await rest<{ docs: OrderLine[] }>('GET', `/api/order-lines?${where}`)).body.docs[0] as OrderLine
    const page = await visitPortal(browser, app)
    await page.goto(`/orders/${line.orderNumber}`)
    const moves = page.getByRole('list', { name: 'Hoe de verwachte datum verschoof' }).getByRole('listitem')
    expect(await moves.allTextContents()).toEqual([
      expect.stringMatching(/^Was .+, werd .+ \(gemeld op .+\)$/),
      expect.stringMatching(/^Was .+, werd .+ \(gemeld op .+\)$/),
    ])
    await shootAround(browser, app, `/orders/${line.orderNumber}`)
    await page.context().close()

    const english = await visitPortal(browser, app, { locale: 'en' })
    await english.goto(`/orders/${line.orderNumber}`)
    const told = english.getByRole('list', { name: 'How the expected date moved' }).getByRole('listitem')
    expect(await told.first().textContent()).toMatch(/^Was .+, became .+ \(noted on .+\)$/)
    await english.context().close()
  })

  it('is not there for another customer, nor without the right to see orders', async () => {
    const foreign = await partlyShipped(NIGHT_BUYER)
    const own = await partlyShipped(BUYER)
    const page = await visitPortal(browser, app)
    expect((await page.goto(`/orders/${foreign.number}`))?.status()).toBe(404)
    expect((await page.goto(`/orders/${own.number}`))?.status()).toBe(200)

    await withRights(
      (right) => right !== 'viewOrders',
      async () => {
        expect((await page.goto(`/orders/${own.number}`))?.status()).toBe(404)
        expect((await page.goto('/orders'))?.status()).toBe(404)
        await page.goto('/')
        await page.getByRole('heading', { level: 1 }).waitFor()
        expect(await page.getByRole('heading', { name: 'Nieuwste bestellingen' }).count()).toBe(0)
      },
    )
    await withRights(
      (right) => right !== 'viewPrices',
      async () => {
        await page.goto(`/orders/${own.number}`)
        await page.getByRole('table', { name: 'Artikelen' }).waitFor()
        expect(await page.getByText('£').count()).toBe(0)
        expect(await page.getByRole('columnheader', { name: 'Korting' }).count()).toBe(0)
        await page.goto('/orders')
        await page.getByRole('table', { name: 'Bestellingen' }).waitFor()
        expect(await page.getByText('£').count()).toBe(0)
      },
    )
    await page.context().close()
  })
})

describe('the list of orders', () => {
  it('begins with those under way, and finds others by reference, article and day', async () => {
    const page = await visitPortal(browser, app)
    await page.goto('/')
    await page.getByRole('link', { name: 'Alle bestellingen' }).click()
    await page.getByRole('heading', { level: 1, name: 'Bestellingen' }).waitFor()
    await page.getByRole('navigation', { name: 'Welke bestellingen' }).getByRole('link', { name: 'Lopend' }).click()
    await page.waitForURL(/\/orders$/)
    const rows = page.getByRole('table', { name: 'Bestellingen' }).getByRole('row')
    await expect.poll(() => rows.count(), PATIENCE).toBe(4)
    expect(await axeViolations(page, 'main')).toEqual([])
    await shootAround(browser, app, '/orders')

    await page.getByLabel('Ordernummer of referentie').fill('balie')
    await page.getByRole('button', { name: 'Zoeken' }).click()
    await page.waitForURL(/q=balie/)
    await expect.poll(() => rows.count(), PATIENCE).toBe(2)
    await rows.getByText('Balie', { exact: true }).waitFor()

    await page.getByRole('link', { name: 'Wis het zoeken' }).click()
    const rest = await restAs(app, 'contacts', BUYER)
    const { body } = await rest<{ docs: OrderLine[] }>('GET', '/api/order-lines?limit=1&sort=orderDate')
    const [oldest] = body.docs as [OrderLine]
    const day = (oldest.orderDate ?? '').slice(0, 10)
    await page.goto(`/orders?tab=all&article=${oldest.articleNumber}&from=${day}&to=${day}`)
    await page.getByRole('link', { name: oldest.orderNumber, exact: true }).waitFor()
    await page.goto('/orders?tab=all&q=bestaat-niet')
    await page.getByText('Niets gevonden').waitFor()
    await page.context().close()
  })
})

describe('the list of invoices', () => {
  it('says what is to be paid and what is overdue, and gives the same sum as its rows', async () => {
    const page = await visitPortal(browser, app)
    await page.goto('/')
    await page.getByText('3 facturen te betalen, waarvan 1 over de vervaldatum').waitFor()
    await page.getByRole('link', { name: 'Alle facturen' }).click()
    await page.getByRole('heading', { level: 1, name: 'Facturen' }).waitFor()
    const rows = page.getByRole('table', { name: 'Facturen' }).getByRole('row')
    await expect.poll(() => rows.count(), PATIENCE).toBe(4)
    expect(await rows.filter({ hasText: '12 dagen over de vervaldatum' }).count()).toBe(1)
    const open = await page.locator('td[data-l="Openstaand"]').allTextContents()
    const cents = (text: string) => Number(text.replaceAll(/[^0-9]/g, ''))
    const sum = await page.locator('dt', { hasText: 'Te betalen' }).locator('xpath=following-sibling::dd').textContent()
    expect(cents((sum ?? '').replace(/3 facturen/, ''))).toBe(open.reduce((total, text) => total + cents(text), 0))
    expect(await axeViolations(page, 'main')).toEqual([])
    await shootAround(browser, app, '/invoices')

    await page
      .getByRole('navigation', { name: 'Welke facturen' })
      .getByRole('link', { name: /^Betaald/ })
      .click()
    await page.waitForURL(/tab=paid/)
    await expect.poll(() => rows.filter({ hasText: 'dagen' }).count(), PATIENCE).toBe(0)
    expect(await rows.count()).toBeGreaterThan(1)
    await page.goBack()
    await expect.poll(() => rows.count(), PATIENCE).toBe(4)
    const english = await visitPortal(browser, app, { locale: 'en' })
    await english.goto('/invoices?tab=overdue')
    await english.getByText('12 days overdue').waitFor()
    await english.context().close()
    await page.context().close()
  })

  it('tells who may not see prices no amount, nor what is paid; and is not there without the right', async () => {
    const page = await visitPortal(browser, app)
    await withRights(
      (right) => right !== 'viewPrices',
      async () => {
        await page.goto('/invoices?tab=open')
        await page.getByRole('table', { name: 'Facturen' }).waitFor()
        expect(await page.getByText('£').count()).toBe(0)
        expect(await page.getByRole('link', { name: /^Te betalen/ }).count()).toBe(0)
      },
    )
    await withRights(
      (right) => right !== 'viewInvoices',
      async () => {
        expect((await page.goto('/invoices'))?.status()).toBe(404)
        await page.goto('/')
        await page.getByRole('heading', { level: 1 }).waitFor()
        expect(await page.getByRole('link', { name: 'Alle facturen' }).count()).toBe(0)
      },
    )
    await page.context().close()
  })
})
