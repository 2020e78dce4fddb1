/** The customer's lists and forms at their edges: links from a webshop, many lines, wrong quantities, no scripts, staff on behalf. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { OrderLine, ReturnReason, Rma } from '@/payload-types'
import { axeViolations } from '../support/axe'
import { launchBrowser } from '../support/chromium'
import { submitRmas, tokenOf } from '../support/panel'
import type { App } from '../support/startApp'
import { startDemo } from '../support/startDemo'
import { until } from '../support/until'

const BUYER = 'inkoop@17850.example'
const OTHER = 'inkoop@12748.example'
const AGENT = 'agent@nazorg.example'
const CHOOSE = /^Kies .+, order/

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

type Visit = { readonly email?: string; readonly scripts?: boolean }

async function visit({ email = BUYER, scripts = true }: Visit = {}): Promise<BrowserContext> {
  const viewport = { width: 1440, height: 1000 }
  const context = await browser.newContext({
    baseURL: app.url,
    viewport,
    javaScriptEnabled: scripts,
    bypassCSP: true,
    locale: 'nl-NL',
  })
  await context.addCookies([{ name: 'portal-token', value: await tokenOf(app, 'contacts', email), url: app.url }])
  return context
}

const open = async (path: string, how: Visit = {}): Promise<Page> => {
  const page = await (await visit(how)).newPage()
  await page.goto(path)
  return page
}

async function asBuyer<Body>(method: string, path: string, body?: object): Promise<Body> {
  const headers = {
    Authorization: `JWT ${await tokenOf(app, 'contacts', BUYER)}`,
    'Content-Type': 'application/json',
  }
  return (await fetch(app.url + path, { method, headers, body: body && JSON.stringify(body) })).json() as Promise<Body>
}

const linesToReturn = async (count: number) =>
  (
    await asBuyer<{ docs: OrderLine[] }>(
      'GET',
      `/api/order-lines?limit=${count}&sort=-orderDate&where[quantityReturnable][greater_than]=1&where[specialOrder][equals]=false`,
    )
  ).docs
const reasons = async () => (await asBuyer<{ docs: ReturnReason[] }>('GET', '/api/return-reasons')).docs

async function makeDraft(count: number, more: object = {}): Promise<Rma> {
  const lines = (await linesToReturn(count)).map(({ id }) => ({ orderLine: id, quantityRequested: 1 }))
  const { doc } = await asBuyer<{ doc: Rma }>('POST', '/api/rmas', { draft: true, lines, ...more })
  return doc
}

const quantity = (page: Page) => page.locator('.stepper input').first()

describe('choosing order lines', () => {
  it('begins with the lines of the invoice that a webshop leads from', async () => {
    const [line] = await linesToReturn(1)
    const page = await open(`/returns/new?invoice=${line?.invoiceNumber}`)
    expect(await page.getByLabel('Factuurnummer').inputValue()).toBe(line?.invoiceNumber)
    const invoices = await page
      .locator('tbody tr')
      .getByText(/^Factuur /)
      .allTextContents()
    expect(new Set(invoices)).toEqual(new Set([`Factuur ${line?.invoiceNumber}`]))
    expect(await axeViolations(page)).toEqual([])
  })

  it('says how many lines a request holds before too many are sent, and keeps the first', async () => {
    const page = await open('/returns/new')
    await page.getByText('Een aanvraag heeft hoogstens 200 regels.').first().waitFor()
    await page.getByRole('button', { name: /^Selecteer alle/ }).click()
    await page.locator('.bar').getByText('hoogstens 200 regels').waitFor()
    await page.locator('.bar').getByRole('button', { name: 'Houd de eerste 200' }).click()
    await expect.poll(() => page.locator('.bar .num').textContent()).toBe('200')
    await page.locator('.bar').getByRole('button', { name: 'Wissen' }).click()
    await page.getByRole('button', { name: 'Selecteer de eerste 200' }).click()
    await expect.poll(() => page.locator('.bar .num').textContent()).toBe('200')
  })

  it('leads to the login when the session ended meanwhile, and back to the chosen lines', async () => {
    const page = await open('/returns/new?article=2')
    await page.getByRole('checkbox', { name: CHOOSE }).first().check()
    await page.context().clearCookies()
    await page.getByRole('button', { name: /^Selecteer alle/ }).click()
    await page.waitForURL(
      (url) => url.pathname === '/login' && url.searchParams.get('next') === '/returns/new?article=2',
    )
    await page
      .context()
      .addCookies([{ name: 'portal-token', value: await tokenOf(app, 'contacts', BUYER), url: app.url }])
    await page.goto('/returns/new?article=2')
    await expect.poll(() => page.locator('.bar .num').textContent()).toBe('1')
  })
})

describe.each([true, false])('a draft, with scripts: %s', (scripts) => {
  it.each(['1,5', '-3', '1e2', '0x10'])('keeps %s at its field, and sends and stores nothing of it', async (typed) => {
    const draft = await makeDraft(1)
    const page = await open(`/returns/drafts/${draft.id}`, { scripts })
    for (const button of ['Aanvraag verzenden', 'Bewaar als concept']) {
      await quantity(page).fill(typed)
      await page.getByRole('button', { name: button }).click()
      await page.locator('.notice.stop').waitFor()
      await page.locator('.rl').getByText('Vul een heel getal in').waitFor()
      expect(await quantity(page).inputValue()).toBe(typed)
      expect(await quantity(page).getAttribute('aria-invalid')).toBe('true')
    }
    const { lines, status } = await asBuyer<Rma>('GET', `/api/rmas/${draft.id}`)
    expect([status, lines?.[0]?.quantityRequested]).toEqual(['draft', 1])
    await page.context().close()
  })

  it('takes one reason for the whole where the house does, whatever a line got over REST', async () => {
    const [whole, own] = await reasons()
    const [first, second] = await linesToReturn(2)
    const draft = await makeDraft(0, {
      reason: whole?.id,
      lines: [
        { orderLine: first?.id, quantityRequested: 1, reason: own?.id },
        { orderLine: second?.id, quantityRequested: 1 },
      ],
    })
    const page = await open(`/returns/drafts/${draft.id}`, { scripts })
    await page.getByRole('button', { name: 'Bewaar als concept' }).click()
    await page.locator('.notice.ok').waitFor()
    const { lines } = await asBuyer<Rma>('GET', `/api/rmas/${draft.id}?depth=0`)
    expect(lines?.map(({ reason }) => reason)).toEqual([whole?.id, whole?.id])
    await page.context().close()
  })
})

it('overwrites no draft from an older state, which sees what was added meanwhile and keeps what was typed', async () => {
  const draft = await makeDraft(2, { reason: (await reasons())[0]?.id })
  const [older, newer] = [await open(`/returns/drafts/${draft.id}`), await open(`/returns/drafts/${draft.id}`)]
  await newer.getByRole('button', { name: 'Regels toevoegen' }).click()
  await newer.getByRole('checkbox', { name: CHOOSE, checked: false }).first().check()
  await newer.getByRole('button', { name: 'Concept bijwerken' }).click()
  await expect.poll(() => newer.locator('.stepper input').count()).toBe(3)

  await older.getByLabel('Opmerkingen', { exact: true }).fill('Getypt op het oude apparaat')
  await older.getByLabel(/akkoord met/).check()
  await older.getByRole('button', { name: 'Aanvraag verzenden' }).click()
  await older.getByText('Dit concept is intussen op een ander apparaat gewijzigd').waitFor()
  await expect.poll(() => older.locator('.stepper input').count()).toBe(3)
  expect(await older.getByLabel('Opmerkingen', { exact: true }).inputValue()).toBe('Getypt op het oude apparaat')
  expect(await axeViolations(older)).toEqual([])
  await older.locator('.stepper input').last().fill('1')
  await older.getByRole('button', { name: 'Aanvraag verzenden' }).click()
  await older.waitForURL(/\/returns\/RMA/)
  const sent = await asBuyer<Rma>('GET', `/api/rmas/${draft.id}`)
  expect([sent.lines?.length, sent.remarks]).toEqual([3, 'Getypt op het oude apparaat'])
})

describe('without scripts', () => {
  it('leads every press of the same button to the one RMA that was sent', async () => {
    const [reason] = await reasons()
    const draft = await makeDraft(40, { reason: reason?.id })
    const page = await open(`/returns/drafts/${draft.id}`, { scripts: false })
    const fields = await page
      .locator('#draft')
      .evaluate((form) => [...new FormData(form as HTMLFormElement)].map(String))
    const posted = Object.fromEntries(fields.map((one) => [one.split(',')[0], one.slice(one.indexOf(',') + 1)]))
    const terms = String(await page.locator('#terms').getAttribute('value'))
    const multipart = { ...posted, terms, intent: 'send' }
    const press = () =>
      page.context().request.post(page.url(), { multipart, maxRedirects: 0, headers: { origin: app.url } })
    const answers = await Promise.all(Array.from({ length: 5 }, press))
    const places = new Set(answers.map((answer) => answer.headers().location))
    expect(answers.map((answer) => answer.status())).toEqual(Array(5).fill(303))
    expect([...places]).toEqual([expect.stringMatching(/\/returns\/RMA[^/]+\?sent=1$/)])
  })

  it.each(['/no/such/page', '/returns/RMA00-0', '/returns/drafts/none', '/pages/none'])(
    'says at %s that nothing is there, and answers 404',
    async (path) => {
      const page = await (await visit({ scripts: false })).newPage()
      expect((await page.goto(path))?.status()).toBe(404)
      await page.getByText('Deze pagina bestaat niet').last().waitFor()
      expect(await page.title()).toContain('Deze pagina bestaat niet')
    },
  )

  it('shows on the home page what waits', async () => {
    const page = await open('/', { scripts: false })
    expect(await page.getByRole('link', { name: /Te retourneren/ }).isVisible()).toBe(true)
    const boundaries = await page
      .locator('main')
      .evaluate((main) => [...main.childNodes].filter(({ nodeType }) => nodeType === Node.COMMENT_NODE).length)
    expect(boundaries).toBe(0) // of React's, whose content may come late and then needs a script
  })
})

it('offers the papers of a request whatever its lines are grouped by', async () => {
  const [rma] = await submitRmas(app, OTHER, 1)
  const agent = await tokenOf(app, 'users', AGENT)
  const lines = rma?.lines?.map(({ id, quantityRequested }) => ({ id, quantityApproved: quantityRequested }))
  await fetch(`${app.url}/api/rmas/${rma?.id}/decide`, {
    method: 'POST',
    headers: { Authorization: `JWT ${agent}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ lines }),
  })
  const page = await open('/returns?group=date', { email: OTHER })
  const form = page.getByRole('link', { name: `Retourformulier ${rma?.number}` })
  await until(async () => {
    await page.reload()
    return (await form.count()) > 0 || null
  }, 60_000)
  for (const group of ['article', 'external', 'order', 'reference', 'status']) {
    await page.getByLabel('Groeperen op').selectOption(group)
    await page.waitForURL(`**group=${group}`)
    await form.first().waitFor()
    expect(await axeViolations(page)).toEqual([])
  }
})

it('speaks the language that staff choose while they act for a customer', async () => {
  const { docs } = await asBuyer<{ docs: OrderLine[] }>('GET', '/api/order-lines?limit=1&depth=0')
  const context = await browser.newContext({ baseURL: app.url, viewport: { width: 1440, height: 1000 } })
  await context.addCookies([
    { name: 'payload-token', value: await tokenOf(app, 'users', AGENT), url: app.url },
    { name: 'portal-on-behalf', value: String(docs[0]?.customer), url: app.url },
  ])
  const page = await context.newPage()
  await page.goto('/returns')
  await page.getByRole('heading', { name: 'Mijn retouren' }).waitFor()
  await page.locator('.who .lang').getByText('EN').click()
  await page.getByRole('heading', { name: 'My returns' }).waitFor()
})
