/** An admin sends events to an ERP: makes the webhook, sees its secret once, what was sent, why not, and sends it again. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { DEMO_PASSWORD } from '@/cli/demo/logins'
import type { WebhookEndpoint } from '@/payload-types'
import { launchBrowser } from '../support/chromium'
import { type Caller, type Nazorg, startNazorg } from '../support/nazorg'
import { openPanel, panelFaults } from '../support/panel'
import { answers, type Receiver, startReceiver } from '../support/receiver'
import { shoot } from '../support/shots'
import { type App, startApp } from '../support/startApp'
import { daysAgo, login, makeUser } from '../support/trade'

const SECRET = 'only-for-tests-0123456789abcdef0123456789'
const EVENTS = 6
const LIST = '/admin/collections/webhook-endpoints'

const WORDS = {
  nl: {
    notHttps: 'Het adres moet met https:// beginnen',
    ownNetwork: '10.0.0.5 ligt in het eigen netwerk',
    answered: 'De ontvanger antwoordde met status 503.',
    makeSecret: 'Geheim maken',
    noSecret: 'Nog geen geheim',
    secret: 'Geheim',
    paused: 'Gepauzeerd',
    standsStill: /staat stil/,
    open: 'Webhook openen',
    goOn: 'Doorgaan',
    well: 'Loopt',
    after: 'Opnieuw versturen na volgnummer',
    replay: 'Opnieuw versturen',
    tooFar: /Zo ver zijn de berichten nog niet/,
    log: 'Alle verzendingen van deze webhook',
  },
  en: {
    notHttps: 'The address must begin with https://',
    ownNetwork: '10.0.0.5 is in the own network',
    answered: 'The receiver answered with status 503.',
    makeSecret: 'Make a secret',
    noSecret: 'No secret yet',
    secret: 'Secret',
    paused: 'Paused',
    standsStill: /is paused/,
    open: 'Open the webhook',
    goOn: 'Go on',
    well: 'Running',
    after: 'Send again after sequence',
    replay: 'Send again',
    tooFar: /Events have not come so far yet/,
    log: 'All deliveries of this webhook',
  },
} as const
type Language = keyof typeof WORDS

let nazorg: Nazorg
let app: App
let browser: Browser
let admin: string
const receivers = {} as Record<Language, Receiver>
const ill = {} as Record<Language, string>

/** Events that happened, and a webhook per language that has failed for four days. */
beforeAll(async () => {
  process.env.PAYLOAD_SECRET = SECRET
  process.env.WEBHOOK_ALLOW = '127.0.0.1'
  nazorg = await startNazorg()
  const user = await makeUser(nazorg, 'admin')
  admin = user.email
  const asAdmin = nazorg.as(await login(nazorg, 'users', admin))
  for (let seq = 1; seq <= EVENTS; seq += 1) {
    const data = { seq, type: 'rma.decided', version: 1, at: daysAgo(0), data: { nth: seq } }
    await nazorg.payload.create({ collection: 'erp-events', data, overrideAccess: true })
  }
  for (const locale of ['nl', 'en'] as const) {
    receivers[locale] = await startReceiver()
    receivers[locale].answer = answers(503)
    ill[locale] = await makeIll(asAdmin, locale, receivers[locale].url)
  }
  const own = { password: DEMO_PASSWORD }
  await nazorg.payload.update({ collection: 'users', id: user.id, data: own, overrideAccess: true })
  await nazorg.close()
  const env = {
    DATABASE_URL: nazorg.databaseUrl,
    WEBHOOK_ALLOW: '127.0.0.1',
    LOG_LEVEL: 'error',
    PAYLOAD_SECRET: SECRET,
  }
  app = await startApp({ dataDir: nazorg.dataDir, env })
  browser = await launchBrowser()
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
  for (const one of Object.values(receivers)) await one.stop()
  await nazorg?.stop()
})

async function makeIll(asAdmin: Caller, locale: Language, url: string): Promise<string> {
  const path = '/api/webhook-endpoints'
  const { body } = await asAdmin.post<{ doc: WebhookEndpoint }>(path, { name: `ERP ${locale}`, url })
  const { id } = body.doc
  await asAdmin.post(`${path}/${id}/secret`)
  const data = { deliveredSeq: 0, attempts: 20, failingSince: daysAgo(4) }
  await nazorg.payload.update({ collection: 'webhook-endpoints', id, data, overrideAccess: true })
  return id
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const part = (page: Page) => page.locator('.nz-key')

/** What staff see. @param ours the part of the page that is no form of Payload's */
async function look(page: Page, name: string, ours = '.nz-key'): Promise<void> {
  expect([name, await panelFaults(page, ours)]).toEqual([name, []])
  await shoot(page, name, true)
}

const replayAfter = async (page: Page, words: (typeof WORDS)[Language], place: number) => {
  await page.getByLabel(words.after, { exact: true }).fill(String(place))
  await press(page, words.replay)
}

describe.each(['nl', 'en'] as const)('a webhook, in %s', (locale) => {
  const words = WORDS[locale]

  it('takes no address that may not be used, and shows its secret once', async () => {
    const page = await openPanel(browser, app, admin, { locale })
    await page.goto(`${LIST}/create`)
    await page.locator('#field-name').fill(`Binnen ${locale}`)
    await page.locator('#field-url').fill('http://erp.example/hook')
    await page.locator('#action-save').click()
    await page.getByText(words.notHttps).first().waitFor()
    await look(page, `webhook-refused-${locale}`, '.field-type.text:has(.field-error)')
    await page.locator('#field-url').fill('https://10.0.0.5/hook')
    await page.locator('#action-save').click()
    await part(page).getByText(words.noSecret, { exact: true }).waitFor()
    await press(page, words.makeSecret)
    const secret = await page.getByLabel(words.secret, { exact: true }).inputValue()
    expect(secret).toMatch(/^whs_/)
    await look(page, `webhook-secret-${locale}`)
    await replayAfter(page, words, EVENTS - 1)
    await expect
      .poll(
        async () => {
          await page.reload()
          await part(page).getByText(words.secret).first().waitFor()
          return page.getByText(words.ownNetwork).count()
        },
        { timeout: 60_000, interval: 500 },
      )
      .toBeGreaterThan(0)
    expect(await page.getByText(secret).count()).toBe(0)
    await look(page, `webhook-own-network-${locale}`)
    await page.context().close()
  })

  it('that was paused is told on the overview, goes on, and is sent again from a place', async () => {
    const receiver = receivers[locale]
    const page = await openPanel(browser, app, admin, { locale })
    const standsStill = page
      .getByRole('alert')
      .filter({ hasText: `ERP ${locale}` })
      .filter({ hasText: words.standsStill })
    await page.goto('/admin')
    await standsStill.waitFor()
    expect(await standsStill.textContent()).toContain(words.answered)
    await look(page, `webhook-overview-${locale}`, 'main')
    await standsStill.getByRole('link', { name: words.open }).click()
    await part(page).getByText(words.paused, { exact: true }).waitFor()
    await look(page, `webhook-paused-${locale}`)

    receiver.answer = answers(204)
    const before = receiver.received.length
    await press(page, words.goOn)
    await expect.poll(() => receiver.seqs().slice(before), { timeout: 30_000 }).toEqual([1, 2, 3, 4, 5, 6])
    await page.reload()
    await part(page).getByText(words.well, { exact: true }).waitFor()
    await replayAfter(page, words, 4)
    await expect.poll(() => receiver.seqs().slice(before), { timeout: 30_000 }).toEqual([1, 2, 3, 4, 5, 6, 5, 6])
    await replayAfter(page, words, 99)
    await page.getByText(words.tooFar).first().waitFor()
    await look(page, `webhook-well-${locale}`)

    await page.getByRole('link', { name: words.log }).click()
    await page.getByText(words.answered).first().waitFor()
    expect(await page.locator('tbody tr').count()).toBe(9)
    await look(page, `webhook-log-${locale}`, 'td.cell-error')
    await page.goto(LIST)
    await page.getByText(words.well, { exact: true }).first().waitFor()
    await look(page, `webhook-list-${locale}`, 'td.cell-state')
    await page.context().close()
  })
})
