/** The portal for everybody: without a mouse, on narrow screens, in the dark, without scripts, and closed to strangers. */
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { DEMO_PASSWORD } from '@/cli/demo/logins'
import type { Document, OrderLine, Rma } from '@/payload-types'
import { axeViolations } from '../support/axe'
import { launchBrowser } from '../support/chromium'
import { submitRmas, tokenOf } from '../support/panel'
import { AGENT, BUYER, logInHere, NIGHT_BUYER, type Rest, restAs, visitPortal } from '../support/portal'
import type { App } from '../support/startApp'
import { startDemo } from '../support/startDemo'
import { until } from '../support/until'

const CHOOSE = /^Kies .+, order/
const PATIENCE = { timeout: 60_000, interval: 100 }
const REQUESTS = 16
/** More stops than any page has before the one that is looked for. */
const MAX_TABS = 200

let app: App
let browser: Browser
let asBuyer: Rest
let rmas: Rma[]
let paper: Document

beforeAll(async () => {
  app = await startDemo()
  browser = await launchBrowser()
  asBuyer = await restAs(app, 'contacts', BUYER)
  rmas = await submitRmas(app, BUYER, REQUESTS)
  paper = await approve(rmas[0] as Rma)
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

/** @returns the return form that follows */
async function approve(rma: Rma): Promise<Document> {
  const asAgent = await restAs(app, 'users', AGENT)
  const lines = rma.lines?.map(({ id, quantityRequested }) => ({ id, quantityApproved: quantityRequested }))
  expect((await asAgent('POST', `/api/rmas/${rma.id}/decide`, { lines })).status).toBe(200)
  return until(async () => {
    const { body } = await asBuyer<{ docs: Document[] }>('GET', `/api/documents?where[case][equals]=${rma.id}`)
    return body.docs[0] ?? null
  }, 60_000)
}

async function makeDraft(): Promise<Rma> {
  const query = 'limit=3&sort=orderDate&where[quantityReturnable][greater_than]=1&where[specialOrder][not_equals]=true'
  const { body } = await asBuyer<{ docs: OrderLine[] }>('GET', `/api/order-lines?${query}`)
  const lines = body.docs.map(({ id }) => ({ orderLine: id, quantityRequested: 1 }))
  return (await asBuyer<{ doc: Rma }>('POST', '/api/rmas', { draft: true, lines })).body.doc
}

const quantities = (page: Page) => page.getByRole('textbox', { name: /^Aantal retour, / })
const pathOf = (page: Page) => new URL(page.url()).pathname

describe('my returns', () => {
  it('are filtered, grouped and paged over the whole result', async () => {
    const page = await visitPortal(browser, app)
    await page.goto('/returns')
    await page.getByRole('link', { name: 'Volgende' }).click()
    await page.waitForURL(/page=2/)
    await page.getByText(`Aanvraag 16 tot en met ${REQUESTS} van ${REQUESTS}`).waitFor()
    await page.getByRole('link', { name: '50', exact: true }).click()
    await page.waitForURL(/size=50/)
    await page.getByText(`Aanvraag 1 tot en met ${REQUESTS} van ${REQUESTS}`).waitFor()

    await page
      .getByRole('navigation', { name: 'Status' })
      .getByRole('link', { name: /^Goedgekeurd/ })
      .click()
    await page.waitForURL(/status=approved/)
    await page
      .locator('.grp')
      .filter({ hasText: String(rmas[1]?.number) })
      .waitFor({ state: 'detached' })
    await expect.poll(() => page.locator('.grp').count(), PATIENCE).toBe(1)

    await page.goto('/returns')
    await page.getByRole('textbox', { name: 'RMA-nummer' }).fill(String(rmas[3]?.number))
    await page.getByRole('button', { name: 'Filter toepassen' }).click()
    await page.waitForURL(/number=/)
    await page
      .locator('.grp')
      .filter({ hasText: String(rmas[4]?.number) })
      .waitFor({ state: 'detached' })
    await expect.poll(() => page.locator('.grp').count(), PATIENCE).toBe(1)
    await page.getByRole('link', { name: 'Filters wissen' }).click()
    await page.getByText(`Aanvraag 1 tot en met 15 van ${REQUESTS}`).waitFor()
    await page.getByLabel('Groeperen op').selectOption({ label: 'Status' })
    await page.waitForURL(/group=status/)
    for (const status of ['Ingediend', 'Goedgekeurd']) await page.locator('.grp').filter({ hasText: status }).waitFor()
  })

  it('are withdrawn before a decision, after a second look, and not after one', async () => {
    const rma = rmas[2] as Rma
    const page = await visitPortal(browser, app)
    await page.goto(`/returns/${rma.number}`)
    await page.getByRole('link', { name: 'Intrekken' }).click()
    await page.getByText(`Wilt u ${rma.number} intrekken?`).waitFor()
    await page.getByRole('button', { name: 'Aanvraag intrekken' }).click()
    await page.getByText(`${rma.number} is ingetrokken`).waitFor()
    expect((await asBuyer<Rma>('GET', `/api/rmas/${rma.id}`)).body.status).toBe('cancelled')
    await page.goto(`/returns/${rmas[0]?.number}?withdraw=1`)
    await page
      .getByText(/goedgekeurd/i)
      .first()
      .waitFor()
    expect(await page.getByRole('button', { name: 'Aanvraag intrekken' }).count()).toBe(0)
  })
})

/** Presses Tab until it has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor({ state: 'attached' })
  for (let tabs = 0; tabs < MAX_TABS; tabs += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The Tab key never reaches ${target}`)
}

it('a request is made with the keyboard alone', async () => {
  const page = await visitPortal(browser, app, { email: null })
  await page.goto('/login?next=/returns/new')
  await tabTo(page, page.getByLabel('E-mailadres'))
  await page.keyboard.type(BUYER)
  await tabTo(page, page.getByLabel('Wachtwoord', { exact: true }))
  await page.keyboard.type(DEMO_PASSWORD)
  await page.keyboard.press('Enter')

  await tabTo(page, page.getByRole('checkbox', { name: CHOOSE }).first())
  await page.keyboard.press('Space')
  await page.getByText('1 regel geselecteerd').waitFor()
  await tabTo(page, page.getByRole('button', { name: 'RMA aanmaken' }))
  await page.keyboard.press('Enter')

  await tabTo(page, quantities(page).first())
  await page.keyboard.type('1')
  const reason = page.getByLabel('Reden van de retour')
  await tabTo(page, reason)
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => reason.inputValue()).not.toBe('')
  await tabTo(page, page.getByLabel(/akkoord met/))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('button', { name: 'Aanvraag verzenden' }))
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/returns\/RMA/)
  await page.getByText('is ingediend').first().waitFor()
})

describe.each([360, 768])('at %i px', (width) => {
  it('no page scrolls sideways, and all pass axe in the dark', async () => {
    const page = await visitPortal(browser, app, { width, dark: true })
    const draft = `/returns/drafts/${(await makeDraft()).id}`
    const pages = ['/', '/returns/new', draft, '/returns', `/returns/${rmas[0]?.number}`, '/login']
    const faults: [string, unknown][] = []
    for (const path of pages) {
      if (path === '/login') await page.context().clearCookies()
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      const found = await axeViolations(page)
      if (wide > 0 || found.length > 0) faults.push([path, { wide, found }])
    }
    expect(faults).toEqual([])
  })
})

describe('without scripts', () => {
  it('a request goes from login to confirmation by forms alone', async () => {
    const page = await visitPortal(browser, app, { email: null, scripts: false })
    await page.goto('/returns/new')
    expect(pathOf(page)).toBe('/login')
    await logInHere(page, BUYER, 'Niet het goede woord')
    await page.getByText('Inloggen is niet gelukt').waitFor()
    await logInHere(page, BUYER)
    await page.waitForURL('**/returns/new')
    for (const at of [0, 1]) await page.getByRole('checkbox', { name: CHOOSE }).nth(at).check()
    await page.getByRole('button', { name: 'RMA aanmaken' }).click()
    await page.getByLabel('Opmerkingen', { exact: true }).fill('Zonder scripts')
    await page.getByRole('button', { name: 'Aanvraag verzenden' }).click()
    await page.getByRole('link', { name: 'Kies een reden.' }).waitFor()
    expect(await page.getByLabel('Opmerkingen', { exact: true }).inputValue()).toBe('Zonder scripts')
    for (const quantity of await quantities(page).all()) await quantity.fill('1')
    await page.getByLabel('Reden van de retour').selectOption({ index: 1 })
    await page.getByLabel(/akkoord met/).check()
    await page.getByRole('button', { name: 'Aanvraag verzenden' }).click()
    await page.waitForURL(/\/returns\/RMA/)
    await page.getByText('is ingediend').first().waitFor()
    await page.getByText('Zonder scripts').first().waitFor()
  })

  it('what belongs to another customer is not there', async () => {
    const draft = await makeDraft()
    const page = await visitPortal(browser, app, { email: NIGHT_BUYER, scripts: false })
    const theirs = [`/returns/${rmas[0]?.number}`, `/returns/drafts/${draft.id}`, `/documents/${paper.id}`]
    const answers: Record<string, string | null> = {}
    for (const path of [...theirs, '/returns/RMA00-99999', '/returns/drafts/999999', '/documents/999999']) {
      expect([path, (await page.goto(path))?.status()]).toEqual([path, 404])
      answers[path] = await page.getByRole('heading', { level: 1 }).textContent()
    }
    expect(answers[theirs[0] ?? '']).toBe(answers['/returns/RMA00-99999'])
    expect(answers[theirs[1] ?? '']).toBe(answers['/returns/drafts/999999'])
    expect(answers[theirs[2] ?? '']).toBe(answers['/documents/999999'])
  })
})

it('papers are handed to their owner as a download, and to nobody else', async () => {
  const ask = (cookie: string) => fetch(`${app.url}/documents/${paper.id}`, { headers: { cookie }, redirect: 'manual' })
  const mine = await ask(`portal-token=${await tokenOf(app, 'contacts', BUYER)}`)
  expect(mine.status).toBe(200)
  expect(mine.headers.get('content-disposition')).toMatch(/^attachment/)
  expect(mine.headers.get('x-content-type-options')).toBe('nosniff')
  expect(mine.headers.get('content-type')).toBe('application/pdf')
  expect(
    Buffer.from(await mine.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  const stranger = await ask('')
  expect([stranger.status, stranger.headers.get('location')]).toEqual([
    307,
    `/login?next=${encodeURIComponent(`/documents/${paper.id}`)}`,
  ])
})
