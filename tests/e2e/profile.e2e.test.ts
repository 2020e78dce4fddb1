/** A contact's own account: profile, password, and another login address by the links of real mails. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'

import { DEMO_PASSWORD } from '@/cli/demo/logins'
import type { Customer } from '@/payload-types'
import { axeViolations } from '../support/axe'
import { linkIn, openMailDemo, said } from '../support/mailDemo'
import { panelFaults } from '../support/panel'
import { AGENT, BUYER, logInHere, NIGHT_BUYER, restAs } from '../support/portal'
import { shoot } from '../support/shots'

const PAGES = ['profile', 'addresses', 'addresses?edit=new', 'log']
const NEW_PASSWORD = 'Paarse fiets in de regen'

const { demo, visit, panelOf, mailed } = openMailDemo()

const press = (page: Page, name: string) => page.getByRole('button', { name }).click()

async function askAddress(page: Page, email: string, password: string): Promise<void> {
  await page.locator('#address-email').fill(email)
  await page.locator('#address-currentPassword').fill(password)
  await press(page, 'Link mailen')
}

it('changes the profile, the password and the login address, through the mails to both addresses', async () => {
  const page = await visit({ width: 390 })
  await page.goto('/account/profile')
  await page.getByLabel(/^Naam/).fill('win.example')
  await press(page, 'Gegevens opslaan')
  await page.getByRole('alert').filter({ hasText: 'niet opgeslagen' }).waitFor()
  await expect.poll(() => page.getByLabel(/^Naam/).inputValue()).toBe('win.example')
  await page.getByLabel(/^Naam/).fill('Iris van der Inkoop')
  await page.locator('#profile-phone').fill('085 123 45 67')
  await press(page, 'Gegevens opslaan')
  await said(page, 'Uw gegevens zijn opgeslagen')

  await page.locator('#password-currentPassword').fill('verkeerd wachtwoord')
  await page.locator('#password-password').fill(NEW_PASSWORD)
  await press(page, 'Wachtwoord wijzigen')
  await page.getByRole('alert').filter({ hasText: 'niet gewijzigd' }).waitFor()
  await page.locator('#password-currentPassword').fill(DEMO_PASSWORD)
  await page.locator('#password-password').fill(NEW_PASSWORD)
  await press(page, 'Wachtwoord wijzigen')
  await said(page, 'Uw wachtwoord is gewijzigd')
  await mailed(BUYER, 'wachtwoord is gewijzigd')

  const stray = 'vergissing@17850.example'
  await askAddress(page, stray, NEW_PASSWORD)
  await said(page, 'De link is onderweg')
  await shoot(page, 'profile-pending-390', true)
  const stranger = await visit({ email: null })
  await stranger.goto(linkIn(await mailed(BUYER, 'wordt gewijzigd')))
  await shoot(stranger, 'login-address-refuse', true)
  await press(stranger, 'Wijziging tegenhouden')
  await said(stranger, 'De wijziging is tegengehouden')
  await stranger.goto(linkIn(await mailed(stray, 'Bevestig')))
  await stranger.getByText('Deze link werkt niet meer').waitFor()

  const moved = 'iris@17850.example'
  await page.goto('/account/profile')
  await askAddress(page, moved, NEW_PASSWORD)
  await said(page, 'De link is onderweg')
  const reader = await visit({ email: null, scripts: false })
  await reader.goto(linkIn(await mailed(moved, 'Bevestig')))
  await shoot(reader, 'login-address-confirm', true)
  await press(reader, 'Adres bevestigen')
  await said(reader, 'Uw inlogadres is gewijzigd')
  await mailed(moved, 'is gewijzigd')
  await mailed(BUYER, 'inlogadres is gewijzigd')

  await page.goto('/account/profile')
  await logInHere(page, moved, NEW_PASSWORD)
  await page.getByRole('heading', { level: 1, name: 'Uw profiel' }).waitFor()
  await page.getByText(moved).first().waitFor()
})

it('saves the profile with no scripts at all, and keeps what was typed after a refusal', async () => {
  const page = await visit({ email: NIGHT_BUYER, scripts: false })
  await page.goto('/account/profile')
  await page.locator('#profile-phone').fill('bel mij')
  await press(page, 'Gegevens opslaan')
  await page.getByText('Vul een telefoonnummer in').first().waitFor()
  expect(await page.locator('#profile-phone').inputValue()).toBe('bel mij')
  await page.locator('#profile-phone').fill('085 765 43 21')
  await press(page, 'Gegevens opslaan')
  await said(page, 'Uw gegevens zijn opgeslagen')
})

it('adds, changes, makes primary and removes a delivery address on a phone, and reads it back in the log', async () => {
  const page = await visit({ email: NIGHT_BUYER, width: 390 })
  await page.goto('/account/addresses')
  await page.getByRole('link', { name: 'Adres toevoegen' }).click()
  await page.locator('#address-street').fill('Langeweg')
  await press(page, 'Adres opslaan')
  await page.getByRole('alert').filter({ hasText: 'niet opgeslagen' }).waitFor()
  await expect.poll(() => page.locator('#address-street').inputValue()).toBe('Langeweg')
  await page.locator('#address-label').fill('Loods')
  await page.locator('#address-houseNumber').fill('12')
  await page.locator('#address-postalCode').fill('6711 AA')
  await page.locator('#address-city').fill('Ede')
  await press(page, 'Adres opslaan')
  await said(page, 'Het adres is toegevoegd')
  await said(page, 'wordt verwerkt')
  const card = page.locator('.addresses li').filter({ hasText: 'Loods' })
  await card.getByRole('link', { name: /Wijzigen/ }).click()
  await page.locator('#address-houseNumber').fill('14')
  await press(page, 'Adres opslaan')
  await said(page, 'Het adres is gewijzigd')
  await card.getByRole('button', { name: 'Eerste keus maken' }).click()
  await said(page, 'nu de eerste keus')
  await shoot(page, 'addresses-390', true)
  const [other] = await page.locator('.addresses li').filter({ hasNotText: 'Loods' }).all()
  await other?.getByRole('link', { name: /Verwijderen/ }).click()
  await press(page, 'Adres verwijderen')
  await said(page, 'Het adres is verwijderd')
  await page.goto('/account/log')
  await page.getByText('heeft een afleveradres toegevoegd').waitFor()
  await page.getByText('Loods, Langeweg 14, 6711 AA Ede').first().waitFor()
})

it('tells staff in the panel, in sentences, what the customer changed and which addresses it wants', async () => {
  const asAgent = await restAs(demo.app, 'users', AGENT)
  const [customer] = (await asAgent<{ docs: Customer[] }>('GET', '/api/customers?where[number][equals]=12748')).body
    .docs
  const panel = await panelOf(AGENT)
  await panel.goto(`/admin/collections/customers/${customer?.id}`)
  const wanted = panel.locator('.nz-wanted')
  await wanted.getByText('Loods, Langeweg 14, 6711 AA Ede').waitFor()
  await wanted.getByText('Vervalt').first().waitFor()
  const added = 'heeft een afleveradres toegevoegd'
  await panel.locator('.nz-log').getByText(added).waitFor()
  expect(await panelFaults(panel, '.nz-wanted')).toEqual([])
  expect(await panelFaults(panel, '.nz-log')).toEqual([])
  await shoot(panel, 'panel-customer', true)
  await panel.goto('/admin/collections/account-events')
  const entry = panel.getByRole('link', { name: new RegExp(added) })
  await panel.goto((await entry.getAttribute('href')) ?? '') // a click before the panel is alive leads nowhere
  await panel.locator('.nz-told.alone').getByText(added).waitFor()
  await panel.locator('.nz-told.alone').getByText('Loods, Langeweg 12').waitFor()
  await panel.context().close()
})

it.each([
  ['nl', 1440, false],
  ['en', 390, true],
  ['en', 1440, true],
  ['nl', 390, false],
] as const)('the pages of the account pass axe and fit, in %s at %i', async (locale, width, dark) => {
  const page = await visit({ email: NIGHT_BUYER, locale, width, dark })
  await page.request.post('/account/language', { form: { locale }, headers: { Origin: demo.app.url } })
  for (const name of PAGES) {
    await page.goto(`/account/${name}`)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect([name, Math.max(0, wider), await axeViolations(page)]).toEqual([name, 0, []])
    await shoot(page, `account-${name.replace('?', '-')}-${locale}-${width}`, true)
  }
})
