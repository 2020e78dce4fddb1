/** A warranty claim with photos: filled in on a phone, handled in the panel, and answered where the customer follows it. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { axeViolations } from '../support/axe'
import { launchBrowser } from '../support/chromium'
import { makeJpeg, makePdf } from '../support/madeFiles'
import { openPanel, panelFaults } from '../support/panel'
import { ADMIN, AGENT, BUYER, mailTo, visitPortal } from '../support/portal'
import { shoot, shootAround } from '../support/shots'
import { type Mailbox, startMailbox } from '../support/smtp'
import type { App } from '../support/startApp'
import { startDemo } from '../support/startDemo'
import { followInvoice } from './claimInvoice.steps'

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

/** The newest order line, and an article that is typed in. */
async function pick(page: Page): Promise<void> {
  await page.goto('/claims/new')
  await page.locator('input[name=orderLine]').first().check()
  await page.getByRole('button', { name: 'Verder met deze artikelen' }).click()
  await page.waitForURL(/\/claims\/drafts\//)
}

/** Files are under way until they are let go. */
async function holdUploads(page: Page): Promise<() => void> {
  let letGo = () => {}
  const gate = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(/\/files$/, async (route) => {
    await gate
    await route.continue()
  })
  return letGo
}

async function fillIn(page: Page, serial: string): Promise<void> {
  await page.getByLabel('Serienummer').first().fill(serial)
  await page.getByLabel('Soort schade').selectOption({ label: 'Motoronderdelen' })
  await page.getByLabel('Klacht').fill('Valt warm uit en komt niet meer op druk.')
  await page.getByLabel('Een voertuig').check()
  await page.getByLabel('Merk').fill('Volvo')
  await page.getByLabel('Model').fill('V60')
  await page.getByLabel('Telefoonnummer').fill('085 000 00 01')
  await page.getByLabel('Ja, wij willen ze terug').check()
  await page.locator('#terms').check()
}

async function send(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Claim versturen' }).click()
  await page.waitForURL(/\/claims\/WIL[\d-]+\?sent=1/)
  await page.getByText('is verstuurd').first().waitFor()
  return /WIL[\d-]+/.exec(page.url())?.[0] ?? ''
}

/** On a phone: refused with what is missing, a photo taken, sent. */
async function claimOnPhone(): Promise<string> {
  const phone = await visitPortal(browser, app, { width: 390, touch: true })
  await phone.goto('/')
  await phone.getByRole('link', { name: 'Garantie aanvragen' }).first().waitFor()
  await phone.goto('/claims/new')
  await shoot(phone, 'claim-pick-390')
  expect(await axeViolations(phone, 'main')).toEqual([])
  await pick(phone)
  await phone
    .getByText(/Garantie (tot en met|liep)/)
    .first()
    .waitFor()
  await phone.getByRole('button', { name: 'Claim versturen' }).click()
  await phone.getByText('Er kloppen nog 6 dingen niet').waitFor()
  expect(await phone.locator('.draft-link').allInnerTexts()).toEqual([
    'Kies de soort schade.',
    'Beschrijf wat er mis is, of voeg een bestand toe dat dat doet.',
    'Waar zat het artikel in? Vul dit in.',
    'Vul een telefoonnummer in.',
    'Kies of de goederen na de beoordeling terugkomen.',
    'Ga akkoord met de voorwaarden om de claim te versturen.',
  ])
  await shoot(phone, 'claim-refused-390', true)
  expect(await axeViolations(phone, 'main')).toEqual([])
  await fillIn(phone, 'FP-2291-04')
  await phone.getByText('nog 210 tekens').waitFor()
  const photo = { name: 'pomp.jpg', mimeType: 'image/jpeg', buffer: await makeJpeg() }
  const letGo = await holdUploads(phone)
  await phone.locator('#files input[type=file]').first().setInputFiles(photo)
  await phone.getByRole('progressbar', { name: 'Voortgang van pomp.jpg' }).waitFor()
  await phone.getByRole('button', { name: 'Claim versturen' }).click()
  await phone.getByText('Er wordt nog een bestand verstuurd.').waitFor()
  letGo()
  await phone.locator('#files').getByRole('link', { name: 'pomp.jpg' }).waitFor()
  await shoot(phone, 'claim-form-390', true)
  const number = await send(phone)
  await phone.getByRole('link', { name: 'Claimformulier' }).waitFor()
  await shoot(phone, 'claim-sent-390', true)
  expect(await axeViolations(phone, 'main')).toEqual([])
  await phone.context().close()
  return number
}

/** A second claim on the same serial number, without scripts: every button posts the form. */
async function claimWithoutScripts(): Promise<string> {
  const page = await visitPortal(browser, app, { scripts: false })
  await pick(page)
  await page.getByRole('button', { name: 'Concept bewaren' }).click()
  await page.getByText(/Bewaard om/).waitFor()
  await page.getByLabel('Een voertuig').check()
  await page.getByRole('button', { name: 'Concept bewaren' }).click()
  await page.getByLabel('Merk').waitFor()
  await fillIn(page, 'fp 2291.04')
  const number = await send(page)
  await page.context().close()
  return number
}

/** The agent sees the double claim, forwards, decides, answers and closes. */
async function handle(number: string, first: string): Promise<void> {
  const agent = await openPanel(browser, app, AGENT)
  await agent.goto('/admin/collections/warranty-claims?locale=nl')
  await shoot(agent, 'claims-list')
  await agent.getByRole('link', { name: number }).click()
  await agent.getByText('Eerder geclaimd').waitFor()
  await agent.getByRole('link', { name: new RegExp(`Zelfde serienummer als ${first}`) }).waitFor()
  await shoot(agent, 'claims-panel')
  expect(await panelFaults(agent)).toEqual([])
  await agent.getByRole('tab', { name: 'Historie' }).click()
  await agent.getByText('Verkocht').first().waitFor()
  await shoot(agent, 'claims-history')
  await agent.getByRole('tab', { name: 'Claim', exact: true }).click()
  await agent.getByRole('button', { name: 'In behandeling nemen' }).click()
  await agent.getByRole('button', { name: 'Naar fabrikant' }).click()
  await agent.getByLabel('Toelichting aan de klant (mag leeg)').fill('Dat duurt drie weken.')
  await agent.locator('dialog').getByRole('button', { name: 'Naar fabrikant' }).click()
  await agent.getByText('Bij de fabrikant', { exact: true }).first().waitFor()
  expect((await mailTo(mailbox, BUYER, `${number} is bij de fabrikant`)).text).toContain('Dat duurt drie weken.')

  await agent.getByRole('button', { name: 'Alles afwijzen' }).click()
  await agent.getByLabel(/^Notitie aan de klant/).fill('Gevallen.')
  await shoot(agent, 'claims-decision', true)
  expect(await panelFaults(agent)).toEqual([])
  await agent.getByRole('button', { name: 'Besluit versturen' }).click()
  await agent.getByText('Afgewezen', { exact: true }).first().waitFor()
  expect((await mailTo(mailbox, BUYER, `${number} is afgewezen`)).text).toContain('Gevallen.')
  const letter = { name: 'brief.pdf', mimeType: 'application/pdf', buffer: makePdf() }
  await agent.locator('.nz-response input[type=file]').setInputFiles(letter)
  await agent.getByRole('button', { name: 'Reactie toevoegen' }).click()
  await agent.getByRole('link', { name: 'brief.pdf' }).first().waitFor()
  await agent.getByRole('button', { name: 'Sluiten' }).click()
  await agent.getByRole('button', { name: 'Claim sluiten' }).click()
  await agent.getByText('Gesloten', { exact: true }).first().waitFor()
  await agent.context().close()
}

/** A message with a file that is still under way waits for it; the answer reaches the open page and the mailbox. */
async function writeToAndFro(number: string): Promise<void> {
  const portal = await visitPortal(browser, app)
  await portal.goto(`/claims/${number}`)
  const letGo = await holdUploads(portal)
  await portal.getByLabel('Uw bericht').fill('De pomp ligt klaar.')
  const label = { name: 'typeplaatje.pdf', mimeType: 'application/pdf', buffer: makePdf() }
  await portal.locator('.message-form input[type=file]').first().setInputFiles(label)
  await portal.getByRole('progressbar', { name: 'Voortgang van typeplaatje.pdf' }).waitFor()
  await portal.getByRole('button', { name: 'Bericht versturen' }).click()
  await portal.getByText('Er wordt nog een bestand verstuurd.').waitFor()
  letGo()
  await portal.locator('.message-form').getByRole('link', { name: 'typeplaatje.pdf' }).waitFor()
  await portal.getByRole('button', { name: 'Bericht versturen' }).click()
  await portal.getByText('Uw bericht is verstuurd').waitFor()
  await portal.locator('.thread').getByRole('link', { name: 'typeplaatje.pdf' }).waitFor()

  const agent = await openPanel(browser, app, AGENT)
  await agent.goto('/admin/collections/warranty-claims?locale=nl')
  await agent.getByText('1 nieuw bericht').waitFor()
  await agent.getByRole('link', { name: number }).click()
  await agent.getByRole('tab', { name: /Berichten, 1 nieuw/ }).click()
  await agent.locator('.thread').getByText('De pomp ligt klaar.').waitFor()
  await agent.getByLabel('Bericht aan de klant').fill('Wij halen hem op.')
  await shoot(agent, 'claims-messages')
  await agent.getByRole('button', { name: 'Bericht versturen' }).click()
  await portal.locator('.thread').getByText('Wij halen hem op.').waitFor() // nobody touched the page
  expect((await mailTo(mailbox, BUYER, 'bericht aan u')).text).toContain(`/claims/${number}#messages`)
  await agent.context().close()
  await portal.context().close()
}

it('goes from the phone to the manufacturer and back, with a warning for who claims the same thing again', async () => {
  const first = await claimOnPhone()
  const form = await mailTo(mailbox, BUYER, `${first} is ontvangen`)
  expect(form.attachments.map(({ filename }) => filename)).toEqual([`${first}-claim-form.pdf`])
  const second = await claimWithoutScripts()
  await writeToAndFro(second)
  await handle(second, first)

  const portal = await visitPortal(browser, app)
  await portal.goto(`/claims/${second}`)
  await portal.getByText('Dat duurt drie weken.').first().waitFor()
  await portal.getByRole('link', { name: 'Onze reactie' }).waitFor()
  expect(await axeViolations(portal, 'main')).toEqual([])
  await portal.goto('/claims?group=status')
  await portal.getByRole('heading', { name: 'Gesloten' }).waitFor()
  await shoot(portal, 'claims-portal')
  await portal.getByRole('link', { name: first }).click()
  await portal.getByRole('link', { name: 'Claim intrekken' }).click()
  await portal.getByText(`Claim ${first} intrekken?`).waitFor()
  await shoot(portal, 'claim-withdraw')
  await portal.getByRole('button', { name: 'Ja, intrekken' }).click()
  await portal.getByText(`Claim ${first} is ingetrokken`).waitFor()

  await shootAround(browser, app, '/claims')
  await shootAround(browser, app, `/claims/${second}`)
  await shootAround(browser, app, '/')
  const admin = await openPanel(browser, app, ADMIN)
  await admin.goto('/admin/globals/warranty-settings?locale=nl')
  await admin.getByText('Soorten schade').first().waitFor()
  await admin.getByText('Toepassing', { exact: true }).first().waitFor() // the form that asks for it
  await shoot(admin, 'claims-settings')
}, 300_000)

it(
  'names the invoice it was closed with, which opens for who may see invoices',
  () => followInvoice({ app, browser }),
  180_000,
)
