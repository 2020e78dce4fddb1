/** A customer takes a list along, as CSV and as an Excel file: what is downloaded is what stood on the screen. */
import { parse } from 'csv-parse/sync'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Locale } from '@/core/locale'
import { axeViolations } from '../support/axe'
import { launchBrowser } from '../support/chromium'
import { BUYER, restAs, visitPortal } from '../support/portal'
import { asWritten, type ReadSheet, readWorkbook } from '../support/readWorkbook'
import { shoot } from '../support/shots'
import type { App } from '../support/startApp'
import { startDemo } from '../support/startDemo'

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const WORDS = {
  nl: {
    csv: 'Download als CSV',
    excel: 'Download als Excel',
    ready: 'Uw Excel-bestand is klaar.',
    fetch: /^Haal .+ op$/,
  },
  en: { csv: 'Download as CSV', excel: 'Download as Excel', ready: 'Your Excel file is ready.', fetch: /^Fetch / },
} as const
const DELIMITERS = { nl: ';', en: ',' } as const

const LISTS = [
  ['/orders?status=all&size=100&sort=customerReference', 'orderDate'],
  ['/order-lines?size=100', 'expectedDeliveryDate'],
  ['/shipments?size=100', 'shippedAt'],
  ['/invoices?status=all&size=100&sort=-amountCents', 'dueDate'],
] as const

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

/** What the first column of the list shows. */
const shownIn = (page: Page) => page.getByRole('table').locator('tbody td.ttl .no').allTextContents()

async function csvOf(page: Page, locale: Locale): Promise<string[][]> {
  const href = (await page.getByRole('link', { name: WORDS[locale].csv }).getAttribute('href')) ?? ''
  const answer = await page.request.get(href)
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'text/csv; charset=utf-8'])
  return parse(await answer.body(), { bom: true, delimiter: DELIMITERS[locale] }) as string[][]
}

/** Behind the link that stands there once it is made. */
async function sheetBehind(page: Page, locale: Locale): Promise<ReadSheet> {
  const link = page.getByRole('link', { name: WORDS[locale].fetch })
  const answer = await page.request.get((await link.getAttribute('href')) ?? '')
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, WORKBOOK])
  return readWorkbook(await answer.body())
}

async function speak(locale: Locale): Promise<void> {
  const buyer = await restAs(app, 'contacts', BUYER)
  expect((await buyer('POST', '/api/contacts/language', { locale })).status).toBe(200)
}

describe.each(['nl', 'en'] as const)('in the language %s', (locale) => {
  beforeAll(async () => {
    await speak(locale)
  })

  it.each(LISTS)('the files of %s hold the rows that stand there', async (path, dayColumn) => {
    const page = await visitPortal(browser, app, { locale })
    await page.goto(path)
    const shown = await shownIn(page)
    expect(shown.length).toBeGreaterThan(0)
    const [head = [], ...csv] = await csvOf(page, locale)
    expect(csv.slice(0, shown.length).map(([first]) => first)).toEqual(shown)

    await page.getByRole('button', { name: WORDS[locale].excel }).press('Enter')
    await page.getByRole('status').filter({ hasText: WORDS[locale].ready }).waitFor()
    const sheet = await sheetBehind(page, locale)
    expect(sheet.head).toEqual(head)
    expect(sheet.rows.map((row) => row.map((cell) => asWritten(cell, locale)))).toEqual(csv)
    const title = head[sheet.head.findIndex((_, at) => sheet.rows.some((row) => row[at]?.kind === 'day'))] ?? dayColumn
    const days = await page.getByRole('table').locator(`td[data-l="${title}"]`).allTextContents()
    const at = sheet.head.indexOf(title)
    expect(sheet.rows.slice(0, shown.length).map((row) => asWritten(row[at] ?? null, locale) || '–')).toEqual(days)
    expect(sheet.rows.flat().filter((cell) => cell?.quoted)).toEqual([])
    await page.context().close()
  })
})

it('of a grouped list holds the groups that stand there', async () => {
  await speak('nl')
  const page = await visitPortal(browser, app, { locale: 'nl' })
  await page.goto('/invoices?status=all&group=kind')
  const table = page.getByRole('table')
  const words = await table.locator('tbody:not(.whole) td.ttl').allTextContents()
  const counts = await table.locator('tbody:not(.whole) td[data-l="Aantal rijen"]').allTextContents()
  const [head = [], ...csv] = await csvOf(page, 'nl')
  expect(head.slice(0, 2)).toEqual(['Soort', 'Aantal rijen'])
  expect(csv.map(([word, count]) => [word, count])).toEqual(words.map((word, at) => [word, counts[at]]))
  await page.getByRole('button', { name: WORDS.nl.excel }).click()
  await page.getByText(WORDS.nl.ready).waitFor()
  const sheet = await sheetBehind(page, 'nl')
  expect([sheet.head, ...sheet.rows.map((row) => row.map((cell) => asWritten(cell, 'nl')))]).toEqual([head, ...csv])
  await page.context().close()
})

it('is followed to its file without scripts too', async () => {
  await speak('nl')
  const page = await visitPortal(browser, app, { scripts: false })
  await page.goto('/invoices?status=all')
  const shown = await shownIn(page)
  await page.getByRole('button', { name: WORDS.nl.excel }).click()
  await page.waitForURL(/\/exports\/[\w-]+/)
  await page.getByText(WORDS.nl.ready).waitFor()
  await shoot(page, 'export-without-scripts', true)
  const sheet = await sheetBehind(page, 'nl')
  expect(sheet.rows.slice(0, shown.length).map(([cell]) => cell?.value)).toEqual(shown)
  await page.getByRole('link', { name: 'Terug naar de lijst' }).click()
  await page.waitForURL(/\/invoices\?status=all$/)
  for (const address of ['/exports/none', '/exports/none/file'])
    expect([address, (await page.request.get(address)).status()]).toEqual([address, 404])
  await page.goto('/exports/refused?why=EXPORT_TOO_LARGE&rows=60000&here=/orders')
  await page.getByText('Deze lijst heeft 60.000 rijen; een Excel-bestand heeft er hoogstens 50.000.').waitFor()
  await page.context().close()
})

it.each([
  { width: 1440, dark: false },
  { width: 1440, dark: true },
  { width: 390, dark: false },
  { width: 390, dark: true },
])('can be asked for by everybody: %j', async (look) => {
  const page = await visitPortal(browser, app, look)
  await page.goto('/shipments')
  let held: () => void = () => undefined
  const holding = new Promise<void>((resolve) => {
    held = resolve
  })
  await page.route('**/exports/*/state', async (route) => {
    await holding
    await route.continue()
  })
  await page.getByRole('button', { name: WORDS.nl.excel }).click()
  await page.getByText(/Uw Excel-bestand (is zo aan de beurt|wordt gemaakt)/).waitFor()
  const name = `export-${look.width}${look.dark ? '-dark' : ''}`
  await shoot(page, `${name}-waiting`, true)
  expect(await axeViolations(page, 'main')).toEqual([])
  held()
  await page.getByText(WORDS.nl.ready).waitFor()
  expect(await axeViolations(page, 'main')).toEqual([])
  await shoot(page, `${name}-ready`, true)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBe(0)
  await page.context().close()
})

it('asks a stranger to log in, and leads back to the list as it was grouped', async () => {
  const answer = await fetch(`${app.url}/grids/orders/csv?by=status&status=waiting`, { redirect: 'manual' })
  const { searchParams } = new URL(answer.headers.get('location') ?? '', app.url)
  expect(searchParams.get('next')).toBe('/orders?status=waiting&group=status')
})

it('that fails says so, with a way on', async () => {
  const page = await visitPortal(browser, app)
  await page.goto('/orders')
  const errors = [{ name: 'EXPORT_TOO_LARGE', message: 'Deze lijst heeft 60.000 rijen. Download de lijst als CSV.' }]
  await page.route('**/grids/orders/exports', (route) => route.fulfill({ status: 422, json: { errors } }))
  await page.route('**/grids/orders/exports?**', (route) => route.fulfill({ status: 422, json: { errors } }))
  await page.getByRole('button', { name: WORDS.nl.excel }).click()
  await page.getByRole('status').filter({ hasText: 'Download de lijst als CSV' }).waitFor()
  await shoot(page, 'export-too-large', true)
  await page.unrouteAll()
  await page.getByRole('button', { name: WORDS.nl.excel }).click()
  await page.getByText(WORDS.nl.ready).waitFor()
  await page.context().close()
})
