/** An admin gives the decision mail and the return form words of their own, without a developer. */
import { execFileSync } from 'node:child_process'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Rma } from '@/payload-types'
import { launchBrowser } from '../support/chromium'
import { openPanel, panelFaults, submitRmas, tokenOf } from '../support/panel'
import { shoot } from '../support/shots'
import { type Mailbox, startMailbox } from '../support/smtp'
import type { App } from '../support/startApp'
import { startDemo } from '../support/startDemo'

const ADMIN = 'admin@nazorg.example'
const PATIENCE = { timeout: 60_000, interval: 100 }

let app: App
let browser: Browser
let mailbox: Mailbox
let rmas: Rma[]

beforeAll(async () => {
  mailbox = await startMailbox()
  app = await startDemo({ SMTP_URL: mailbox.url })
  browser = await launchBrowser()
  rmas = await submitRmas(app, 'inkoop@17850.example', 3)
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await app?.stop()
  await mailbox?.down()
})

/** As the agent, over REST: the panel's own test decides by hand. */
async function decide(rma: Rma | undefined): Promise<void> {
  const headers = {
    Authorization: `JWT ${await tokenOf(app, 'users', 'agent@nazorg.example')}`,
    'Content-Type': 'application/json',
  }
  const lines = rma?.lines?.map(({ id, quantityRequested }) => ({ id, quantityApproved: quantityRequested }))
  const answer = await fetch(`${app.url}/api/rmas/${rma?.id}/decide`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ lines }),
  })
  expect(answer.status).toBe(200)
}

it('changes the decision mail in the panel, is told what is wrong and where, and customers get the new words', async () => {
  const [decided, next] = rmas
  await decide(decided)
  const page = await openPanel(browser, app, ADMIN)
  await page.goto('/admin/collections/templates')
  await page.getByRole('button', { name: 'Besluit: goedgekeurd aanpassen' }).click()
  await page.waitForURL(/templates\/[\w-]{20,}/)
  await page.getByRole('heading', { name: 'Besluit: goedgekeurd', level: 1 }).waitFor()
  const frame = page.frameLocator('iframe.nz-mail')
  await frame.getByText('RMA26-00191').first().waitFor()
  await frame.getByText('Zo stuurt u de goederen terug').waitFor()
  await expect.poll(() => page.locator('.nz-preview-subject').textContent(), PATIENCE).toContain('RMA26-00191')
  await shoot(page, 'templates')
  expect(await panelFaults(page, '.nz-preview')).toEqual([]) // the editor is Payload’s own
  expect(await panelFaults(page, '.nz-with-variables > .in')).toEqual([])

  const subject = page.locator('#field-subject')
  const publish = page.locator('#action-save')
  await subject.fill('Ons besluit over {{ rmaNumbr }}')
  await publish.click()
  await page.getByText('Nederlands, onderwerp: het gegeven ‘rmaNumbr’ bestaat niet in dit sjabloon.').waitFor()
  await shoot(page, 'refused')

  await subject.fill('Ons besluit over ')
  const insert = page.getByLabel('Gegeven invoegen in Onderwerp')
  await insert.locator('option', { hasText: 'RMA-nummer · tekst, zoals ‘RMA26-00191’' }).waitFor({ state: 'attached' })
  await insert.selectOption('rmaNumber')
  await expect.poll(() => subject.inputValue()).toBe('Ons besluit over {{ rmaNumber }}')
  expect(await subject.evaluate((input) => document.activeElement === input)).toBe(true)
  const editor = page.locator('[data-lexical-editor]').first()
  await editor.getByText('Vraag over deze aanvraag?').click()
  await page.keyboard.press('Home')
  await page.keyboard.type('Vragen? Bel {Anna} van retouren. ')
  // Payload's editor hands its text to the form when the page is idle.
  await page.evaluate(() => new Promise((done) => requestIdleCallback(() => requestIdleCallback(done))))
  await publish.click()
  await page.getByText('Vragen? Bel', { exact: false }).first().waitFor()
  // A save shows at once.
  await expect
    .poll(() => page.locator('.nz-preview-subject').textContent(), PATIENCE)
    .toContain('Ons besluit over RMA26-00191')
  await frame.getByText('Vragen? Bel {Anna} van retouren.').first().waitFor()
  await page.locator('#preview-number').fill(String(decided?.number))
  await page.locator('#preview-number').press('Enter')
  await expect
    .poll(() => page.locator('.nz-preview-subject').textContent(), PATIENCE)
    .toContain(`Ons besluit over ${decided?.number}`)
  await frame.getByText('Vragen? Bel {Anna} van retouren.').first().waitFor()
  await shoot(page, 'preview')

  await page.getByRole('button', { name: 'Stuur mij een test' }).click()
  await expect
    .poll(() => mailbox.mails.filter(({ subject: said }) => said?.startsWith('[Test]')).length, PATIENCE)
    .toBe(1)

  await decide(next)
  const arrived = () => mailbox.mails.find(({ subject: said }) => said === `Ons besluit over ${next?.number}`)
  await expect
    .poll(() => arrived()?.text, PATIENCE)
    .toContain('Vragen? Bel {Anna} van retouren. Vraag over deze aanvraag?')
  expect(arrived()?.html).toContain('Vragen? Bel {Anna} van retouren.')
}, 300_000)

const text = (pdf: Buffer) =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] })

/** What the PDF in the frame says, asked for as the frame does. */
async function previewText(page: Page): Promise<string> {
  const frame = page.locator('iframe.nz-paper')
  await frame.waitFor()
  const address = String(await frame.getAttribute('src'))
  const base64 = await page.evaluate(async (url) => {
    const answer = await fetch(url)
    if (answer.headers.get('content-type') !== 'application/pdf') return ''
    return btoa(String.fromCharCode(...new Uint8Array(await answer.arrayBuffer())))
  }, address)
  return base64 === '' ? '' : text(Buffer.from(base64, 'base64'))
}

/** The form of an RMA as an agent downloads it, once it is made. */
async function formOf(rma: Rma | undefined): Promise<string> {
  const headers = { Authorization: `JWT ${await tokenOf(app, 'users', 'agent@nazorg.example')}` }
  const query = new URLSearchParams({ 'where[case][equals]': String(rma?.id), 'where[kind][equals]': 'return-form' })
  const found = (await (await fetch(`${app.url}/api/documents?${query}`, { headers })).json()) as {
    docs: { id: string }[]
  }
  const [form] = found.docs
  if (!form) return ''
  return text(Buffer.from(await (await fetch(`${app.url}/api/documents/${form.id}/file`, { headers })).arrayBuffer()))
}

it('changes the return form beside its PDF, and customers get the new paper', async () => {
  const page = await openPanel(browser, app, ADMIN)
  await page.goto('/admin/collections/templates')
  await page.getByText('Zoals meegeleverd').waitFor()
  await shoot(page, 'templates-list')
  await page.getByRole('button', { name: 'Retourformulier aanpassen' }).click()
  await page.waitForURL(/templates\/[\w-]{20,}/)
  await page.getByRole('heading', { name: 'Retourformulier', level: 1 }).waitFor()
  await page.getByText('1 bladzijde').waitFor()
  expect(await page.locator('#field-subject').count()).toBe(0)
  expect(await previewText(page)).toContain('Leg dit formulier in de doos.')
  await shoot(page, 'templates-paper')
  expect(await panelFaults(page, '.nz-preview')).toEqual([])

  const editor = page.locator('[data-lexical-editor]').first()
  await editor.locator('p').first().click()
  await page.keyboard.press('End')
  await page.keyboard.type(' Vragen? Bel {Anna}.')
  await page.evaluate(() => new Promise((done) => requestIdleCallback(() => requestIdleCallback(done))))
  await page.locator('#action-save').click()
  await expect.poll(() => previewText(page), PATIENCE).toContain('Leg dit formulier in de doos. Vragen? Bel {Anna}.')

  await decide(rmas[2])
  await expect.poll(() => formOf(rmas[2]), PATIENCE).toContain('Vragen? Bel {Anna}.')

  await page.getByRole('link', { name: 'Vergelijk Versies' }).click()
  await page.getByRole('heading', { name: 'Wat er in woorden veranderde' }).waitFor()
  await page.getByRole('button', { name: 'Vergelijken', exact: true }).press('Enter')
  await page.waitForURL(/compare\?version=.+&language=nl/)
  await expect
    .poll(() => page.locator('.nz-diff ins').allTextContents(), PATIENCE)
    .toEqual(['nieuw:  Vragen? Bel {Anna}.'])
  await shoot(page, 'templates-compare')
  expect(await panelFaults(page, '.nz-compare')).toEqual([])
  await page.getByRole('button', { name: 'Deze versie online zetten' }).press('Enter')
  await page.getByRole('button', { name: 'Online zetten', exact: true }).press('Enter')
  await page.getByText('De versie staat online.').waitFor()
  await expect.poll(() => previewText(page), PATIENCE).not.toContain('Vragen? Bel {Anna}.')
}, 300_000)
