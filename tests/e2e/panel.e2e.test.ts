/** An employee of the returns department: sees what waits, decides it, and follows what came of it. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Rma } from '@/payload-types'
import { launchBrowser } from '../support/chromium'
import { openPanel, panelFaults, REMARK, submitRmas } from '../support/panel'
import type { App } from '../support/startApp'
import { startDemo } from '../support/startDemo'

const AGENT = 'agent@nazorg.example'
const CONTACT = 'inkoop@17850.example'

const PATIENCE = { timeout: 60_000, interval: 100 }

let app: App
let browser: Browser
let waiting: Rma[]

const pathOf = ({ id }: Rma, tab = '') => `/admin/collections/rmas/${id}${tab}`
const take = (): Rma => {
  const rma = waiting.shift()
  if (!rma) throw new Error('no RMA waits any more')
  return rma
}
const quantity = (page: Page, line: number) => page.getByRole('textbox', { name: `Goedkeuren, regel ${line}` })
const confirm = (page: Page) => page.getByRole('button', { name: 'Besluit bevestigen' }).click()
const heading = (page: Page, rma: Rma) => page.getByRole('heading', { level: 1, name: String(rma.number) })

beforeAll(async () => {
  app = await startDemo()
  browser = await launchBrowser()
  waiting = await submitRmas(app, CONTACT, 7)
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

describe('the overview', () => {
  it('shows what waits for a decision, the oldest first, and leads to it', async () => {
    const page = await openPanel(browser, app, AGENT)
    await page.goto('/admin')
    const numbers = page.locator('main table .no')
    await expect.poll(() => numbers.allTextContents(), PATIENCE).toEqual(waiting.map(({ number }) => number))
    expect(await panelFaults(page)).toEqual([])
    await numbers.first().click()
    await heading(page, waiting[0] as Rma).waitFor()
  })

  it('is about pages for an editor, who is offered no cases', async () => {
    const page = await openPanel(browser, app, 'editor@nazorg.example')
    await page.goto('/admin')
    await page.getByRole('heading', { level: 1, name: 'Pagina’s' }).waitFor()
    expect(await page.locator('a[href*="/collections/rmas"]').count()).toBe(0)
    expect(await panelFaults(page)).toEqual([])
  })
})

describe('the list', () => {
  it('narrows by state and finds by number, article and customer', async () => {
    const page = await openPanel(browser, app, AGENT)
    const [first] = waiting
    await page.goto('/admin/collections/rmas')
    await page.getByRole('link', { name: `Wacht op besluit ${waiting.length}` }).click()
    await expect.poll(() => page.locator('tbody .no').count(), PATIENCE).toBe(waiting.length)
    await page.goto(`/admin/collections/rmas?search=${first?.number}`)
    await expect.poll(() => page.locator('tbody .no').allTextContents(), PATIENCE).toEqual([first?.number])
    await page.goto(`/admin/collections/rmas?search=${first?.lines?.[0]?.articleNumber}`)
    await expect.poll(() => page.locator('tbody .no').allTextContents(), PATIENCE).toContain(first?.number)

    const [stranger] = await submitRmas(app, 'inkoop@12748.example', 1)
    for (const asked of [stranger?.customerNumber, stranger?.customerName]) {
      await page.goto(`/admin/collections/rmas?search=${encodeURIComponent(asked ?? '')}`)
      await expect.poll(() => page.locator('tbody .no').allTextContents(), PATIENCE).toEqual([stranger?.number])
    }
  })
})

describe('a decision', () => {
  it('is made per line with the keyboard, explains what misses, and is recorded once', async () => {
    const rma = take()
    const page = await openPanel(browser, app, AGENT)
    await page.goto(pathOf(rma))
    await confirm(page)
    await page.getByText('Bij 3 regels ontbreekt nog iets').waitFor()

    await quantity(page, 1).fill('4')
    await quantity(page, 2).focus()
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
    await quantity(page, 3).fill('0')
    await page.getByText('1 goedgekeurd, 1 deels, 1 afgewezen').waitFor()
    await confirm(page)
    await page.getByText('Bij 2 regels ontbreekt nog iets').waitFor()
    expect(await panelFaults(page)).toEqual([])

    await page.locator('input[id^="note-"]').nth(1).fill('Twee stuks waren gebruikt.')
    await page.locator('input[id^="note-"]').nth(2).fill('Te laat.')
    await confirm(page)
    await page.getByText('Deels goedgekeurd').first().waitFor()
    expect(await page.locator('main tbody td.big').allTextContents()).toEqual(['4', '1', '0'])
    expect(await page.locator('main').textContent()).toContain('Twee stuks waren gebruikt.')
    expect(await panelFaults(page)).toEqual([])
  })

  it('rejects everything at once, with a note per line that the customer reads', async () => {
    const rma = take()
    const page = await openPanel(browser, app, AGENT)
    await page.goto(pathOf(rma))
    await page.getByRole('button', { name: 'Alles afwijzen' }).click()
    await page.getByText('0 goedgekeurd, 0 deels, 3 afgewezen').waitFor()
    await confirm(page)
    await page.getByText('Bij 3 regels ontbreekt nog iets').waitFor()
    const notes = ['Gebruikt.', 'Te laat.', 'Niet van ons.']
    for (const [at, note] of notes.entries()) await page.locator('input[id^="note-"]').nth(at).fill(note)
    await confirm(page)
    await page.locator('.nz-head').getByText('Afgewezen').waitFor()
    const told = await page.locator('main').textContent()
    expect(notes.filter((note) => !told?.includes(note))).toEqual([])
    expect(await page.locator('main tbody td.big').allTextContents()).toEqual(['0', '0', '0'])
  })

  it('shows the customer’s words as text, never as markup', async () => {
    const page = await openPanel(browser, app, AGENT)
    await page.goto(pathOf(waiting[0] as Rma))
    await page.getByText(REMARK).waitFor()
    expect(await page.locator('main b', { hasText: 'was' }).count()).toBe(0)
    expect(await page.locator('main img').count()).toBe(0)
  })

  it('tells the second of two that somebody was first, and shows how it stands', async () => {
    const rma = take()
    const [first, second] = [
      await openPanel(browser, app, AGENT),
      await openPanel(browser, app, 'admin@nazorg.example'),
    ]
    for (const page of [first, second]) {
      await page.goto(pathOf(rma))
      await page.getByRole('button', { name: 'Alles goedkeuren' }).click()
    }
    await confirm(first)
    await first.getByRole('heading', { name: 'Besluit', exact: true }).waitFor()
    await confirm(second)
    await second.getByText('Iemand anders was u voor').waitFor()
    await second.getByRole('button', { name: 'Nieuwe stand tonen' }).click()
    await second.getByRole('heading', { name: 'Besluit', exact: true }).waitFor()
  })

  it('keeps what was typed when the server cannot be reached', async () => {
    const page = await openPanel(browser, app, AGENT)
    await page.goto(pathOf(waiting[0] as Rma))
    await page.getByRole('button', { name: 'Alles afwijzen' }).click()
    for (const note of await page.locator('input[id^="note-"]').all()) await note.fill('Gebruikt.')
    await page.route('**/decide?*', (route) => route.abort())
    await confirm(page)
    await page.getByText('De verbinding viel weg').waitFor()
    expect(await page.locator('input[id^="note-"]').first().inputValue()).toBe('Gebruikt.')
  })

  it('can be cancelled after an approval, with a second look', async () => {
    const rma = take()
    const page = await openPanel(browser, app, AGENT)
    await page.goto(pathOf(rma))
    await page.getByRole('button', { name: 'Alles goedkeuren' }).click()
    await confirm(page)
    await page.getByRole('button', { name: 'RMA annuleren' }).click()
    await page.getByRole('button', { name: `${rma.number} definitief annuleren` }).click()
    await page.locator('.nz-head').getByText('Geannuleerd').waitFor()
    await page.goto(pathOf(rma, '#timeline'))
    await page.locator('.tl').getByText('Geannuleerd', { exact: true }).waitFor()
  })

  it('offers nothing that would save, copy or delete the case', async () => {
    const page = await openPanel(browser, app, 'admin@nazorg.example', { locale: 'en' })
    await page.goto(pathOf(waiting[0] as Rma))
    await page.getByRole('heading', { name: 'Decision per line' }).waitFor()
    for (const name of ['Save', 'Duplicate', 'Delete']) {
      expect(await page.getByRole('button', { name, exact: true }).count()).toBe(0)
    }
  })
})

describe('what left the house', () => {
  it('stands in the case’s mail log, and shows the mail in a frame without rights', async () => {
    const rma = take()
    const page = await openPanel(browser, app, AGENT)
    await page.goto(pathOf(rma))
    await page.getByRole('button', { name: 'Alles goedkeuren' }).click()
    await confirm(page)
    await page.getByRole('tab', { name: /E-mail/ }).click()
    // Nobody reloads: the case looks again while the relay is at work.
    await expect.poll(() => page.locator('#panel-mail').getByText('Verstuurd').count(), PATIENCE).toBe(3)
    await page
      .locator('#panel-mail a', { hasText: String(rma.number) })
      .first()
      .click()
    const frame = page.locator('iframe.nz-mail')
    await frame.waitFor()
    expect(await frame.getAttribute('sandbox')).toBe('')
    await page.frameLocator('iframe.nz-mail').getByText(String(rma.number)).first().waitFor()
    expect(await panelFaults(page)).toEqual([])
  })

  it('can be downloaded from the case as papers', async () => {
    const page = await openPanel(browser, app, AGENT)
    await page.goto('/admin/collections/rmas?where[or][0][and][0][status][equals]=approved')
    await page.locator('tbody .no').first().click()
    await page.getByRole('tab', { name: /Documenten/ }).click()
    const download = page.waitForEvent('download')
    await page
      .getByRole('link', { name: /^Downloaden/ })
      .first()
      .click()
    expect((await download).suggestedFilename()).toMatch(/\.pdf$/)
  })
})

describe('accounts', () => {
  it('are made without a password, and get access to a customer from their own page', async () => {
    const page = await openPanel(browser, app, AGENT)
    await page.goto('/admin/collections/contacts/create')
    await page.getByText('U hoeft geen wachtwoord te kiezen').waitFor()
    await expect.poll(() => page.locator('#field-password').inputValue(), PATIENCE).not.toBe('')
    expect(await page.locator('#field-password').isVisible()).toBe(false)
    await page.locator('#field-email').fill(`nieuw.${Date.now()}@17850.example`)
    await page.locator('#field-name').fill('Nico Nieuw')
    await page.getByRole('button', { name: 'Bewaar' }).click()
    await page.getByText('heeft nog nergens toegang toe').waitFor()
    await page.getByRole('button', { name: 'Toegang geven' }).click()
    await page.locator('#field-contact').getByText('Nico Nieuw').waitFor()
  })

  it('open the portal’s own screens on behalf of a customer who phones', async () => {
    const page = await openPanel(browser, app, AGENT)
    await page.goto('/admin/collections/customers?search=12748')
    await page.locator('tbody a').first().click()
    await page.getByRole('button', { name: 'Retour aanvragen namens deze klant' }).click()
    await page.waitForURL(/\/returns\/new/)
    await page.getByText('namens').first().waitFor()
  })
})
