/** A customer groups a list, by a form, by dragging a head and by the keyboard, opens a group, and keeps what they see as a view. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Contact } from '@/payload-types'
import { axeViolations } from '../support/axe'
import { launchBrowser } from '../support/chromium'
import { openPanel } from '../support/panel'
import { AGENT, BUYER, restAs, visitPortal } from '../support/portal'
import { shoot, shootAround } from '../support/shots'
import type { App } from '../support/startApp'
import { startDemo } from '../support/startDemo'
import { choose, table, testGroups } from './gridGroups.steps'

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

testGroups(() => ({ app, browser }))

describe('a saved view', () => {
  it('is kept, opened, changed, renamed and removed', async () => {
    const page = await visitPortal(browser, app)
    await page.goto('/orders?status=all&q=balie&group=customerReference')
    await page.getByRole('link', { name: 'Bewaar deze weergave' }).click()
    await page.getByRole('textbox', { name: /^Naam/ }).fill('Voor de balie')
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
    await page.getByRole('textbox', { name: /^Naam/ }).fill('Toonbank')
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
      await page.getByRole('textbox', { name: /^Naam/ }).fill('Op nummer')
      await page.getByRole('button', { name: 'Bewaren', exact: true }).click()
      if (!again) await page.getByText('De weergave is bewaard').waitFor()
    }
    await page.getByText('U heeft voor deze lijst al een weergave ‘Op nummer’. Kies een andere naam.').first().waitFor()
    expect(await page.getByRole('textbox', { name: /^Naam/ }).inputValue()).toBe('Op nummer')
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
    await page.getByRole('textbox', { name: /^Name/ }).fill('By article')
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
    const names = ['Voor de balie', 'Een weergave met een naam die niet past op een regel']
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
