/** What an end customer sends while the dealer decides first, seen by all three; steps of tests/e2e/dealers.e2e.test.ts. */
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'

import type { Rma } from '@/payload-types'
import { axeViolations } from '../support/axe'
import { openPanel, panelFaults, submitRmas } from '../support/panel'
import { ADMIN, BUYER, mailTo, NIGHT_BUYER, type Rest, visitPortal } from '../support/portal'
import { shoot } from '../support/shots'
import type { Mailbox } from '../support/smtp'
import type { App } from '../support/startApp'

const DEALER = '17850'

export type Stage = {
  readonly app: App
  readonly browser: Browser
  readonly mailbox: Mailbox
  readonly admin: Rest
}

type Played = Stage & { readonly rmas: readonly Rma[]; readonly end: Page; readonly dealer: Page }

const said = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words }).waitFor()
const numberOf = ({ rmas }: Pick<Played, 'rmas'>, at: number): string => rmas[at]?.number ?? ''

/** Forwards one and several, declines, is overtaken by the house; one is left waiting. */
export async function decideFirst(stage: Stage): Promise<void> {
  const rmas = await sendAsEndCustomer(stage)
  const { browser, app } = stage
  const end = await visitPortal(browser, app, { email: NIGHT_BUYER })
  const dealer = await visitPortal(browser, app, { email: BUYER })
  const played = { ...stage, rmas, end, dealer }
  await hearWhomToWaitFor(played)
  await findWhatWaits(played)
  await forward(played)
  await declineOnPhone(played)
  await beOvertaken(played)
  await lookAround(played)
}

async function sendAsEndCustomer({ app, admin }: Stage): Promise<Rma[]> {
  const customers = (number: string) =>
    admin<{ docs: { id: string }[] }>('GET', `/api/customers?where[number][equals]=${number}`)
  const [own, dealers] = [await customers('12748'), await customers(DEALER)]
  await admin('PATCH', `/api/customers/${own.body.docs[0]?.id}`, { dealer: dealers.body.docs[0]?.id })
  const set = await admin('POST', '/api/globals/return-settings', { dealerFirst: true, dealerDays: 3 })
  expect(set.status).toBe(200)
  return submitRmas(app, NIGHT_BUYER, 5)
}

async function hearWhomToWaitFor({ mailbox, end, ...played }: Played): Promise<void> {
  const number = numberOf(played, 0)
  const asked = await mailTo(mailbox, BUYER, `Retouraanvraag ${number} `)
  expect(asked.text).toMatch(/\/end-customers\/returns\/\S+\?dealer=17850/)
  expect(asked.text).not.toMatch(/€/)
  await mailTo(mailbox, NIGHT_BUYER, `Uw retouraanvraag ${number} wacht op`)
  await end.goto('/returns')
  await end
    .getByText(/wacht op .+, tot en met/)
    .first()
    .waitFor()
  await shoot(end, 'dealer-first-list-end', true)
  await end.goto(`/returns/${number}`)
  await end.getByText(/beslist eerst over deze aanvraag/).waitFor()
  expect(await axeViolations(end, 'main')).toEqual([])
  await shoot(end, 'dealer-first-end', true)
}

async function findWhatWaits({ dealer }: Played): Promise<void> {
  await dealer.goto('/end-customers')
  await dealer.getByText('5 retouren wachten op u').waitFor()
  await shoot(dealer, 'dealer-first-notice', true)
  await dealer.getByRole('link', { name: 'Bekijken' }).click()
  await dealer.getByRole('heading', { level: 1, name: 'Retouren van eindklanten' }).waitFor()
  expect(await axeViolations(dealer, 'main')).toEqual([])
  await shoot(dealer, 'dealer-first-list', true)
}

async function forward({ dealer, mailbox, ...played }: Played): Promise<void> {
  const number = numberOf(played, 0)
  await dealer.getByRole('checkbox', { name: `${numberOf(played, 3)} kiezen` }).check()
  await dealer.getByRole('button', { name: 'Doorsturen' }).click()
  await said(dealer, '1 aanvraag doorgestuurd')
  await dealer.getByRole('link', { name: number }).click()
  await dealer.getByLabel('Toelichting').waitFor()
  expect(await axeViolations(dealer, 'main')).toEqual([])
  await shoot(dealer, 'dealer-first-return', true)
  await dealer.getByRole('button', { name: 'Doorsturen' }).focus()
  await dealer.keyboard.press('Enter')
  await said(dealer, '1 aanvraag doorgestuurd')
  await mailTo(mailbox, NIGHT_BUYER, `Uw retouraanvraag ${number} is aan ons doorgestuurd`)
  await shoot(dealer, 'dealer-first-forwarded', true)
}

async function declineOnPhone({ app, browser, mailbox, end, admin, ...played }: Played): Promise<void> {
  const number = numberOf(played, 1)
  const phone = await visitPortal(browser, app, { email: BUYER, width: 390, dark: true })
  await phone.goto('/end-customers/returns')
  await phone.getByRole('link', { name: number }).waitFor()
  await shoot(phone, 'dealer-first-390-dark', true)
  await phone.getByRole('link', { name: number }).click()
  await phone.getByLabel('Toelichting').fill('Te laat <b>gemeld</b>.')
  await shoot(phone, 'dealer-first-decline-390-dark', true)
  await phone.getByRole('button', { name: 'Afwijzen' }).click()
  await said(phone, 'Aanvraag afgewezen')
  expect((await admin('POST', `/api/rmas/${played.rmas[1]?.id}/take-over`, {})).status).toBe(409)
  const mail = await mailTo(mailbox, NIGHT_BUYER, `Uw retouraanvraag ${number} is afgewezen`)
  expect(mail.text).toMatch(/Te laat <b>gemeld<\/b>\./)
  await end.goto(`/returns/${number}`)
  await end.getByText('Te laat <b>gemeld</b>.').first().waitFor()
  await shoot(end, 'dealer-first-declined', true)
}

/** The dealer still types when the house takes it over: what was typed stays. */
async function beOvertaken({ app, browser, dealer, ...played }: Played): Promise<void> {
  const { id } = played.rmas[2] ?? {}
  const number = numberOf(played, 2)
  await dealer.goto(`/end-customers/returns/${id}?dealer=${DEALER}`)
  await dealer.getByLabel('Toelichting').fill('Net te laat getypt.')
  const panel = await openPanel(browser, app, ADMIN)
  await panel.goto('/admin/collections/rmas?locale=nl')
  await panel
    .getByRole('link', { name: /Wacht op dealer/ })
    .first()
    .click()
  await panel.getByRole('link', { name: number }).first().waitFor()
  await shoot(panel, 'dealer-first-panel-list')
  await panel.goto(`/admin/collections/rmas/${id}`)
  await panel.getByRole('button', { name: 'Overnemen', exact: true }).click()
  const confirm = panel.getByRole('dialog').getByRole('button', { name: `${number} overnemen` })
  await confirm.waitFor()
  await shoot(panel, 'dealer-first-take-over')
  expect(await panelFaults(panel)).toEqual([])
  await confirm.click()
  await panel.getByText('Besluit per regel').first().waitFor()
  await dealer.getByRole('button', { name: 'Afwijzen' }).click()
  await dealer.getByText('Dit is niet gelukt').waitFor()
  expect(await dealer.getByLabel('Toelichting').inputValue()).toBe('Net te laat getypt.')
  await shoot(dealer, 'dealer-first-refused', true)
  await panel.context().close()
}

async function lookAround({ app, browser, end, ...played }: Played): Promise<void> {
  const panel = await openPanel(browser, app, ADMIN)
  await panel.goto(`/admin/collections/rmas/${played.rmas[4]?.id}?locale=nl`)
  await panel.getByRole('button', { name: 'Overnemen', exact: true }).waitFor()
  await shoot(panel, 'dealer-first-panel')
  await panel.goto('/admin/globals/return-settings')
  await panel.getByText('De dealer beslist eerst').first().scrollIntoViewIfNeeded()
  await shoot(panel, 'dealer-first-settings')
  await end.goto('/')
  await end
    .getByText(/doorgestuurd door/)
    .first()
    .waitFor()
  await shoot(end, 'dealer-first-home', true)
}
