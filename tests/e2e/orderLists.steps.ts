/** The lists of orders and invoices, and who sees them; steps of tests/e2e/orders.e2e.test.ts. */
import type { Browser } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import type { Membership, OrderLine } from '@/payload-types'
import { axeViolations } from '../support/axe'
import { ADMIN, BUYER, restAs, visitPortal } from '../support/portal'
import { shootAround } from '../support/shots'
import type { App } from '../support/startApp'

type Stage = { readonly app: App; readonly browser: Browser }

const PATIENCE = { timeout: 60_000, interval: 100 }

/** The buyer with the rights that are kept, and all of them again afterwards. */
export async function withRights(app: App, keep: (right: string) => boolean, then: () => Promise<void>): Promise<void> {
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

async function findOrders({ app, browser }: Stage): Promise<void> {
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
  await page.goto(`/orders?status=all&article=${oldest.articleNumber}&from=${day}&to=${day}`)
  await page.getByRole('link', { name: oldest.orderNumber, exact: true }).waitFor()
  await page.goto('/orders?status=all&q=bestaat-niet')
  await page.getByText('Niets gevonden').waitFor()
  await page.context().close()
}

async function countInvoices({ app, browser }: Stage): Promise<void> {
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
  await page.waitForURL(/status=paid/)
  await expect.poll(() => rows.filter({ hasText: 'dagen' }).count(), PATIENCE).toBe(0)
  expect(await rows.count()).toBeGreaterThan(1)
  await page.goBack()
  await expect.poll(() => rows.count(), PATIENCE).toBe(4)
  const buyer = await restAs(app, 'contacts', BUYER)
  expect((await buyer('POST', '/api/contacts/language', { locale: 'en' })).status).toBe(200)
  await page.goto('/invoices?status=overdue')
  await page.getByText(/^12 days /).waitFor()
  await page.getByRole('heading', { level: 1, name: 'Invoices' }).waitFor()
  expect((await buyer('POST', '/api/contacts/language', { locale: 'nl' })).status).toBe(200)
  await page.context().close()
}

async function hideAmounts({ app, browser }: Stage): Promise<void> {
  const page = await visitPortal(browser, app)
  await withRights(
    app,
    (right) => right !== 'viewPrices',
    async () => {
      await page.goto('/invoices?status=open')
      await page.getByRole('table', { name: 'Facturen' }).waitFor()
      expect(await page.getByText('£').count()).toBe(0)
      expect(await page.getByRole('link', { name: /^Te betalen/ }).count()).toBe(0)
    },
  )
  await withRights(
    app,
    (right) => right !== 'viewInvoices',
    async () => {
      expect((await page.goto('/invoices'))?.status()).toBe(404)
      await page.goto('/')
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await page.getByRole('link', { name: 'Alle facturen' }).count()).toBe(0)
    },
  )
  await page.context().close()
}

/** Registers the tests; the stage is there when they run. */
export function lookThroughLists(stage: () => Stage): void {
  describe('the list of orders', () => {
    it('begins with those under way, and finds others by reference, article and day', () => findOrders(stage()))
  })

  describe('the list of invoices', () => {
    it('says what is to be paid and what is overdue, and gives the same sum as its rows', () => countInvoices(stage()))
    it('tells who may not see prices no amount, nor what is paid; and is not there without the right', () =>
      hideAmounts(stage()))
  })
}
