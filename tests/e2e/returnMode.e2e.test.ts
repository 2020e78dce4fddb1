/** An admin lets customers request returns with a form alone; the portal follows at once, and what was sent before goes on. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import type { Customer, Form, OrderLine, Rma, ServiceType } from '@/payload-types'
import { axeViolations } from '../support/axe'
import { launchBrowser } from '../support/chromium'
import { openPanel, submitRmas } from '../support/panel'
import { ADMIN, AGENT, BUYER, NIGHT_BUYER, type Rest, restAs, visitPortal } from '../support/portal'
import { shoot } from '../support/shots'
import type { App } from '../support/startApp'
import { startDemo } from '../support/startDemo'

const PATIENCE = { timeout: 60_000, interval: 100 }
const SETTINGS = '/api/globals/return-settings'
const FORM = '/services/new/retour'

let app: App
let browser: Browser
let asAdmin: Rest
let asBuyer: Rest
let sent: Rma

beforeAll(async () => {
  app = await startDemo()
  browser = await launchBrowser()
  asAdmin = await restAs(app, 'users', ADMIN)
  asBuyer = await restAs(app, 'contacts', BUYER)
  await makeType()
  ;[sent] = (await submitRmas(app, BUYER, 1)) as [Rma]
}, 300_000)
afterEach(async () => {
  await set(SETTINGS, { mode: 'module' })
  await set('/api/globals/portal-settings', { menu: { returns: true, services: true } })
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

async function set(path: string, data: object): Promise<void> {
  const { status, body } = await asAdmin('POST', path, data)
  expect([status, body]).toEqual([200, body])
}

/** `Retour aanvragen`, online in both languages. */
async function makeType(): Promise<void> {
  const rest = { condition: { match: 'all' } }
  const fields = (article: string, why: string, ids: (string | null | undefined)[] = []) => [
    { ...rest, id: ids[0], blockType: 'text', name: 'article', required: true, width: 'half', label: article },
    { ...rest, id: ids[1], blockType: 'textarea', name: 'why', required: true, width: 'whole', label: why },
  ]
  const dutch = { title: 'Retour', fields: fields('Welk artikel?', 'Waarom komt het terug?'), _status: 'draft' }
  const { doc: form } = (await asAdmin<{ doc: Form }>('POST', '/api/forms?locale=nl&draft=true', dutch)).body
  const ids = form.fields?.map(({ id }) => id)
  const english = { title: 'Return', fields: fields('Which article?', 'Why does it come back?', ids) }
  await asAdmin('PATCH', `/api/forms/${form.id}?locale=en`, { ...english, _status: 'published' })
  const type = { title: 'Retour aanvragen', icon: 'return', form: form.id, series: 'RET{yy}-{000}', code: 'retour' }
  const made = await asAdmin<{ doc: ServiceType }>('POST', '/api/service-types?locale=nl', type)
  const online = { title: 'Request a return', online: true }
  expect((await asAdmin('PATCH', `/api/service-types/${made.body.doc.id}?locale=en`, online)).status).toBe(200)
}

async function idOf(code: string): Promise<string> {
  const found = await asAdmin<{ docs: ServiceType[] }>('GET', `/api/service-types?where[code][equals]=${code}`)
  return found.body.docs[0]?.id ?? ''
}

const byForm = async (code = 'retour') => set(SETTINGS, { mode: 'form', serviceType: await idOf(code) })
const menuOf = (page: Page) => page.getByRole('navigation').first()
const tab = (page: Page, name: string) => menuOf(page).getByRole('link', { name, exact: true })
const statusOf = async (page: Page, path: string) => (await page.goto(path))?.status()

async function newDraft(): Promise<string> {
  const { docs } = (await asBuyer<{ docs: OrderLine[] }>('GET', '/api/order-lines?limit=2&sort=orderDate')).body
  const lines = docs.map(({ id }, index) => ({ orderLine: id, quantityRequested: index }))
  return (await asBuyer<{ doc: Rma }>('POST', '/api/rmas', { draft: true, lines })).body.doc.id
}

it('is chosen in the panel, with a type that can be filled in', async () => {
  const panel = await openPanel(browser, app, ADMIN)
  await panel.goto('/admin/globals/return-settings')
  await panel.getByText('Kies één manier.', { exact: false }).waitFor()
  expect(await panel.locator('#field-serviceType').count()).toBe(0)
  await panel.locator('#field-mode').click()
  await panel.locator('#field-mode').getByText('Alleen een formulier', { exact: true }).click()
  await panel.locator('#field-serviceType').waitFor()
  await panel.locator('#action-save').click()
  await panel.getByText('Kies het servicetype waarmee klanten retouren aanvragen.').waitFor()
  await panel.locator('#field-serviceType').click()
  await panel.locator('#field-serviceType').getByText('Retour aanvragen', { exact: true }).click()
  await panel.locator('#action-save').click()
  const mode = async () => (await asAdmin<{ mode: string }>('GET', SETTINGS)).body.mode
  await expect.poll(mode, PATIENCE).toBe('form')
  await panel.reload()
  await panel.locator('#field-serviceType').getByText('Retour aanvragen', { exact: true }).waitFor()
  await shoot(panel, 'mode')

  await panel.goto(`/admin/collections/service-types/${await idOf('retour')}`)
  await panel.locator('#field-online').uncheck()
  await panel.locator('#action-save').click()
  await panel
    .getByText('Klanten vragen retouren aan met dit servicetype, dus het blijft online.', { exact: false })
    .waitFor()
  await shoot(panel, 'kept-online')
}, 180_000)

describe('with a form alone', () => {
  it('every way to a new return leads to the form, and what was sent before is followed', async () => {
    await byForm()
    const page = await visitPortal(browser, app)
    await page.goto('/')
    await page.getByRole('main').getByRole('link', { name: 'Retour aanvragen' }).waitFor()
    await shoot(page, 'home')
    expect(await axeViolations(page)).toEqual([])
    await tab(page, 'Retouren').click()
    await page.waitForURL(`**${FORM}`)
    await page.getByLabel('Welk artikel?').waitFor()
    await expect.poll(() => tab(page, 'Retouren').getAttribute('aria-current'), PATIENCE).toBe('page')
    await shoot(page, 'form')
    for (const path of ['/returns/new', '/returns/new?invoice=536365', '/returns/new?customer=17850']) {
      await page.goto(path)
      expect([path, new URL(page.url()).pathname]).toEqual([path, FORM])
    }
    await page.getByRole('link', { name: 'Mijn retouren' }).click()
    await page.waitForURL('**/returns')
    expect(await page.getByRole('link', { name: 'Mijn aanvragen' }).getAttribute('href')).toBe('/services')
    expect(await tab(page, 'Retouren').getAttribute('aria-current')).toBe('page')
    expect(await page.getByRole('link', { name: 'Retour aanvragen' }).getAttribute('href')).toBe(FORM)
    await shoot(page, 'my-returns')
    expect(await statusOf(page, `/returns/${sent.number}`)).toBe(200)

    await page.goto(FORM)
    await page.getByLabel('Welk artikel?').fill('22625')
    await page.getByLabel('Waarom komt het terug?').fill('Te veel besteld')
    await page.getByRole('button', { name: 'Aanvraag versturen' }).click()
    await page.waitForURL(/\/services\/RET\d\d-001\?sent=1/)
  }, 180_000)

  it.each([true, false])(
    'a draft says why it cannot be sent, and can be thrown away, scripts: %s',
    async (scripts) => {
      const draft = `/returns/drafts/${await newDraft()}`
      await byForm()
      const page = await visitPortal(browser, app, { scripts, width: scripts ? 1440 : 390, dark: !scripts })
      await page.goto(draft)
      await page.getByText('Dit concept kan zo niet worden verzonden').waitFor()
      await page.getByText('1 stuk, artikel', { exact: false }).waitFor()
      await shoot(page, scripts ? 'draft' : 'draft-dark-390')
      if (scripts) expect(await axeViolations(page)).toEqual([])
      expect(await page.getByRole('link', { name: 'Retour aanvragen' }).getAttribute('href')).toBe(FORM)
      await page.getByRole('button', { name: 'Concept verwijderen' }).click()
      await page.waitForURL('**/returns')
      expect(await statusOf(page, draft)).toBe(404)
    },
    120_000,
  )

  it('a page that stood open says why it is not sent', async () => {
    const draft = await newDraft()
    const [picker, page] = [await visitPortal(browser, app), await visitPortal(browser, app)]
    await picker.goto('/returns/new')
    await picker
      .getByRole('checkbox', { name: /^Kies .+, order/ })
      .first()
      .check()
    await page.goto(`/returns/drafts/${draft}`)
    await page.getByRole('heading', { level: 1, name: 'Retour bevestigen' }).waitFor()
    await byForm()
    await picker.getByRole('button', { name: 'RMA aanmaken' }).click()
    await picker.getByText('Retouren vraagt u hier aan met een formulier.', { exact: false }).waitFor()
    await shoot(picker, 'picker-refused')
    await page.getByRole('button', { name: 'Bewaar als concept' }).click()
    await page.getByText('Dit concept kan zo niet worden verzonden').waitFor()
  }, 120_000)

  it('nobody is led to a form that they do not see', async () => {
    await byForm('crate-report')
    const page = await visitPortal(browser, app)
    await page.goto('/returns/new')
    await page.getByText('Dat formulier staat voor uw login niet open.', { exact: false }).waitFor()
    await shoot(page, 'closed')
    expect(await tab(page, 'Retouren').getAttribute('href')).toBe('/returns')
    await tab(page, 'Retouren').click()
    await page.waitForURL('**/returns')
    await page.getByText(String(sent.number)).first().waitFor()
    expect(await page.getByRole('link', { name: 'Retour aanvragen' }).count()).toBe(0)
    await page.goto('/')
    expect(await page.getByRole('link', { name: 'Retour aanvragen' }).count()).toBe(0)

    const night = await visitPortal(browser, app, { email: NIGHT_BUYER })
    await night.goto('/')
    expect(await tab(night, 'Retouren').getAttribute('href')).toBe('/services/new/crate-report')
  }, 120_000)

  it('staff who act for a customer come to the form, or read why it is not there', async () => {
    const { docs } = (await asAdmin<{ docs: Customer[] }>('GET', '/api/customers?where[number][equals]=17850')).body
    const act = async () => {
      const panel = await openPanel(browser, app, AGENT)
      await panel.goto(`/admin/collections/customers/${docs[0]?.id}`)
      await panel.getByRole('button', { name: 'Retour aanvragen namens deze klant' }).click()
      return panel
    }
    await byForm()
    await set('/api/globals/portal-settings', { menu: { returns: false, services: false } })
    const portal = await act()
    await portal.waitForURL(`**${FORM}`)
    expect(await tab(portal, 'Retouren').getAttribute('href')).toBe(FORM)
    expect(await tab(portal, 'Service').getAttribute('href')).toBe('/services')
    await byForm('crate-report')
    await (await act()).getByText('Het formulier is er niet voor deze klant', { exact: false }).waitFor()
  }, 120_000)
})

describe('the services', () => {
  it('are gone with their menu entry, but for the form of returns', async () => {
    const page = await visitPortal(browser, app)
    await set('/api/globals/portal-settings', { menu: { returns: true, services: false } })
    for (const path of ['/services', '/services/new/question', FORM])
      expect([path, await statusOf(page, path)]).toEqual([path, 404])
    await byForm()
    expect(await statusOf(page, '/services/new/question')).toBe(404)
    expect(await statusOf(page, FORM)).toBe(200)
    await page.getByLabel('Welk artikel?').fill('22625')
    await page.getByLabel('Waarom komt het terug?').fill('Verkeerde maat')
    await page.getByRole('button', { name: 'Aanvraag versturen' }).click()
    await page.waitForURL(/\/services\/RET\d\d-\d{3}\?sent=1/)
    expect(await tab(page, 'Retouren').getAttribute('aria-current')).toBe('page')
    await page.getByRole('link', { name: 'Service', exact: true }).click()
    await page.waitForURL('**/services')
    await shoot(page, 'services-of-returns')
    expect(await page.getByRole('link', { name: 'Een vraag stellen' }).count()).toBe(0)

    await set('/api/globals/portal-settings', { menu: { returns: false, services: false } })
    for (const path of ['/returns', '/returns/new', '/services', FORM])
      expect([path, await statusOf(page, path)]).toEqual([path, 404])
  }, 120_000)
})
