/** A contact chooses how they see prices and which mails they get; grids, totals and the mail server obey. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { vatOn } from '@/core/prices'
import type { Membership, OrderLine, ReturnReason, Rma } from '@/payload-types'
import { axeViolations } from '../support/axe'
import { launchBrowser } from '../support/chromium'
import { openPanel } from '../support/panel'
import { ADMIN, AGENT, BUYER, mailTo, NIGHT_BUYER, type Rest, restAs, visitPortal } from '../support/portal'
import { shoot, shootAround } from '../support/shots'
import { type Mailbox, startMailbox } from '../support/smtp'
import type { App } from '../support/startApp'
import { startDemo } from '../support/startDemo'

let app: App
let browser: Browser
let mailbox: Mailbox
let asBuyer: Rest

beforeAll(async () => {
  mailbox = await startMailbox()
  app = await startDemo({ SMTP_URL: mailbox.url })
  browser = await launchBrowser()
  asBuyer = await restAs(app, 'contacts', BUYER)
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
  await mailbox?.down()
})

const said = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words }).waitFor()
const amount = (cents: number) =>
  new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(cents / 100)

async function openAccount(page: Page, entry: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('banner').locator('a[href^="/account"]').first().click()
  const nav = page.getByRole('navigation', { name: 'Uw account' })
  await nav.getByRole('link', { name: entry, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: entry }).waitFor()
}

async function choosePrices(page: Page, ...choices: string[]): Promise<void> {
  await openAccount(page, 'Prijzen')
  for (const choice of choices) await page.getByRole('radio', { name: choice, exact: true }).check()
  await page.getByRole('button', { name: 'Prijzen opslaan' }).click()
  await said(page, 'Uw keuze is opgeslagen')
}

async function pricedLine(): Promise<OrderLine> {
  const query = 'limit=1&sort=-orderDate&where[quantityReturnable][greater_than]=2'
  const { docs } = (await asBuyer<{ docs: OrderLine[] }>('GET', `/api/order-lines?${query}`)).body
  return docs[0] as OrderLine
}

async function requestReturn(): Promise<Rma> {
  const { docs } = (await asBuyer<{ docs: ReturnReason[] }>('GET', '/api/return-reasons?limit=100')).body
  const reason = docs.find(({ title }) => title === 'Overtollig')?.id
  const lines = [{ orderLine: (await pricedLine()).id, quantityRequested: 1 }]
  const { status, body } = await asBuyer<{ doc: Rma }>('POST', '/api/rmas', { lines, reason, acceptTerms: true })
  expect(status).toBe(201)
  return body.doc
}

describe('how prices are shown', () => {
  it('is tried on an example, saved, and followed by the picker, the draft, the return and its total', async () => {
    const line = await pricedLine()
    const { netUnitPriceCents: net = 0, grossUnitPriceCents: gross = 0, vatRate } = line
    expect([typeof net, typeof gross, typeof vatRate]).toEqual(['number', 'number', 'number'])
    const withVat = (cents: number | null) => amount((cents ?? 0) + vatOn(cents ?? 0, vatRate ?? 0))
    const page = await visitPortal(browser, app)

    await openAccount(page, 'Prijzen')
    const example = page.getByRole('region', { name: 'Voorbeeld' })
    await expect.poll(() => example.textContent()).toContain('85,00 netto excl. btw')
    await page.getByRole('radio', { name: 'Inclusief btw' }).check()
    await expect.poll(() => example.textContent()).toContain('102,85 netto incl. btw')
    expect(await axeViolations(page)).toEqual([])
    await choosePrices(page, 'Inclusief btw', 'Bruto en netto')

    await page.goto('/returns/new')
    await page.getByRole('columnheader', { name: /^Bruto per stuk.*incl\. btw/ }).waitFor()
    const row = page.getByRole('row').filter({ has: page.locator(`input[value="${line.id}"]`) })
    const cells = (await row.getByRole('cell').allTextContents()).map((text) => text.trim())
    expect(cells).toEqual(expect.arrayContaining([withVat(gross), withVat(net)]))
    await row.getByRole('checkbox').check()
    const bar = page.getByRole('region', { name: /selec/i })
    await expect.poll(() => bar.textContent()).toMatch(/bruto incl\. btw, .*netto incl\. btw/)
    await shoot(page, 'account-prices-picker')
    await page.getByRole('button', { name: 'RMA aanmaken' }).click()
    const summary = page.getByRole('complementary', { name: 'Samenvatting' })
    await summary.getByText('Bruto waarde incl. btw').waitFor()
    await shoot(page, 'account-prices-draft', true)

    const rma = await requestReturn()
    await page.goto(`/returns/${rma.number}`)
    await page.getByText('bedragen inclusief btw').waitFor()
    await page
      .getByRole('cell', { name: new RegExp(withVat(net)) })
      .first()
      .waitFor()
    await shoot(page, 'account-prices-return', true)

    await choosePrices(page, 'Exclusief btw', 'Netto')
    await page.goto(`/returns/${rma.number}`)
    await page.getByText('bedragen exclusief btw').waitFor()
    expect(await page.getByRole('columnheader', { name: 'Bruto' }).count()).toBe(0)
    await page.context().close()
  })

  it('is no choice for who sees no prices: the page says why, and nothing leads there', async () => {
    const asAdmin = await restAs(app, 'users', ADMIN)
    const me = (await (await restAs(app, 'contacts', NIGHT_BUYER))<{ user: { id: string } }>('GET', '/api/contacts/me'))
      .body.user
    const found = await asAdmin<{ docs: Membership[] }>(
      'GET',
      `/api/memberships?where[contact][equals]=${me.id}&depth=0`,
    )
    const [membership] = found.body.docs
    const rights = membership?.rights?.filter((right) => right !== 'viewPrices')
    expect((await asAdmin('PATCH', `/api/memberships/${membership?.id}`, { rights })).status).toBe(200)
    const page = await visitPortal(browser, app, { email: NIGHT_BUYER })
    await page.goto('/account/mail')
    await page.getByRole('heading', { level: 1, name: 'E-mail' }).waitFor()
    expect(await page.getByRole('link', { name: 'Prijzen', exact: true }).count()).toBe(0)
    await page.goto('/account/prices')
    await page.getByText('U ziet in dit portaal geen prijzen').waitFor()
    expect(await page.getByRole('radio').count()).toBe(0)
    await page.context().close()
  })
})

describe('which mails come', () => {
  it('is chosen per kind: the copy goes out, the reader is spared, and an address that is none is named', async () => {
    const copy = 'boekhouding@17850.example'
    const page = await visitPortal(browser, app)
    await openAccount(page, 'E-mail')
    expect(await axeViolations(page)).toEqual([])
    const received = page.getByRole('group', { name: 'Retour ontvangen' })
    const copies = page.getByLabel('Kopie van ‘Retour ontvangen’ naar')
    await received.getByRole('checkbox').uncheck()
    await copies.fill('boekhouding')
    await page.getByRole('button', { name: 'Voorkeuren opslaan' }).click()
    await page.getByRole('alert').filter({ hasText: '‘boekhouding’ is geen e-mailadres' }).waitFor()
    expect(await received.getByRole('checkbox').isChecked()).toBe(false)
    expect(await copies.inputValue()).toBe('boekhouding')
    await shoot(page, 'account-mail-refused', true)
    await copies.fill(copy)
    await page.getByRole('button', { name: 'Voorkeuren opslaan' }).click()
    await said(page, 'Uw voorkeuren zijn opgeslagen')
    expect(await copies.inputValue()).toBe(copy)

    const rma = await requestReturn()
    const mail = await mailTo(mailbox, copy, rma.number ?? '')
    expect(mail.envelopeTo).toEqual([copy])

    const lines = [{ orderLine: (await pricedLine()).id, quantityRequested: 1 }]
    const { body } = await asBuyer<{ doc: Rma }>('POST', '/api/rmas', { draft: true, lines })
    await page.goto(`/returns/drafts/${body.doc.id}`)
    await page.getByLabel('Kopie van de bevestiging naar').waitFor()
    await page.getByText('U krijgt direct een RMA-nummer.', { exact: true }).waitFor()
    expect(await page.getByText('De bevestiging gaat altijd naar').count()).toBe(0)
    await page.context().close()
  })

  it('is read by agents on the contact, who change nothing of it', async () => {
    const me = (await asBuyer<{ user: { id: string } }>('GET', '/api/contacts/me')).body.user
    const page = await openPanel(browser, app, AGENT)
    await page.goto(`/admin/collections/contacts/${me.id}`)
    await page.getByText('Retour ontvangen: uitgezet, kopie naar boekhouding@17850.example').waitFor()
    await page.getByText('Actiemails: niet aangemeld').waitFor()
    await shoot(page, 'account-panel-contact', true)
    await page.context().close()
  })

  it('counts action mails in with one press, and out with one', async () => {
    const page = await visitPortal(browser, app)
    await openAccount(page, 'E-mail')
    await page.getByText('U bent niet aangemeld.').waitFor()
    await page.getByRole('button', { name: 'Aanmelden voor actiemails' }).click()
    await said(page, 'U bent aangemeld voor actiemails')
    await page.getByText(/^U bent aangemeld sinds/).waitFor()
    await page.getByRole('button', { name: 'Afmelden' }).click()
    await said(page, 'U bent afgemeld voor actiemails')
    await page.context().close()
  })

  it('looks as drawn, in both languages', async () => {
    for (const path of ['/account/prices', '/account/mail']) await shootAround(browser, app, path)
    expect((await asBuyer('POST', '/api/contacts/language', { locale: 'en' })).status).toBe(200)
    for (const path of ['/account/prices?in=en', '/account/mail?in=en']) await shootAround(browser, app, path)
    const page = await visitPortal(browser, app, { locale: 'en' })
    await page.goto('/account/prices')
    await page.getByRole('heading', { level: 1, name: 'Prices' }).waitFor()
    await page.context().close()
  })
})
