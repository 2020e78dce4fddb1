/** A contact asks what they see: an employee looks along in the portal, changes nothing, and it is recorded. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Contact } from '@/payload-types'
import { axeViolations } from '../support/axe'
import { launchBrowser } from '../support/chromium'
import { openPanel, tokenOf } from '../support/panel'
import { ADMIN, AGENT, BUYER, type Rest, restAs, visitPortal } from '../support/portal'
import { shoot } from '../support/shots'
import type { App } from '../support/startApp'
import { startDemo } from '../support/startDemo'

let app: App
let browser: Browser
let asAgent: Rest
let buyer: Contact

beforeAll(async () => {
  app = await startDemo()
  browser = await launchBrowser()
  asAgent = await restAs(app, 'users', AGENT)
  const found = await asAgent<{ docs: Contact[] }>('GET', `/api/contacts?where[email][equals]=${BUYER}`)
  buyer = found.body.docs[0] as Contact
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

/** From the contact's page in the panel to the portal's home. */
async function lookAlong(width = 1440): Promise<Page> {
  const page = await openPanel(browser, app, AGENT, { width })
  await page.goto(`/admin/collections/contacts/${buyer.id}`)
  const button = page.getByRole('button', { name: 'Meekijken in het portaal' })
  await button.waitFor()
  await shoot(page, `view-as-panel-${width}`)
  await button.click()
  await page.getByText(`U kijkt mee met ${buyer.name}, tot`).waitFor()
  return page
}

it('shows the contact’s pages, and takes nothing from who looks along', async () => {
  const page = await lookAlong()
  expect(new URL(page.url()).pathname).toBe('/')
  await shoot(page, 'view-as-home', true)
  expect(await axeViolations(page)).toEqual([])

  await page.goto('/returns/new')
  await page
    .getByRole('checkbox', { name: /^Kies .+, order/ })
    .first()
    .check()
  await page.getByRole('button', { name: 'RMA aanmaken' }).click()
  await page.getByText('U kijkt alleen mee: wat u hier doet, wordt niet bewaard en niet verstuurd.').waitFor()
  await shoot(page, 'view-as-refused')

  await page.goto('/orders')
  await page.getByRole('link', { name: 'Download als CSV' }).waitFor()
  expect(await page.getByRole('button', { name: 'Download als Excel' }).count()).toBe(0)
  const asked = await page.request.post('/grids/orders/exports', {
    headers: { origin: app.url, accept: 'application/json' },
  })
  expect([asked.status(), await asked.json()]).toMatchObject([403, { errors: [{ name: 'VIEW_ONLY' }] }])

  const asBuyer = await restAs(app, 'contacts', BUYER)
  const { body } = await asBuyer<{ totalDocs: number }>('GET', '/api/rmas?where[status][equals]=draft')
  expect(body.totalDocs).toBe(0)
})

it('leaves the contact’s language as it is', async () => {
  const page = await lookAlong()
  await page.getByRole('button', { name: 'English' }).first().click()
  await page.getByText(`You look along with ${buyer.name}, until`).waitFor()
  const { body } = await asAgent<Contact>('GET', `/api/contacts/${buyer.id}`)
  expect(body.locale).toBe('nl')
})

it('stops with the button, and is told to whoever manages the contacts', async () => {
  const page = await lookAlong(390)
  await shoot(page, 'view-as-phone')
  await page.getByRole('button', { name: 'Stoppen' }).first().click()
  await page.waitForURL('**/admin')
  await page.goto('/returns')
  expect(new URL(page.url()).pathname).toBe('/login')

  const manager = await visitPortal(browser, app)
  await manager.goto('/account/contacts')
  await manager.getByText(`heeft meegekeken met ${buyer.name}`).first().waitFor()

  const panel = await openPanel(browser, app, ADMIN)
  await panel.goto('/admin/collections/viewings')
  await panel.getByText(buyer.name).first().waitFor()
  await shoot(panel, 'view-as-record')
})

it('ends where the panel’s login ends, with a sentence and a way back', async () => {
  const page = await lookAlong()
  await page.context().clearCookies({ name: 'payload-token' })
  await page.goto('/returns')
  await page.getByRole('heading', { name: 'Meekijken is gestopt' }).waitFor()
  expect(await page.getByRole('link', { name: 'Naar de contacten' }).getAttribute('href')).toBe(
    '/admin/collections/contacts',
  )
  await shoot(page, 'view-as-ended')
})

it('is worth nothing in REST, and begins on our own pages alone', async () => {
  const page = await lookAlong()
  const cookies = (await page.context().cookies()).filter(({ name }) => name === 'portal-viewing')
  expect(cookies).toMatchObject([{ httpOnly: true }])
  const cookie = `portal-viewing=${cookies[0]?.value}`
  expect((await fetch(`${app.url}/api/order-lines`, { headers: { cookie } })).status).toBe(403)

  const token = await tokenOf(app, 'users', AGENT)
  const stranger = await fetch(`${app.url}/view-as/start`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: `payload-token=${token}`, origin: 'https://evil.example' },
    body: new URLSearchParams({ contact: buyer.id }),
  })
  expect(stranger.headers.getSetCookie().filter((one) => one.startsWith('portal-viewing'))).toEqual([])
})
