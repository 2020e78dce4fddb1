/** Which service types a contact may see and ask for: the one place that says so, for lists, REST and submissions alike. */
import { isolateObjectProperty, type PayloadRequest } from 'payload'

import { RIGHTS, type Right } from '@/core/accounts/rights'
import { readCondition } from '@/core/forms/readForm'
import { isVisible, type ServiceFacts } from '@/core/services/visibility'
import type { Customer, ServiceType } from '@/payload-types'
import { activeMemberships } from './activeMemberships'

const MAX_TYPES = 200

/** A customer, and what whoever asks may do for it. */
export type Asking = { readonly customer: string; readonly rights: readonly Right[] }

/** The contact's customers for which services may be requested. */
export const askingCustomers = async (req: PayloadRequest): Promise<readonly Asking[]> =>
  (await activeMemberships(req)).filter(({ rights }) => rights.includes('requestService'))

/** Staff who act for a customer: no right of a contact stands in their way. */
export const askingFor = (customer: string): Asking => ({ customer, rights: RIGHTS })

/** Types that are online with a form that is, by the customers who may ask for them; one without customers is left out. */
export async function visibleServices(
  req: PayloadRequest,
  asking: readonly Asking[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (asking.length === 0) return new Map()
  const types = await onlineTypes(req)
  const facts = await factsOf(req, asking)
  const visible = types.map(({ id, visibility }) => {
    const condition = readCondition(visibility)
    const open = asking.filter(({ customer }) => {
      const known = facts.get(customer)
      return known !== undefined && isVisible(condition, known)
    })
    return [id, open.map(({ customer }) => customer)] as const
  })
  return new Map(visible.filter(([, customers]) => customers.length > 0))
}

async function onlineTypes(req: PayloadRequest): Promise<Pick<ServiceType, 'id' | 'visibility'>[]> {
  const quiet = { limit: MAX_TYPES, pagination: false, depth: 0, overrideAccess: true, req } as const
  const select = { form: true, visibility: true } as const
  const where = { online: { equals: true } }
  const { docs } = await req.payload.find({ collection: 'service-types', where, select, sort: 'position', ...quiet })
  const forms = docs.map(({ form }) => String(form))
  if (forms.length === 0) return []
  const online = await req.payload.find({
    collection: 'forms',
    where: { id: { in: forms }, _status: { equals: 'published' } },
    select: {},
    ...quiet,
    // Reading sets the language on the request that it is given.
    req: isolateObjectProperty(req, ['locale', 'fallbackLocale']),
  })
  const ids = new Set(online.docs.map(({ id }) => String(id)))
  return docs.filter(({ form }) => ids.has(String(form)))
}

async function factsOf(req: PayloadRequest, asking: readonly Asking[]): Promise<ReadonlyMap<string, ServiceFacts>> {
  const { docs } = await req.payload.find({
    collection: 'customers',
    where: { id: { in: asking.map(({ customer }) => customer) } },
    select: { segments: true, nightDelivery: true, addresses: true },
    limit: asking.length,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const codes = await segmentCodes(
    req,
    docs.flatMap(({ segments }) => (segments ?? []).map(String)),
  )
  const rights = new Map(asking.map((one) => [one.customer, one.rights]))
  return new Map(
    docs.map((customer) => [customer.id, { ...knownOf(customer, codes), rights: rights.get(customer.id) ?? [] }]),
  )
}

type Known = Pick<Customer, 'segments' | 'nightDelivery' | 'addresses'>

function knownOf({ segments, nightDelivery, addresses }: Known, codes: ReadonlyMap<string, string>) {
  const address = addresses?.find(({ primary }) => primary) ?? addresses?.[0]
  return {
    nightDelivery: nightDelivery === true,
    segments: (segments ?? []).flatMap((id) => codes.get(String(id)) ?? []),
    country: address ? (address.countryCode || 'NL').toUpperCase() : '',
  }
}

async function segmentCodes(req: PayloadRequest, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const where = { id: { in: [...new Set(ids)] } }
  const options = { where, pagination: false, depth: 0, select: { code: true }, overrideAccess: true, req } as const
  const { docs } = await req.payload.find({ collection: 'segments', ...options })
  return new Map(docs.map(({ id, code }) => [id, code]))
}
