/** An admin makes the portal the house's own, and an editor puts a page online at a moment: both without a developer. */
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import { accentOf } from '@/core/brand'
import type { Page as EditorsPage, Rma } from '@/payload-types'
import { axeViolations } from '../support/axe'
import { launchBrowser } from '../support/chromium'
import { openPanel, panelFaults, submitRmas } from '../support/panel'
import { ADMIN, AGENT, BUYER, type Rest, restAs, visitPortal } from '../support/portal'
import { isClose, portalLook } from '../support/portalLook'
import { shoot, shootAround } from '../support/shots'
import type { App } from '../support/startApp'
import { startDemo } from '../support/startDemo'

const PATIENCE = { timeout: 60_000, interval: 100 }
const EDITOR = 'editor@nazorg.example'
const SETTINGS = '/api/globals/portal-settings'

let app: App
let browser: Browser
let asAdmin: Rest
let rma: Rma | undefined

beforeAll(async () => {
  app = await startDemo()
  browser = await launchBrowser()
  asAdmin = await restAs(app, 'users', ADMIN)
  rma = (await submitRmas(app, BUYER, 1))[0]
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

const set = async (data: object) => expect((await asAdmin('POST', SETTINGS, data)).status).toBe(200)

describe('the brand', () => {
  afterEach(() => set({ languages: ['nl', 'en'], menu: { returns: true, help: false, terms: false } }))

  it('is measured while it is typed, and live in the portal once it is saved', async () => {
    const page = await openPanel(browser, app, ADMIN)
    await page.goto('/admin/globals/portal-settings')
    const colour = page.locator('#field-brandColour')
    await colour.fill('#ffd400')
    await page.getByText('#ffd400 wordt op knoppen en in links aangepast').waitFor()
    await page.getByText(`Knop in ${accentOf('#ffd400').light} met witte tekst.`).waitFor()
    expect(await page.locator('.nz-theme').first().textContent()).toMatch(/Tekst op de knop\d+,\d : 1, voldoet/)
    expect(await panelFaults(page, '.nz-contrast')).toEqual([])
    await page.locator('.nz-contrast').scrollIntoViewIfNeeded()
    await shoot(page, 'brand')
    await colour.fill('geel')
    await page.getByText('Schrijf een kleur als # en zes cijfers').waitFor()

    await colour.fill('#b3261e')
    await page.locator('#field-companyName').fill('Van Dijk Onderdelen')
    await page.locator('#field-phone').fill('030 765 43 21')
    await page.locator('#action-save').click()
    await expect.poll(async () => (await portalLook(browser, app)).company, PATIENCE).toContain('Van Dijk Onderdelen')
    const { accent, foot, logo } = await portalLook(browser, app)
    expect(isClose(accent, accentOf('#b3261e').light)).toBe(true)
    expect(foot).toContain('030 765 43 21')
    expect(foot).toContain('Van Dijk Onderdelen, Voorbeeldweg 12, 3542 AB Utrecht')
    expect(foot).toContain('retouren@nazorg.example')
    expect(logo).toMatchObject({ width: '32', height: '32' })
    await shootAround(browser, app, '/login', null)
  })

  it('shows a new logo at once, sharp on sharp screens, in the tab, and the name alone without one', async () => {
    const page = await openPanel(browser, app, ADMIN)
    await page.goto('/admin/collections/media/create')
    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 50"><path d="M0 0h50v50zM60 10h120v30H60z" fill="#222"/></svg>'
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'nieuw.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(drawing) })
    await page.locator('#field-alt').fill('Van Dijk')
    await page.locator('#action-save').click()
    await page.waitForURL(/media\/[\w-]{20,}/)
    const id = new URL(page.url()).pathname.split('/').at(-1)
    await set({ logo: id })

    const { logo, icon, apple } = await portalLook(browser, app)
    expect(logo).toMatchObject({ width: '128', height: '32' })
    for (const [address, width, height] of [
      [logo?.src, 128, 32],
      [logo?.sharper, 256, 64],
      [icon, 64, 64],
      [apple, 180, 180],
    ] as const) {
      const answer = await fetch(new URL(address ?? 'none', app.url))
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
      const found = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()
      expect([found.width, found.height]).toEqual([width, height])
    }
    await shootAround(browser, app, '/login', null)

    await set({ logo: null })
    const bare = await portalLook(browser, app)
    expect([bare.logo, bare.icon, bare.company]).toEqual([null, '/icon.svg', expect.stringContaining('Van Dijk')])
    const mark = await (await fetch(`${app.url}/icon.svg`)).text()
    expect(mark).toContain(accentOf('#b3261e').light)
  })

  it('orders the menu and the home page, and leaves out what is switched off', async () => {
    const page = await visitPortal(browser, app)
    const tabs = async () => {
      await page.goto('/')
      return page.locator('nav.tabs a').allTextContents()
    }
    const sections = () => page.locator('main h2').allTextContents()
    expect(await tabs()).toEqual(['Start', 'Retouren', 'Garantie', 'Service', 'Bestellingen', 'Facturen', 'Contacten'])
    const order = ['help', 'returns', 'invoices', 'home', 'services', 'terms']
    await set({ menu: { returns: true, help: true, terms: true, order } })
    const inOrder = 'Hulp Retouren Facturen Start Service Voorwaarden Garantie Bestellingen Contacten'.split(' ')
    expect(await tabs()).toEqual(inOrder)
    const ordered = ['Hulp en contact', 'Facturen', 'Nieuwste bestellingen']
    expect((await sections()).filter((one) => ordered.includes(one))).toEqual(ordered)
    await page.locator('main .contact').getByText('030 765 43 21').waitFor()
    expect(await axeViolations(page, 'main')).toEqual([])
    await shoot(page, 'menu')
    await shootAround(browser, app, '/')
    await page.getByRole('link', { name: 'Alle hulp' }).click()
    await page.locator('main .contact').getByText('retouren@nazorg.example').waitFor()
    await shootAround(browser, app, '/pages/help')

    const off = { returns: false, claims: false, services: false, orders: false, invoices: false, terms: false }
    await set({ menu: { ...off, help: true, order: ['home', 'help'] } })
    expect(await tabs()).toEqual(['Start', 'Hulp', 'Contacten'])
    expect(await sections()).toEqual(['Hulp en contact'])
    expect(await page.getByRole('link', { name: 'Retour aanvragen' }).count()).toBe(0)
  })

  it('speaks one language when one is offered, to visitors and to contacts who read the other', async () => {
    const visitor = await visitPortal(browser, app, { email: null, locale: 'en' })
    await visitor.goto('/login')
    expect(await visitor.locator('.lang').count()).toBe(1)
    await set({ languages: ['nl'] })
    for (const path of ['/login', '/pages/terms', '/pages/none']) {
      await visitor.goto(path)
      expect(await visitor.locator('html').getAttribute('lang')).toBe('nl')
      expect(await visitor.locator('.lang').count()).toBe(0)
    }
    const asBuyer = await restAs(app, 'contacts', BUYER)
    expect((await asBuyer('POST', '/api/contacts/language', { locale: 'en' })).status).toBe(422)
    await set({ languages: ['en'] })
    const contact = await visitPortal(browser, app)
    await contact.goto(`/returns/${rma?.number}`)
    expect(await contact.locator('html').getAttribute('lang')).toBe('en')
    expect(await contact.locator('.lang').count()).toBe(0)
    await contact.goto('/pages/terms')
    await contact.getByRole('heading', { level: 1, name: 'Return terms' }).waitFor()
  })
})

describe('a page', () => {
  it('is planned, moved and taken back in the panel; it tells who planned it and what is missing', async () => {
    const page = await openPanel(browser, app, EDITOR)
    const address = `/admin/collections/pages/${(await findPage('help')).id}`
    await page.goto(address)
    const plan = page.locator('.nz-plan')
    await plan.getByText('Nu gaat er niets vanzelf online.').waitFor()
    const year = new Date().getUTCFullYear() + 1
    await page.locator('#plan-at').fill(`${year}-01-04T08:30`)
    await plan.getByRole('button', { name: 'Inplannen' }).click()
    await plan.getByText(`Gaat online op 4 januari ${year}, 8.30`).waitFor()
    await plan.getByText('Ingepland door').waitFor()
    await plan.getByText('Volgens de klok van Europe/Amsterdam.').waitFor()
    expect(await panelFaults(page, '.nz-plan')).toEqual([])
    await shoot(page, 'publish-at')
    await page.locator('#plan-at').fill(`${year}-02-01T07:00`)
    await plan.getByRole('button', { name: 'Verplaatsen' }).click()
    await plan.getByText(`Gaat online op 1 februari ${year}, 7.00`).waitFor()
    await page.goto('/admin/collections/pages')
    await page.getByText(`1 februari ${year}, 7.00`).waitFor()
    await shoot(page, 'pages-list')
    await page.goto('/admin')
    await page.getByText(`Gaat online op 1 februari ${year}, 7.00`).waitFor()
    await shoot(page, 'pages-overview')
    await page.goto(address)
    await plan.getByRole('button', { name: 'Niet meer doen' }).click()
    await plan.getByText('Nu gaat er niets vanzelf online.').waitFor()
    await page.locator('#plan-at').fill('2026-01-01T07:00')
    await plan.getByRole('button', { name: 'Inplannen' }).click()
    await page.getByText('Dit moment is al voorbij.').waitFor()
  })

  it('goes online by itself, and what may not is told in the panel', async () => {
    const asEditor = await restAs(app, 'users', EDITOR)
    const draft = async (slug: string, data: object) => {
      const { id } = await findPage(slug)
      const saved = await asEditor('PATCH', `/api/pages/${id}?locale=nl&draft=true`, { ...data, _status: 'draft' })
      expect(saved.status).toBe(200)
      const at = new Date(Date.now() + 1_500).toISOString()
      expect((await asEditor('POST', `/api/pages/${id}/plan`, { at })).status).toBe(200)
      return id
    }
    await draft('privacy', { title: 'Zo gaan wij met uw gegevens om' })
    const half = await draft('welcome', { title: ' ', body: null })
    const visitor = await visitPortal(browser, app, { email: null })
    await expect
      .poll(async () => (await visitor.goto('/pages/privacy')) && visitor.locator('h1').textContent(), PATIENCE)
      .toBe('Zo gaan wij met uw gegevens om')

    const page = await openPanel(browser, app, EDITOR)
    const plan = page.locator('.nz-plan')
    await expect
      .poll(async () => {
        await page.goto(`/admin/collections/pages/${half}`)
        await plan.locator('.notice').first().waitFor()
        return plan.textContent()
      }, PATIENCE)
      .toContain('Niet online gezet op')
    expect(await plan.textContent()).toContain('Nederlands: de tekst is nog leeg.')
    await shoot(page, 'plan-refused')
    const agents = await openPanel(browser, app, AGENT)
    await agents.goto('/admin/collections/outbox')
    await agents.getByText('Nederlands: de tekst is nog leeg.').first().waitFor()
    await shoot(agents, 'outbox-page')
    expect((await findPage('welcome'))._status).toBe('published')
    await plan.getByRole('button', { name: 'Melding sluiten' }).click()
    await plan.getByText('Nu gaat er niets vanzelf online.').waitFor()
  })

  it('that was accepted with an RMA can be read back, word for word, by staff and by the customer', async () => {
    const customer = await visitPortal(browser, app)
    await customer.goto(`/returns/${rma?.number}`)
    await customer.getByRole('link', { name: /akkoord op/ }).click()
    await customer.getByRole('heading', { level: 1, name: 'Retourvoorwaarden' }).waitFor()
    await customer.getByText(`Hiermee ging u akkoord bij ${rma?.number}`).waitFor()
    expect(await axeViolations(customer, 'main')).toEqual([])
    await shootAround(browser, app, `/returns/${rma?.number}/terms`)

    const page = await openPanel(browser, app, AGENT)
    await page.goto(`/admin/collections/rmas/${rma?.id}`)
    await page.getByRole('button', { name: /^Akkoord op/ }).click()
    await page.getByRole('dialog').getByRole('heading', { name: 'Retourvoorwaarden' }).waitFor()
    expect(await panelFaults(page)).toEqual([])
    await shoot(page, 'accepted-terms')
  })
})

async function findPage(slug: string): Promise<EditorsPage> {
  const { body } = await asAdmin<{ docs: EditorsPage[] }>('GET', `/api/pages?where[slug][equals]=${slug}`)
  if (!body.docs[0]) throw new Error(`There is no page ${slug}`)
  return body.docs[0]
}
