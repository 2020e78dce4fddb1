/** A list in groups: against its rows, and every way to make them; steps of tests/e2e/gridViews.e2e.test.ts. */
import type { Browser, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { visitPortal } from '../support/portal'
import type { App } from '../support/startApp'

type Stage = { readonly app: App; readonly browser: Browser }

const PATIENCE = { timeout: 60_000, interval: 100 }

export const table = (page: Page, name: string) => page.getByRole('table', { name, exact: true })

/** The cells of the body, row by row; of a number without what stands under it. */
const cellsOf = (page: Page, name: string): Promise<string[][]> =>
  table(page, name)
    .locator('tbody:not(.whole) tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('td')].map((cell) => (cell.querySelector('.no') ?? cell).textContent.trim()),
      ),
    )

/** What stands under a head, by a column of the list. */
async function columnOf(page: Page, list: string, heads: readonly string[]): Promise<string[][]> {
  const all = await table(page, list).getByRole('columnheader').allTextContents()
  const places = heads.map((head) => all.indexOf(head))
  expect(places).not.toContain(-1)
  return (await cellsOf(page, list)).map((row) => places.map((place) => row[place] ?? ''))
}

const numberIn = (text: string): number => Number(text.replace(/[^\d,-]/g, '').replace(',', '.'))

/** Rows and sums by value, reckoned from the rows themselves. */
function reckoned(rows: readonly (readonly string[])[]): Record<string, number[]> {
  const found: Record<string, number[]> = {}
  for (const [value = '', ...figures] of rows) {
    const [count = 0, ...sums] = found[value] ?? []
    found[value] = [count + 1, ...figures.map((figure, index) => numberIn(figure) + (sums[index] ?? 0))]
  }
  return found
}

const shown = (groups: readonly (readonly string[])[]) =>
  Object.fromEntries(groups.map(([value = '', ...figures]) => [value, figures.map(numberIn)]))

export const choose = async (page: Page, column: string) => {
  await page.getByLabel('Groepeer op').selectOption({ label: column })
  await page.getByRole('button', { name: 'Groepeer', exact: true }).click()
}

async function countAsRows({ app, browser }: Stage): Promise<void> {
  const page = await visitPortal(browser, app, { scripts: false })
  await page.goto('/order-lines?size=100')
  const figures = ['Besteld', 'Geleverd', 'Nog te leveren']
  const rows = await columnOf(page, 'Openstaande regels', ['Ordernummer', ...figures])
  await choose(page, 'Ordernummer')
  await page.waitForURL(/group=orderNumber/)
  const groups = await cellsOf(page, 'Openstaande regels per Ordernummer')
  expect(shown(groups)).toEqual(reckoned(rows))
  const whole = await page.locator('tbody.whole td:not(.ttl)').allTextContents()
  expect(whole.map(numberIn)).toEqual([
    rows.length,
    ...[1, 2, 3].map((at) => rows.reduce((sum, row) => sum + numberIn(row[at] ?? ''), 0)),
  ])

  const [[first = ''] = []] = groups
  await page.getByRole('link', { name: first, exact: true }).click()
  await page.waitForURL(/in=orderNumber/)
  await page.getByText(`Ordernummer: ${first}`).waitFor()
  expect(new Set((await cellsOf(page, 'Openstaande regels')).map(([number]) => number))).toEqual(new Set([first]))
  await page.getByRole('link', { name: 'Terug naar de groepen' }).click()
  await page.waitForURL(/group=orderNumber/)
  expect(await cellsOf(page, 'Openstaande regels per Ordernummer')).toEqual(groups)
  await page.getByRole('link', { name: 'Niet meer groeperen' }).click()
  await page.waitForURL((url) => !url.search.includes('group'))
  await page.context().close()
}

async function dragHead({ app, browser }: Stage): Promise<void> {
  const page = await visitPortal(browser, app)
  await page.goto('/orders?status=all&from=2020-01-01&size=100')
  const rows = await columnOf(page, 'Bestellingen', ['Uw referentie', 'Totaal'])
  await page.getByRole('columnheader', { name: 'Uw referentie' }).dragTo(page.getByText('Sleep een kolomkop hierheen'))
  await page.waitForURL(/group=customerReference/)
  expect(page.url()).toContain('from=2020-01-01')
  await page.getByText('Gegroepeerd op Uw referentie').waitFor()
  const groups = async () => shown(await cellsOf(page, 'Bestellingen per Uw referentie'))
  const expected = reckoned(rows.map(([value = '', total = '']) => [value === '–' ? 'Niet ingevuld' : value, total]))
  const rounded = (all: Record<string, number[]>) =>
    Object.fromEntries(
      Object.entries(all).map(([value, figures]) => [value, figures.map((one) => Math.round(one * 100))]),
    )
  await expect.poll(async () => rounded(await groups()), PATIENCE).toEqual(rounded(expected))

  await page.getByRole('columnheader', { name: 'Aantal rijen' }).getByRole('link').click()
  await page.waitForURL(/order=-count/)
  await expect
    .poll(() => page.getByRole('columnheader', { name: 'Aantal rijen' }).getAttribute('aria-sort'), PATIENCE)
    .toBe('descending')
  const counts = (await cellsOf(page, 'Bestellingen per Uw referentie')).map(([, count = '']) => numberIn(count))
  expect(counts).toEqual([...counts].sort((a, b) => b - a))
  await page
    .getByRole('navigation', { name: 'Welke bestellingen' })
    .getByRole('link', { name: /^Gefactureerd/ })
    .click()
  await page.waitForURL(/status=invoiced/)
  expect(page.url()).toContain('group=customerReference')
  await page.goBack()
  await page.goBack()
  await page.goBack()
  await table(page, 'Bestellingen').waitFor()
  await page.context().close()
}

async function groupByKeyboard({ app, browser }: Stage): Promise<void> {
  const page = await visitPortal(browser, app)
  await page.goto('/shipments')
  await page.getByLabel('Groepeer op').focus()
  await page.keyboard.type('Verv')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL(/group=carrier/)
  await page
    .getByRole('status')
    .getByText(/^\d+ groep(en)?, \d+ rij(en)?$/)
    .waitFor()
  const link = table(page, 'Zendingen per Vervoerder').locator('tbody').getByRole('link').first()
  const carrier = (await link.textContent()) ?? ''
  await link.focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/in=carrier/)
  const carriers = await columnOf(page, 'Zendingen', ['Vervoerder'])
  expect(new Set(carriers.flat())).toEqual(new Set([carrier]))
  await page.context().close()
}

async function sayNothing({ app, browser }: Stage): Promise<void> {
  const page = await visitPortal(browser, app)
  await page.goto('/invoices?status=all&q=bestaat-niet&group=kind')
  await page.getByText('Niets gevonden').waitFor()
  await page.goto('/orders?article=mug&group=customerReference')
  await page.getByText('Groeperen kan niet samen met zoeken op artikel').waitFor()
  await page.getByRole('link', { name: 'Wis het artikel' }).click()
  await table(page, 'Bestellingen per Uw referentie').waitFor()
  await page.goto('/orders?group=onzin&order=onzin&page=0&in=totalCents&is=1')
  await table(page, 'Bestellingen').waitFor()
  await page.context().close()
}

export function testGroups(stage: () => Stage): void {
  describe('a list in groups', () => {
    it('counts and sums as its rows do, and opens one of them, without scripts too', () => countAsRows(stage()))
    it('is made by dragging a head, keeps search and status, and goes back with the browser', () => dragHead(stage()))
    it('is made with the keyboard alone', () => groupByKeyboard(stage()))
    it('says so when nothing is there, and when orders are looked for by an article', () => sayNothing(stage()))
  })
}
