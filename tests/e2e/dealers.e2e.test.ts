/** An end customer registers with a dealer's link; the dealer accepts, removes the block, and they log in from the mail. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { axeViolations } from '../support/axe'
import { launchBrowser } from '../support/chromium'
import { openPanel, panelFaults } from '../support/panel'
import { ADMIN, BUYER, mailTo, type Rest, restAs, visitPortal } from '../support/portal'
import { shoot } from '../support/shots'
import { type Mailbox, type ReceivedMail, startMailbox } from '../support/smtp'
import type { App } from '../support/startApp'
import { startDemo } from '../support/startDemo'
import { until } from '../support/until'
import { decideFirst } from './dealerFirst.steps'
import { readClaims, readRequests } from './readAlong.steps'

const PASSWORD = 'Paarse fiets in de regen'
const APPLICANT = 'chef@bandenboer.example'
const DEALER = '17850'

let app: App
let browser: Browser
let mailbox: Mailbox
let admin: Rest

beforeAll(async () => {
  mailbox = await startMailbox()
  app = await startDemo({ SMTP_URL: mailbox.url })
  browser = await launchBrowser()
  admin = await restAs(app, 'users', ADMIN)
  const open = { business: true, private: true, access: true, endCustomer: true }
  await admin('POST', '/api/globals/registration-settings', { open })
  const found = await admin<{ docs: { id: string }[] }>('GET', `/api/customers?where[number][equals]=${DEALER}`)
  const { status } = await admin('PATCH', `/api/customers/${found.body.docs[0]?.id}`, { isDealer: true })
  expect(status).toBe(200)
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
  await mailbox?.down()
})

const said = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words }).waitFor()
const tick = (page: Page, name: string) => page.getByRole('checkbox', { name: `${name} kiezen` }).check()
const tab = async (page: Page, name: string) => {
  await page.getByRole('navigation', { name: 'Stand' }).getByRole('link', { name }).click()
  await page.waitForURL(/standing=/)
}
const linkIn = ({ text }: ReceivedMail): string => {
  const [link] = text?.match(/https?:\/\/\S+token=\S+/) ?? []
  if (!link) throw new Error(`no link in ${text}`)
  return link
}

async function register(page: Page, company: string, email: string): Promise<void> {
  const values = {
    Bedrijfsnaam: company,
    'Uw naam': 'Bo de Boer',
    'E-mailadres': email,
    Telefoon: '010 000 00 00',
    Straat: 'Dorpsstraat',
    Huisnummer: '1',
    Postcode: '1234 AB',
    Plaats: 'Ede',
  }
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label, { exact: true }).fill(value)
  const terms = page.getByLabel('Ik ga akkoord met')
  if ((await terms.count()) > 0) await terms.check()
  const send = page.getByRole('button', { name: 'Aanmelding versturen' })
  // A test types faster than a person: the form may ask to be sent once more.
  await until(async () => {
    await send.click({ timeout: 2_000 }).catch(() => undefined)
    await page.waitForURL(/\/register\/sent/, { timeout: 5_000 }).catch(() => undefined)
    return page.url().includes('/register/sent') ? true : null
  })
}

describe('a dealer and an end customer', () => {
  it('leads from the link by accepting and removing the block to the first login', async () => {
    const dealer = await visitPortal(browser, app, { email: BUYER })
    await dealer.goto('/')
    await dealer.getByRole('link', { name: 'Eindklanten', exact: true }).first().click()
    await dealer.getByRole('heading', { level: 1, name: 'Eindklanten' }).waitFor()
    await shoot(dealer, 'dealers-empty', true)
    const link = (await dealer.locator('.sign-up-link').textContent()) ?? ''

    const visitor = await visitPortal(browser, app, { email: null })
    await visitor.goto(link)
    expect(await visitor.getByLabel('Klantnummer van uw dealer').inputValue()).toBe(DEALER)
    expect(await axeViolations(visitor, 'main')).toEqual([])
    await shoot(visitor, 'dealers-register', true)
    await register(visitor, 'Bandenboer <b>Ede</b>', APPLICANT)

    const told = await mailTo(mailbox, BUYER, 'Nieuwe eindklant: Bandenboer')
    expect(told.text).toMatch(/Bo de Boer/)
    expect(told.text).toMatch(/\/end-customers\?dealer=17850/)

    await dealer.reload()
    await tick(dealer, 'Bandenboer <b>Ede</b>')
    expect(await axeViolations(dealer, 'main')).toEqual([])
    await shoot(dealer, 'dealers-pending', true)
    await dealer.getByRole('button', { name: 'Accepteren' }).click()
    await said(dealer, '1 eindklant geaccepteerd')
    await shoot(dealer, 'dealers-accepted', true)
    await tab(dealer, 'Geblokkeerd')
    await tick(dealer, 'Bandenboer <b>Ede</b>')
    await dealer.getByRole('button', { name: 'Blokkade opheffen' }).click()
    await said(dealer, 'Blokkade van 1 eindklant opgeheven')

    const invitation = await mailTo(mailbox, APPLICANT, /account|toegang/i)
    await visitor.goto(linkIn(invitation))
    await visitor.getByLabel('Nieuw wachtwoord', { exact: true }).fill(PASSWORD)
    await visitor.getByLabel('Herhaal het wachtwoord').fill(PASSWORD)
    await shoot(visitor, 'dealers-welcome', true)
    await visitor.getByRole('button', { name: 'Wachtwoord opslaan' }).click()
    await visitor.waitForURL((url) => url.pathname === '/')
    await visitor.getByText('Bo de Boer').first().waitFor()
    expect(await visitor.getByRole('link', { name: 'Eindklanten', exact: true }).count()).toBe(0)

    await tab(dealer, 'Actief')
    await dealer.getByRole('link', { name: 'Bandenboer' }).click()
    await dealer.getByLabel('Korting voor deze eindklant').fill('101')
    await dealer.getByRole('button', { name: 'Korting opslaan' }).click()
    await dealer.getByText('Vul een percentage van 0 tot 100 in').first().waitFor()
    await dealer.getByLabel('Korting voor deze eindklant').fill('12,5')
    await dealer.getByRole('button', { name: 'Korting opslaan' }).click()
    await said(dealer, 'Korting opgeslagen')
    expect(await axeViolations(dealer, 'main')).toEqual([])
    await shoot(dealer, 'dealers-one', true)
    await dealer.getByRole('button', { name: 'Blokkeren' }).click()
    await said(dealer, '1 eindklant geblokkeerd')
    await visitor.goto('/')
    await visitor.waitForURL(/\/login/)
  })

  it('adds an end customer without scripts on a phone; the country must be chosen', async () => {
    const page = await visitPortal(browser, app, { email: BUYER, width: 390, scripts: false })
    await page.goto('/end-customers/new')
    const values = {
      Bedrijfsnaam: 'Garage Noord',
      Naam: 'Ans Noord',
      'E-mailadres': 'ans@noord.example',
      Straat: 'Kade',
      Huisnummer: '2',
      Postcode: '9000 AA',
      Plaats: 'Gent',
    }
    for (const [label, value] of Object.entries(values))
      await page.getByLabel(new RegExp(`^${label}( verplicht)?$`)).fill(value)
    await page.getByRole('button', { name: 'Eindklant toevoegen' }).click()
    await page.getByRole('link', { name: 'Land: Vul dit in.' }).waitFor()
    expect(await page.getByLabel(/^Plaats/).inputValue()).toBe('Gent')
    await shoot(page, 'dealers-add-390', true)
    await page.getByLabel(/^Land/).selectOption('BE')
    await page.getByRole('button', { name: 'Eindklant toevoegen' }).click()
    await said(page, 'Eindklant toegevoegd')
    await shoot(page, 'dealers-list-390', true)
    await tick(page, 'Garage Noord')
    await page.getByRole('button', { name: 'Blokkade opheffen' }).click()
    await said(page, 'Blokkade van 1 eindklant opgeheven')
    await mailTo(mailbox, 'ans@noord.example', /account|toegang/i)
  })

  it('turns a registration away with a reason that is mailed', async () => {
    const visitor = await visitPortal(browser, app, { email: null })
    await visitor.goto(`/register?kind=endCustomer&dealer=${DEALER}`)
    await register(visitor, 'Verre Garage', 'ver@garage.example')
    const page = await visitPortal(browser, app, { email: BUYER, dark: true })
    await page.goto('/end-customers')
    await page.getByRole('link', { name: 'Verre Garage' }).click()
    await page.getByRole('button', { name: 'Afwijzen' }).click()
    await page.getByText('Geef een reden op.').first().waitFor()
    await shoot(page, 'dealers-reject-dark', true)
    await page.getByLabel('Reden').fill('U zit buiten ons gebied.')
    await page.getByRole('button', { name: 'Afwijzen' }).click()
    await said(page, 'Aanmelding afgewezen')
    const mail = await mailTo(mailbox, 'ver@garage.example', /^Uw aanmelding bij [^i]+$/)
    expect(mail.text).toMatch(/U zit buiten ons gebied/)
  })

  it('shows staff whose end customer somebody wants to be, and what the dealer decided', async () => {
    const visitor = await visitPortal(browser, app, { email: null })
    await visitor.goto(`/register?kind=endCustomer&dealer=${DEALER}`)
    await register(visitor, 'Garage Paneel', 'paneel@garage.example')
    const panel = await openPanel(browser, app, ADMIN)
    await panel.goto('/admin/collections/registrations')
    await panel.getByRole('link', { name: 'Garage Paneel' }).click()
    await panel.getByRole('heading', { level: 1, name: 'Garage Paneel' }).waitFor()
    expect(await panelFaults(panel)).toEqual([])
    await shoot(panel, 'dealers-panel', true)
    await panel.getByRole('button', { name: 'Accepteren als eindklant' }).click()
    await panel.getByText('Goedgekeurd').first().waitFor()
    await panel.goto('/admin/collections/customers?search=Garage%20Paneel')
    await panel.getByRole('link', { name: /^\S+$/ }).first().waitFor()
    await shoot(panel, 'dealers-panel-customers')
  })

  it('decides first about what an end customer sends back: forwards, declines, or the house takes over', () =>
    decideFirst({ app, browser, mailbox, admin }))

  it('reads along with the service requests of its end customers, without what they filled in', () =>
    readRequests({ app, browser, mailbox, admin }))

  it('reads along with their warranty claims, without the application and the messages', () =>
    readClaims({ app, browser, mailbox, admin }))

  it('reads well in English', async () => {
    const page = await visitPortal(browser, app, { email: BUYER, locale: 'en' })
    await admin('GET', '/api/users/me')
    await page.goto('/end-customers/new')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await shoot(page, 'dealers-add-en', true)
  })
})
