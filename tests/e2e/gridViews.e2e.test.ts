/** A customer groups a list, by a form, by dragging a head and by the keyboard, opens a group, and keeps what they see as a view. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Contact } from '@/payload-types'
import { axeViolations } from '../support/axe'
import { launchBrowser } from '../support/chromium'
import { openPanel } from '../support/panel'
import { AGENT, BUYER, restAs, visitPortal } from '../support/portal'
import { shoot, shootAround } from '../support/shots'
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

const table = (page: Page, name: string) => page.getByRole('table', { name, exact: true })

/** The cells of the body, row by row. */
const cellsOf = (page: Page, name: string): Promise<string[][]> =>
  table(page, name)
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.innerText.trim())))

/** What stands under a head, by a column of the list. */
async function columnOf(page: Page, list: string, heads: readonly string[]): Promise<string[][]> {
  const all = await table(page, list).getByRole('columnheader').allTextContents()
  const places = heads.map((head) => all.indexOf(head))
  expect(places).not.toContain(-1)
  return (await cellsOf(page, list)).map((row) => places.map((place) => (row[place] ?? '').split('\n')[0] ?? ''))
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

const choose = async (page: Page, column: string) => {
  await page.getByLabel('Groepeer op').selectOption({ label: column })
  await page.getByRole('button', { name: 'Groepeer', exact: true }).click()
}

describe('a list in groups', () => {
  it('counts and sums as its rows do, and opens one of them, without scripts too', async () => {
    const page = await visitPortal(browser, app, { scripts: false })
    await page.goto('/order-lines?size=100')
    const figures = ['Besteld', 'Geleverd', 'Nog te leveren']
    const rows = await columnOf(page, 'Openstaande regels', ['Ordernummer', ...figures])
    await choose(page, 'Ordernummer')
    await page.waitForURL(/group=orderNumber/)
    const groups = await cellsOf(page, 'Openstaande regels per Ordernummer')
    expect(shown(groups)).toEqual(reckoned(rows))
    const whole = await page.locator('tfoot td').allTextContents()
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
  })

  it('is made by dragging a head, keeps search and status, and goes back with the browser', async () => {
    const page = await visitPortal(browser, app)
    await page.goto('/orders?status=all&from=2020-01-01&size=100')
    const rows = await columnOf(page, 'Bestellingen', ['Uw referentie', 'Totaal'])
    await page
      .getByRole('columnheader', { name: 'Uw referentie' })
      .dragTo(page.getByText('Sleep een kolomkop hierheen'))
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
  })

  it('is made with the keyboard alone', async () => {
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
  })

  it('says so when nothing is there, and when orders are looked for by an article', async () => {
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
  })
})

describe('a saved view', () => {
  it('is kept, opened, changed, renamed and removed', async () => {
    const page = await visitPortal(browser, app)
    await page.goto('/orders?status=all&q=balie&group=customerReference')
    await page.getByRole('link', { name: 'Bewaar deze weergave' }).click()
    await page.getByLabel('Naam').fill('Voor de balie')
    await shoot(page, 'view-new', true)
    await page.getByRole('button', { name: 'Bewaren', exact: true }).click()
    await page.getByText('De weergave is bewaard').waitFor()
    const bar = page.getByRole('navigation', { name: 'Bewaarde weergaven' })

    await page.goto('/orders')
    await bar.getByRole('link', { name: 'Voor de balie' }).click()
    await page.waitForURL(/view=/)
    await table(page, 'Bestellingen per Uw referentie').waitFor()
    expect(await page.getByLabel('Ordernummer of referentie').inputValue()).toBe('balie')
    expect(await bar.getByRole('link', { name: 'Voor de balie' }).getAttribute('aria-current')).toBe('true')

    await choose(page, 'Besteld op')
    await page.waitForURL(/group=orderDate/)
    await bar.getByText('gewijzigd').waitFor()
    await shoot(page, 'view-changed', true)
    await page.getByRole('button', { name: 'Bewaar de wijzigingen' }).click()
    await page.getByText('De weergave is bijgewerkt').waitFor()
    await page.goto('/orders')
    await bar.getByRole('link', { name: 'Voor de balie' }).click()
    await table(page, 'Bestellingen per Besteld op').waitFor()

    await page.getByRole('link', { name: 'Naam wijzigen' }).click()
    await page.getByLabel('Naam').fill('Toonbank')
    await page.getByRole('button', { name: 'Bewaren', exact: true }).click()
    await page.getByText('De naam is gewijzigd').waitFor()
    await bar.getByRole('link', { name: 'Toonbank' }).waitFor()
    await page.getByRole('link', { name: 'Verwijderen' }).click()
    await page
      .getByRole('heading', { name: 'Toonbank' })
      .or(page.getByText('‘Toonbank’ verwijderen?'))
      .first()
      .waitFor()
    await shoot(page, 'view-remove', true)
    await page.getByRole('button', { name: 'Verwijder de weergave' }).click()
    await page.getByText('De weergave is verwijderd').waitFor()
    expect(await bar.count()).toBe(0)
    await page.context().close()
  })

  it('works without scripts, and keeps what was typed when the name is taken', async () => {
    const page = await visitPortal(browser, app, { scripts: false })
    for (const again of [false, true]) {
      await page.goto('/invoices?status=all&sort=number')
      await page.getByRole('link', { name: /^Bewaar (deze|als nieuwe) weergave$/ }).click()
      await page.getByLabel('Naam').fill('Op nummer')
      await page.getByRole('button', { name: 'Bewaren', exact: true }).click()
      if (!again) await page.getByText('De weergave is bewaard').waitFor()
    }
    await page.getByText('U heeft voor deze lijst al een weergave ‘Op nummer’. Kies een andere naam.').first().waitFor()
    expect(await page.getByLabel('Naam').inputValue()).toBe('Op nummer')
    expect(page.url()).toContain('sort=number')
    await page.getByRole('link', { name: 'Op nummer' }).click()
    await page.waitForURL(/view=/)
    await page.getByRole('link', { name: 'Verwijderen' }).click()
    await page.getByRole('button', { name: 'Verwijder de weergave' }).click()
    await page.getByText('De weergave is verwijderd').waitFor()
    await page.context().close()
  })

  it('opens with what still holds when a column of it is gone', async () => {
    const buyer = await restAs(app, 'contacts', BUYER)
    const body = { grid: 'shipments', name: 'Van vroeger', query: { by: 'carrier', q: 'JVGL' } }
    const { body: made } = await buyer<{ doc: { id: string } }>('POST', '/api/grid-views', body)
    const page = await visitPortal(browser, app)
    await page.goto(`/shipments?q=JVGL&group=gewicht&sort=kleur&view=${made.doc.id}`)
    await table(page, 'Zendingen').waitFor()
    await page.getByText('gewijzigd').waitFor()
    expect((await buyer('POST', `/api/grid-views/${made.doc.id}/remove`, {})).status).toBe(200)
    await page.goto(`/shipments?view=${made.doc.id}&manage=remove`)
    await table(page, 'Zendingen').waitFor()
    await page.context().close()
  })

  it('speaks English to who reads English', async () => {
    const buyer = await restAs(app, 'contacts', BUYER)
    expect((await buyer('POST', '/api/contacts/language', { locale: 'en' })).status).toBe(200)
    const page = await visitPortal(browser, app, { locale: 'en' })
    await page.goto('/order-lines?group=articleNumber')
    await table(page, 'Open order lines by Article number').waitFor()
    await page.getByRole('link', { name: 'Save this view' }).click()
    await page.getByLabel('Name').fill('By article')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('The view is saved').waitFor()
    await page.getByRole('navigation', { name: 'Saved views' }).getByRole('link', { name: 'By article' }).waitFor()
    await page.getByRole('link', { name: 'Remove' }).click()
    await page.getByRole('button', { name: 'Remove the view' }).click()
    await page.getByText('The view is removed').waitFor()
    expect((await buyer('POST', '/api/contacts/language', { locale: 'nl' })).status).toBe(200)
    await page.context().close()
  })

  it('is seen and left alone by an employee who looks along', async () => {
    const buyer = await restAs(app, 'contacts', BUYER)
    const body = { grid: 'orders', name: 'Van de klant', query: { status: 'open' } }
    const { body: made } = await buyer<{ doc: { id: string } }>('POST', '/api/grid-views', body)
    const { body: me } = await buyer<{ user: Contact }>('GET', '/api/contacts/me')
    const page = await openPanel(browser, app, AGENT, { width: 1440 })
    await page.goto(`/admin/collections/contacts/${me.user.id}`)
    await page.getByRole('button', { name: 'Meekijken in het portaal' }).click()
    await page.getByText(/^U kijkt mee met/).waitFor()
    await page.goto(`/orders?view=${made.doc.id}`)
    await page.getByRole('link', { name: 'Van de klant' }).waitFor()
    for (const word of ['Verwijderen', 'Naam wijzigen', 'Bewaar deze weergave'])
      expect([word, await page.getByRole('link', { name: word }).count()]).toEqual([word, 0])
    expect((await buyer('POST', `/api/grid-views/${made.doc.id}/remove`, {})).status).toBe(200)
    await page.context().close()
  })
})

describe('grouped lists', () => {
  it.each([
    '/orders?status=all&group=customerReference',
    '/order-lines?group=articleNumber',
    '/shipments?group=carrier',
    '/invoices?status=all&group=kind',
    '/orders?status=all&in=customerReference',
    '/invoices?manage=new',
  ])('%s can be read by everybody, on a phone too', async (path) => {
    const buyer = await restAs(app, 'contacts', BUYER)
    const names = ['Voor de balie', 'Een weergave met een heel lange naam die niet past op een regel']
    const made = []
    for (const name of names) {
      const body = { grid: path.split('?')[0]?.slice(1), name, query: {} }
      made.push((await buyer<{ doc: { id: string } }>('POST', '/api/grid-views', body)).body.doc.id)
    }
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
    for (const id of made) expect((await buyer('POST', `/api/grid-views/${id}/remove`, {})).status).toBe(200)
  })
})
