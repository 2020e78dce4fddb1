/** An admin makes a new kind of request in the panel alone; a customer sends it, staff ask, answer and finish it. */
import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { axeViolations } from '../support/axe'
import { launchBrowser } from '../support/chromium'
import { addField, fillIn, fillTitle } from '../support/formBuilder'
import { openPanel, panelFaults } from '../support/panel'
import { ADMIN, AGENT, BUYER, mailTo, NIGHT_BUYER, restAs, visitPortal } from '../support/portal'
import { type Mailbox, startMailbox } from '../support/smtp'
import type { App } from '../support/startApp'
import { startDemo } from '../support/startDemo'

const SHOTS = process.env.SCREENSHOTS
const PATIENCE = { timeout: 60_000, interval: 100 }
const WORKSHOP = 'tekenkamer@groothandel.example'

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

async function shoot(page: Page, name: string): Promise<void> {
  if (!SHOTS) return
  mkdirSync(SHOTS, { recursive: true })
  await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: false })
}

/** Presses a button of Payload's form and waits until it is stored. */
async function store(page: Page, button: string): Promise<void> {
  const isWrite = (method: string) => method === 'POST' || method === 'PATCH'
  const answered = page.waitForResponse(
    (response) => isWrite(response.request().method()) && /\/api\/(forms|service-types)/.test(response.url()),
  )
  await page.locator(button).click()
  const answer = await answered
  expect(answer.ok(), await answer.text()).toBe(true)
}

/** A form of two questions, in both languages. */
async function buildForm(page: Page): Promise<void> {
  await page.goto('/admin/collections/forms/create?locale=nl')
  await fillTitle(page, 'Technische tekening')
  await addField(page, 0, 'Artikelnummer')
  await fillIn(page, 0, 'label', 'Van welk artikel?')
  await addField(page, 1, 'Lange tekst')
  await page.locator('#field-fields__1__label').fill('Waar is de tekening voor?')
  await page.locator('#field-fields__1__required').check()
  await store(page, '#action-save-draft')
  await page.waitForURL(/forms\/[\w-]{20,}/)
  await shoot(page, 'form')
  await page.goto(`${new URL(page.url()).pathname}?locale=en`)
  await page.locator('#field-title').fill('Technical drawing')
  await page.locator('#field-fields__0__label').fill('Of which article?')
  await page.locator('#field-fields__1__label').fill('What is the drawing for?')
  await store(page, '#action-save')
}

/** The service with that form, for customers in the United Kingdom. */
async function buildType(page: Page): Promise<string> {
  await page.goto('/admin/collections/service-types/create?locale=nl')
  await page.locator('#field-title').fill('Technische tekening aanvragen')
  await page.locator('#field-description').fill('Maten en doorsneden van een artikel als PDF.')
  await page.locator('#field-form').click()
  await page.locator('#field-form').getByText('Technische tekening', { exact: true }).click()
  await page.locator('#field-series').fill('TEK{yy}-{000}')
  await page.locator('#field-recipients').getByRole('button', { name: 'Voeg Adres toe' }).click()
  await page.locator('#field-recipients__0__address').fill(WORKSHOP)
  await page.locator('#field-targetTime').fill('24')
  await store(page, '#action-save')
  await page.waitForURL(/service-types\/[\w-]{20,}/)
  await page.goto(`${new URL(page.url()).pathname}?locale=en`)
  await page.locator('#field-title').fill('Request a technical drawing')
  await page.locator('#field-description').fill('Measures and sections of an article as a PDF.')
  await page.locator('#field-online').check()
  await store(page, '#action-save')
  await page.goto(`${new URL(page.url()).pathname}?locale=nl`)
  await page.locator('#field-form').getByText('Technische tekening', { exact: true }).waitFor()
  await shoot(page, 'type')
  return new URL(page.url()).pathname
}

/** Gives the service words of its own for the mail that it is done. */
async function wordForDone(page: Page, type: string): Promise<void> {
  await page.goto(`${type}?locale=nl`)
  const own = page.getByRole('button', { name: 'Eigen woorden voor Service: afgerond' })
  await own.scrollIntoViewIfNeeded()
  await shoot(page, 'own-mails')
  expect(await panelFaults(page, '.nz-own-mails')).toEqual([])
  await own.click()
  await page.waitForURL(/templates\/[\w-]{20,}/)
  const name = 'Service: afgerond (Technische tekening aanvragen)'
  await page.getByRole('heading', { name, level: 1 }).waitFor()
  await page.locator('#field-subject').fill('Uw tekening {{ requestNumber }} is klaar')
  await shoot(page, 'own-words')
  await page.locator('#action-save').click()
  await page.goto(`${type}?locale=nl`)
  await page
    .getByRole('link', { name: `${name} openen` })
    .getByText('Online')
    .waitFor()
  await page.goto('/admin/collections/templates?locale=nl')
  await page.getByRole('link', { name }).waitFor()
  await shoot(page, 'templates')
}

/** Over REST: the customer answers by phone, and the agent asks on. */
async function askAnother(number: string, question: string): Promise<void> {
  const asAgent = await restAs(app, 'users', AGENT)
  const query = `where[number][equals]=${number}`
  const found = await asAgent<{ docs: { id: string }[] }>('GET', `/api/service-requests?${query}`)
  const path = `/api/service-requests/${found.body.docs[0]?.id}`
  expect((await asAgent('POST', `${path}/answer`, { answer: 'Aan de telefoon' })).status).toBe(200)
  expect((await asAgent('POST', `${path}/ask`, { question })).status).toBe(200)
}

const toWorkshop = ({ mails }: Mailbox) =>
  mails.flatMap(({ envelopeTo, text }) => (envelopeTo?.includes(WORKSHOP) ? [text] : [])).join('\n')

it('is made by an admin, sent by a customer, asked about, answered and finished, with a mail at every turn', async () => {
  const panel = await openPanel(browser, app, ADMIN)
  await buildForm(panel)
  const type = await buildType(panel)

  const portal = await visitPortal(browser, app)
  await portal.goto('/services')
  expect(await axeViolations(portal, 'main')).toEqual([])
  await shoot(portal, 'portal')
  await portal.getByRole('link', { name: 'Technische tekening aanvragen' }).click()
  await portal.getByRole('heading', { name: 'Technische tekening aanvragen' }).waitFor()
  expect(await portal.locator('datalist option').count()).toBeGreaterThan(0) // articles that this customer bought
  await portal.getByLabel('Van welk artikel?').fill('99999-NIET')
  await portal.getByRole('button', { name: 'Aanvraag versturen' }).click()
  await portal.getByRole('link', { name: 'Waar is de tekening voor? Vul dit in.' }).waitFor()
  await portal.getByLabel('Waar is de tekening voor?').fill('Een houder met <b>boring</b>')
  await portal.getByRole('button', { name: 'Aanvraag versturen' }).click()
  await portal.getByRole('link', { name: 'Van welk artikel? Dit artikelnummer kennen we niet.' }).waitFor()
  await shoot(portal, 'refused')
  expect(await axeViolations(portal, 'main')).toEqual([])
  await portal.getByLabel('Van welk artikel?').fill('22625')
  await portal.getByRole('button', { name: 'Aanvraag versturen' }).click()
  await portal.waitForURL(/\/services\/TEK\d\d-001\?sent=1/)
  await portal.getByText('is verstuurd').first().waitFor()
  await shoot(portal, 'sent')
  const number = /TEK\d\d-001/.exec(portal.url())?.[0] ?? ''
  expect((await mailTo(mailbox, BUYER, `${number} is ontvangen`)).text).toContain('Van welk artikel? 22625')
  const toStaff = await mailTo(mailbox, WORKSHOP, number)
  expect([toStaff.text?.includes('24\u00a0uur'), toStaff.html?.includes('<b>boring</b>')]).toEqual([true, false])

  const agent = await openPanel(browser, app, AGENT)
  await agent.goto('/admin/collections/service-requests')
  await agent.getByRole('link', { name: number }).click()
  await agent.getByText('Een houder met <b>boring</b>').waitFor()
  await agent.getByRole('button', { name: 'In behandeling nemen' }).click()
  await agent.getByText('In behandeling', { exact: true }).first().waitFor()
  await agent.getByRole('button', { name: 'Vraag stellen' }).click()
  await agent.getByLabel('Vraag', { exact: true }).fill('Welke schaal?')
  await agent.getByRole('button', { name: 'Vraag versturen' }).click()
  await agent.getByText('Wacht op antwoord', { exact: true }).first().waitFor()
  await shoot(agent, 'panel')
  expect(await panelFaults(agent)).toEqual([])

  await mailTo(mailbox, BUYER, `Vraag over uw aanvraag ${number}`)
  await portal.goto(`/services/${number}`)
  await portal.getByText('Welke schaal?').first().waitFor()
  await shoot(portal, 'question')
  await portal.getByRole('button', { name: 'Antwoord versturen' }).click()
  await portal.getByRole('link', { name: 'Vul een antwoord in.' }).waitFor()
  await portal.getByLabel('Uw antwoord').fill('Eén op twee')
  await askAnother(number, 'Op welk papier?')
  await portal.getByRole('button', { name: 'Antwoord versturen' }).click()
  await portal.getByRole('link', { name: 'Intussen hebben wij een andere vraag gesteld.' }).waitFor()
  await portal.getByText('Op welk papier?').waitFor()
  await shoot(portal, 'question-changed')
  expect(await portal.getByLabel('Uw antwoord').inputValue()).toBe('Eén op twee')
  await portal.getByRole('button', { name: 'Antwoord versturen' }).click()
  await portal.getByText('Uw antwoord is verstuurd').waitFor()
  await expect.poll(() => toWorkshop(mailbox), PATIENCE).toContain('Eén op twee')

  await wordForDone(panel, type)
  await agent.reload()
  await agent.getByRole('button', { name: 'Afronden' }).click()
  await agent.getByLabel('Toelichting aan de klant (mag leeg blijven)').fill('De tekening komt per post.')
  await agent.getByRole('button', { name: 'Aanvraag afronden' }).click()
  await agent.getByText('Afgerond', { exact: true }).first().waitFor()
  expect((await mailTo(mailbox, BUYER, `Uw tekening ${number}`)).text).toContain('De tekening komt per post.')
  await portal.reload()
  await portal.getByText('De tekening komt per post.').waitFor()
  expect(await axeViolations(portal, 'main')).toEqual([])
  await shoot(portal, 'done')
}, 300_000)

it('is sent without scripts too, with what was typed kept, on a narrow screen', async () => {
  const page = await visitPortal(browser, app, { email: NIGHT_BUYER, scripts: false, width: 390 })
  await page.goto('/services')
  await shoot(page, 'narrow')
  await page.getByRole('link', { name: 'Retourstickers bestellen' }).click()
  await page.getByLabel('Hoeveel stickers?').fill('900')
  await page.getByLabel('Opmerking').fill('Graag snel')
  await page.getByRole('button', { name: 'Aanvraag versturen' }).click()
  await page.getByText('Hoeveel stickers? Vul hoogstens 500 in.').waitFor()
  expect(await page.getByLabel('Opmerking').inputValue()).toBe('Graag snel')
  await page.getByLabel('Hoeveel stickers?').fill('50')
  await page.getByRole('button', { name: 'Aanvraag versturen' }).click()
  await page.waitForURL(/\/services\/STK\d\d-00001\?sent=1/)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
}, 120_000)

it('keeps a request with photos as a draft, and takes it on another device', async () => {
  const page = await visitPortal(browser, app)
  await page.goto('/services')
  await page.getByRole('link', { name: 'Reparatie aanvragen' }).click()
  await page.getByRole('button', { name: 'Aanvraag beginnen' }).click()
  await page.waitForURL(/\/services\/drafts\//)
  await page.getByLabel('Wat is er mis?').fill('De wijzer hangt')
  await page.getByRole('button', { name: 'Concept bewaren' }).click()
  await page.getByText('Bewaard om').waitFor()
  await shoot(page, 'draft')
  expect(await axeViolations(page, 'main')).toEqual([])

  const other = await visitPortal(browser, app, { dark: true, width: 390 })
  await other.goto(page.url())
  expect(await other.getByLabel('Wat is er mis?').inputValue()).toBe('De wijzer hangt')
  await other.getByLabel('Artikelnummer').fill('22625')
  await other.getByLabel('Nee, repareer meteen').check()
  await shoot(other, 'draft-dark')
  await other.getByRole('button', { name: 'Aanvraag versturen' }).click()
  await other.waitForURL(/\/services\/REP\d\d-00001\?sent=1/)
  await shoot(other, 'sent-dark')
}, 120_000)
