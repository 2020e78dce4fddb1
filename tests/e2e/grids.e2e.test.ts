/** A customer goes through the lists: in another order, page by page and back, narrowed down, and taken along as a file. */
import { parse } from 'csv-parse/sync'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { axeViolations } from '../support/axe'
import { launchBrowser } from '../support/chromium'
import { BUYER, restAs, visitPortal } from '../support/portal'
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

const table = (page: Page, name: string) => page.getByRole('table', { name })

/** What the first column shows. */
const numbersIn = (page: Page, name: string) => table(page, name).locator('tbody td.ttl .no').allTextContents()

const head = (page: Page, name: string) => page.getByRole('columnheader', { name, exact: true })

/** The cells of the file behind the link, without its head. */
async function fileOf(page: Page, name: string, delimiter: string): Promise<string[][]> {
  const href = (await page.getByRole('link', { name }).getAttribute('href')) ?? ''
  const answer = await page.request.get(href)
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'text/csv; charset=utf-8'])
  const [, ...rows] = parse(await answer.body(), { bom: true, delimiter }) as string[][]
  return rows
}

describe('the list of orders', () => {
  it('is sorted by its heads, and goes on and back with the browser too', async () => {
    const page = await visitPortal(browser, app)
    await page.goto('/orders?status=all&size=15')
    await head(page, 'Ordernummer').getByRole('link').click()
    await page.waitForURL(/sort=number/)
    await expect.poll(() => head(page, 'Ordernummer').getAttribute('aria-sort'), PATIENCE).toBe('ascending')
    const first = await numbersIn(page, 'Bestellingen')
    expect(first).toEqual([...first].sort())
    expect(first).toHaveLength(15)

    await page.getByRole('link', { name: 'Volgende', exact: true }).click()
    await page.waitForURL(/after=/)
    await expect.poll(() => numbersIn(page, 'Bestellingen'), PATIENCE).not.toEqual(first)
    const second = await numbersIn(page, 'Bestellingen')
    expect(String(second[0]) > String(first.at(-1))).toBe(true)
    await page.goBack()
    await expect.poll(() => numbersIn(page, 'Bestellingen'), PATIENCE).toEqual(first)
    await page.goForward()
    await expect.poll(() => numbersIn(page, 'Bestellingen'), PATIENCE).toEqual(second)
    await page.getByRole('link', { name: 'Vorige', exact: true }).click()
    await page.waitForURL(/before=/)
    await expect.poll(() => numbersIn(page, 'Bestellingen'), PATIENCE).toEqual(first)

    await head(page, 'Ordernummer').getByRole('link').click()
    await expect.poll(() => head(page, 'Ordernummer').getAttribute('aria-sort'), PATIENCE).toBe('descending')
    await page.goto('/orders?status=all&after=onzin')
    await expect.poll(async () => (await numbersIn(page, 'Bestellingen')).length, PATIENCE).toBe(15)
    await page.context().close()
  })

  it('keeps what was looked for while it is sorted, and gives the same rows as a file', async () => {
    const page = await visitPortal(browser, app)
    await page.goto('/orders?sort=number')
    await page.getByLabel('Ordernummer of referentie').fill('balie')
    await page.getByRole('button', { name: 'Zoeken' }).click()
    await page.waitForURL(/q=balie/)
    expect(page.url()).toContain('sort=number')
    await head(page, 'Besteld op').getByRole('link').click()
    await page.waitForURL(/sort=orderDate/)
    expect(page.url()).toContain('q=balie')
    await expect.poll(() => numbersIn(page, 'Bestellingen'), PATIENCE).toHaveLength(1)
    expect((await fileOf(page, 'Download als CSV', ';')).map(([number]) => number)).toEqual(
      await numbersIn(page, 'Bestellingen'),
    )

    await page.goto('/orders?status=all&size=100&sort=customerReference')
    const file = await fileOf(page, 'Download als CSV', ';')
    const shown = await numbersIn(page, 'Bestellingen')
    expect(file.slice(0, shown.length).map(([number]) => number)).toEqual(shown)
    const total = await page.locator('.pager > span').textContent()
    expect(total).toBe(`${file.length} rijen`)
    const dates = await table(page, 'Bestellingen').locator('td[data-l="Besteld op"]').allTextContents()
    expect(file.slice(0, shown.length).map(([, , date]) => date)).toEqual(dates)
    await page.context().close()
  })

  it('leads to the open lines and the shipments', async () => {
    const page = await visitPortal(browser, app)
    await page.goto('/orders')
    const rooms = page.getByRole('navigation', { name: 'Bestellingen en leveringen' })
    await rooms.getByRole('link', { name: 'Openstaande regels' }).click()
    await table(page, 'Openstaande regels').waitFor()
    expect(await table(page, 'Openstaande regels').textContent()).toMatch(/Was \d\d-\d\d-\d{4}, gewijzigd op/)
    await page.getByText('Eerdere wijzigingen').first().click()
    await page
      .getByText(/^Was .+, werd .+ \(gemeld op .+\)$/)
      .first()
      .waitFor()
    const lines = await fileOf(page, 'Download als CSV', ';')
    expect(lines.map(([order]) => order)).toEqual(await numbersIn(page, 'Openstaande regels'))
    await page.getByRole('link', { name: /^Over de verwachte datum/ }).click()
    await page.waitForURL(/status=late/)
    await expect.poll(() => numbersIn(page, 'Openstaande regels'), PATIENCE).toHaveLength(1)

    await rooms.getByRole('link', { name: 'Zendingen' }).click()
    await table(page, 'Zendingen').waitFor()
    const link = page.getByRole('link', { name: /^Volg JVGL/ }).first()
    const parcels = await fileOf(page, 'Download als CSV', ';')
    expect(parcels.map((row) => row.at(-1))).toContain(await link.getAttribute('href'))
    await table(page, 'Zendingen').locator('td[data-l="Bestelling"]').getByRole('link').first().click()
    await page.waitForURL(/\/orders\/\d+/)
    await page.context().close()
  })
})

it.each(['/orders', '/order-lines', '/shipments', '/invoices'])(
  '%s can be read by everybody, on a phone too',
  async (path) => {
    for (const width of [1440, 390]) {
      const page = await visitPortal(browser, app, { width })
      await page.goto(path)
      await page.getByRole('table').waitFor()
      expect(await axeViolations(page, 'main')).toEqual([])
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect([path, width, overflow]).toEqual([path, width, 0])
      await page.context().close()
    }
    await shootAround(browser, app, path)
  },
)

it('the lists and their files speak English to who reads English', async () => {
  const buyer = await restAs(app, 'contacts', BUYER)
  expect((await buyer('POST', '/api/contacts/language', { locale: 'en' })).status).toBe(200)
  const page = await visitPortal(browser, app, { locale: 'en' })
  for (const [path, title] of [
    ['/orders', 'Orders'],
    ['/order-lines', 'Open order lines'],
    ['/shipments', 'Shipments'],
    ['/invoices', 'Invoices'],
  ] as const) {
    await page.goto(path)
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    const rows = await fileOf(page, 'Download as CSV', ',')
    expect(rows.map(([number]) => number)).toEqual(await numbersIn(page, title))
  }
  expect((await buyer('POST', '/api/contacts/language', { locale: 'nl' })).status).toBe(200)
  await page.context().close()
})
