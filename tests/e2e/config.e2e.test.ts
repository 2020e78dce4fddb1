/** An admin carries the configuration as a file: downloads it, changes it, reads what would change, applies and undoes it. */
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { launchBrowser } from '../support/chromium'
import { openPanel, panelFaults } from '../support/panel'
import { ADMIN, AGENT, type Rest, restAs } from '../support/portal'
import { shoot } from '../support/shots'
import type { App } from '../support/startApp'
import { startDemo } from '../support/startDemo'

const VIEW = '/admin/collections/config-runs'
const PATIENCE = { timeout: 60_000, interval: 100 }

type Draft = {
  'return-reasons': Record<string, unknown>[]
  templates: Record<string, unknown>[]
  [name: string]: unknown
}

let app: App
let browser: Browser
let asAdmin: Rest

beforeAll(async () => {
  app = await startDemo()
  browser = await launchBrowser()
  asAdmin = await restAs(app, 'users', ADMIN)
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

async function download(page: Page): Promise<Draft> {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Inrichting downloaden' }).click(),
  ])
  expect(saved.suggestedFilename()).toBe('nazorg-config.json')
  return JSON.parse(await readFile(await saved.path(), 'utf8')) as Draft
}

const choose = (page: Page, content: unknown) =>
  page.locator('.nz-config input[type=file]').setInputFiles({
    name: 'inrichting.json',
    mimeType: 'application/json',
    buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
  })

const reasonTitles = async () => JSON.stringify((await asAdmin('GET', '/api/return-reasons?locale=nl&limit=50')).body)

it('downloads the configuration, reads what a changed file does, applies it and takes it back', async () => {
  const page = await openPanel(browser, app, ADMIN)
  await page.goto(VIEW)
  await page.getByRole('heading', { name: 'Inrichting', level: 1 }).waitFor()
  await page.getByText('Er is nog niets ingelezen.').waitFor()
  const draft = await download(page)

  await choose(page, 'geen json')
  await page.getByText('Dit bestand is geen JSON.').waitFor()
  await choose(page, { ...draft, format: 9 })
  await page.getByText('Deze versie leest format 1.').waitFor()
  await choose(page, draft)
  await page.getByText('Dit bestand verandert niets').waitFor()
  await page.getByRole('button', { name: 'Annuleren' }).click()

  const reasons = draft['return-reasons'].map((one) =>
    one.key === 'OVERT' ? { ...one, title: { nl: 'Te veel besteld', en: 'Ordered too many' } } : one,
  )
  const more = { key: 'GARANT', title: { nl: 'Garantie', en: 'Warranty' }, online: true, position: 8 }
  const changed = { ...draft, 'return-reasons': [...reasons, more] }
  const bad = { ...more, key: 'FOUT', parent: 'FOUT' }
  await choose(page, { ...changed, 'return-reasons': [...reasons, more, bad] })
  await page.getByText('Zolang er iets geweigerd wordt').waitFor()
  expect(await page.getByRole('button', { name: 'Toepassen' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Annuleren' }).click()

  await choose(page, changed)
  await page.getByText('1 nieuw, 1 gewijzigd').waitFor()
  await page.locator('summary', { hasText: 'Te veel besteld' }).click()
  await page.locator('del', { hasText: 'Overtollig' }).waitFor()
  expect(await panelFaults(page, '.nz-config')).toEqual([])
  await shoot(page, 'configuration')
  expect(await reasonTitles()).not.toContain('Te veel besteld')
  await page.getByRole('button', { name: 'Toepassen' }).click()
  await page.getByText('De inrichting is bijgewerkt.').waitFor()
  expect(await reasonTitles()).toContain('Te veel besteld')

  await page.getByRole('button', { name: 'Ongedaan maken', exact: true }).click()
  await page.getByRole('button', { name: 'Ja, ongedaan maken' }).click()
  await page.getByText(/^Ongedaan gemaakt op/).waitFor()
  await expect.poll(reasonTitles, PATIENCE).toContain('Overtollig')
  expect(await reasonTitles()).not.toContain('Garantie')
  await shoot(page, 'configuration-runs')
}, 300_000)

it('says why an import cannot be undone, on a phone and in English too', async () => {
  const page = await openPanel(browser, app, ADMIN, { width: 390, locale: 'en', dark: true })
  await page.goto(VIEW)
  const draft = (await asAdmin<Draft>('GET', '/api/config/export')).body
  await choose(page, {
    ...draft,
    'return-reasons': [{ key: 'BESCH', title: { nl: 'Kapot ontvangen', en: 'Received broken' } }],
  })
  await page.getByText('0 new, 1 changed').waitFor()
  await shoot(page, 'configuration-390-dark', true)
  await page.getByRole('button', { name: 'Apply' }).click()
  await page.getByText('The configuration was updated.').waitFor()
  const found = (await asAdmin<{ docs: { id: string }[] }>('GET', '/api/return-reasons?where[code][equals]=BESCH')).body
  expect((await asAdmin('PATCH', `/api/return-reasons/${found.docs[0]?.id}`, { position: 4 })).status).toBe(200)
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
  await page.getByRole('button', { name: 'Yes, undo' }).click()
  await page.getByText('Return reason ‘Kapot ontvangen’ was changed since.').waitFor()
  await shoot(page, 'configuration-refused')
}, 300_000)

it('is for admins alone', async () => {
  const asAgent = await restAs(app, 'users', AGENT)
  expect((await asAgent('GET', '/api/config/export')).status).toBe(403)
  const page = await openPanel(browser, app, AGENT)
  await page.goto(VIEW)
  await page.waitForLoadState('networkidle')
  expect(await page.locator('.nz-config').count()).toBe(0)
})
