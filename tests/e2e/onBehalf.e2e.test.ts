/** A customer phones: an employee requests the return for them, in the customer's own screens and under the employee's own name. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Customer, Rma, User } from '@/payload-types'
import { launchBrowser } from '../support/chromium'
import { openPanel, submitRmas, tokenOf } from '../support/panel'
import { ADMIN, AGENT, BUYER, mailTo, type Rest, restAs, visitPortal } from '../support/portal'
import { type Mailbox, startMailbox } from '../support/smtp'
import type { App } from '../support/startApp'
import { startDemo } from '../support/startDemo'
import { until } from '../support/until'

const STAFF_ADDRESS = 'balie@nazorg.example'
const COMPANY_ADDRESS = 'kantoor@12748.example'
const EMPLOYEE = 'Bram Retouren'

type Kept = Pick<Rma, 'id' | 'contact'> & { readonly onBehalfBy?: User; readonly customer: Customer }

let app: App
let browser: Browser
let mailbox: Mailbox
let asAgent: Rest
let customer: Customer

beforeAll(async () => {
  mailbox = await startMailbox()
  app = await startDemo({ SMTP_URL: mailbox.url })
  browser = await launchBrowser()
  asAgent = await restAs(app, 'users', AGENT)
  const found = await asAgent<{ docs: Customer[] }>('GET', '/api/customers?where[number][equals]=12748')
  customer = found.body.docs[0] as Customer
  const asAdmin = await restAs(app, 'users', ADMIN)
  await asAdmin('PATCH', `/api/customers/${customer.id}`, { email: COMPANY_ADDRESS })
  await asAdmin('POST', '/api/globals/mail-settings', { staffAddress: STAFF_ADDRESS, staffLocale: 'nl' })
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
  await mailbox?.down()
})

/** From the customer's page in the panel to the first page of the request. */
async function act(email = AGENT): Promise<Page> {
  const page = await openPanel(browser, app, email)
  await page.goto(`/admin/collections/customers/${customer.id}`)
  await page.getByRole('button', { name: 'Retour aanvragen namens deze klant' }).click()
  await page.waitForURL('**/returns/new')
  await page.getByText(`U handelt namens ${customer.name} (12748)`).waitFor()
  return page
}

/** @returns the number of the RMA */
async function request(page: Page): Promise<string> {
  await page
    .getByRole('checkbox', { name: /^Kies .+, order/ })
    .first()
    .check()
  await page.getByRole('button', { name: 'RMA aanmaken' }).click()
  await page.getByRole('textbox', { name: /^Aantal retour, / }).fill('1')
  await page.getByLabel('Reden van de retour').selectOption({ index: 1 })
  await page.getByLabel(/akkoord met/).check()
  await page.getByRole('button', { name: 'Aanvraag verzenden' }).click()
  await page.waitForURL(/\/returns\/RMA[^/]+/)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

it('is requested in the customer’s screens, keeps who did it, and is mailed to the company and to the returns department', async () => {
  const page = await act()
  const number = await request(page)
  await page.getByText(`${number} is ingediend`).waitFor()
  await page.getByText(`De bevestiging gaat naar ${COMPANY_ADDRESS}.`).waitFor()
  await page.getByText(/namens u/).waitFor()

  const found = await asAgent<{ docs: Kept[] }>('GET', `/api/rmas?where[number][equals]=${number}&depth=1`)
  expect(found.body.docs).toHaveLength(1)
  const [rma] = found.body.docs
  expect([rma?.onBehalfBy?.email, rma?.customer.number, rma?.contact ?? null]).toEqual([AGENT, '12748', null])

  expect((await mailTo(mailbox, COMPANY_ADDRESS, number)).subject).toContain('ontvangen')
  const toStaff = await mailTo(mailbox, STAFF_ADDRESS, number)
  expect(toStaff.text).toContain(`Ingevoerd door ${EMPLOYEE} namens de klant.`)
  expect(toStaff.text).toContain(`/admin/collections/rmas/${rma?.id}`)

  await page.getByRole('button', { name: 'Stoppen' }).first().click()
  await page.waitForURL('**/admin')
  await page.goto(`/admin/collections/rmas/${rma?.id}#timeline`)
  const submitted = page.locator('.tl li').filter({ hasText: 'Aanvraag ingediend namens de klant' })
  await submitted.getByText(EMPLOYEE).waitFor()
})

it('ends with the button: the portal is closed to who stopped', async () => {
  const page = await act(ADMIN)
  await page.getByRole('button', { name: 'Stoppen' }).first().click()
  await page.waitForURL('**/admin')
  await page.goto('/returns/new')
  expect(new URL(page.url()).pathname).toBe('/login')
})

it('mails the returns department a request of the customer’s own too', async () => {
  const [rma] = await submitRmas(app, BUYER, 1)
  const { text } = await mailTo(mailbox, STAFF_ADDRESS, String(rma?.number))
  expect(text).not.toContain('namens de klant')
})

it('opens nothing of other customers', async () => {
  const [theirs] = await submitRmas(app, BUYER, 1)
  const draft = await draftOfAnother()
  const lines = theirs?.lines?.map(({ id }) => ({ id, quantityApproved: 1 }))
  expect((await asAgent('POST', `/api/rmas/${theirs?.id}/decide`, { lines, note: 'Akkoord' })).status).toBe(200)
  const paper = await until(async () => {
    const found = await asAgent<{ docs: { id: string }[] }>('GET', `/api/documents?where[case][equals]=${theirs?.id}`)
    return found.body.docs[0] ?? null
  }, 60_000)

  const page = await act()
  for (const path of [`/returns/${theirs?.number}`, `/returns/drafts/${draft}`, `/documents/${paper.id}`]) {
    expect([path, (await page.goto(path))?.status()]).toEqual([path, 404])
  }
  await page.goto(`/returns?number=${theirs?.number}`)
  await page.getByText('Geen aanvraag gevonden').waitFor()
  await page.goto('/returns/new?customer=17850')
  await page.getByText('Orderregels van klantnummer 12748').first().waitFor({ state: 'attached' })
})

/** @returns its id */
async function draftOfAnother(): Promise<string> {
  const asBuyer = await restAs(app, 'contacts', BUYER)
  const { body } = await asBuyer<{ docs: { id: string }[] }>('GET', '/api/order-lines?limit=1&sort=-orderDate')
  const lines = [{ orderLine: body.docs[0]?.id, quantityRequested: 1 }]
  return (await asBuyer<{ doc: Rma }>('POST', '/api/rmas', { draft: true, lines })).body.doc.id
}

it('is for the returns department alone, and begins on our own page alone', async () => {
  const start = (cookie: string, origin: string) =>
    fetch(`${app.url}/on-behalf/start`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, origin, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ customer: customer.id }),
    })
  const token = async (email: string) => `payload-token=${await tokenOf(app, 'users', email)}`
  const stranger = await start(await token(AGENT), 'https://evil.example')
  expect(stranger.headers.getSetCookie().filter((one) => one.startsWith('portal-on-behalf'))).toEqual([])

  const page = await visitPortal(browser, app, { email: null })
  const value = await tokenOf(app, 'users', 'editor@nazorg.example')
  for (const cookies of [[], [{ name: 'payload-token', value, url: app.url }]]) {
    await page.context().addCookies([{ name: 'portal-on-behalf', value: customer.id, url: app.url }, ...cookies])
    await page.goto('/returns/new')
    expect(new URL(page.url()).pathname).toBe('/login')
  }
})
