/**
 * The main job, as people do it: a contact picks lines, sends a return and gets a confirmation; an agent decides; the contact gets
 * the decision with its papers, prints them, and a scanner reads the number. In Dutch and in English, over a real mail server.
 */
import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { DEMO_PASSWORD } from '@/cli/demo/logins'
import type { Rma } from '@/payload-types'
import { axeViolations } from '../support/axe'
import { pdfText, scanBarcodes } from '../support/barcode'
import { launchBrowser } from '../support/chromium'
import { openPanel, submitRmas, tokenOf } from '../support/panel'
import { type Mailbox, type ReceivedMail, startMailbox } from '../support/smtp'
import type { App } from '../support/startApp'
import { startDemo } from '../support/startDemo'
import { until } from '../support/until'

const WORDS = {
  nl: {
    logIn: 'Inloggen',
    email: 'E-mailadres',
    password: 'Wachtwoord',
    request: 'Retour aanvragen',
    chooseLine: /^Kies .+, order/,
    create: 'RMA aanmaken',
    confirm: 'Retour bevestigen',
    more: 'Eén meer',
    reason: 'Reden van de retour',
    remarks: 'Opmerkingen',
    copy: 'Kopie van de bevestiging naar',
    terms: /akkoord met/,
    send: 'Aanvraag verzenden',
    submitted: 'Ingediend',
    partly: 'Deels goedgekeurd',
    approve: 'Goedkeuren, regel',
    decide: 'Besluit bevestigen',
    form: 'Retourformulier',
    label: 'Label',
    myReturns: 'Mijn retouren',
    switchTo: 'EN',
  },
  en: {
    logIn: 'Log in',
    email: 'Email address',
    password: 'Password',
    request: 'Request a return',
    chooseLine: /^Select .+, order/,
    create: 'Create RMA',
    confirm: 'Confirm the return',
    more: 'One more',
    reason: 'Reason for the return',
    remarks: 'Remarks',
    copy: 'Copy of the confirmation to',
    terms: /agree/,
    send: 'Send request',
    submitted: 'Submitted',
    partly: 'Partly approved',
    approve: 'Approve, line',
    decide: 'Confirm decision',
    form: 'Return form',
    label: 'Label',
    myReturns: 'My returns',
    switchTo: 'NL',
  },
} as const
type Language = keyof typeof WORDS

let app: App
let browser: Browser
let mailbox: Mailbox

beforeAll(async () => {
  mailbox = await startMailbox()
  app = await startDemo({ SMTP_URL: mailbox.url })
  browser = await launchBrowser()
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
  await mailbox?.down()
})

const portal = (language: Language): Promise<BrowserContext> =>
  browser.newContext({
    baseURL: app.url,
    locale: language === 'nl' ? 'nl-NL' : 'en-GB',
    viewport: { width: 1440, height: 1000 },
    bypassCSP: true,
    acceptDownloads: true,
  })

const mailTo = (address: string, words: string | RegExp): Promise<ReceivedMail> =>
  until(
    async () =>
      mailbox.mails.find(({ envelopeTo, subject }) => envelopeTo.includes(address) && subject?.match(words)) ?? null,
    60_000,
  )

async function logIn(page: Page, language: Language, email: string): Promise<void> {
  const words = WORDS[language]
  await page.goto('/returns/new')
  await page.getByLabel(words.email).fill(email)
  await page.getByLabel(words.password, { exact: true }).fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: words.logIn, exact: true }).click()
  await page.waitForURL('**/returns/new') // the deep link survived the login
}

/** Speaks the contact's own language from here on: it is kept with the account. */
async function chooseLanguage(page: Page, language: Language): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) === language) return
  await page.locator('.lang').getByText(language.toUpperCase()).first().click()
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(language)
}

/** Picks two lines, fills in the request and sends it. @returns the RMA's number */
async function requestReturn(page: Page, language: Language): Promise<string> {
  const words = WORDS[language]
  await page.getByRole('heading', { level: 1, name: words.request }).waitFor()
  expect(await axeViolations(page)).toEqual([])
  for (const box of (await page.getByRole('checkbox', { name: words.chooseLine }).all()).slice(0, 2)) await box.check()
  await page.getByRole('button', { name: words.create }).click()

  await page.getByRole('heading', { level: 1, name: words.confirm }).waitFor()
  for (const quantity of await page.locator('.stepper input').all()) await quantity.fill('1')
  await page.getByRole('button', { name: words.send }).click() // nothing else filled in: every fault is named
  await page.getByRole('alert').first().waitFor()
  expect(await page.locator('.stepper input').first().inputValue()).toBe('1')

  await page.getByLabel(words.reason).selectOption({ index: 1 }) // at once: an answer still on its way takes nothing back
  await page.getByLabel(words.remarks, { exact: true }).fill('Doos <b>gedeukt</b> {{ bij }} levering')
  await page.getByLabel(words.copy).fill(`magazijn.${language}@garage.example`)
  await page.getByLabel(words.terms).check()
  expect(await axeViolations(page)).toEqual([]) // the faults of the first attempt are still marked
  await page.getByRole('button', { name: words.send }).click()
  await page.waitForURL(/\/returns\/RMA[^/]+/)
  expect(await axeViolations(page)).toEqual([])
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

/** Approves the first line, rejects the second with a note, in the panel. */
async function decide(language: Language, number: string): Promise<void> {
  const words = WORDS[language]
  const page = await openPanel(browser, app, 'agent@nazorg.example', { locale: language })
  await page.goto('/admin')
  await page.getByRole('link', { name: number }).first().click()
  await page.getByRole('textbox', { name: `${words.approve} 1` }).fill('1')
  await page.getByRole('textbox', { name: `${words.approve} 2` }).fill('0')
  await page.locator('input[id^="note-"]').nth(1).fill('Verpakking <i>geopend</i>')
  await page.getByRole('button', { name: words.decide }).click()
  await page.getByText(words.partly).first().waitFor()
  await page.context().close()
}

async function download(page: Page, name: string): Promise<Uint8Array> {
  const started = page.waitForEvent('download')
  await page.getByRole('link', { name }).first().click()
  return readFileSync(await (await started).path())
}

const PAPERS = { nl: ['inkoop@17850.example', 1], en: ['inkoop@12748.example', 2] } as const

describe.each(['nl', 'en'] as const)('one return, in %s', (language) => {
  it('travels from login to a barcode that a scanner reads', async () => {
    const words = WORDS[language]
    const [contact, papers] = PAPERS[language]
    const page = await (await portal(language)).newPage()
    await logIn(page, language, contact)
    await chooseLanguage(page, language)
    const number = await requestReturn(page, language)

    const received = await mailTo(contact, number)
    expect(received.envelopeTo).toContain(`magazijn.${language}@garage.example`)
    expect(received.html).toContain('Doos &lt;b&gt;gedeukt&lt;/b&gt; {{ bij }} levering')
    await decide(language, number)
    const decided = await until(
      async () =>
        mailbox.mails.find(
          ({ subject, attachments, envelopeTo }) =>
            subject?.includes(number) && attachments.length > 0 && envelopeTo.includes(contact),
        ) ?? null,
      60_000,
    )
    expect(decided.html).not.toContain('<i>geopend</i>')
    expect(decided.attachments).toHaveLength(papers)
    for (const { content } of decided.attachments)
      expect(scanBarcodes(new Uint8Array(content as ArrayBuffer))).toEqual([number])

    await page.goto('/returns')
    await page.getByRole('heading', { level: 1, name: words.myReturns }).waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('link', { name: number }).first().click()
    await page.getByText(words.partly).first().waitFor()
    const form = await download(page, words.form)
    expect(scanBarcodes(form)).toEqual([number])
    expect(pdfText(form)).not.toMatch(/[£€]/)
    await page.context().close()
  }, 300_000)
})

describe('without its mail server', () => {
  it('decides 20 returns all the same, and every mail arrives when the server is back', async () => {
    const rmas = await submitRmas(app, 'inkoop@17850.example', 20)
    await until(
      async () =>
        rmas.every(({ number }) => mailbox.mails.some(({ subject }) => subject?.includes(String(number))))
          ? true
          : null,
      60_000,
    )
    await mailbox.down()
    const before = mailbox.mails.length
    const headers = {
      Authorization: `JWT ${await tokenOf(app, 'users', 'agent@nazorg.example')}`,
      'Content-Type': 'application/json',
    }
    const decideAll = (rma: Rma) =>
      fetch(`${app.url}/api/rmas/${rma.id}/decide`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ lines: rma.lines?.map(({ id }) => ({ id, quantityApproved: 1 })) }),
      })
    expect((await Promise.all(rmas.map(decideAll))).map(({ status }) => status)).toEqual(rmas.map(() => 200))

    await mailbox.up()
    const decisions = () => mailbox.mails.slice(before).filter(({ attachments }) => attachments.length > 0)
    await until(
      async () =>
        rmas.every(({ number }) => decisions().some(({ subject }) => subject?.includes(String(number)))) ? true : null,
      240_000,
    )
    expect(new Set(decisions().map(({ messageId }) => messageId)).size).toBe(rmas.length)
  }, 600_000)
})
