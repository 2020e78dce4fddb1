/** Customer and house write to each other about a return; each sees its own lane of the timeline, and the page keeps up. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Rma } from '@/payload-types'
import { axeViolations } from '../support/axe'
import { launchBrowser } from '../support/chromium'
import { makePdf } from '../support/madeFiles'
import { openPanel, panelFaults, submitRmas } from '../support/panel'
import { AGENT, BUYER, mailTo, restAs, visitPortal } from '../support/portal'
import { shoot } from '../support/shots'
import { type Mailbox, startMailbox } from '../support/smtp'
import type { App } from '../support/startApp'
import { startDemo } from '../support/startDemo'

let app: App
let browser: Browser
let mailbox: Mailbox
let rma: Rma

beforeAll(async () => {
  mailbox = await startMailbox()
  app = await startDemo({ SMTP_URL: mailbox.url })
  browser = await launchBrowser()
  rma = (await submitRmas(app, BUYER, 1))[0] as Rma
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await app?.stop()
  await mailbox?.down()
})

const thread = (page: Page) => page.locator('.thread > li .said')

it('carries a message with a file to the house, and the answer back to an open page', async () => {
  const portal = await visitPortal(browser, app)
  await portal.goto(`/returns/${rma.number}`)
  await portal.getByRole('heading', { name: 'Berichten' }).waitFor()
  await portal.getByRole('button', { name: 'Bericht versturen' }).click()
  await portal.getByText('Schrijf eerst uw bericht.').first().waitFor()
  const words = 'De lader zit in een tweede doos.\n<b>Die gaat morgen mee.</b>'
  await portal.getByLabel('Uw bericht').fill(words)
  const file = { name: 'pakbon.pdf', mimeType: 'application/pdf', buffer: makePdf() }
  await portal.locator('.message-form input[type=file]').first().setInputFiles(file)
  await portal.getByRole('link', { name: 'pakbon.pdf' }).waitFor()
  await shoot(portal, 'form')
  await portal.getByRole('button', { name: 'Bericht versturen' }).click()
  await portal.getByText('Uw bericht is verstuurd').waitFor()
  expect(await thread(portal).allInnerTexts()).toEqual([words])
  expect(await portal.getByLabel('Uw bericht').inputValue()).toBe('')
  expect(await axeViolations(portal, 'main')).toEqual([])

  const agent = await openPanel(browser, app, AGENT)
  await agent.goto('/admin/collections/rmas?locale=nl')
  await agent.getByText('1 nieuw bericht').waitFor()
  await shoot(agent, 'panel-list')
  await agent.getByRole('link', { name: rma.number ?? '' }).click()
  await agent.getByRole('tab', { name: /Berichten, 1 nieuw/ }).click()
  await agent.locator('.thread').getByText('Die gaat morgen mee.').waitFor()
  await agent.getByRole('link', { name: 'pakbon.pdf' }).first().waitFor()
  await agent.getByLabel('Bericht aan de klant').fill('Dank, wij letten erop.')
  await shoot(agent, 'panel-messages')
  expect(await panelFaults(agent, '.nz-messages')).toEqual([])
  await agent.getByRole('button', { name: 'Bericht versturen' }).click()
  await agent.locator('.thread').getByText('Dank, wij letten erop.').waitFor()

  const before = portal.url()
  await portal.locator('.thread').getByText('Dank, wij letten erop.').waitFor() // nobody touched the page
  expect(portal.url()).toBe(before)
  const mail = await mailTo(mailbox, BUYER, 'bericht aan u')
  expect(mail.text).toContain(`/returns/${rma.number}#messages`)
}, 300_000)

it('marks what is new in the list until it was read, and fits a phone without scripts', async () => {
  const asAgent = await restAs(app, 'users', AGENT)
  const said = { text: 'Is de tweede doos al onderweg?' }
  expect((await asAgent('POST', `/api/rmas/${rma.id}/messages`, said)).status).toBe(201)
  const plain = await visitPortal(browser, app, { width: 390, scripts: false })
  await plain.goto('/returns')
  await plain
    .getByText(/nieuw(e)? bericht/)
    .first()
    .waitFor()
  await shoot(plain, 'list-390')
  await plain.goto(`/returns/${rma.number}`)
  await plain.getByText('Nieuw', { exact: true }).first().waitFor()
  await plain.getByLabel('Uw bericht').fill('Ja, gisteren verstuurd.')
  await plain.getByRole('button', { name: 'Bericht versturen' }).click()
  await plain.locator('.thread').getByText('Ja, gisteren verstuurd.').waitFor()
  expect(await plain.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  await shoot(plain, 'thread-390', true)
  await plain.goto('/returns')
  expect(await plain.getByText(/nieuwe? bericht/).count()).toBe(0)
}, 120_000)

it('shows the customer their lane of the timeline, and staff both', async () => {
  const asAgent = await restAs(app, 'users', AGENT)
  const lines = (rma.lines ?? []).map(({ id, quantityRequested }) => ({ id, quantityApproved: quantityRequested }))
  expect((await asAgent('POST', `/api/rmas/${rma.id}/decide`, { lines })).status).toBe(200)
  await mailTo(mailbox, BUYER, /goedgekeurd/i)
  const agent = await openPanel(browser, app, AGENT)
  await agent.goto(`/admin/collections/rmas/${rma.id}?locale=nl#timeline`)
  const panelLane = agent.locator('.nz-timeline')
  await panelLane.getByText('E-mail verstuurd').first().waitFor()
  await panelLane.getByText('alleen intern').first().waitFor()
  await shoot(agent, 'panel-timeline', true)
  for (const dark of [false, true]) {
    const portal = await visitPortal(browser, app, { dark })
    await portal.goto(`/returns/${rma.number}`)
    const lane = portal.locator('.tl')
    await lane.getByText('Goedgekeurd').first().waitFor()
    expect(await lane.getByText(/mail verstuurd/i).count()).toBe(0)
    await shoot(portal, dark ? 'case-dark' : 'case', true)
  }
}, 120_000)
