/** A customer at work in the portal: choosing among many lines, a draft over days and devices, sending it once, following it. */
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Contact, Customer, Membership, OrderLine, Rma } from '@/payload-types'
import { launchBrowser } from '../support/chromium'
import { submitRmas } from '../support/panel'
import { ADMIN, BUYER, logInHere, NIGHT_BUYER, type Rest, restAs, visitPortal } from '../support/portal'
import type { App } from '../support/startApp'
import { startDemo } from '../support/startDemo'

const PATIENCE = { timeout: 60_000, interval: 100 }
const CHOOSE = /^Kies .+, order/

let app: App
let browser: Browser
let asAdmin: Rest
let asBuyer: Rest

beforeAll(async () => {
  app = await startDemo()
  browser = await launchBrowser()
  asAdmin = await restAs(app, 'users', ADMIN)
  asBuyer = await restAs(app, 'contacts', BUYER)
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

/** What was ordered specially does not come back in the demo. */
const NOT_SPECIAL = 'where[specialOrder][not_equals]=true'

const boxes = (page: Page) => page.getByRole('checkbox', { name: CHOOSE })
const selection = (page: Page) => page.getByRole('region', { name: 'Uw selectie' })
const selected = (page: Page, count: string) => selection(page).getByText(count, { exact: false }).first().waitFor()
const send = (page: Page) => page.getByRole('button', { name: 'Aanvraag verzenden' })
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
const pathOf = (page: Page) => new URL(page.url()).pathname

async function returnable(rest: Rest, count: number): Promise<OrderLine[]> {
  const query = `limit=${count}&sort=orderDate&where[quantityReturnable][greater_than]=1&${NOT_SPECIAL}`
  return (await rest<{ docs: OrderLine[] }>('GET', `/api/order-lines?${query}`)).body.docs
}

async function makeDraft(rest: Rest, count: number): Promise<Rma> {
  const lines = (await returnable(rest, count)).map(({ id }) => ({ orderLine: id, quantityRequested: 1 }))
  return (await rest<{ doc: Rma }>('POST', '/api/rmas', { draft: true, lines })).body.doc
}

async function openDraft(count: number): Promise<Page> {
  const { id } = await makeDraft(asBuyer, count)
  const page = await visitPortal(browser, app)
  await page.goto(`/returns/drafts/${id}`)
  await heading(page, 'Retour bevestigen')
  return page
}

async function fillIn(page: Page): Promise<void> {
  await page.getByLabel('Reden van de retour').selectOption({ index: 1 })
  await page.getByLabel(/akkoord met/).check()
}

describe('the choice', () => {
  it('is searched with what was typed before the scripts of the page ran', async () => {
    const page = await visitPortal(browser, app)
    let letRun = () => {}
    const held = new Promise<void>((resolve) => {
      letRun = resolve
    })
    await page.route('**/_next/static/**/*.js', (route) => held.then(() => route.continue()))
    await page.goto('/returns/new', { waitUntil: 'commit' })
    const article = page.getByLabel('Artikelnummer', { exact: true })
    await article.fill('22')
    letRun()
    await boxes(page).first().check()
    await selected(page, '1 regel geselecteerd') // the scripts run
    expect(await article.inputValue()).toBe('22')
  })

  it('runs over pages, is counted, and can be wiped', async () => {
    const page = await visitPortal(browser, app)
    await page.goto('/returns/new')
    await boxes(page).nth(0).check()
    await boxes(page).nth(1).check()
    await page.getByRole('link', { name: 'Volgende' }).click()
    await page.waitForURL(/page=2/)
    await page.getByText('Regel 16 tot en met 30').first().waitFor()
    await boxes(page).first().check()
    await selected(page, '3 regels geselecteerd')
    await page.getByRole('link', { name: '50', exact: true }).click()
    await page.waitForURL(/size=50/)
    await selected(page, '3 regels geselecteerd')
    await expect.poll(() => page.locator('tbody tr').count(), PATIENCE).toBe(50)
    await selection(page).getByRole('button', { name: 'Wissen' }).click()
    await expect.poll(() => page.locator('tbody input:checked').count(), PATIENCE).toBe(0)
    expect(await selection(page).getByText('geselecteerd').count()).toBe(0)
  })

  it('takes the whole filtered result, not the page', async () => {
    const page = await visitPortal(browser, app)
    await page.goto('/returns/new')
    await page.getByLabel('Artikelnummer', { exact: true }).fill('22')
    await page.getByRole('button', { name: 'Filter toepassen' }).click()
    await page.waitForURL(/article=22/)
    const all = page.getByRole('button', { name: /^Selecteer alle/ })
    const { totalDocs } = (
      await asBuyer<{ totalDocs: number }>(
        'GET',
        `/api/order-lines?limit=1&where[articleNumber][contains]=22&where[quantityReturnable][greater_than]=0&${NOT_SPECIAL}`,
      )
    ).body
    expect(totalDocs).toBeGreaterThan(15)
    await expect.poll(() => all.textContent(), PATIENCE).toBe(`Selecteer alle ${totalDocs}`)
    await all.click()
    await selected(page, `${totalDocs} regels geselecteerd`)
    await page.getByRole('button', { name: 'RMA aanmaken' }).click()
    await heading(page, 'Retour bevestigen')
    expect(await page.locator('input[name="line"]').count()).toBe(totalDocs)
  })

  it('leaves out what cannot come back, which stays in sight with its reason', async () => {
    const [line] = await returnable(asBuyer, 1)
    const { body } = await asBuyer<{ docs: { id: string }[] }>('GET', '/api/return-reasons')
    const lines = [{ orderLine: line?.id, quantityRequested: line?.quantityReturnable }]
    const sent = await asBuyer<{ doc: Rma }>('POST', '/api/rmas', {
      lines,
      reason: body.docs[0]?.id,
      acceptTerms: true,
    })
    expect(sent.status).toBe(201)
    const page = await visitPortal(browser, app)
    await page.goto(`/returns/new?order=${line?.orderNumber}&article=${line?.articleNumber}&size=100`)
    const row = page.locator('tbody tr').filter({ hasText: 'Niet te kiezen' }).first()
    expect(await row.textContent()).toMatch(/in aanvraag|staan al in|staat al in/i)
    expect(await row.getByRole('checkbox').count()).toBe(0)
  })
})

describe('a draft', () => {
  it('is saved, continued on another device, loses a line, and is thrown away', async () => {
    const page = await visitPortal(browser, app, { email: NIGHT_BUYER })
    await page.goto('/returns/new')
    for (const at of [0, 1]) await boxes(page).nth(at).check()
    await page.getByRole('button', { name: 'RMA aanmaken' }).click()
    await page.getByLabel('Opmerkingen', { exact: true }).fill('Staat bij de achterdeur')
    await page.getByRole('button', { name: 'Bewaar als concept' }).last().click()
    await page.getByText('Uw concept is bewaard').waitFor()

    const elsewhere = await visitPortal(browser, app, { email: NIGHT_BUYER })
    await elsewhere.goto('/returns/new')
    await elsewhere.getByRole('link', { name: 'Verder gaan' }).click()
    await heading(elsewhere, 'Retour bevestigen')
    expect(await elsewhere.getByLabel('Opmerkingen', { exact: true }).inputValue()).toBe('Staat bij de achterdeur')
    await elsewhere
      .getByRole('button', { name: /^Regel verwijderen/ })
      .first()
      .click()
    await elsewhere.getByText('De regel is verwijderd').waitFor()
    expect(await elsewhere.getByRole('button', { name: /^Regel verwijderen/ }).count()).toBe(1)
    await elsewhere.getByText('Concept verwijderen', { exact: true }).click()
    await elsewhere.getByRole('button', { name: 'Ja, concept verwijderen' }).click()
    await elsewhere.getByText('Het concept is verwijderd').waitFor()
    expect((await page.goto(page.url()))?.status()).toBe(404)
  })

  it('asks a reason per line where the house wants that', async () => {
    await asAdmin('POST', '/api/globals/return-settings', { reasonPer: 'line' })
    try {
      const page = await openDraft(2)
      const reasons = page.getByRole('combobox', { name: /^Reden, / })
      await page.getByLabel(/akkoord met/).check()
      await reasons.nth(0).selectOption({ index: 1 })
      await send(page).click()
      await page.getByText('Regel 2: kies een reden').waitFor()
      await reasons.nth(1).selectOption({ index: 2 })
      const chosen = await reasons.evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value))
      await send(page).click()
      await page.waitForURL(/\/returns\/RMA/)
      const number = pathOf(page).split('/').at(-1)
      const found = await asBuyer<{ docs: Rma[] }>('GET', `/api/rmas?where[number][equals]=${number}&depth=0`)
      expect(found.body.docs[0]?.lines?.map(({ reason }) => reason)).toEqual(chosen)
      expect(new Set(chosen).size).toBe(2)
    } finally {
      await asAdmin('POST', '/api/globals/return-settings', { reasonPer: 'rma' })
    }
  })

  it('keeps what was typed over a login in between', async () => {
    const page = await openDraft(1)
    await fillIn(page)
    await page.getByLabel('Opmerkingen', { exact: true }).fill('Halverwege uitgelogd')
    await page.context().clearCookies()
    await send(page).click()
    await page.waitForURL(/\/login\?next=/)
    await logInHere(page, BUYER)
    await page.getByText('Wat u had ingevuld, is teruggezet').waitFor()
    expect(await page.getByLabel('Opmerkingen', { exact: true }).inputValue()).toBe('Halverwege uitgelogd')
    expect(await page.getByLabel(/akkoord met/).isChecked()).toBe(true)
    await send(page).click()
    await page.waitForURL(/\/returns\/RMA/)
    await page.getByText('Halverwege uitgelogd').first().waitFor()
  })

  it('pressed twice is sent once', async () => {
    const count = async () =>
      (await asBuyer<{ totalDocs: number }>('GET', '/api/rmas?limit=1&where[status][equals]=submitted')).body.totalDocs
    const before = await count()
    const page = await openDraft(1)
    await fillIn(page)
    await send(page).dblclick()
    await page.waitForURL(/\/returns\/RMA/)
    await page.getByText('is ingediend').first().waitFor()
    expect(await count()).toBe(before + 1)
  })
})

it('a contact of two customers requests for one of them, and sees which one an RMA is for', async () => {
  const [own] = await submitRmas(app, BUYER, 1)
  const [other] = await submitRmas(app, NIGHT_BUYER, 1)
  const customers = await asAdmin<{ docs: Customer[] }>('GET', '/api/customers?where[number][equals]=12748')
  const contacts = await asAdmin<{ docs: Contact[] }>('GET', `/api/contacts?where[email][equals]=${BUYER}`)
  const access = { contact: contacts.body.docs[0]?.id, customer: customers.body.docs[0]?.id, status: 'active' }
  const made = await asAdmin<{ doc: Membership }>('POST', '/api/memberships', { ...access, rights: ['requestReturns'] })
  expect(made.status).toBe(201)
  try {
    const page = await visitPortal(browser, app)
    await page.goto('/returns/new')
    for (const number of ['12748', '17850']) {
      await page.getByLabel('Klantnummer', { exact: true }).selectOption(number)
      await page.getByRole('button', { name: 'Filter toepassen' }).click()
      await page.locator('caption', { hasText: number }).waitFor({ state: 'attached' })
    }
    await page.goto('/returns')
    const link = (rma?: Rma): Locator => page.getByRole('link', { name: String(rma?.number), exact: true }).first()
    await link(own).waitFor()
    await link(other).waitFor()
    await page.getByLabel('Groeperen op').selectOption({ label: 'Klant' })
    await page.waitForURL(/group=customer/)
    await page.locator('.grp').filter({ hasText: '12748' }).waitFor()
    await page.getByLabel('Klantnummer', { exact: true }).fill('12748')
    await page.getByRole('button', { name: 'Filter toepassen' }).click()
    await page.waitForURL(/customer=12748/)
    await link(own).waitFor({ state: 'detached' })
    await link(other).waitFor()
  } finally {
    await asAdmin('DELETE', `/api/memberships/${made.body.doc.id}`)
  }
})
