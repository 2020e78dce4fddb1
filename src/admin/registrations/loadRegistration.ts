/** Everything that the view of one registration shows, read as the signed-in employee. */
import type { Contact, Customer, Outbox, Registration, User } from '@/payload-types'
import type { Panel } from '../panelRequest'
import { findOne } from '../rma/loadCase'
import { loadMatches, type Match } from './loadMatches'

export type LoadedRegistration = {
  readonly registration: Registration
  readonly customer: Customer | null
  /** Whose end customer somebody wants to be. */
  readonly dealer: Customer | null
  readonly decidedBy: User | null
  /** Who decided for the dealer. */
  readonly decidedByContact: Contact | null
  readonly termsText: string | null
  readonly matches: readonly Match[]
  readonly effects: readonly Outbox[]
}

const MAX_ROWS = 100

export async function loadRegistration(panel: Panel, registration: Registration): Promise<LoadedRegistration> {
  const [customer, dealer, decidedBy, decidedByContact, termsText, matches, effects] = await Promise.all([
    findOne(panel, 'customers', registration.customer),
    findOne(panel, 'customers', registration.dealer),
    findOne(panel, 'users', registration.decidedBy),
    findOne(panel, 'contacts', registration.decidedByContact),
    loadTermsText(panel, registration.acceptedTerms?.hash),
    loadMatches(panel, registration),
    loadEffects(panel, registration.id),
  ])
  return { registration, customer, dealer, decidedBy, decidedByContact, termsText, matches, effects }
}

async function loadTermsText({ payload, user }: Panel, hash: string | null | undefined): Promise<string | null> {
  if (!hash) return null
  const where = { hash: { equals: hash } }
  const options = { where, limit: 1, pagination: false, depth: 0, overrideAccess: false, user } as const
  return (await payload.find({ collection: 'terms-texts', ...options })).docs[0]?.text ?? null
}

async function loadEffects({ payload, user }: Panel, registration: string): Promise<Outbox[]> {
  const where = { registration: { equals: registration } }
  const options = { where, sort: '-createdAt', limit: MAX_ROWS, depth: 0, overrideAccess: false, user } as const
  return (await payload.find({ collection: 'outbox', ...options })).docs
}
