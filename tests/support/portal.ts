/** The portal of a demo in a browser, and REST as one of its logins. */
import { randomUUID } from 'node:crypto'
import type { Browser, BrowserContext, Page } from 'playwright-core'

import { DEMO_PASSWORD } from '@/cli/demo/logins'
import type { Locale } from '@/core/locale'
import { tokenOf } from './panel'
import type { Mailbox, ReceivedMail } from './smtp'
import type { App } from './startApp'
import { until } from './until'

export const BUYER = 'inkoop@17850.example'
export const NIGHT_BUYER = 'inkoop@12748.example'
export const AGENT = 'agent@nazorg.example'
export const ADMIN = 'admin@nazorg.example'

/** A page of the portal may have to wait for a busy machine. */
const PAGE_WITHIN_MS = 60_000

type Visit = {
  /** Null for a visitor who has not logged in. */
  readonly email?: string | null
  readonly locale?: Locale
  readonly width?: number
  readonly dark?: boolean
  readonly scripts?: boolean
  /** A phone or tablet: fingers, and a camera behind the screen. */
  readonly touch?: boolean
}

/** A browser of its own at the portal, logged in as a contact. */
export async function visitPortal(browser: Browser, app: App, visit: Visit = {}): Promise<Page> {
  const { email = BUYER, locale = 'nl', width = 1440, dark = false, scripts = true, touch = false } = visit
  const context = await browser.newContext({
    baseURL: app.url,
    locale: locale === 'nl' ? 'nl-NL' : 'en-GB',
    viewport: { width, height: 1000 },
    colorScheme: dark ? 'dark' : 'light',
    javaScriptEnabled: scripts,
    hasTouch: touch,
    isMobile: touch,
    bypassCSP: true, // axe is put into the page
  })
  context.setDefaultTimeout(PAGE_WITHIN_MS)
  if (email) await enter(context, app, email)
  return context.newPage()
}

/** Logs a browser in without its login form. */
async function enter(context: BrowserContext, app: App, email: string): Promise<void> {
  const value = await tokenOf(app, 'contacts', email)
  await context.addCookies([{ name: 'portal-token', value, url: app.url }])
}

export type Rest = <Body = Record<string, unknown>>(
  method: string,
  path: string,
  body?: object,
) => Promise<{ status: number; body: Body }>

/** REST as this account. */
export async function restAs(app: App, collection: 'users' | 'contacts', email: string): Promise<Rest> {
  const token = await tokenOf(app, collection, email)
  return async <Body>(method: string, path: string, body?: object) => {
    const headers = {
      Authorization: `JWT ${token}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': randomUUID(), // the same request twice is meant twice
    }
    const answer = await fetch(app.url + path, { method, headers, body: body && JSON.stringify(body) })
    return { status: answer.status, body: (await answer.json()) as Body }
  }
}

/** Fills in the Dutch login form that stands open, and sends it. */
export async function logInHere(page: Page, email: string, password = DEMO_PASSWORD): Promise<void> {
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Inloggen', exact: true }).click()
}

/** The first mail to this address with these words in its subject; waited for. */
export const mailTo = (mailbox: Mailbox, address: string, words: string | RegExp): Promise<ReceivedMail> =>
  until(
    async () =>
      mailbox.mails.find(({ envelopeTo, subject }) => envelopeTo.includes(address) && subject?.match(words)) ?? null,
    60_000,
  )
