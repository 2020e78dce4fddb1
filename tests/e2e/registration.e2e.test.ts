/** Somebody asks to become a customer; an agent looks, approves, and they log in by the invitation. Others are turned away. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'

import { axeViolations } from '../support/axe'
import { openMailDemo } from '../support/mailDemo'
import { panelFaults } from '../support/panel'
import { AGENT, BUYER } from '../support/portal'
import { shoot } from '../support/shots'
import { until } from '../support/until'

const APPLICANT = 'sam@garagejansen.example'
const HOSTILE = 'Garage <img src=x onerror="document.title=1"> Jansen'
const PASSWORD = 'Een-eigen-woord-17'

const { visit, panelOf, mailed } = openMailDemo()

const fillIn = async (page: Page, values: Readonly<Record<string, string>>) => {
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label, { exact: true }).fill(value)
}

/** Sends the form. A test types faster than a person: the form then asks to be sent once more, and has kept everything. */
async function send(page: Page, { button, again }: { button: string; again: string }): Promise<void> {
  const opened = performance.now()
  await page.getByRole('button', { name: button }).click()
  const sent = page.waitForURL(/\/register\/sent/)
  const asked = page.getByText(again).waitFor()
  await Promise.race([sent, asked])
  asked.catch(() => undefined) // the page is left without it
  if (page.url().includes('/sent')) return
  await until(async () => (performance.now() - opened > 4_000 ? true : null))
  await page.getByRole('button', { name: button }).click()
  await sent
}

const NL = { button: 'Aanmelding versturen', again: 'Verstuur het formulier nog een keer' }
const EN = { button: 'Send the registration', again: 'Send the form once more' }

const openRegistration = async (panel: Page, name: string) => {
  await panel.goto('/admin/collections/registrations')
  await panel.getByRole('link', { name }).first().click()
  await panel.getByRole('heading', { level: 1, name }).waitFor()
}

it('leads a company from the form by approval and invitation to its first login', async () => {
  const page = await visit({ email: null })
  await page.goto('/login')
  await page.getByRole('link', { name: 'Meld u aan' }).click()
  await page.getByRole('heading', { name: 'Aanmelden' }).waitFor()
  expect(await axeViolations(page, 'main')).toEqual([])
  await shoot(page, 'register-kinds')
  await page.getByRole('link', { name: 'Als zakelijke klant' }).click()
  await page.getByRole('heading', { name: 'Als zakelijke klant' }).waitFor()
  await page.getByRole('button', { name: NL.button }).click()
  await page.getByText('gegevens kloppen nog niet').waitFor()
  expect(await axeViolations(page, 'main')).toEqual([])
  await shoot(page, 'register-wrong', true)

  await fillIn(page, {
    Bedrijfsnaam: HOSTILE,
    'Btw-nummer': 'NL004495446B01',
    'Uw naam': 'Sam Jansen',
    'E-mailadres': APPLICANT,
    Telefoon: '010 000 00 00',
    Straat: 'Dorpsstraat',
    Huisnummer: '1',
    Postcode: '1234 AB',
    Plaats: 'Ede',
    'Opmerking (mag leeg blijven)': 'Graag snel.',
  })
  await page.getByLabel('Ik ga akkoord met').check()
  await page.getByRole('button', { name: NL.button }).click()
  await page.getByRole('link', { name: 'Btw-nummer: Dit btw-nummer klopt niet' }).waitFor()
  expect(await page.getByLabel('Plaats').inputValue()).toBe('Ede')
  expect(await page.getByLabel('Ik ga akkoord met').isChecked()).toBe(true)
  await page.getByLabel('Btw-nummer').fill('NL 0044.95.445.B01')
  await send(page, NL)
  await page.getByRole('heading', { name: 'Bedankt voor uw aanmelding' }).waitFor()
  expect(await axeViolations(page, 'main')).toEqual([])
  await shoot(page, 'register-sent')
  const received = await mailed(APPLICANT, 'is ontvangen')
  expect(`${received.html} ${received.text}`).not.toMatch(/Garage|Jansen|Graag snel/)

  const panel = await panelOf(AGENT)
  await panel.goto('/admin/collections/registrations')
  await panel.getByRole('link', { name: 'Garage' }).first().waitFor()
  await shoot(panel, 'registrations-list')
  await openRegistration(panel, 'Garage')
  expect(await panel.title()).not.toBe('1')
  await panel.getByText('Opbouw klopt; niet nagevraagd bij VIES').waitFor()
  expect(await panelFaults(panel)).toEqual([])
  await shoot(panel, 'registrations')
  await panel.getByRole('button', { name: 'Goedkeuren en uitnodigen' }).click()
  await panel.getByText('Goedgekeurd').first().waitFor()
  await panel.getByRole('link', { name: 'Garage' }).first().waitFor()
  await shoot(panel, 'registrations-approved')

  const invitation = await mailed(APPLICANT, /^(?!Uw aanmelding)/)
  await page.goto(invitation.text?.match(/http:\S+(\/welcome\?token=\S+)/)?.[1] ?? '')
  await page.getByLabel('Nieuw wachtwoord', { exact: true }).fill(PASSWORD)
  await page.getByLabel('Herhaal het wachtwoord').fill(PASSWORD)
  await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click()
  await page.waitForURL((url) => url.pathname === '/')
  await page.getByText('Sam Jansen').first().waitFor()
  await shoot(page, 'register-first-login')
})

it('works on a phone, in English, and without scripts; what was typed survives', async () => {
  const page = await visit({ email: null, locale: 'en', width: 390, scripts: false })
  await page.goto('/register?kind=private')
  await fillIn(page, {
    'Your name': 'Robin Doe',
    'Email address': 'robin@home.example',
    Phone: '010 000 00 01',
    Street: 'High Street',
    'House number': '2',
    'Postal code': '1000 AA',
  })
  await page.getByLabel('I accept the').check()
  await page.getByLabel('Country').selectOption('BE')
  await page.getByRole('button', { name: EN.button }).click()
  await page.getByRole('link', { name: 'City: Fill this in.' }).waitFor()
  expect(await page.getByLabel('Country').inputValue()).toBe('BE')
  expect(await page.getByLabel('Your name').inputValue()).toBe('Robin Doe')
  await shoot(page, 'register-phone', true)
  await page.getByLabel('City').fill('Ghent')
  await send(page, EN)
  await page.getByRole('heading', { name: 'Thank you for registering' }).waitFor()
  await mailed('robin@home.example', 'has been received')
})

it('shows whom an applicant may be, and tells them why they are turned away', async () => {
  const page = await visit({ email: null })
  await page.goto('/register?kind=access')
  await fillIn(page, {
    Bedrijfsnaam: 'Klant zeventien',
    Klantnummer: '17850',
    'Uw naam': 'Kim Collega',
    'E-mailadres': `kim@${BUYER.split('@')[1]}`,
    Telefoon: '010 000 00 02',
  })
  await page.getByLabel('Mag geen facturen zien').check()
  await page.getByLabel('Ik ga akkoord met').check()
  await send(page, NL)

  const panel = await panelOf(AGENT)
  await openRegistration(panel, 'Klant zeventien')
  await panel.getByText('opgegeven klantnummer, zelfde maildomein').first().waitFor()
  expect(await panel.getByLabel('Facturen zien').isChecked()).toBe(false)
  expect(await panel.getByLabel('Orders zien').isChecked()).toBe(true)
  expect(await panelFaults(panel)).toEqual([])
  await shoot(panel, 'registrations-access')
  await panel.getByRole('button', { name: 'Goedkeuren en uitnodigen' }).click()
  await panel.getByText('Kies voor welke klant de toegang is.').waitFor()
  await panel.getByRole('button', { name: 'Afwijzen' }).first().click()
  await panel.getByLabel('Reden').fill('Vraag het aan uw <b>beheerder</b>.')
  await panel.getByRole('dialog').getByRole('button', { name: 'Afwijzen' }).click()
  await panel.getByText('Afgewezen').first().waitFor()
  const rejected = await mailed(`kim@${BUYER.split('@')[1]}`, /^Uw aanmelding bij (?!.*ontvangen)/)
  expect(rejected.text).toContain('Vraag het aan uw <b>beheerder</b>.')
  expect(rejected.html).not.toContain('<b>beheerder</b>')
})
