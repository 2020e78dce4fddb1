/** Somebody asks to become a customer; an agent looks, approves, and they log in by the invitation. Others are turned away. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'

import type { Customer } from '@/payload-types'
import { axeViolations } from '../support/axe'
import { openMailDemo } from '../support/mailDemo'
import { panelFaults } from '../support/panel'
import { ADMIN, AGENT, BUYER, restAs } from '../support/portal'
import { shoot } from '../support/shots'
import { until } from '../support/until'

const APPLICANT = 'sam@garagejansen.example'
const HOSTILE = 'Garage <img src=x onerror="document.title=1"> Jansen'
const PASSWORD = 'Een-eigen-woord-17'

const { demo, visit, panelOf, mailed } = openMailDemo()

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

const COLUMNS = 'name,street,houseNumber,postalCode,city,countryCode,vatNumber,registrationNumber'
const csv = (...lines: string[]) => ({
  name: 'bedrijven.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([COLUMNS, ...lines, ''].join('\n')),
})

/** The button opens nothing until the page has come alive. */
async function choose(panel: Page, file: ReturnType<typeof csv>): Promise<void> {
  const chooser = await until(async () => {
    const opened = panel.waitForEvent('filechooser', { timeout: 2_000 }).catch(() => null)
    await panel.locator('.nz-register button').click()
    return opened
  })
  await chooser.setFiles(file)
}

it('takes the register in which dealers look companies up from an admin, or says of each line what is wrong', async () => {
  const panel = await panelOf(ADMIN)
  await panel.setViewportSize({ width: 1440, height: 640 })
  await panel.goto('/admin/collections/company-register')
  const bandenboer = 'Bandenboer,Dorpsstraat,1,1234 AB,Ede,NL,NL004495445B01,09000001'
  const garage = '"Garage Nord, Gand",Kaai,2,9000,Gent,BE,,0400.000.001'
  await choose(panel, csv(bandenboer, ',Kade,3,1234 AB,Ede,NL,,', 'Werkplaats Zuid,Kade,4,,Ede,Nederland,,'))
  await panel.getByText('Niets ingelezen: 2 fouten in bedrijven.csv').waitFor()
  await panel.getByText('Regel 3').waitFor()
  await panel.getByText('Regel 4').waitFor()
  expect(await panelFaults(panel, '.nz-register')).toEqual([])
  await shoot(panel, 'company-register')
  expect(await panel.getByText('Bandenboer').count()).toBe(0)

  await choose(panel, csv(bandenboer, garage))
  await panel.getByText('2 bedrijven ingelezen').waitFor()
  await panel.getByText('Garage Nord, Gand').waitFor()
  expect(await panelFaults(panel, '.nz-register')).toEqual([])
  await shoot(panel, 'company-register-done')
})

it.each([
  ['nl', '12,5', /^12,5\s%$/],
  ['en', '7.25', /^7\.25%$/],
] as const)(
  'takes a dealer’s discount as people write it in %s, and keeps what is none',
  async (locale, typed, shown) => {
    const asAdmin = await restAs(demo.app, 'users', ADMIN)
    const [customer] = (await asAdmin<{ docs: Customer[] }>('GET', '/api/customers?where[number][equals]=12748')).body
      .docs
    const panel = await panelOf(ADMIN, { locale })
    await panel.goto(`/admin/collections/customers/${customer?.id}?locale=${locale}`)
    const field = panel.locator('#field-dealerDiscountBasisPoints')
    await panel.locator('#field-status .rs__control').waitFor() // the form has come alive
    const refusal = panel.locator('.field-error').filter({ hasText: /0 (tot|to) 100/ })
    await panel.waitForLoadState('networkidle') // the panel asks for the form anew when its language changed
    await field.fill('een tiende')
    await panel.locator('#action-save').click()
    await refusal.waitFor()
    expect(await field.inputValue()).toBe('een tiende')
    await field.fill(typed)
    await panel.locator('#action-save').click()
    await panel
      .getByText(/succesvol|successfully/i)
      .first()
      .waitFor()
    await panel.goto(`/admin/collections/customers?search=12748&columns=["number","name","dealerDiscountBasisPoints"]`)
    await panel.locator('.cell-dealerDiscountBasisPoints').getByText(shown).waitFor()
    await shoot(panel, `discount-list-${locale}`)
  },
)
