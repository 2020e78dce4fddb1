/** A row of every collection that belongs to one customer, and a caller of every kind. */
import type { CollectionSlug, Where } from 'payload'
import sharp from 'sharp'

import type { Contact, Customer } from '@/payload-types'
import type { Nazorg } from './nazorg'
import { makePage } from './pages'
import { makeServiceType } from './services'
import { login, makeContact, makeCustomer, makeOrderLine, makeReason, makeUser } from './trade'

const silent = { depth: 0, overrideAccess: true } as const

/** `own` holds every right for the customer of the rows, `powerless` none, `other` every right for another customer. */
export const ROLES = [
  'stranger',
  'own',
  'powerless',
  'other',
  'agent',
  'editor',
  'sales',
  'integration',
  'admin',
] as const
export type Role = (typeof ROLES)[number]

export type World = {
  readonly customer: Customer
  readonly contact: Contact
  readonly tokens: Readonly<Record<Role, string | null>>
  /** The id of a row, by collection. */
  readonly rows: Readonly<Record<string, string>>
}

export async function makeWorld(nazorg: Nazorg): Promise<World> {
  const [customer, stranger] = [await makeCustomer(nazorg), await makeCustomer(nazorg)]
  const contact = await makeContact(nazorg, customer)
  const powerless = await makeContact(nazorg, customer, [])
  const other = await makeContact(nazorg, stranger)
  const staff = async (role: 'admin' | 'agent' | 'editor' | 'integration') =>
    login(nazorg, 'users', (await makeUser(nazorg, role)).email)
  const tokens = {
    stranger: null,
    own: await login(nazorg, 'contacts', contact.email),
    powerless: await login(nazorg, 'contacts', powerless.email),
    other: await login(nazorg, 'contacts', other.email),
    agent: await staff('agent'),
    editor: await staff('editor'),
    sales: await login(nazorg, 'users', (await makeUser(nazorg, 'sales', [customer])).email),
    integration: await staff('integration'),
    admin: await staff('admin'),
  }
  await makeRows(nazorg, customer, tokens.own)
  const slugs = nazorg.payload.config.collections.map(({ slug }) => slug).filter((slug) => !slug.startsWith('payload-'))
  const found = await Promise.all(slugs.map(async (slug) => [slug, await rowOf(nazorg, slug, customer, contact)]))
  const user = await makeUser(nazorg, 'admin')
  return { customer, contact, tokens, rows: { ...Object.fromEntries(found), users: user.id } }
}

async function makeRows(nazorg: Nazorg, { id: customer }: Customer, token: string): Promise<void> {
  const { payload } = nazorg
  const line = await makeOrderLine(nazorg, { id: customer } as Customer, 50)
  const form = await makeForm(nazorg)
  const reason = await makeReason(nazorg, { form })
  await payload.create({ collection: 'segments', data: { code: 'garage', title: 'Garages' }, ...silent })
  await payload.create({ collection: 'reason-codes', data: { code: reason.code }, ...silent })
  const registered = { file: 'register.csv', status: 'current' as const, at: new Date().toISOString() }
  const { id: importId } = await payload.create({ collection: 'register-imports', data: registered, ...silent })
  const company = { name: 'Garage', countryCode: 'NL', searchText: '~garage', import: importId, key: 'register 1' }
  await payload.create({ collection: 'company-register', data: company, ...silent })
  await payload.create({ collection: 'articles', data: { number: 'A-1', name: 'KOPPELING' }, ...silent })
  await payload.create({
    collection: 'orders',
    data: { number: 'VO1', customer, totalCents: 100, shippingStatus: 'shipped' },
    ...silent,
  })
  await payload.create({ collection: 'invoices', data: { number: 'VF1', customer, kind: 'invoice' }, ...silent })
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
  const sent = await nazorg.as(token).post<{ doc: { id: string } }>('/api/rmas', body)
  if (sent.status !== 201) throw new Error(`No RMA to test with: ${JSON.stringify(sent.body)}`)
  await makeServiceType(nazorg, { form, code: 'repair' })
  const asked = await nazorg.as(token).post('/api/service-requests', { type: 'repair' })
  if (asked.status !== 201) throw new Error(`No service request to test with: ${JSON.stringify(asked.body)}`)
  await makePapers(nazorg, customer, sent.body.doc.id)
  await payload.create({ collection: 'config-runs', data: { by: 'Admin', state: 'applied', touched: [] }, ...silent })
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
  const data = { case: rma, customer, sent: true, ...FILE }
  await payload.create({ collection: 'attachments', data, ...silent })
}

/** Online, with an optional question. */
async function makeForm({ payload }: Nazorg): Promise<string> {
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
  const data = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
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
