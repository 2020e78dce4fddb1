/** A manager in the portal: invites a colleague who sees no invoices and no prices, and blocks them in the other browser. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { axeViolations } from '../support/axe'
import { linkIn, openMailDemo, said } from '../support/mailDemo'
import { BUYER, logInHere, NIGHT_BUYER } from '../support/portal'
import { shoot } from '../support/shots'

const PASSWORD = 'Paarse fiets in de regen'

const { demo, visit, mailed } = openMailDemo()

const inside = (page: Page) => page.getByRole('button', { name: 'Uitloggen' }).first().waitFor()
const pathOf = (page: Page) => new URL(page.url()).pathname

async function openInvitation(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('link', { name: 'Contacten', exact: true }).first().click()
  await page.getByRole('link', { name: 'Contact uitnodigen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Contact uitnodigen' }).waitFor()
}

async function fill(page: Page, name: string, email: string): Promise<void> {
  await page.getByLabel(/^Naam/).fill(name)
  await page.getByLabel(/^E-mailadres/).fill(email)
}

const send = (page: Page) => page.getByRole('button', { name: 'Uitnodiging versturen' }).click()

async function textOf(page: Page, path: string): Promise<string> {
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  return (await page.getByRole('main').textContent()) ?? ''
}

/** REST as the account of this browser. */
async function restOf<Body>(page: Page, path: string): Promise<{ status: number; body: Body }> {
  const cookies = await page.context().cookies()
  const token = cookies.find(({ name }) => name === 'portal-token')?.value
  const answer = await fetch(demo.app.url + path, { headers: { Authorization: `JWT ${token}` } })
  return { status: answer.status, body: (await answer.json()) as Body }
}

describe('a manager', () => {
  it('invites a colleague without invoices and prices, who comes straight in and sees none, and ends their session', async () => {
    const email = 'mo.magazijn@17850.example'
    const manager = await visit()
    await manager.goto('/returns/new')
    await manager.getByRole('columnheader', { name: /^Netto per stuk/ }).waitFor()
    await openInvitation(manager)
    await fill(manager, 'Mo Magazijn', email)
    await expect.poll(() => manager.getByLabel(/^Orders zien/).isChecked()).toBe(true)
    expect(await manager.getByLabel(/^Prijzen zien/).isChecked()).toBe(false)
    expect(await manager.getByLabel(/^Facturen zien/).isChecked()).toBe(false)
    await shoot(manager, 'contacts-invite', true)
    await send(manager)
    await said(manager, 'De uitnodiging is onderweg')
    await manager.getByRole('row').filter({ hasText: email }).getByText('Uitgenodigd').waitFor()

    const mail = await mailed(email, 'toegang')
    expect(mail.text).toContain('Iris Inkoop')
    const colleague = await visit({ email: null })
    await colleague.goto(linkIn(mail))
    await colleague.getByLabel('Nieuw wachtwoord', { exact: true }).fill(PASSWORD)
    await colleague.getByLabel('Herhaal het wachtwoord').fill(PASSWORD)
    await colleague.getByRole('button', { name: 'Wachtwoord opslaan' }).click()
    await inside(colleague)
    expect(pathOf(colleague)).toBe('/')

    for (const path of ['/', '/returns', '/returns/new'])
      expect(await textOf(colleague, path)).not.toMatch(/[€£]|Netto per stuk/)
    await colleague.getByRole('columnheader', { name: /^Artikel/ }).waitFor() // the lines are there, without prices
    expect((await restOf(colleague, '/api/invoices')).status).toBe(403)
    const { body } = await restOf<{ docs: object[] }>(colleague, '/api/order-lines?limit=1')
    expect(body.docs).toHaveLength(1)
    for (const price of ['netUnitPriceCents', 'grossUnitPriceCents', 'discountPercent'])
      expect(body.docs[0]).not.toHaveProperty(price)
    expect(await colleague.getByRole('link', { name: 'Contacten', exact: true }).count()).toBe(0)
    await colleague.goto('/account/contacts')
    await colleague.getByText('Deze pagina bestaat niet').first().waitFor()
    await colleague.goto('/')

    await manager.goto('/account/contacts')
    await shoot(manager, 'contacts-list', true)
    await manager.getByRole('link', { name: 'Mo Magazijn' }).click()
    await manager.getByRole('link', { name: 'Blokkeren' }).click()
    await manager.getByText('Mo Magazijn blokkeren?').waitFor()
    await shoot(manager, 'contacts-block', true)
    await manager.getByRole('button', { name: 'Contact blokkeren' }).click()
    await said(manager, 'Het contact is geblokkeerd')

    await colleague.getByRole('link', { name: 'Retouren', exact: true }).first().click()
    await colleague.getByText('Log in om verder te gaan.').waitFor()
    await logInHere(colleague, email, PASSWORD)
    await colleague.getByRole('alert').filter({ hasText: 'Inloggen is niet gelukt' }).waitFor()
  })

  it('changes rights and removes a contact, with no scripts at all, and what was typed survives a refusal', async () => {
    const page = await visit({ scripts: false })
    await openInvitation(page)
    await fill(page, 'Win op evil.example', 'geen adres')
    await page.getByLabel(/^Prijzen zien/).check()
    await send(page)
    await page.getByRole('alert').filter({ hasText: 'De uitnodiging is niet verstuurd' }).waitFor()
    expect(await page.getByLabel(/^Naam/).inputValue()).toBe('Win op evil.example')
    expect(await page.getByLabel(/^E-mailadres/).inputValue()).toBe('geen adres')
    expect(await page.getByLabel(/^Prijzen zien/).isChecked()).toBe(true)
    await page.getByText('Vul een e-mailadres in').first().waitFor()
    await shoot(page, 'contacts-refused', true)
    await fill(page, 'Zonder Script', 'zonder@17850.example')
    await send(page)
    await said(page, 'De uitnodiging is onderweg')

    await page.getByRole('link', { name: 'Zonder Script' }).click()
    await page.getByLabel(/^Facturen zien/).check()
    await page.getByRole('button', { name: 'Rechten opslaan' }).click()
    await said(page, 'De rechten zijn opgeslagen')
    await page.getByRole('row').filter({ hasText: 'Zonder Script' }).getByText('Facturen zien').waitFor()

    await page.getByRole('link', { name: 'Zonder Script' }).click()
    await page.getByRole('link', { name: 'Verwijderen' }).click()
    await page.getByRole('button', { name: 'Contact verwijderen' }).click()
    await said(page, 'Het contact is verwijderd')
    expect(await page.getByRole('table').getByText('Zonder Script').count()).toBe(0)
  })

  it('stays the last one', async () => {
    const page = await visit()
    await page.goto('/account/contacts')
    await page.getByRole('main').getByRole('link', { name: 'Iris Inkoop' }).click()
    await page.getByLabel(/^Contacten beheren/).uncheck()
    await page.getByRole('button', { name: 'Rechten opslaan' }).click()
    await page.getByRole('alert').filter({ hasText: 'de laatste die contacten beheert' }).waitFor()
    expect(await page.getByLabel(/^Contacten beheren/).isChecked()).toBe(false)
  })

  it('invites who has a login for another customer: one yes, and the same login acts for both', async () => {
    const manager = await visit()
    await openInvitation(manager)
    await fill(manager, 'Heel Andere Naam', NIGHT_BUYER)
    await send(manager)
    await said(manager, 'De uitnodiging is onderweg')
    const mail = await mailed(NIGHT_BUYER, 'nog een klant')
    const invited = await visit({ email: NIGHT_BUYER })
    await invited.goto(linkIn(mail))
    await invited.getByRole('heading', { level: 1, name: 'Toegang voor nog een klant' }).waitFor()
    await shoot(invited, 'contacts-accept', true)
    await invited.getByRole('button', { name: 'Toegang aannemen' }).click()
    await inside(invited)
    const { body } = await restOf<{ docs: { status: string }[] }>(invited, '/api/memberships')
    expect(body.docs.map(({ status }) => status)).toEqual(['active', 'active'])
    await manager.goto('/account/contacts')
    await manager.getByRole('link', { name: 'Niels Nacht' }).waitFor()
  })
})

it('is no page for who may not, and asks a visitor to log in', async () => {
  const visitor = await visit({ email: null })
  await visitor.goto('/account/contacts')
  await visitor.waitForURL('**/login**')
  await logInHere(visitor, BUYER)
  await visitor.getByRole('heading', { level: 1, name: 'Contacten' }).waitFor()
  await visitor.goto('/account/contacts?customer=12748')
  await visitor.getByText('Deze pagina bestaat niet').first().waitFor()
})

it.each([
  ['nl', 1440],
  ['en', 390],
] as const)('every page of contacts passes axe and fits, in %s at %i', async (locale, width) => {
  const page = await visit({ locale, width, dark: width === 390 })
  if (locale === 'en')
    await page.request.post('/account/language', { form: { locale }, headers: { Origin: demo.app.url } })
  const faults: Record<string, string[]> = {}
  const look = async (name: string) => {
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    faults[name] = await axeViolations(page)
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect([name, Math.max(0, wider)]).toEqual([name, 0])
    await shoot(page, `contacts-${name}-${width}`, true)
  }
  await page.goto('/account/contacts')
  await look('list')
  const [contact] = await page
    .locator('.contacts .ttl a')
    .evaluateAll((links) => links.map((one) => one.getAttribute('href')))
  await page.goto('/account/contacts/new')
  await look('new')
  await page.locator('main button[type=submit]').click()
  await page.locator('[aria-invalid=true]').first().waitFor()
  await look('new-refused')
  await page.goto(contact ?? '')
  await look('one')
  await page.goto(`${contact}?confirm=remove`)
  await look('confirm')
  expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([])
})
