/** An admin asks more with a reason, without a developer: the customer is asked, staff read the answers. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Form, Rma } from '@/payload-types'
import { axeViolations } from '../support/axe'
import { launchBrowser } from '../support/chromium'
import {
  addField,
  addOptions,
  chooseValue,
  fillIn,
  fillTitle,
  nameOptions,
  showWhen,
  switchLanguage,
  tick,
} from '../support/formBuilder'
import { makeJpeg } from '../support/madeFiles'
import { openPanel, panelFaults } from '../support/panel'
import { ADMIN, AGENT, type Rest, restAs, visitPortal } from '../support/portal'
import { shoot } from '../support/shots'
import type { App } from '../support/startApp'
import { startDemo } from '../support/startDemo'

const PATIENCE = { timeout: 60_000, interval: 100 }
const REASON = 'Storing'

let app: App
let browser: Browser
let asAdmin: Rest
let asBuyer: Rest
let form: string

beforeAll(async () => {
  app = await startDemo()
  browser = await launchBrowser()
  asAdmin = await restAs(app, 'users', ADMIN)
  asBuyer = await restAs(app, 'contacts', 'inkoop@17850.example')
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

async function newDraft(): Promise<string> {
  const query = 'limit=1&sort=-orderDate&where[quantityReturnable][greater_than]=2'
  const { body: lines } = await asBuyer<{ docs: { id: string }[] }>('GET', `/api/order-lines?${query}`)
  const line = { orderLine: lines.docs[0]?.id, quantityRequested: 1 }
  return (await asBuyer<{ doc: Rma }>('POST', '/api/rmas', { draft: true, lines: [line] })).body.doc.id
}

/** The drop zone is drawn by scripts alone: the page answers from here on. */
const scriptsRun = (page: Page) => page.getByLabel('kies bestanden').waitFor({ state: 'attached' })

describe('a form', () => {
  it('is built in the panel, refused with the place while it is not whole, and previewed as customers see it', async () => {
    const page = await openPanel(browser, app, ADMIN)
    await page.goto('/admin/collections/forms/create?locale=nl')
    await fillTitle(page, 'Storing aan een onderdeel')
    await addField(page, 0, 'Keuzerondjes')
    await fillIn(page, 0, 'label', 'Wat is er mis?')
    await tick(page, 0, 'required')
    await addOptions(page, 0, ['Het lekt', 'Het maakt geluid'])
    await addField(page, 1, 'Lange tekst')
    await fillIn(page, 1, 'label', 'Waar lekt het?')
    await fillIn(page, 1, 'maxLength', '40')
    await tick(page, 1, 'required')
    await addField(page, 2, 'Bestanden')
    await fillIn(page, 2, 'label', 'Foto’s van de schade')
    await tick(page, 2, 'required')
    await tick(page, 2, 'imagesOnly')
    await page.locator('#action-save-draft').click()
    await page.waitForURL(/forms\/[\w-]{20,}/)
    form = new URL(page.url()).pathname.split('/').at(-1) ?? ''

    await showWhen(page, 1, { question: 'Wat is er mis?', value: 'Het lekt' })
    await fillIn(page, 0, 'options__0__value', 'lekkage')
    await page.locator('#action-save-draft').click()
    await page.getByText(/Veld 2: de voorwaarde over ‘watIsErMis’ kan nooit kloppen/).waitFor()
    await chooseValue(page, 1, 'Het lekt')
    await page.locator('#action-save').click()
    await page.getByText('Engels: de naam van het formulier ontbreekt nog.').waitFor()
    await page.locator('#action-save-draft').click()
    const frame = page.frameLocator('iframe.nz-mail')
    await frame.getByLabel('Het lekt').check()
    await frame.getByLabel(/Waar lekt het/).waitFor()
    await shoot(page, 'forms')
    expect(await panelFaults(page, '.nz-preview')).toEqual([])
  }, 300_000)

  it('goes online when both languages are there', async () => {
    const page = await openPanel(browser, app, ADMIN)
    await switchLanguage(page, form, 'en')
    await fillTitle(page, 'Fault of a part')
    await fillIn(page, 0, 'label', 'What is wrong?')
    await nameOptions(page, 0, ['It leaks', 'It makes a noise'])
    await fillIn(page, 1, 'label', 'Where does it leak?')
    await fillIn(page, 2, 'label', 'Pictures of the damage')
    await page.locator('#action-save').click()
    const status = async () => (await asAdmin<Form>('GET', `/api/forms/${form}?draft=true`)).body._status
    await expect.poll(status, PATIENCE).toBe('published')
    const { body } = await asAdmin<Form>('GET', `/api/forms/${form}?locale=nl`)
    expect(body.fields?.map(({ blockType, label }) => [blockType, label])).toEqual([
      ['radio', 'Wat is er mis?'],
      ['textarea', 'Waar lekt het?'],
      ['upload', 'Foto’s van de schade'],
    ])
    const reason = { code: 'STORING', title: REASON, position: 90, form }
    const made = await asAdmin<{ doc: { id: string } }>('POST', '/api/return-reasons?locale=nl', reason)
    const english = { title: 'Fault of a part', online: true }
    const put = await asAdmin('PATCH', `/api/return-reasons/${made.body.doc.id}?locale=en`, english)
    expect([made.status, put.status]).toEqual([201, 200])
  }, 120_000)
})

describe('the customer', () => {
  it('is asked what the answers call for, hears what is wrong, and sends the photo with the question', async () => {
    const draft = await newDraft()
    const page = await visitPortal(browser, app)
    await page.goto(`/returns/drafts/${draft}`)
    await scriptsRun(page)
    await page.getByLabel('Reden van de retour').selectOption({ label: REASON })
    expect(await page.getByLabel(/Waar lekt het/).isVisible()).toBe(false)
    await page.getByLabel('Het lekt').check()
    await page.getByLabel(/Waar lekt het/).fill('x'.repeat(41))
    await page.getByText('1 teken te veel.').waitFor()
    await page.getByLabel('Opmerkingen').focus()
    await page.getByText('Gebruik hoogstens 40 tekens; het zijn er nu 41.').waitFor()

    await page.getByLabel(/akkoord met/).check()
    await page.getByRole('button', { name: 'Aanvraag verzenden' }).click()
    await page.getByRole('link', { name: /^Foto’s van de schade: Vul dit in/ }).waitFor()
    expect(await page.getByLabel(/Waar lekt het/).inputValue()).toHaveLength(41)
    expect(await axeViolations(page)).toEqual([])
    await shoot(page, 'forms-asked')

    await page.getByLabel(/Waar lekt het/).fill('Onder de pomp')
    const jpeg = await makeJpeg()
    await page
      .getByRole('group', { name: /Foto’s van de schade/ })
      .locator('input[type=file]')
      .setInputFiles([{ name: 'schade.jpg', mimeType: 'image/jpeg', buffer: jpeg }])
    await expect
      .poll(
        () =>
          page
            .getByLabel('schade.jpg', { exact: true })
            .isChecked()
            .catch(() => false),
        PATIENCE,
      )
      .toBe(true)
    await page.getByRole('list', { name: 'Toegevoegde bestanden' }).getByText('schade.jpg').waitFor()

    await page.getByRole('button', { name: 'Bewaar als concept' }).click()
    await page.getByText(/Uw concept is bewaard/).waitFor()
    await page.reload()
    await scriptsRun(page)
    expect(await page.getByLabel(/Waar lekt het/).inputValue()).toBe('Onder de pomp')
    await page.getByLabel(/akkoord met/).check()
    await page.getByRole('button', { name: 'Aanvraag verzenden' }).click()
    await page.waitForURL(/returns\/(?!drafts)/)
    const answers = page.locator('.answers-list')
    await answers.getByText('Onder de pomp').waitFor()
    await answers.getByRole('link', { name: 'schade.jpg' }).waitFor()
    expect(await axeViolations(page)).toEqual([])
    const number = new URL(page.url()).pathname.split('/').at(-1) ?? ''

    const panel = await openPanel(browser, app, AGENT)
    const { body } = await asBuyer<{ docs: Rma[] }>('GET', `/api/rmas?where[number][equals]=${number}`)
    await panel.goto(`/admin/collections/rmas/${body.docs[0]?.id}`)
    await panel.locator('.nz-answers').getByText('Onder de pomp').waitFor()
    await panel.locator('.nz-answers').getByRole('link', { name: 'schade.jpg' }).waitFor()
    expect(await panelFaults(panel)).toEqual([])
    await shoot(panel, 'forms-answers')
  }, 180_000)

  it('is asked without scripts as well, a page at a time, on a phone, in the dark', async () => {
    const draft = await newDraft()
    const page = await visitPortal(browser, app, { scripts: false, width: 390, dark: true })
    await page.goto(`/returns/drafts/${draft}`)
    await page.getByLabel('Reden van de retour').selectOption({ label: REASON })
    await page.getByRole('button', { name: 'Bewaar als concept' }).click()
    await page.getByLabel('Het lekt').check()
    await page.getByRole('button', { name: 'Bewaar als concept' }).click()
    await page.getByLabel(/Waar lekt het/).fill('Onder')
    await page.getByLabel(/akkoord met/).check()
    await page.getByRole('button', { name: 'Aanvraag verzenden' }).click()
    await page.getByRole('link', { name: /^Foto’s van de schade: Vul dit in/ }).waitFor()
    expect(await page.getByLabel(/Waar lekt het/).inputValue()).toBe('Onder')
    expect(await page.getByLabel('Het lekt').isChecked()).toBe(true)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth).catch(() => 390)
    expect(wide).toBeLessThanOrEqual(390)
  }, 120_000)

  it('keeps the answers as they were given, and the admin is warned before a question goes', async () => {
    const page = await openPanel(browser, app, ADMIN)
    await page.goto(`/admin/collections/forms/${form}?locale=nl`)
    await page.locator('#fields-row-1').locator('.array-actions__button').first().click()
    await page.getByRole('button', { name: 'Verwijderen', exact: true }).last().click()
    await page.getByText(/lopende aanvra(ag is|gen zijn) met dit formulier gemaakt/).waitFor()
    await page.locator('#action-save').click()
    await page.getByText(/Zet het vinkje bij de waarschuwing/).waitFor()
    await shoot(page, 'forms-lost')
    await page.getByLabel('Toch weghalen').check()
    await page.locator('#action-save').click()
    const left = async () => (await asAdmin<Form>('GET', `/api/forms/${form}`)).body.fields?.length
    await expect.poll(left, PATIENCE).toBe(2)

    const { body } = await asBuyer<{ docs: Rma[] }>(
      'GET',
      '/api/rmas?sort=-submittedAt&limit=1&where[status][equals]=submitted',
    )
    const portal = await visitPortal(browser, app)
    await portal.goto(`/returns/${body.docs[0]?.number}`)
    await portal.locator('.answers-list').getByText('Onder de pomp').waitFor()
  }, 180_000)
})
