/** A customer looks at what was ordered and invoiced: what came, what is late, where the parcel is, what is to be paid. */
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Invoice, Order, OrderLine } from '@/payload-types'
import { axeViolations } from '../support/axe'
import { launchBrowser } from '../support/chromium'
import { makePdf } from '../support/madeFiles'
import { openPanel, tokenOf } from '../support/panel'
import { ADMIN, BUYER, NIGHT_BUYER, restAs, visitPortal } from '../support/portal'
import { shoot, shootAround } from '../support/shots'
import type { App } from '../support/startApp'
import { startDemo } from '../support/startDemo'
import { lookThroughLists, withRights } from './orderLists.steps'

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

describe('an order in the portal', () => {
  it('opens from home, shows what came, what is to come and where the parcel is, and begins a return', async () => {
    const order = await partlyShipped(BUYER)
    const page = await visitPortal(browser, app)
    await page.goto('/')
    await heading(page, 'Nieuwste bestellingen')
    const newest = page
      .locator('section', { hasText: 'Nieuwste bestellingen' })
      .getByRole('listitem')
      .first()
      .getByRole('link')
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
    expect(await link.getAttribute('href')).toMatch(/^https:\/\/track\.example\/JVGL\d+\?postcode=3542AB$/)
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

    expect((await rest('POST', '/api/contacts/language', { locale: 'en' })).status).toBe(200)
    const english = await visitPortal(browser, app, { locale: 'en' })
    await english.goto(`/orders/${line.orderNumber}`)
    const told = english.getByRole('list', { name: 'How the expected date moved' }).getByRole('listitem')
    expect(await told.first().textContent()).toMatch(/^Was .+, became .+ \(noted on .+\)$/)
    await english.context().close()
    expect((await rest('POST', '/api/contacts/language', { locale: 'nl' })).status).toBe(200)
  })

  it('that waits for everything can be asked for in part, with its number filled in', async () => {
    const rest = await restAs(app, 'contacts', BUYER)
    const where = 'where[shipsComplete][equals]=true&sort=-number&limit=1'
    const order = (await rest<{ docs: Order[] }>('GET', `/api/orders?${where}`)).body.docs[0] as Order
    const page = await visitPortal(browser, app)
    await page.goto(`/orders/${order.number}`)
    await shootAround(browser, app, `/orders/${order.number}`)
    await page.getByRole('link', { name: 'Deellevering aanvragen' }).click()
    await heading(page, 'Deellevering aanvragen')
    expect(await page.getByLabel('Ordernummer').inputValue()).toBe(order.number)
    await page.getByLabel('Alles wat er nu is').check()
    expect(await axeViolations(page, 'main')).toEqual([])
    await shootAround(browser, app, new URL(page.url()).pathname + new URL(page.url()).search)
    await page.getByRole('button', { name: 'Aanvraag versturen' }).click()
    await page.waitForURL(/\/services\/DEEL\d\d-\d+\?sent=1/)
    await page.getByText(order.number, { exact: true }).waitFor()

    const partly = await partlyShipped(BUYER)
    await page.goto(`/orders/${partly.number}`)
    await page.getByRole('table', { name: 'Artikelen' }).waitFor()
    expect(await page.getByRole('link', { name: 'Deellevering aanvragen' }).count()).toBe(0)
    await page.context().close()
  })

  it('is not there for another customer, nor without the right to see orders', async () => {
    const foreign = await partlyShipped(NIGHT_BUYER)
    const own = await partlyShipped(BUYER)
    const page = await visitPortal(browser, app)
    expect((await page.goto(`/orders/${foreign.number}`))?.status()).toBe(404)
    expect((await page.goto(`/orders/${own.number}`))?.status()).toBe(200)

    await withRights(
      app,
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
      app,
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

describe('an invoice in the portal', () => {
  it('leads to a return from it, and to where a mistake in it is told', async () => {
    const rest = await restAs(app, 'contacts', BUYER)
    const { body } = await rest<{ docs: Invoice[] }>('GET', '/api/invoices?sort=-invoiceDate&limit=1')
    const { number } = body.docs[0] as Invoice
    const page = await visitPortal(browser, app)
    await page.goto(`/invoices/${number}`)
    await page.getByRole('link', { name: 'Probleem melden' }).click()
    await heading(page, 'Probleem met een factuur')
    expect(await page.getByLabel('Factuurnummer').inputValue()).toBe(number)
    await page.goto(`/invoices/${number}`)
    await page.getByRole('link', { name: 'Retour aanvragen' }).first().click()
    await page.waitForURL((url) => url.searchParams.get('invoice') === number)
    await page.context().close()
  })

  it('gives the file that the ERP sent', async () => {
    const rest = await restAs(app, 'contacts', BUYER)
    const { body } = await rest<{ docs: Invoice[] }>('GET', '/api/invoices?sort=-invoiceDate&limit=1')
    const { id, number } = body.docs[0] as Invoice
    const page = await visitPortal(browser, app)
    await page.goto(`/invoices/${number}`)
    await page.getByRole('link', { name: 'Probleem melden' }).waitFor()
    const download = page.getByRole('link', { name: 'Factuur downloaden' })
    expect(await download.count()).toBe(0)

    const file = makePdf()
    const sent = await page.request.post(`/api/invoices/${id}/pdf`, {
      headers: { Authorization: `JWT ${await tokenOf(app, 'users', ADMIN)}` },
      multipart: { file: { name: 'factuur.pdf', mimeType: 'application/pdf', buffer: file } },
    })
    expect(sent.status()).toBe(201)
    await page.reload()
    const got = await page.request.get((await download.getAttribute('href')) ?? '')
    expect([got.status(), got.headers()['content-type']]).toEqual([200, 'application/pdf'])
    expect((await got.body()).equals(file)).toBe(true)
    expect(await axeViolations(page, 'main')).toEqual([])
    await shootAround(browser, app, `/invoices/${number}`)
    await page.context().close()

    const admin = await openPanel(browser, app, ADMIN)
    await admin.goto(`/admin/collections/invoices/${id}`)
    const link = admin.getByRole('link', { name: /\.pdf downloaden$/ })
    const [saved] = await Promise.all([admin.waitForEvent('download'), link.click()])
    expect((await readFile(await saved.path())).equals(file)).toBe(true)
    await admin.context().close()
  })
})

describe('carriers in the panel', () => {
  it('are a list with the link of each', async () => {
    const admin = await openPanel(browser, app, ADMIN)
    await admin.goto('/admin/globals/delivery-settings?locale=nl')
    const link = admin.getByLabel('Volglink').first()
    await link.waitFor()
    await shoot(admin, 'carriers')
    expect(await link.inputValue()).toBe('https://track.example/{code}?postcode={postalCode}')
    await admin.context().close()
  })
})

lookThroughLists(() => ({ app, browser }))
