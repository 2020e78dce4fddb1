/** One row of every collection that people write or read, and a caller of every kind. */
import type { CollectionSlug } from 'payload'

import { catalogOf } from '@/gate/catalog'
import type { Surface } from './fuzzTypes'
import type { Nazorg } from './nazorg'
import { makePage } from './pages'
import { login, makeContact, makeCustomer, makeOrderLine, makeReason, makeUser } from './trade'

const silent = { depth: 0, overrideAccess: true } as const

export async function makeSurface(nazorg: Nazorg): Promise<Surface> {
  const { payload } = nazorg
  const customer = await makeCustomer(nazorg)
  const contact = await makeContact(nazorg, customer)
  const [line, reason, admin, agent] = [
    await makeOrderLine(nazorg, customer, 500),
    await makeReason(nazorg),
    await makeUser(nazorg, 'admin'),
    await makeUser(nazorg, 'agent'),
  ]
  await payload.create({ collection: 'segments', data: { code: 'garage', title: 'Garages' }, ...silent })
  await makePage(nazorg, 'terms', 'Voorwaarden')
  await payload.create({ collection: 'articles', data: { number: 'A-1', name: 'KOPPELING' }, ...silent })
  const tokens = [
    await login(nazorg, 'contacts', contact.email),
    await login(nazorg, 'users', admin.email),
    await login(nazorg, 'users', agent.email),
  ]
  const body = { lines: [{ orderLine: line.id, quantityRequested: 1 }], reason: reason.id, acceptTerms: true }
  await nazorg.as(tokens[0] ?? null).post('/api/rmas', body)
  const slugs = payload.config.collections.map(({ slug }) => slug as CollectionSlug)
  const rows = await Promise.all(slugs.map((slug) => firstRow(nazorg, slug)))
  return { catalog: catalogOf(payload.config), rows: Object.fromEntries(rows.flat()), tokens }
}

async function firstRow({ payload }: Nazorg, collection: CollectionSlug): Promise<[string, Record<string, unknown>][]> {
  if (collection === ('payload-migrations' as CollectionSlug)) return []
  const { docs } = await payload.find({ collection, limit: 1, pagination: false, ...silent })
  return docs.map((doc) => [collection, { ...doc }])
}
