/** Pages of strangers: whatever they post to the portal with a contact's cookie changes nothing, and no link of ours leads to them. */
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Contact, OrderLine, Rma } from '@/payload-types'
import { launchBrowser } from '../support/chromium'
import { makeJpeg } from '../support/madeFiles'
import { submitRmas, tokenOf } from '../support/panel'
import { AGENT, BUYER, logInHere, type Rest, restAs, visitPortal } from '../support/portal'
import type { App } from '../support/startApp'
import { startDemo } from '../support/startDemo'

const PORTAL = 'src/app/(portal)'
const STRANGERS = ['https://evil.example', 'null', 'http://localhost.evil.example']

let app: App
let asBuyer: Rest
let asAgent: Rest
let draft: Rma
let sent: Rma
let claim: { id: string }
let cookie: string
let staffCookie: string

beforeAll(async () => {
  app = await startDemo()
  asBuyer = await restAs(app, 'contacts', BUYER)
  const { body } = await asBuyer<{ docs: OrderLine[] }>('GET', '/api/order-lines?limit=1&sort=-orderDate')
  const lines = [{ orderLine: body.docs[0]?.id, quantityRequested: 1 }]
  draft = (await asBuyer<{ doc: Rma }>('POST', '/api/rmas', { draft: true, lines })).body.doc
  sent = (await submitRmas(app, BUYER, 1))[0] as Rma
  asAgent = await restAs(app, 'users', AGENT)
  const asked = await asAgent('POST', `/api/rmas/${sent.id}/messages`, { text: 'Is het pakket al onderweg?' })
  expect(asked.status).toBe(201)
  claim = (await asBuyer<{ doc: { id: string } }>('POST', '/api/warranty-claims', { draft: true, lines: [] })).body.doc
  cookie = `portal-token=${await tokenOf(app, 'contacts', BUYER)}`
  staffCookie = `payload-token=${await tokenOf(app, 'users', AGENT)}`
}, 300_000)
afterAll(() => app?.stop())

/** Every route of the portal that takes a post, from the folders themselves. */
const postingRoutes = (): string[] =>
  readdirSync(PORTAL, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('route.ts'))
    .filter((file) => readFileSync(`${PORTAL}/${file}`, 'utf8').includes('function POST'))
    .map((file) => `/${file.replace(/\/?route\.ts$/, '').replace(/\([^)]+\)\//g, '')}`)
    .sort()

type Tried = {
  readonly fields: Record<string, string | File>
  readonly staff?: true
  readonly keeps: RegExp
  /** Where it is posted to, when the address holds more than the draft of the return. */
  readonly path?: string
}

/** What a stranger would post, and the cookie that must not come back from it. */
async function attempts(): Promise<Record<string, Tried>> {
  const photo = new File([new Uint8Array(await makeJpeg())], 'photo.jpg', { type: 'image/jpeg' })
  const { body: me } = await asBuyer<{ user: Contact }>('GET', '/api/contacts/me')
  const { body: customers } = await asBuyer<{ docs: { id: string }[] }>('GET', '/api/customers')
  return {
    '/account/language': { fields: { locale: 'en' }, keeps: /^portal-locale/ },
    '/attachments/[id]/remove': { fields: {}, keeps: /^portal-/ },
    '/cases/[kind]/[id]/files': { fields: { file: photo }, keeps: /^portal-/, path: `/cases/rmas/${sent.id}/files` },
    '/cases/[kind]/[id]/read': { fields: {}, keeps: /^portal-/, path: `/cases/rmas/${sent.id}/read` },
    '/claims/drafts/[id]/files': {
      fields: { file: photo },
      keeps: /^portal-/,
      path: `/claims/drafts/${claim.id}/files`,
    },
    '/grids/[grid]/exports': { fields: {}, keeps: /^portal-/, path: '/grids/orders/exports' },
    '/logout': { fields: {}, keeps: /^portal-token/ },
    '/on-behalf/start': { fields: { customer: customers.docs[0]?.id ?? '' }, staff: true, keeps: /^portal-on-behalf/ },
    '/on-behalf/stop': { fields: {}, keeps: /^portal-/ },
    '/returns/drafts/[id]/files': { fields: { file: photo }, keeps: /^portal-/ },
    '/services/drafts/[id]/files': { fields: { file: photo }, keeps: /^portal-/ },
    '/view-as/start': { fields: { contact: me.user.id }, staff: true, keeps: /^portal-viewing/ },
  }
}

function post(path: string, body: FormData, headers: Record<string, string>): Promise<Response> {
  return fetch(app.url + path, { method: 'POST', redirect: 'manual', headers, body })
}

const formOf = (fields: Tried['fields']): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

/** All that a stranger could have changed. */
async function stateNow(): Promise<unknown> {
  const { body: me } = await asBuyer<{ user: Contact }>('GET', '/api/contacts/me')
  const { body: rma } = await asBuyer<Rma>('GET', `/api/rmas/${draft.id}`)
  const { body: sentNow } = await asBuyer<Rma>('GET', `/api/rmas/${sent.id}`)
  const { body: files } = await asBuyer<{ docs: { id: string }[] }>('GET', '/api/attachments')
  const { body: made } = await asAgent<{ totalDocs: number }>('GET', '/api/outbox?where[kind][equals]=gridExport')
  const exports = made.totalDocs
  return [
    exports,
    me.user.name,
    me.user.locale,
    rma.updatedAt,
    sentNow.unreadByCustomer,
    files.docs.map(({ id }) => id),
  ]
}

describe('a page of a stranger', () => {
  it('is told apart at every address of the portal that takes a post', async () => {
    expect(postingRoutes()).toEqual(Object.keys(await attempts()).sort())
  })

  it.each(STRANGERS)('changes nothing, posting from %s', async (origin) => {
    const before = await stateNow()
    expect(before).toContain(1) // one message unread, which a stranger could have marked as read
    for (const [route, { fields, staff, keeps, path: whole }] of Object.entries(await attempts())) {
      const path = whole ?? route.replace('[id]', draft.id)
      const answer = await post(path, formOf(fields), { origin, cookie: staff ? staffCookie : cookie })
      expect([route, answer.status < 500]).toEqual([route, true])
      expect([route, answer.headers.getSetCookie().filter((one) => keeps.test(one))]).toEqual([route, []])
    }
    expect(await stateNow()).toEqual(before)
  })

  it.each(STRANGERS)('cannot send a form of ours from %s, though it copied all that is in it', async (origin) => {
    const before = await stateNow()
    const answer = await post('/account/profile', await profileForm('Iemand Anders'), { origin, cookie })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(await stateNow()).toEqual(before)
  })

  it('sends the very same form from our own page', async () => {
    const answer = await post('/account/profile', await profileForm('Iris Inkoop-Smit'), { origin: app.url, cookie })
    expect(answer.status).toBe(303)
    expect((await asBuyer<{ user: Contact }>('GET', '/api/contacts/me')).body.user.name).toBe('Iris Inkoop-Smit')
  })
})

/** The profile's form as a browser without scripts posts it. */
async function profileForm(name: string): Promise<FormData> {
  const page = await (await fetch(`${app.url}/account/profile`, { headers: { cookie } })).text()
  const form = page.split('<form').find((part) => part.includes('name="name"')) ?? ''
  const hidden = [
    ...(form.split('</form>')[0] ?? '').matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g),
  ]
  const unescaped = (text = '') => text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&')
  const fields = Object.fromEntries(hidden.map(([, field = '', value]) => [field, unescaped(value)]))
  return formOf({ ...fields, name, phone: '', locale: 'nl' })
}

it.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/%5Cevil.example',
  '/%2F%2Fevil.example',
  '\thttps://evil.example',
  'javascript:alert(1)',
  '/admin',
  '/api/contacts/me',
])('logging in leads to a page of ours, whatever the address says: %s', async (next) => {
  const browser = await launchBrowser()
  try {
    const page = await visitPortal(browser, app, { email: null })
    await page.goto(`/login?next=${encodeURIComponent(next)}`)
    await logInHere(page, BUYER)
    await page.waitForURL((url) => url.pathname !== '/login')
    expect(new URL(page.url()).origin).toBe(app.url)
    expect(new URL(page.url()).pathname).not.toMatch(/^\/(admin|api)/)
  } finally {
    await browser.close()
  }
})
