/** What did not leave the house: seen on the overview, explained, tried again; and every part of the panel of ours under axe. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { DEMO_PASSWORD } from '@/cli/demo/logins'
import type { Rma } from '@/payload-types'
import { launchBrowser } from '../support/chromium'
import { type Nazorg, startNazorg } from '../support/nazorg'
import { openPanel, panelFaults } from '../support/panel'
import { outboxRows } from '../support/relay'
import { type Mailbox, startMailbox } from '../support/smtp'
import { type App, startApp } from '../support/startApp'
import { daysAgo, login, makeContact, makeCustomer, makeOrderLine, makeReason, makeUser } from '../support/trade'
import { until } from '../support/until'

const WORDS = {
  nl: {
    failed: 'Mislukte bekijken',
    dead: 'Dit wordt niet meer vanzelf geprobeerd',
    retry: 'Opnieuw proberen',
    sent: 'Verstuurd',
    timeline: 'Verloop',
    documents: 'Documenten',
    mails: /^E-mail/,
  },
  en: {
    failed: 'Show the failed ones',
    dead: 'This is no longer tried by itself',
    retry: 'Try again',
    sent: 'Sent',
    timeline: 'Timeline',
    documents: 'Documents',
    mails: /^(E-)?mail/i,
  },
} as const

let nazorg: Nazorg
let mailbox: Mailbox
let app: App
let browser: Browser
let agentEmail: string
let rmas: Rma[]

/** Two requests whose mails have been failing for four days, and a mail server that is still down. */
beforeAll(async () => {
  nazorg = await startNazorg()
  const customer = await makeCustomer(nazorg)
  const contact = await makeContact(nazorg, customer)
  const agent = await makeUser(nazorg, 'agent')
  agentEmail = agent.email
  const asContact = nazorg.as(await login(nazorg, 'contacts', contact.email))
  const reason = await makeReason(nazorg)
  rmas = []
  for (let count = 0; count < 2; count += 1) {
    const line = await makeOrderLine(nazorg, customer, 2)
    const body = { lines: [{ orderLine: line.id, quantityRequested: 2 }], reason: reason.id, acceptTerms: true }
    rmas.push((await asContact.post<{ doc: Rma }>('/api/rmas', body)).body.doc)
  }
  const { payload } = nazorg
  for (const { id } of await outboxRows(nazorg)) {
    const data = { firstAttemptAt: daysAgo(4), attempts: 20 }
    await payload.update({ collection: 'outbox', id, data, overrideAccess: true })
  }
  await payload.update({ collection: 'users', id: agent.id, data: { password: DEMO_PASSWORD }, overrideAccess: true })
  await nazorg.close()

  mailbox = await startMailbox()
  const { url } = mailbox
  await mailbox.down()
  const env = { DATABASE_URL: nazorg.databaseUrl, SMTP_URL: url, LOG_LEVEL: 'error' }
  app = await startApp({ dataDir: nazorg.dataDir, env })
  browser = await launchBrowser()
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
  await mailbox?.down()
  await nazorg?.stop()
})

/** Follows the overview to the list of what failed. */
async function openFailed(page: Page, locale: keyof typeof WORDS): Promise<void> {
  const words = WORDS[locale]
  await until(async () => {
    await page.goto('/admin')
    return (await page.getByRole('link', { name: words.failed }).count()) > 0 ? true : null
  }, 60_000)
  expect(await panelFaults(page)).toEqual([])
  await page.getByRole('link', { name: words.failed }).click()
  await page.locator('tbody a').first().waitFor()
}

describe.each(['nl', 'en'] as const)('a mail that was given up, in %s', (locale) => {
  it('is told on the overview with its reason, and leaves when somebody tries again', async () => {
    const words = WORDS[locale]
    const rma = rmas[locale === 'nl' ? 0 : 1] as Rma
    await mailbox.down()
    const page = await openPanel(browser, app, agentEmail, { locale })
    await openFailed(page, locale)

    await page.goto(`/admin/collections/rmas/${rma.id}`)
    expect(await panelFaults(page)).toEqual([])
    for (const tab of [words.timeline, words.documents, words.mails]) {
      await page.getByRole('tab', { name: tab }).click()
      expect([tab, await panelFaults(page)]).toEqual([tab, []])
    }
    await page.locator('#panel-mail a').first().click()
    const trouble = page.getByRole('alert').filter({ hasText: words.dead })
    await trouble.waitFor()
    expect(await trouble.textContent()).toMatch(/ECONNREFUSED/)
    expect(await panelFaults(page)).toEqual([])

    await mailbox.up()
    await page.getByRole('button', { name: words.retry }).click()
    await page.getByRole('main').getByText(words.sent, { exact: true }).first().waitFor()
    await page.locator('iframe.nz-mail').waitFor()
    expect(mailbox.mails.filter(({ subject }) => subject?.includes(String(rma.number)))).toHaveLength(1)
    expect(await panelFaults(page)).toEqual([])
    await page.context().close()
  })
})
