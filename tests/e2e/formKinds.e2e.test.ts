/** Every kind of question, as a customer meets it on a phone and staff read it; and how an admin takes a form offline. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { FIELD_KINDS, type FieldKind } from '@/core/forms/definition'
import type { Form, OrderLine, ReturnReason, Rma } from '@/payload-types'
import { axeViolations } from '../support/axe'
import { launchBrowser } from '../support/chromium'
import { makeJpeg } from '../support/madeFiles'
import { openPanel } from '../support/panel'
import { ADMIN, AGENT, BUYER, type Rest, restAs, visitPortal } from '../support/portal'
import { shoot } from '../support/shots'
import type { App } from '../support/startApp'
import { startDemo } from '../support/startDemo'

const PATIENCE = { timeout: 60_000, interval: 100 }
const REASON = 'Alles uitgevraagd'

let app: App
let browser: Browser
let asAdmin: Rest
let asBuyer: Rest
let line: OrderLine
let form: string

/** What each kind asks, and what the customer answers. */
const questions = () =>
  ({
    text: ['Merk', 'Koyo'],
    textarea: ['Wat er gebeurde', 'Eerst piepte het.\nDaarna niet meer.'],
    number: ['Kilometerstand', '120500'],
    email: ['Mail van de monteur', 'monteur@17850.example'],
    phone: ['Telefoon van de monteur', '020 7946 0000'],
    select: ['Plaats van de schade', 'Links'],
    radio: ['Is het gemonteerd?', 'Ja, gemonteerd'],
    checkbox: ['Olie ververst', ''],
    date: ['Gemonteerd op', '2026-03-02'],
    country: ['Land van inbouw', 'België'],
    upload: ['Foto van het deel', ''],
    article: ['Ander artikel', String(line.articleNumber)],
    orderLine: ['Eerdere levering', `${line.orderNumber}/${line.lineNumber}`],
    heading: ['Over het deel', ''],
    helpText: ['Hoe meer u vertelt, hoe sneller wij beslissen.', ''],
  }) as const satisfies Record<FieldKind, readonly [label: string, answer: string]>

const OPTIONS: Partial<Record<FieldKind, readonly string[]>> = {
  select: ['Links', 'Rechts'],
  radio: ['Ja, gemonteerd', 'Nee, nog los'],
}

beforeAll(async () => {
  app = await startDemo()
  browser = await launchBrowser()
  asAdmin = await restAs(app, 'users', ADMIN)
  asBuyer = await restAs(app, 'contacts', BUYER)
  const query = 'limit=1&sort=-orderDate&where[quantityReturnable][greater_than]=2'
  line = (await asBuyer<{ docs: OrderLine[] }>('GET', `/api/order-lines?${query}`)).body.docs[0] as OrderLine
  form = await makeForm()
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

type Block = { id?: string | null; label?: string | null; options?: Block[] | null }

/** Online, and asked with a reason that is online too. */
async function makeForm(): Promise<string> {
  const asked = questions()
  const fields = FIELD_KINDS.map((kind) => ({
    blockType: kind,
    label: asked[kind][0],
    ...(kind === 'upload' || kind === 'heading' || kind === 'helpText' ? {} : { required: true }),
    ...(OPTIONS[kind] ? { options: OPTIONS[kind]?.map((label) => ({ label })) } : {}),
  }))
  const draft = { title: 'Alle soorten vragen', fields, _status: 'draft' }
  const { body } = await asAdmin<{ doc: Form }>('POST', '/api/forms?locale=nl&depth=0', draft)
  const english = (blocks: readonly Block[]): Block[] =>
    blocks.map((block) => ({
      ...block,
      label: `${block.label} (en)`,
      ...(block.options?.length ? { options: english(block.options) } : {}),
    }))
  const online = {
    title: 'All kinds of questions',
    fields: english((body.doc.fields ?? []) as Block[]),
    _status: 'published',
  }
  expect((await asAdmin('PATCH', `/api/forms/${body.doc.id}?locale=en&depth=0`, online)).status).toBe(200)
  const reason = { code: 'ALLES', title: REASON, position: 91, form: body.doc.id }
  const made = await asAdmin<{ doc: ReturnReason }>('POST', '/api/return-reasons?locale=nl', reason)
  const put = await asAdmin('PATCH', `/api/return-reasons/${made.body.doc.id}?locale=en`, {
    title: 'All',
    online: true,
  })
  expect([made.status, put.status]).toEqual([201, 200])
  return body.doc.id
}

async function newDraft(): Promise<string> {
  const lines = [{ orderLine: line.id, quantityRequested: 1 }]
  return (await asBuyer<{ doc: Rma }>('POST', '/api/rmas', { draft: true, lines })).body.doc.id
}

/** Answers every question of the form that stands open. */
async function answerAll(page: Page): Promise<void> {
  const asked = questions()
  const group = page.locator('.form-grid')
  for (const kind of ['text', 'textarea', 'number', 'email', 'phone', 'date', 'article', 'orderLine'] as const) {
    await group.getByLabel(asked[kind][0]).fill(asked[kind][1])
  }
  for (const kind of ['select', 'country'] as const) {
    await group.getByLabel(asked[kind][0]).selectOption({ label: asked[kind][1] })
  }
  await group.getByLabel(asked.radio[1]).check()
  await group.getByLabel(asked.checkbox[0]).check()
  await group.getByRole('heading', { name: asked.heading[0] }).waitFor()
  await group.getByText(asked.helpText[0]).waitFor()
}

it('is asked and answered on a phone, with a photo from its camera, and read by staff as it was given', async () => {
  const page = await visitPortal(browser, app, { width: 390, touch: true })
  await page.goto(`/returns/drafts/${await newDraft()}`)
  await page.getByLabel('kies bestanden').waitFor({ state: 'attached' })
  await page.getByLabel('Reden van de retour').selectOption({ label: REASON })
  await answerAll(page)

  // Pressing it opens the camera behind the phone, and takes pictures alone.
  const camera = page.getByLabel('Maak een foto').first()
  expect([await camera.getAttribute('capture'), await camera.getAttribute('accept')]).toEqual([
    'environment',
    'image/jpeg,image/png',
  ])
  const opened = page.waitForEvent('filechooser')
  await page.getByText('Maak een foto').first().click()
  const chooser = await opened
  expect(chooser.isMultiple()).toBe(false)
  await chooser.setFiles([{ name: 'image.jpg', mimeType: 'image/jpeg', buffer: await makeJpeg() }])
  await page.getByRole('list', { name: 'Toegevoegde bestanden' }).getByText('image.jpg').waitFor()
  await page.getByLabel('image.jpg', { exact: true }).check()
  expect(await axeViolations(page)).toEqual([])
  await shoot(page, 'form-kinds-390', true)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(390)

  await page.getByLabel(/akkoord met/).check()
  await page.getByRole('button', { name: 'Aanvraag verzenden' }).click()
  await page.waitForURL(/returns\/(?!drafts)/)
  const number = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const read = ['Koyo', 'Daarna niet meer.', '120.500', 'monteur@17850.example', '020 7946 0000', 'Links']
  const more = ['Ja, gemonteerd', 'Ja', '2 maart 2026', 'België', String(line.articleNumber), 'image.jpg']
  for (const text of [...read, ...more, questions().orderLine[1]]) {
    await page.locator('.answers-list').getByText(text, { exact: false }).first().waitFor()
  }
  await shoot(page, 'form-kinds-answers', true)

  const { body } = await asBuyer<{ docs: Rma[] }>('GET', `/api/rmas?where[number][equals]=${number}`)
  const panel = await openPanel(browser, app, AGENT)
  await panel.goto(`/admin/collections/rmas/${body.docs[0]?.id}`)
  for (const text of [...read, ...more]) {
    await panel.locator('.nz-answers').getByText(text, { exact: false }).first().waitFor()
  }
}, 180_000)

it('stays online as long as a reason asks it, and goes offline after the admin heard how many requests are open', async () => {
  const page = await openPanel(browser, app, ADMIN)
  await page.goto(`/admin/collections/forms/${form}?locale=nl`)
  const takeOffline = async () => {
    await page.locator('.doc-controls__popup .popup-button').click()
    await page.getByRole('button', { name: 'Offline zetten' }).click()
    await page.getByRole('heading', { name: 'Formulier offline zetten?' }).waitFor()
    await page.getByText(/1 lopende aanvraag is met dit formulier gemaakt/).waitFor()
  }
  await takeOffline()
  await shoot(page, 'form-offline')
  await page.locator('.confirmation-modal').getByRole('button', { name: 'Offline zetten' }).click()
  await page.getByText(new RegExp(REASON)).first().waitFor()
  const status = async () => (await asAdmin<Form>('GET', `/api/forms/${form}`)).body._status
  expect(await status()).toBe('published')

  const { body } = await asAdmin<{ docs: ReturnReason[] }>('GET', '/api/return-reasons?where[code][equals]=ALLES')
  await asAdmin('PATCH', `/api/return-reasons/${body.docs[0]?.id}`, { online: false })
  await page.reload()
  await takeOffline()
  await page.locator('.confirmation-modal').getByRole('button', { name: 'Offline zetten' }).click()
  await page.getByText('Het formulier staat offline.').first().waitFor()
  await expect.poll(status, PATIENCE).toBe('draft')
}, 180_000)
