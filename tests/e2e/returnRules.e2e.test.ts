/** House rules of returns show in the portal the moment they are set; what they mean over REST is in tests/int/rmaRules.int.test.ts. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import type { Customer, OrderLine, ReturnSetting, Rma } from '@/payload-types'
import { launchBrowser } from '../support/chromium'
import { ADMIN, BUYER, type Rest, restAs, visitPortal } from '../support/portal'
import type { App } from '../support/startApp'
import { startDemo } from '../support/startDemo'

const DEFAULTS: Partial<ReturnSetting> = {
  windowBasis: 'orderDate',
  allowedSegments: [],
  allowedCreators: 'both',
  formOn: 'approval',
  specialOrdersAllowed: false,
  termsRequired: true,
}

let app: App
let browser: Browser
let asAdmin: Rest
let asBuyer: Rest
let page: Page

beforeAll(async () => {
  app = await startDemo()
  browser = await launchBrowser()
  asAdmin = await restAs(app, 'users', ADMIN)
  asBuyer = await restAs(app, 'contacts', BUYER)
  page = await visitPortal(browser, app)
}, 300_000)
afterEach(() => setRules(DEFAULTS))
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

async function setRules(rules: Partial<ReturnSetting>): Promise<void> {
  expect((await asAdmin('POST', '/api/globals/return-settings', rules)).status).toBe(200)
}

async function someLine(): Promise<OrderLine> {
  const query = 'limit=1&sort=-orderDate&where[quantityReturnable][greater_than]=2'
  const { docs } = (await asBuyer<{ docs: OrderLine[] }>('GET', `/api/order-lines?${query}`)).body
  return docs[0] as OrderLine
}

async function openDraft(): Promise<void> {
  const lines = [{ orderLine: (await someLine()).id, quantityRequested: 1 }]
  const { doc } = (await asBuyer<{ doc: Rma }>('POST', '/api/rmas', { draft: true, lines })).body
  await page.goto(`/returns/drafts/${doc.id}`)
  await page.getByLabel('kies bestanden').waitFor({ state: 'attached' }) // drawn by scripts alone: the page answers from here on
}

const sendDraft = async () => {
  await page.getByLabel('Reden van de retour').selectOption({ label: 'Overtollig' })
  await page.getByRole('button', { name: 'Aanvraag verzenden' }).click()
}

describe('the portal follows the rule', () => {
  it.each([
    ['orderDate', /Retour kan tot en met \d+ dagen na de orderdatum/],
    ['invoiceDate', /Retour kan tot en met \d+ dagen na de factuurdatum/],
    ['none', /^Uw orderregels\. Wat niet retour kan/],
  ] as const)('that the window counts from: %s', async (windowBasis, sentence) => {
    await setRules({ windowBasis })
    await page.goto('/returns/new')
    await page.getByText(sentence).waitFor()
  })

  it('which segments return, and who asks', async () => {
    const segment = await asAdmin<{ doc: { id: string } }>('POST', '/api/segments', { code: 'werf', title: 'Werven' })
    await setRules({ allowedSegments: [segment.body.doc.id] })
    await page.goto('/returns/new')
    await page.getByText('Voor uw klantgroep kunnen geen retouren worden aangevraagd.').waitFor()
    const { docs } = (await asAdmin<{ docs: Customer[] }>('GET', '/api/customers?where[number][equals]=17850')).body
    const customer = `/api/customers/${docs[0]?.id}`
    await asAdmin('PATCH', customer, { segments: [segment.body.doc.id] })
    await page.reload()
    await page.getByText(/Retour kan tot en met/).waitFor()
    await setRules({ allowedCreators: 'staff' })
    await page.reload()
    await page.getByText('Retouren kunnen hier niet zelf worden aangevraagd.', { exact: false }).waitFor()
    await asAdmin('PATCH', customer, { segments: [] })
  })

  it('whether what was ordered specially comes back', async () => {
    const special = 'limit=1&sort=-orderDate&where[specialOrder][equals]=true'
    const { docs } = (await asBuyer<{ docs: OrderLine[] }>('GET', `/api/order-lines?${special}`)).body
    const row = page
      .getByRole('row')
      .filter({ hasText: docs[0]?.articleName ?? '' })
      .first()
    await page.goto(`/returns/new?order=${docs[0]?.orderNumber}&size=50`)
    await row.getByText('Speciaal voor u besteld, niet retour').waitFor()
    expect(await row.getByRole('checkbox').count()).toBe(0)
    await setRules({ specialOrdersAllowed: true })
    await page.reload()
    await row.getByText('Speciaal besteld').waitFor()
    expect(await row.getByText('niet retour').count()).toBe(0)
    await row.getByRole('checkbox').check()
  })

  it('whether the terms are agreed to, and when the return form is there', async () => {
    await openDraft()
    await sendDraft()
    await page.getByRole('link', { name: 'Ga akkoord met de retourvoorwaarden.' }).waitFor()
    await setRules({ termsRequired: false, formOn: 'submission' })
    await openDraft()
    await sendDraft()
    await page.waitForURL(/\/returns\/RMA/)
    await expect
      .poll(
        async () => {
          await page.reload()
          return page.getByRole('link', { name: 'Retourformulier' }).count()
        },
        { timeout: 60_000 },
      )
      .toBeGreaterThan(0)
  })
})
