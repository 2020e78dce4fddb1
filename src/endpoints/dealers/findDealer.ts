/** Which customers are dealers, and who decides on their end customers. */
import type { PayloadRequest, Where } from 'payload'

import { hasRight } from '@/core/accounts/rights'
import type { Contact, Customer } from '@/payload-types'

const one = { limit: 1, pagination: false, depth: 0, overrideAccess: true } as const

/** A dealer that the house blocked is none as long. */
export const IS_DEALER: Where = { and: [{ isDealer: { equals: true } }, { status: { equals: 'active' } }] }

/** The id of the dealer with this customer number; null when nobody is. */
export async function dealerOf(req: PayloadRequest, number: string): Promise<string | null> {
  const where: Where = { and: [{ number: { equals: number } }, IS_DEALER] }
  return (await req.payload.find({ collection: 'customers', where, ...one, req })).docs[0]?.id ?? null
}

/** The contacts who decide on a dealer's end customers. */
export async function managersOf(req: PayloadRequest, dealer: string): Promise<Contact[]> {
  const where: Where = { and: [{ customer: { equals: dealer } }, { status: { equals: 'active' } }] }
  const options = { where, pagination: false, depth: 1, overrideAccess: true, req } as const
  const { docs } = await req.payload.find({ collection: 'memberships', ...options })
  return docs.flatMap(({ contact, rights }) =>
    typeof contact === 'object' && hasRight(rights, 'manageEndCustomers') ? [contact] : [],
  )
}

type Deciders = { readonly dealer: Customer; readonly deciders: readonly Contact[] }

/** A dealer with those who can decide there; null when nobody can, or the house blocked it. */
export async function decidersOf(req: PayloadRequest, id: string): Promise<Deciders | null> {
  const where: Where = { and: [{ id: { equals: id } }, IS_DEALER] }
  const [dealer] = (await req.payload.find({ collection: 'customers', where, ...one, req })).docs
  const deciders = dealer ? await managersOf(req, dealer.id) : []
  return dealer && deciders.length > 0 ? { dealer, deciders } : null
}
