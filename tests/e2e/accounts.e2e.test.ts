/** Getting in and out of the portal: an invitation, a forgotten password, staying logged in, logging out, a block. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { DEMO_PASSWORD } from '@/cli/demo/logins'
import type { Contact, Customer, Membership } from '@/payload-types'
import { axeViolations } from '../support/axe'
import { launchBrowser } from '../support/chromium'
import { AGENT, logInHere, mailTo, type Rest, restAs, visitPortal } from '../support/portal'
import { type Mailbox, type ReceivedMail, startMailbox } from '../support/smtp'
import type { App } from '../support/startApp'
import { startDemo } from '../support/startDemo'

const PASSWORD = 'Paarse fiets in de regen'
const OTHER_PASSWORD = 'Groene step in de sneeuw'
const PATIENCE = { timeout: 60_000, interval: 100 }
const DAY_S = 24 * 60 * 60

let app: App
let browser: Browser
let mailbox: Mailbox
let asAgent: Rest

beforeAll(async () => {
  mailbox = await startMailbox()
  app = await startDemo({ SMTP_URL: mailbox.url })
  browser = await launchBrowser()
  asAgent = await restAs(app, 'users', AGENT)
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
  await mailbox?.down()
})

const visitor = () => visitPortal(browser, app, { email: null })
const linkIn = ({ text }: ReceivedMail): string => {
  const [link] = text?.match(/https?:\/\/\S+token=\S+/) ?? []
  if (!link) throw new Error(`no link in ${text}`)
  return link
}

let serial = 0

type Invited = { readonly contact: Contact; readonly membership: Membership; readonly link: string }

/** As staff do it: an account, access to customer 17850, and the link of the mail that follows. */
async function invite(): Promise<Invited> {
  serial += 1
  const email = `nieuw${serial}@17850.example`
  const customers = await asAgent<{ docs: Customer[] }>('GET', '/api/customers?where[number][equals]=17850')
  const made = await asAgent<{ doc: Contact }>('POST', '/api/contacts', { email, name: `Nico Nieuw ${serial}` })
  expect(made.status).toBe(201)
  const contact = made.body.doc
  const access = { contact: contact.id, customer: customers.body.docs[0]?.id, status: 'active' }
  const given = await asAgent<{ doc: Membership }>('POST', '/api/memberships', { ...access, rights: RIGHTS })
  expect(given.status).toBe(201)
  const link = linkIn(await mailTo(mailbox, email, 'toegang'))
  return { contact, membership: given.body.doc, link }
}
const RIGHTS = ['requestReturns', 'viewOrders', 'viewPrices']

async function choose(page: Page, password: string): Promise<void> {
  await page.getByLabel('Nieuw wachtwoord', { exact: true }).fill(password)
  await page.getByLabel('Herhaal het wachtwoord').fill(password)
  await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click()
}

const inside = (page: Page) => page.getByRole('button', { name: 'Uitloggen' }).first().waitFor()
const pathOf = (page: Page) => new URL(page.url()).pathname
const refusal = (page: Page) => page.getByRole('alert').filter({ hasText: 'Inloggen is niet gelukt' })

async function tokenIn(page: Page) {
  const cookies = await page.context().cookies()
  return cookies.find(({ name }) => name === 'portal-token')
}

/** An account with a password, without its mail. */
async function member(): Promise<Invited> {
  const invited = await invite()
  const token = new URL(invited.link).searchParams.get('token')
  const body = JSON.stringify({ token, password: PASSWORD })
  const headers = { 'Content-Type': 'application/json' }
  const answer = await fetch(`${app.url}/api/contacts/reset-password`, { method: 'POST', headers, body })
  expect(answer.status).toBe(200)
  return invited
}

describe('an invitation', () => {
  it('leads through a password that holds straight into the portal', async () => {
    const { link, contact } = await invite()
    const page = await visitor()
    await page.goto(link)
    await page.getByRole('heading', { level: 1, name: /^Welkom bij/ }).waitFor()
    await choose(page, 'kort')
    await page.getByText('Kies een wachtwoord van minstens 10 tekens.').first().waitFor()
    await choose(page, 'Welkom!!2027')
    await page.getByText('Dit wachtwoord wordt te vaak gebruikt').first().waitFor()
    await choose(page, PASSWORD)
    await inside(page)
    expect(pathOf(page)).toBe('/')

    const elsewhere = await visitor()
    await elsewhere.goto('/login')
    await logInHere(elsewhere, contact.email, PASSWORD)
    await inside(elsewhere)
  })
})

describe('a forgotten password', () => {
  const ask = async (email: string) => {
    const page = await visitor()
    await page.goto('/login')
    await page.getByRole('link', { name: 'Wachtwoord vergeten?' }).click()
    await page.getByLabel('E-mailadres').fill(email)
    await page.getByRole('button', { name: 'Link aanvragen' }).click()
    await page.getByText('Kijk in uw mailbox').waitFor()
    return (await page.getByRole('main').textContent())?.replaceAll(email, '(address)')
  }

  it('is replaced by a link that works once, and nobody hears which addresses are known', async () => {
    const { contact } = await member()
    const stranger = 'wie.is.dit@nergens.example'
    expect(await ask(stranger)).toBe(await ask(contact.email))

    const link = linkIn(await mailTo(mailbox, contact.email, 'nieuw wachtwoord'))
    expect(mailbox.mails.filter(({ envelopeTo }) => envelopeTo.includes(stranger))).toEqual([])
    const page = await visitor()
    await page.goto(link)
    await page.getByRole('heading', { level: 1, name: 'Nieuw wachtwoord' }).waitFor()
    await choose(page, OTHER_PASSWORD)
    await inside(page)

    const again = await visitor()
    await again.goto(link)
    await choose(again, PASSWORD)
    await again.getByText('Deze link werkt niet meer').waitFor()
    await again.goto('/login')
    await logInHere(again, contact.email, PASSWORD)
    await refusal(again).waitFor()
    await logInHere(again, contact.email, OTHER_PASSWORD)
    await inside(again)
  })
})

describe('a login', () => {
  it('that fails says so, and keeps the address and the wish to stay', async () => {
    const { contact } = await member()
    const page = await visitor()
    await page.goto('/login')
    await page.getByLabel(/^Ingelogd blijven/).check()
    await logInHere(page, contact.email, 'Niet het goede woord')
    await refusal(page).waitFor()
    expect(await page.getByLabel('E-mailadres').inputValue()).toBe(contact.email)
    expect(await page.getByLabel(/^Ingelogd blijven/).isChecked()).toBe(true)
  })

  it('lasts 30 days when asked, else until the browser closes; logging out ends it on the server', async () => {
    const { contact } = await member()
    const page = await visitor()
    await page.goto('/login')
    await logInHere(page, contact.email, PASSWORD)
    await inside(page)
    const cookie = await tokenIn(page)
    expect(cookie).toMatchObject({ expires: -1, httpOnly: true, sameSite: 'Lax' })

    await page.getByRole('button', { name: 'Uitloggen' }).first().click()
    await page.getByText('U bent uitgelogd').waitFor()
    expect(await tokenIn(page)).toBeUndefined()
    const me = await fetch(`${app.url}/api/contacts/me`, { headers: { Authorization: `JWT ${cookie?.value}` } })
    expect(((await me.json()) as { user: unknown }).user).toBeNull()
    await page.context().addCookies([{ name: 'portal-token', value: cookie?.value ?? '', url: app.url }])
    await page.goto('/returns')
    expect(pathOf(page)).toBe('/login')

    await page.getByLabel(/^Ingelogd blijven/).check()
    await logInHere(page, contact.email, PASSWORD)
    await inside(page)
    const left = ((await tokenIn(page))?.expires ?? 0) - Date.now() / 1000
    expect(Math.round(left / DAY_S)).toBe(30)
  })

  it('ends at the next click once the contact is blocked', async () => {
    const { contact, membership } = await member()
    const page = await visitor()
    await page.goto('/login')
    await logInHere(page, contact.email, PASSWORD)
    await inside(page)
    const blocked = await asAgent('PATCH', `/api/memberships/${membership.id}`, { status: 'blocked' })
    expect(blocked.status).toBe(200)

    await page.getByRole('link', { name: 'Retouren' }).first().click()
    await page.getByText('Log in om verder te gaan.').waitFor()
    await logInHere(page, contact.email, PASSWORD)
    await refusal(page).waitFor()
  })

  it('leads where the link pointed, with its query, and nowhere else', async () => {
    const { contact } = await member()
    for (const [asked, there] of [
      ['/returns/new?article=22&size=50', '/returns/new?article=22&size=50'],
      ['//evil.example/returns', '/'],
    ] as const) {
      const page = await visitor()
      await page.goto(`/login?next=${encodeURIComponent(asked)}`)
      await logInHere(page, contact.email, 'Niet het goede woord') // a failed attempt forgets nothing
      await refusal(page).waitFor()
      await logInHere(page, contact.email, PASSWORD)
      await inside(page)
      expect(page.url()).toBe(app.url + there)
    }
  })

  it('page leads staff to the panel', async () => {
    const page = await visitor()
    await page.goto('/login')
    await page.getByRole('link', { name: 'Log in op de beheeromgeving' }).click()
    await page.waitForURL('**/admin/login**')
    await page.locator('#field-email').fill(AGENT)
    await page.locator('#field-password').fill(DEMO_PASSWORD)
    await page.locator('form button[type=submit]').click()
    await page.waitForURL((url) => url.pathname === '/admin')
  })
})

it.each(['nl', 'en'] as const)('every door passes axe, in %s, with and without faults', async (locale) => {
  const page = await visitPortal(browser, app, { email: null, locale })
  const open = async (path: string) => {
    await page.goto(path)
    await expect.poll(() => page.locator('html').getAttribute('lang'), PATIENCE).toBe(locale)
  }
  const faults: Record<string, string[]> = {}
  for (const path of ['/login', '/login?next=%2Freturns', '/forgot-password']) {
    await open(path)
    faults[path] = await axeViolations(page)
    await page.getByRole('main').locator('button[type=submit]').click()
    await page.locator('[aria-invalid=true]').first().waitFor()
    faults[`${path} with faults`] = await axeViolations(page)
  }
  for (const path of ['/login?out', '/reset-password', '/reset-password?token=x', '/welcome', '/welcome?token=x']) {
    await open(path)
    faults[path] = await axeViolations(page)
  }
  expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([])
})
