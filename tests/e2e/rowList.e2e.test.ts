/** A customer pastes a list of article numbers, sees what of it can come back, and goes on with that in a draft. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { OrderLine } from '@/payload-types'
import { axeViolations } from '../support/axe'
import { launchBrowser } from '../support/chromium'
import { BUYER, restAs, visitPortal } from '../support/portal'
import { shoot, shootAround } from '../support/shots'
import type { App } from '../support/startApp'
import { startDemo } from '../support/startDemo'

let app: App
let browser: Browser
let article: OrderLine

beforeAll(async () => {
  app = await startDemo()
  browser = await launchBrowser()
  const rest = await restAs(app, 'contacts', BUYER)
  const where = 'where[quantityReturnable][greater_than]=2&sort=-orderDate&limit=1'
  article = (await rest<{ docs: OrderLine[] }>('GET', `/api/order-lines?${where}`)).body.docs[0] as OrderLine
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

const box = (page: Page) => page.getByRole('textbox', { name: /Lijst|List/ })
const verdict = (page: Page, row: number) => page.getByRole('table').getByRole('row').nth(row)

describe('a pasted list', () => {
  it('is judged row by row, stays for mending, and becomes a draft of what can come back', async () => {
    const page = await visitPortal(browser, app)
    await page.goto('/returns/new')
    await page.getByRole('link', { name: 'Lijst plakken' }).click()
    await page.getByRole('heading', { level: 1, name: 'Retour uit een lijst' }).waitFor()
    await page.getByRole('button', { name: 'Lijst nakijken' }).click()
    await page.getByText('Plak eerst een lijst.').waitFor()

    const list = `Artikel;Aantal\n${article.articleNumber};2\nNOOIT-GEKOCHT;1\n${article.articleNumber};veel`
    await box(page).fill(list)
    await page.getByRole('button', { name: 'Lijst nakijken' }).click()
    await page.getByText('1 rij kan terug, 2 rijen niet').waitFor()
    expect(await box(page).inputValue()).toBe(list)
    expect(await verdict(page, 1).textContent()).toContain(article.articleName)
    expect(await verdict(page, 2).textContent()).toContain('‘NOOIT-GEKOCHT’ staat niet in de bestellingen')
    expect(await verdict(page, 3).textContent()).toContain('Geen heel aantal')
    expect(await axeViolations(page, 'main')).toEqual([])
    await shoot(page, 'row-list-checked')
    await page.setViewportSize({ width: 390, height: 844 })
    await shoot(page, 'row-list-checked-390')
    await page.setViewportSize({ width: 1280, height: 900 })

    await page.getByRole('button', { name: 'Ga door met 1 rij' }).click()
    await page.waitForURL(/\/returns\/drafts\//)
    await page.getByText(article.articleName).first().waitFor()
    expect(await page.locator('input[name^="quantity-"]').first().inputValue()).toBe('2')
    await page.context().close()
    await shootAround(browser, app, '/returns/new/list')
  })

  it('is read from a file, in English too, and one that is no text is told so', async () => {
    const rest = await restAs(app, 'contacts', BUYER)
    await rest('POST', '/api/contacts/language', { locale: 'en' })
    const page = await visitPortal(browser, app)
    await page.goto('/returns/new/list')
    const file = page.getByLabel('Or choose a file')
    const upload = (name: string, buffer: Buffer) => file.setInputFiles({ name, mimeType: 'text/csv', buffer })
    await upload('lijst.csv', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe, 0x80]))
    await page.getByText('This file cannot be read.').waitFor()
    await upload('lijst.csv', Buffer.from(`${article.articleNumber};1\r\n`))
    await expect.poll(() => box(page).inputValue()).toContain(`${article.articleNumber};1`)
    await page.getByRole('button', { name: 'Check the list' }).click()
    await page.getByText('1 row can come back').waitFor()
    await page.context().close()
  })
})
