/**
 * What the wholesaler wants different is changed in the panel and met by the customer: a reason that asks questions and a photo, and
 * a decision mail with words of its own, tried on a real RMA before it goes online.
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Form, ReturnReason, Rma } from '@/payload-types'
import { axeViolations } from '../support/axe'
import { launchBrowser } from '../support/chromium'
import {
  addField,
  addOptions,
  fillIn,
  fillTitle,
  nameOptions,
  showWhen,
  switchLanguage,
  tick,
} from '../support/formBuilder'
import { makeJpeg } from '../support/madeFiles'
import { openPanel, submitRmas } from '../support/panel'
import { ADMIN, AGENT, BUYER, mailTo, type Rest, restAs, visitPortal } from '../support/portal'
import { type Mailbox, startMailbox } from '../support/smtp'
import type { App } from '../support/startApp'
import { startDemo } from '../support/startDemo'

const PATIENCE = { timeout: 60_000, interval: 100 }
const REASON = 'Past niet op de machine'
const FORM = 'Waarom het niet past'
const SENTENCE = 'Twijfelt u over de maat? Bel ons meetteam. '

let app: App
let browser: Browser
let mailbox: Mailbox
let asAdmin: Rest
let earlier: Rma

beforeAll(async () => {
  mailbox = await startMailbox()
  app = await startDemo({ SMTP_URL: mailbox.url })
  browser = await launchBrowser()
  asAdmin = await restAs(app, 'users', ADMIN)
  earlier = await decidedRma()
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await app?.stop()
  await mailbox?.down()
})

async function decidedRma(): Promise<Rma> {
  const [rma] = await submitRmas(app, BUYER, 1)
  const lines = rma?.lines?.map(({ id, quantityRequested }) => ({ id, quantityApproved: quantityRequested }))
  const asAgent = await restAs(app, 'users', AGENT)
  return (await asAgent<{ doc: Rma }>('POST', `/api/rmas/${rma?.id}/decide`, { lines })).body.doc
}

/** Payload's editor hands its text to the form when the page is idle. */
const editorSettled = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestIdleCallback(() => requestIdleCallback(done))))

/** A choice, and a question that one of its answers asks; online in both languages. */
async function buildForm(page: Page): Promise<void> {
  await page.goto('/admin/collections/forms/create?locale=nl')
  await fillTitle(page, FORM)
  await addField(page, 0, 'Keuzerondjes')
  await fillIn(page, 0, 'label', 'Wat past er niet?')
  await tick(page, 0, 'required')
  await addOptions(page, 0, ['De maat', 'De aansluiting'])
  await addField(page, 1, 'Getal')
  await fillIn(page, 1, 'label', 'Welke maat hebt u nodig, in mm?')
  await fillIn(page, 1, 'min', '3')
  await fillIn(page, 1, 'max', '400')
  await tick(page, 1, 'required')
  await page.locator('#action-save-draft').click()
  await page.waitForURL(/forms\/[\w-]{20,}/)
  const form = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await showWhen(page, 1, { question: 'Wat past er niet?', value: 'De maat' })
  await page.locator('#action-save-draft').click()
  await page.frameLocator('iframe.nz-mail').getByLabel('De maat').check()
  await page
    .frameLocator('iframe.nz-mail')
    .getByLabel(/Welke maat/)
    .waitFor()

  await switchLanguage(page, form, 'en')
  await page.locator('#field-title').fill('Why it does not fit')
  await fillIn(page, 0, 'label', 'What does not fit?')
  await nameOptions(page, 0, ['The size', 'The connection'])
  await fillIn(page, 1, 'label', 'Which size do you need, in mm?')
  await page.locator('#action-save').click()
  const status = async () => (await asAdmin<Form>('GET', `/api/forms/${form}?draft=true`)).body._status
  await expect.poll(status, PATIENCE).toBe('published')
}

/** With the form and a photo, in both languages: it goes online with the second. */
async function addReason(page: Page): Promise<void> {
  await page.goto('/admin/collections/return-reasons/create?locale=nl')
  await page.locator('#field-code').fill('PASTNIET')
  await page.locator('#field-title').fill(REASON)
  await page.locator('#field-help').fill('Meet eerst de as en het huis.')
  await page.locator('#field-photoRequired').check()
  await page.locator('#field-form input').fill(FORM)
  await page.getByRole('option', { name: FORM }).click()
  await page.locator('#action-save').click()
  await page.waitForURL(/return-reasons\/[\w-]{20,}/)
  const reason = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await page.goto(`/admin/collections/return-reasons/${reason}?locale=en`)
  await page.locator('#field-title').fill('Does not fit the machine')
  await page.locator('#field-help').fill('Measure the shaft and the housing first.')
  await page.locator('#field-online').check()
  await page.locator('#action-save').click()
  const stored = async () => (await asAdmin<ReturnReason>('GET', `/api/return-reasons/${reason}?locale=en`)).body
  await expect.poll(stored, PATIENCE).toMatchObject({ title: 'Does not fit the machine', online: true })
}

/** Tries the words on an RMA that a customer sent before they go online. */
async function rewordDecisionMail(page: Page): Promise<void> {
  await page.goto('/admin/collections/templates?locale=nl') // the panel keeps the language of the last page
  await page.getByRole('button', { name: 'Besluit: goedgekeurd aanpassen' }).click()
  await page.waitForURL(/templates\/[\w-]{20,}/)
  await page.locator('#field-subject').fill('Uitslag van {{ rmaNumber }}')
  await page.locator('[data-lexical-editor]').first().getByText('Vraag over deze aanvraag?').click()
  await page.keyboard.press('Home')
  await page.keyboard.type(SENTENCE)
  await editorSettled(page)
  await page.locator('#action-save-draft').click()
  await page.locator('#preview-number').fill(String(earlier.number))
  await page.locator('#preview-number').press('Enter')
  await expect
    .poll(() => page.locator('.nz-preview-subject').textContent(), PATIENCE)
    .toContain(`Uitslag van ${earlier.number}`)
  const frame = page.frameLocator('iframe.nz-mail')
  await frame.getByText(SENTENCE.trim()).first().waitFor()
  await frame.getByText(String(earlier.lines?.[0]?.articleNumber)).first().waitFor()
  await page.locator('#action-save').click()
  const online = async () => {
    const query = 'where[key][equals]=rma-approved&where[_status][equals]=published'
    return (await asAdmin<{ totalDocs: number }>('GET', `/api/templates?${query}`)).body.totalDocs
  }
  await expect.poll(online, PATIENCE).toBe(1)
}

/** Goes wrong in every way that the reason allows, and is told each. @returns the RMA's number */
async function requestReturn(page: Page): Promise<string> {
  const send = page.getByRole('button', { name: 'Aanvraag verzenden' })
  await page.goto('/returns/new')
  await page
    .getByRole('checkbox', { name: /^Kies .+, order/ })
    .first()
    .check()
  await page.getByRole('button', { name: 'RMA aanmaken' }).click()
  await page.getByRole('heading', { level: 1, name: 'Retour bevestigen' }).waitFor()
  await page.getByLabel('kies bestanden').waitFor({ state: 'attached' }) // drawn by scripts alone: the page answers from here on
  await page.locator('.stepper input').first().fill('1')
  await page.getByLabel('Reden van de retour').selectOption({ label: REASON })
  await page.getByText('Meet eerst de as en het huis.').waitFor()
  await page.getByLabel(/akkoord met/).check()

  await send.click()
  await page.getByRole('link', { name: /^Wat past er niet\?/ }).waitFor()
  await page.getByRole('link', { name: /Voeg ten minste één foto toe/ }).waitFor()
  expect(await page.getByLabel(/Welke maat/).isVisible()).toBe(false)
  await page.getByLabel('De maat').check()
  await page.getByLabel(/Welke maat/).fill('2')
  await send.click()
  await page.getByRole('link', { name: /^Welke maat hebt u nodig, in mm\?/ }).waitFor()
  expect(await page.getByLabel(/Welke maat/).inputValue()).toBe('2')
  expect(await axeViolations(page)).toEqual([])

  await page.getByLabel(/Welke maat/).fill('45')
  const photo = { name: 'huis.jpg', mimeType: 'image/jpeg', buffer: await makeJpeg() }
  await page.getByLabel('kies bestanden').setInputFiles([photo])
  await page.getByRole('link', { name: 'huis.jpg' }).waitFor()
  await send.click()
  await page.waitForURL(/\/returns\/RMA[^/]+/)
  await page.locator('.answers-list').getByText('45').waitFor()
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

async function approve(page: Page, number: string): Promise<void> {
  await page.goto('/admin')
  await page.getByRole('link', { name: number }).first().click()
  await page.locator('.nz-answers').getByText('De maat').waitFor()
  await page.locator('.nz-answers').getByText('45').waitFor()
  await page.getByRole('button', { name: 'Alles goedkeuren' }).click()
  await page.getByRole('button', { name: 'Besluit bevestigen' }).click()
  await page.locator('.nz-head').getByText('Goedgekeurd').waitFor()
}

it('an admin changes reason, questions and mail; the customer is asked, corrected, and reads the new words', async () => {
  const panel = await openPanel(browser, app, ADMIN)
  await buildForm(panel)
  await addReason(panel)
  await rewordDecisionMail(panel)

  const number = await requestReturn(await visitPortal(browser, app))
  await approve(await openPanel(browser, app, AGENT), number)
  const mail = await mailTo(mailbox, BUYER, `Uitslag van ${number}`)
  expect(mail.text).toContain(`${SENTENCE}Vraag over deze aanvraag?`)
  expect(mail.html).toContain(SENTENCE.trim())
  expect(mail.attachments.length).toBeGreaterThan(0)
}, 400_000)
