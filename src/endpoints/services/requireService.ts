import { type Asking, askingCustomers, askingFor, visibleServices } from '@access/visibleServices'
import { isolateObjectProperty, type PayloadRequest } from 'payload'

import { DomainError } from '@/core/errors'
import type { Wording } from '@/core/forms/definition'
import { possibleIds } from '@/db/ids'
import type { Customer, ServiceType } from '@/payload-types'
import type { Actor } from '../request/actor'
import { findCustomers } from '../rmas/eligibleLines'

export type Wanted = {
  /** The type's code, or its id. */
  readonly type: string
  readonly customer?: string | undefined
}

export type Service = {
  readonly customer: Customer
  readonly type: Omit<ServiceType, 'title' | 'form'>
  readonly title: Wording
  /** Id of its form, which is online. */
  readonly form: string
}

/**
 * The type, and the customer it is asked for: the one named, else the first of the contact's who may ask for it.
 *
 * @throws DomainError UNKNOWN_SERVICE for what this customer is not shown, NO_ACCESS_TO_CUSTOMER, CUSTOMER_INACTIVE,
 * INVALID_INPUT when staff name no customer
 */
export async function requireService(req: PayloadRequest, actor: Actor, wanted: Wanted): Promise<Service> {
  const asking = await askingAs(req, actor, wanted.customer)
  const type = await findType(req, wanted.type)
  const open = type && (await visibleServices(req, asking)).get(type.id)
  if (!type || !open?.[0]) throw new DomainError('UNKNOWN_SERVICE', 'No such service for this customer')
  const customer = (await findCustomers(req, [open[0]])).get(open[0])
  if (customer?.status !== 'active') throw new DomainError('CUSTOMER_INACTIVE', 'The customer may not ask now')
  const { title, form, ...rest } = type
  return { customer, type: rest, title, form: String(form) }
}

async function askingAs(req: PayloadRequest, actor: Actor, customer: string | undefined): Promise<readonly Asking[]> {
  if (actor.kind === 'staff') {
    if (customer === undefined) throw new DomainError('INVALID_INPUT', 'Staff name a customer', { path: 'customer' })
    return [askingFor(customer)]
  }
  const own = await askingCustomers(req)
  if (customer === undefined) return own
  const named = own.filter((one) => one.customer === customer)
  if (named.length === 0) throw new DomainError('NO_ACCESS_TO_CUSTOMER', 'The contact does not act for this customer')
  return named
}

type TypeInWords = Omit<ServiceType, 'title'> & { readonly title: Wording }

async function findType(req: PayloadRequest, named: string): Promise<TypeInWords | undefined> {
  const ids = possibleIds(req.payload, [named])
  const byId = ids.length > 0 ? [{ id: { in: ids } }] : []
  const { docs } = await req.payload.find({
    collection: 'service-types',
    where: { or: [{ code: { equals: named } }, ...byId] },
    limit: 1,
    pagination: false,
    depth: 0,
    locale: 'all',
    overrideAccess: true,
    // Reading sets the language on the request that it is given.
    req: isolateObjectProperty(req, ['locale', 'fallbackLocale']),
  })
  return docs[0] as TypeInWords | undefined
}
