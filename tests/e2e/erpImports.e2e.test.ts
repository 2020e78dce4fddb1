/** An admin looks at what the ERP's files became, and takes one back. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { ErpImport } from '@/payload-types'
import { launchBrowser } from '../support/chromium'
import { openPanel, panelFaults, tokenOf } from '../support/panel'
import { ADMIN } from '../support/portal'
import { shoot } from '../support/shots'
import type { App } from '../support/startApp'
import { startDemo } from '../support/startDemo'

const LIST = '/admin/collections/erp-imports'
const DIALOG = '.nz-dialog[open]'

let app: App
let browser: Browser

beforeAll(async () => {
  app = await startDemo()
  browser = await launchBrowser()
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

async function send(file: string, rows: readonly object[]): Promise<ErpImport> {
  const headers = {
    Authorization: `JWT ${await tokenOf(app, 'users', ADMIN)}`,
    'Content-Type': 'application/x-ndjson',
  }
  const body = rows.map((row) => `${JSON.stringify(row)}\n`).join('')
  const answer = await fetch(`${app.url}/api/erp/articles?file=${file}`, { method: 'POST', headers, body })
  expect(answer.status).toBe(200)
  return ((await answer.json()) as { doc: ErpImport }).doc
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

async function article(number: string): Promise<{ name: string }[]> {
  const headers = { Authorization: `JWT ${await tokenOf(app, 'users', ADMIN)}` }
  const query = `where[number][equals]=${number}&depth=0`
  const answer = await fetch(`${app.url}/api/articles?${query}`, { headers })
  return ((await answer.json()) as { docs: { name: string }[] }).docs
}

it('reads what became of a file, is told why it cannot be taken back, and takes the later one back first', async () => {
  const first = await send('nacht.ndjson', [{ number: 'E2E-1', name: 'Lager' }, { number: 'E2E-2' }])
  const second = await send('ochtend.ndjson', [{ number: 'E2E-1', name: 'Ring' }])
  const page = await openPanel(browser, app, ADMIN)
  await page.goto(LIST)
  await page.getByText('nacht.ndjson').waitFor()
  await shoot(page, 'erp-imports')

  await page.goto(`${LIST}/${first.id}`)
  await press(page, 'Import terugdraaien')
  await page.getByText('Wat deze import maakte verdwijnt').waitFor()
  await press(page, 'Ja, terugdraaien')
  await page.getByText('Artikel E2E-1 is sindsdien gewijzigd').waitFor()
  expect(await panelFaults(page, DIALOG)).toEqual([])
  await shoot(page, 'erp-import-refused')
  await press(page, 'Annuleren')

  await page.goto(`${LIST}/${second.id}`)
  await press(page, 'Import terugdraaien')
  await press(page, 'Ja, terugdraaien')
  await page.getByText('De import is teruggedraaid.').waitFor()
  await expect.poll(() => article('E2E-1')).toMatchObject([{ name: 'Lager' }])
  await expect.poll(() => page.getByRole('button', { name: 'Import terugdraaien' }).count()).toBe(0)

  const dark = await openPanel(browser, app, ADMIN, { dark: true, locale: 'en' })
  await dark.goto(`${LIST}/${first.id}`)
  await press(dark, 'Undo this import')
  await shoot(dark, 'erp-import-undo-dark')
  await press(dark, 'Yes, undo it')
  await dark.getByText('The import was undone.').waitFor()
  await dark.reload()
  await shoot(dark, 'erp-import-undone-dark', true)
  expect(await article('E2E-1')).toEqual([])
}, 300_000)
