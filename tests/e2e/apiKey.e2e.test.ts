/** An admin gives an integration its key, sees it once, and takes it away again. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { User } from '@/payload-types'
import { launchBrowser } from '../support/chromium'
import { openPanel, panelFaults } from '../support/panel'
import { ADMIN, restAs } from '../support/portal'
import { shoot } from '../support/shots'
import type { App } from '../support/startApp'
import { startDemo } from '../support/startDemo'

const PHONE = { width: 390, height: 800 }

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

const statusWith = async (key: string): Promise<number> =>
  (await fetch(`${app.url}/api/orders?limit=1`, { headers: { Authorization: `users API-Key ${key}` } })).status

const press = (panel: Page, name: string) => panel.getByRole('button', { name, exact: true }).click()

it('the key is shown once, works until it is replaced, and is withdrawn', async () => {
  const asAdmin = await restAs(app, 'users', ADMIN)
  const account = { name: 'ERP', email: 'erp@nazorg.example', password: 'Niemand-gebruikt-dit-1', role: 'integration' }
  const { doc } = (await asAdmin<{ doc: User }>('POST', '/api/users', { ...account, locale: 'nl' })).body
  const panel = await openPanel(browser, app, ADMIN)
  await panel.goto(`/admin/collections/users/${doc.id}`)
  await panel.getByText('Er is nog geen sleutel.').waitFor()
  await press(panel, 'Sleutel maken')
  const secret = await panel.getByLabel('Sleutel', { exact: true }).inputValue()
  expect(await statusWith(secret)).toBe(200)
  const part = panel.locator('.nz-key')
  await part.scrollIntoViewIfNeeded()
  await shoot(panel, 'api-key')
  expect(await panelFaults(panel, '.nz-key')).toEqual([])
  await panel.setViewportSize(PHONE)
  await part.scrollIntoViewIfNeeded()
  await shoot(panel, 'api-key-phone')
  await panel.setViewportSize({ width: 1280, height: 900 })

  await panel.reload()
  await panel.getByText(`nzk_…${secret.slice(-4)}`).waitFor()
  expect(await panel.getByText(secret).count()).toBe(0)
  await press(panel, 'Vervangen')
  await panel.getByText('De oude sleutel werkt dan meteen niet meer.').waitFor()
  await shoot(panel, 'api-key-replace')
  await press(panel, 'Nieuwe sleutel maken')
  const next = await panel.getByLabel('Sleutel', { exact: true }).inputValue()
  await expect.poll(() => statusWith(secret)).toBe(403)
  expect(await statusWith(next)).toBe(200)
  await press(panel, 'Intrekken')
  await press(panel, 'Sleutel intrekken')
  await panel.getByText('Er is nog geen sleutel.').waitFor()
  expect(await statusWith(next)).toBe(403)
})
