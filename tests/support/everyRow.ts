/** A row of every collection that belongs to one customer, and a caller of every kind. */
import type { CollectionSlug, Where } from 'payload'
import sharp from 'sharp'

import type { Right } from '@/core/accounts/rights'
import type { Contact, Customer, User } from '@/payload-types'
import { makeExchange, makeExport, makeTrade } from './erpRows'
import type { Nazorg } from './nazorg'
import { makePage } from './pages'
import { makeServiceType } from './services'
import { login, makeContact, makeCustomer, makeOrderLine, makeReason, makeUser } from './trade'

const silent = { depth: 0, overrideAccess: true } as const

/**
 * Of the customer of the rows: `own` holds every right, `manager` only manages contacts, `powerless` holds none, `blocked` held
 * every one. `other` holds every right for another customer. `dealer` manages the end customers of the customer's dealer,
 * `foreignDealer` those of another one. To `sales` the customer is assigned, to `unassigned` another one.
 */
export const ROLES = [
  'stranger',
  'own',
  'manager',
  'powerless',
  'blocked',
  'other',
  'dealer',
  'foreignDealer',
  'agent',
  'editor',
  'sales',
  'unassigned',
  'integration',
  'admin',
] as const
export type Role = (typeof ROLES)[number]

/** Roles as the tests list what they found. */
export function inOrder(roles = ''): string {
  const named = roles.split(' ')
  return ROLES.filter((role) => named.includes(role)).join(' ')
}

export type World = {
  readonly customer: Customer
  readonly contact: Contact
  /** An admin who is asked about, and does nothing. */
  readonly user: User
  readonly tokens: Readonly<Record<Role, string | null>>
  /** Of the RMA. */
  readonly line: string
  /** To whom the customer belongs; its cases were sent under it. */
  readonly dealer: Customer
  /** The id of a row, by collection. */
  readonly rows: Readonly<Record<string, string>>
}

export async function makeWorld(nazorg: Nazorg): Promise<World> {
  const newDealer = () => makeCustomer(nazorg, { isDealer: true })
  const [dealer, foreignDealer, stranger] = [await newDealer(), await newDealer(), await makeCustomer(nazorg)]
  const customer = await makeCustomer(nazorg, { dealer: dealer.id })
  await makeCustomer(nazorg, { dealer: foreignDealer.id })
  const contact = await makeContact(nazorg, customer)
  const contactWith = async (of: Customer, rights?: readonly Right[]) =>
    login(nazorg, 'contacts', (await makeContact(nazorg, of, rights)).email)
  const salesFor = async (of: Customer) => login(nazorg, 'users', (await makeUser(nazorg, 'sales', [of])).email)
  const staff = async (role: 'admin' | 'agent' | 'editor') =>
    login(nazorg, 'users', (await makeUser(nazorg, role)).email)
  const tokens = {
    stranger: null,
    own: await login(nazorg, 'contacts', contact.email),
    manager: await contactWith(customer, ['manageContacts']),
    powerless: await contactWith(customer, []),
    blocked: await blockedContact(nazorg, customer),
    other: await contactWith(stranger),
    dealer: await contactWith(dealer, ['manageEndCustomers']),
    foreignDealer: await contactWith(foreignDealer, ['manageEndCustomers']),
    agent: await staff('agent'),
    editor: await staff('editor'),
    sales: await salesFor(customer),
    unassigned: await salesFor(stranger),
    integration: await keyOfIntegration(nazorg),
    admin: await staff('admin'),
  }
  const line = await makeRows(nazorg, customer, tokens.own)
  await makeExport(nazorg, customer.id, contact.id)
  const slugs = nazorg.payload.config.collections.map(({ slug }) => slug).filter((slug) => !slug.startsWith('payload-'))
  await makeView(nazorg, contact)
  const found = await Promise.all(slugs.map(async (slug) => [slug, await rowOf(nazorg, slug, customer, contact)]))
  const user = await makeUser(nazorg, 'admin')
  const rows = { ...Object.fromEntries(found), users: user.id }
  for (const collection of ['rmas', 'service-requests', 'warranty-claims'] as const)
    await nazorg.payload.db.updateOne({ collection, id: rows[collection] ?? '', data: { dealer: dealer.id } })
  return { customer, contact, user, tokens, line, dealer, rows }
}

/** How a request shows who asks: an integration its key, everybody else the token of their login. */
export const shown = (token: string): string => (token.startsWith('nzk_') ? `users API-Key ${token}` : `JWT ${token}`)

export async function keyOfIntegration(nazorg: Nazorg): Promise<string> {
  const { giveKey } = await import('@/db/apiKeys')
  return (await giveKey(await nazorg.request(), (await makeUser(nazorg, 'integration')).id)).key
}

/** Logged in before the block. */
async function blockedContact(nazorg: Nazorg, customer: Customer): Promise<string> {
  const contact = await makeContact(nazorg, customer)
  const token = await login(nazorg, 'contacts', contact.email)
  const where = { contact: { equals: contact.id } }
  await nazorg.payload.update({ collection: 'memberships', where, data: { status: 'blocked' }, ...silent })
  return token
}

async function makeRows(nazorg: Nazorg, { id: customer }: Customer, token: string): Promise<string> {
  const { payload } = nazorg
  const line = await makeOrderLine(nazorg, { id: customer } as Customer, 50)
  const form = await makeForm(nazorg)
  const reason = await makeReason(nazorg, { form })
  await payload.create({ collection: 'segments', data: { code: 'garage', title: 'Garages' }, ...silent })
  await payload.create({ collection: 'reason-codes', data: { code: reason.code }, ...silent })
  await makeTrade(nazorg, customer)
  await makePage(nazorg, 'terms', 'Voorwaarden')
  await payload.create({
    collection: 'registrations',
    data: {
      name: 'Garage Nieuw',
      kind: 'business',
      status: 'open',
      contactName: 'Sam',
      email: 'sam@nieuw.example',
      locale: 'nl',
      vatCheck: 'notAsked',
      submittedAt: '2026-11-20T10:00:00.000Z',
    },
    ...silent,
  })
  await payload.create({ collection: 'templates', data: { key: 'invitation', channel: 'mail' }, ...silent })
  await payload.create({ collection: 'media', data: { alt: 'Logo' }, file: await onePixel(), ...silent })
  const body = { lines: [{ orderLine: line.id, quantityRequested: 1 }], reason: reason.id, acceptTerms: true }
  const sent = await nazorg.as(token).post<{ doc: { id: string; lines: { id: string }[] } }>('/api/rmas', body)
  if (sent.status !== 201) throw new Error(`No RMA to test with: ${JSON.stringify(sent.body)}`)
  await makeServiceType(nazorg, { form, code: 'repair' })
  const asked = await nazorg.as(token).post('/api/service-requests', { type: 'repair' })
  if (asked.status !== 201) throw new Error(`No service request to test with: ${JSON.stringify(asked.body)}`)
  await makeClaim(nazorg, token, line.id)
  await makePapers(nazorg, customer, sent.body.doc.id)
  await makeBooks(nazorg)
  await makeExchange(nazorg)
  return sent.body.doc.lines[0]?.id ?? ''
}

/** Sent with every field that a claim must have. */
async function makeClaim(nazorg: Nazorg, token: string, orderLine: string): Promise<void> {
  const claim = {
    lines: [{ line: 'a', orderLine, quantityClaimed: 1, serialNumber: 'SN-1' }],
    formEmail: 'garantie@klant.example',
    contactName: 'Sam',
    contactPhone: '085 000 00 01',
    damage: 'engineParts',
    complaint: 'Lekt',
    returnAfterReview: true,
    acceptTerms: true,
  }
  const damages = [{ code: 'engineParts', title: 'Motoronderdelen' }]
  await nazorg.payload.updateGlobal({ slug: 'warranty-settings', data: { damages }, ...silent })
  const sent = await nazorg.as(token).post('/api/warranty-claims', claim)
  if (sent.status !== 201) throw new Error(`No claim to test with: ${JSON.stringify(sent.body)}`)
}

/** What belongs to no customer and is kept by the system. */
async function makeBooks({ payload }: Nazorg): Promise<void> {
  const at = new Date().toISOString()
  const registered = { file: 'register.csv', status: 'current' as const, at }
  const { id: importId } = await payload.create({ collection: 'register-imports', data: registered, ...silent })
  const company = { name: 'Garage', countryCode: 'NL', searchText: '~garage', import: importId, key: 'register 1' }
  await payload.create({ collection: 'company-register', data: company, ...silent })
  await payload.create({ collection: 'config-runs', data: { by: 'Admin', state: 'applied', touched: [] }, ...silent })
  const viewing = { userName: 'Bram', contactName: 'Iris', startedAt: at, expiresAt: at }
  await payload.create({ collection: 'viewings', data: viewing, ...silent })
}

async function makeView({ payload }: Nazorg, { id: contact }: Contact): Promise<void> {
  const keys = { nameKey: `${contact} orders balie`, place: `${contact} orders 1` }
  const data = { contact, grid: 'orders' as const, name: 'Balie', query: { q: 'balie' }, ...keys }
  await payload.create({ collection: 'grid-views', data, ...silent })
}

/** A document and a file of the case. */
async function makePapers({ payload }: Nazorg, customer: string, rma: string): Promise<void> {
  await payload.create({
    collection: 'documents',
    data: {
      case: rma,
      customer,
      kind: 'return-form',
      revision: 1,
      locale: 'nl',
      key: 'key',
      fileName: 'form.pdf',
      mimeType: 'application/pdf',
      bytes: 1,
      pages: 1,
      sha256: 'x',
      storageKey: 'none',
    },
    ...silent,
  })
  const message = { case: rma, customer, side: 'staff' as const, text: 'Hallo', at: new Date().toISOString() }
  await payload.create({ collection: 'case-messages', data: message, ...silent })
  const data = { case: rma, customer, sent: true, ...FILE }
  await payload.create({ collection: 'attachments', data, ...silent })
}

/** Online, with an optional question. */
export async function makeForm({ payload }: Nazorg): Promise<string> {
  const rest = { blockType: 'text', name: 'question', width: 'whole', condition: { match: 'all' } } as const
  const fields = (label: string, id?: string) => [{ ...rest, label, id }]
  const collection = 'forms'
  const data = { title: 'Schade', fields: fields('Vraag'), _status: 'draft' as const }
  const form = await payload.create({ collection, data, locale: 'nl', draft: true, ...silent })
  const english = { title: 'Damage', fields: fields('Question', form.fields?.[0]?.id ?? undefined) }
  const online = { ...english, _status: 'published' as const }
  await payload.update({ collection, id: form.id, data: online, locale: 'en', ...silent })
  return form.id
}

const FILE = {
  fileName: 'foto.jpg',
  mimeType: 'image/jpeg',
  bytes: 1,
  sha256: 'x',
  scan: 'none' as const,
  storageKey: 'none.jpg',
}

async function onePixel() {
  const image = sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } })
  const data = await image.png().toBuffer()
  return { data, mimetype: 'image/png', name: 'logo.png', size: data.byteLength }
}

async function rowOf({ payload }: Nazorg, slug: CollectionSlug, customer: Customer, contact: Contact): Promise<string> {
  if (slug === 'customers') return customer.id
  if (slug === 'contacts') return contact.id
  const contacts: Where = { contact: { equals: contact.id } }
  const where = slug === 'memberships' || slug === 'account-events' ? contacts : {}
  const { docs } = await payload.find({ collection: slug, where, limit: 1, pagination: false, ...silent })
  if (!docs[0]) throw new Error(`There is no row of ${slug} to test with`)
  return String(docs[0].id)
}
