/** The panel of a demo in a browser, and the customers who keep it busy. */
import type { Browser, Page } from 'playwright-core'

import { DEMO_PASSWORD } from '@/cli/demo/logins'
import type { Locale } from '@/core/locale'
import type { Rma } from '@/payload-types'
import { axeViolations } from './axe'
import type { App } from './startApp'

/** A page of the panel is heavy, and test machines are busy. */
const PAGE_WITHIN_MS = 60_000

type Found<Row> = { docs: Row[] }
/** `touch`: a phone or tablet, with fingers and a camera. */
type Options = { width?: number; locale?: Locale; dark?: boolean; touch?: boolean }

export async function tokenOf(app: App, collection: 'users' | 'contacts', email: string): Promise<string> {
  const answer = await fetch(`${app.url}/api/${collection}/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password: DEMO_PASSWORD }),
  })
  return ((await answer.json()) as { token: string }).token
}

/** A page of the panel as this employee, in a context of its own. */
export async function openPanel(browser: Browser, app: App, email: string, options: Options = {}): Promise<Page> {
  const { width = 1440, locale = 'nl', dark = false, touch = false } = options
  const context = await browser.newContext({
    locale: locale === 'nl' ? 'nl-NL' : 'en-GB',
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    hasTouch: touch,
    isMobile: touch,
    bypassCSP: true, // axe is put into the page
    baseURL: app.url,
  })
  const token = await tokenOf(app, 'users', email)
  await context.addCookies([
    { name: 'payload-token', value: token, url: app.url },
    { name: 'payload-lng', value: locale, url: app.url },
  ])
  const page = await context.newPage()
  page.setDefaultTimeout(PAGE_WITHIN_MS)
  return page
}

export const REMARK = 'Doos <b>was</b> open <img src=x onerror="document.title=1">'

/** RMAs of one contact, each with three lines of four, three and two pieces; the second carries REMARK. */
export async function submitRmas(app: App, email: string, count: number): Promise<Rma[]> {
  const headers = {
    Authorization: `JWT ${await tokenOf(app, 'contacts', email)}`,
    'Content-Type': 'application/json',
  }
  const get = async <Row>(path: string) => (await (await fetch(app.url + path, { headers })).json()) as Found<Row>
  const query = new URLSearchParams({
    limit: String(count * 3),
    sort: '-orderDate',
    'where[specialOrder][equals]': 'false',
    'where[quantityReturnable][greater_than_equal]': '4',
  })
  const { docs: lines } = await get<{ id: string }>(`/api/order-lines?${query}`)
  const { docs: reasons } = await get<{ id: string }>('/api/return-reasons')
  const made: Rma[] = []
  for (let index = 0; index < count; index += 1) {
    const chosen = lines.slice(index * 3, index * 3 + 3)
    const body = JSON.stringify({
      lines: chosen.map(({ id }, at) => ({
        orderLine: id,
        quantityRequested: 4 - at,
        ...(at === 1 ? { remark: REMARK } : {}),
      })),
      reason: reasons[0]?.id,
      acceptTerms: true,
    })
    const answer = await fetch(`${app.url}/api/rmas`, { method: 'POST', headers, body })
    if (answer.status !== 201) throw new Error(await answer.text())
    made.push(((await answer.json()) as { doc: Rma }).doc)
  }
  return made
}

/** Everything that axe finds wrong with our own part of a page of the panel. */
export const panelFaults = (page: Page, part = 'main'): Promise<string[]> => axeViolations(page, part)
