/** The description of the API, read by people: without scripts, by keyboard, on a phone, in the dark, in both languages. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { axeViolations } from '../support/axe'
import { launchBrowser } from '../support/chromium'
import { BUYER, visitPortal } from '../support/portal'
import { shoot } from '../support/shots'
import type { App } from '../support/startApp'
import { startDemo } from '../support/startDemo'

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

it('is read without scripts, from an area to an operation', async () => {
  const page = await visitPortal(browser, app, { email: null, scripts: false })
  await page.goto('/api-docs')
  await page.getByRole('heading', { level: 1, name: 'De API' }).waitFor()
  await page.getByRole('link', { name: 'Orderregels' }).click()
  await page.getByText('/api/order-lines/count', { exact: true }).waitFor()
  await page.getByLabel('Zoek een adres').fill('post /api/rmas/{id}/decide')
  await page.getByRole('button', { name: 'Zoeken' }).click()
  await page.getByText('Beslist per regel').click()
  await page.getByText('Mag: behandelaars, beheerders.').waitFor()
  await page.getByText('lines[].quantityApproved', { exact: true }).waitFor()
  await page.getByText("-H 'Authorization: JWT …'").waitFor()
  await page.context().close()
})

it('is opened by keyboard, and found empty where nothing is', async () => {
  const page = await visitPortal(browser, app, { email: BUYER })
  await page.goto('/api-docs?q=idempot')
  await page.getByText('Niets gevonden').waitFor()
  await page.goto('/api-docs?area=orders')
  const first = page.locator('.api-op summary').first()
  await first.focus()
  await page.keyboard.press('Enter')
  await page.locator('.api-op[open] .api-in').first().waitFor()
  expect(await axeViolations(page, 'main')).toEqual([])
  await shoot(page, 'api-area', true)
  await page.context().close()
})

it.each([
  ['on a phone in the dark', { width: 390, dark: true, locale: 'en' as const }, 'The API'],
  ['on a screen', { width: 1440, dark: false, locale: 'nl' as const }, 'De API'],
])('has no trouble for anybody %s', async (_how, look, title) => {
  const page = await visitPortal(browser, app, { email: null, ...look })
  await page.goto('/api-docs')
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  expect(await axeViolations(page)).toEqual([])
  await shoot(page, `api-${look.width}`, true)
  await page.goto('/api-docs?area=rmas')
  await page.locator('.api-op summary').nth(1).click()
  expect(await axeViolations(page)).toEqual([])
  const wider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  expect(wider).toBe(false)
  await shoot(page, `api-rmas-${look.width}`, true)
  await page.context().close()
})
