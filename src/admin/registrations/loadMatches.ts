/** Customers and registrations that an applicant may be, read as the signed-in employee and judged by src/core/registrations. */
import type { CollectionSlug, DataFromCollectionSlug, Where } from 'payload'

import { countryOf } from '@/core/address'
import {
  houseDomain,
  type Identity,
  MATCH_REASONS,
  type MatchReason,
  matchReasons,
  postalCodeSpellings,
  vatKeys,
} from '@/core/registrations/matches'
import type { RegistrationStatus } from '@/core/registrations/status'
import type { Contact, Customer, Membership, Registration } from '@/payload-types'
import type { Panel } from '../panelRequest'

export type Match = {
  readonly id: string
  readonly name: string
  readonly reasons: readonly MatchReason[]
} & (
  | { readonly of: 'customer'; readonly number: string }
  | { readonly of: 'registration'; readonly status: RegistrationStatus }
)

type Reader = Pick<Panel, 'payload' | 'user'>

/** Read before they are judged, and shown after. */
const MOST_READ = 200
const MOST_SHOWN = 20

export async function loadMatches(reader: Reader, registration: Registration): Promise<readonly Match[]> {
  const among = { registration, home: await homeCountry(reader) }
  const [customers, registrations] = [
    await matchingCustomers(reader, among),
    await matchingRegistrations(reader, among),
  ]
  return [...customers, ...registrations].sort((one, other) => rank(one) - rank(other)).slice(0, MOST_SHOWN)
}

async function homeCountry({ payload }: Reader): Promise<string> {
  const settings = await payload.findGlobal({ slug: 'portal-settings', depth: 0, overrideAccess: true })
  return countryOf(settings.address)
}

const rank = ({ of, reasons }: Match): number =>
  Math.min(...reasons.map((reason) => MATCH_REASONS.indexOf(reason))) * 2 + (of === 'customer' ? 0 : 1)

type Among = { readonly registration: Registration; readonly home: string }

async function matchingCustomers(reader: Reader, { registration, home }: Among): Promise<Match[]> {
  const people = await peopleLike(reader, registration)
  const ids = people.map(({ customer }) => String(customer))
  const found = await read(reader, 'customers', { or: [...customersLike(registration), { id: { in: ids } }] })
  const applicant = identityOf(registration)
  return found.flatMap((customer) => {
    const emails = people.flatMap((one) =>
      String(one.customer) === customer.id ? [(one.contact as Contact).email] : [],
    )
    const reasons = matchReasons(applicant, customerIdentity(customer, emails), home)
    const { id, name, number } = customer
    return reasons.length > 0 ? [{ of: 'customer' as const, id, name, number, reasons }] : []
  })
}

async function matchingRegistrations(reader: Reader, { registration, home }: Among): Promise<Match[]> {
  const found = await read(reader, 'registrations', {
    and: [{ id: { not_equals: registration.id } }, { or: registrationsLike(registration) }],
  })
  // Two who claim the same customer are colleagues, perhaps; the number says nothing of who they are.
  const applicant = { ...identityOf(registration), number: null }
  return found.flatMap((one) => {
    const reasons = matchReasons(applicant, identityOf(one), home)
    const { id, name, status } = one
    return reasons.length > 0 ? [{ of: 'registration' as const, id, name, status, reasons }] : []
  })
}

function identityOf({ customerNumber, name, vatNumber, address, email }: Registration): Identity {
  const postalCodes = address?.postalCode ? [address.postalCode] : []
  return { number: customerNumber || null, name, vatNumber: vatNumber || null, postalCodes, emails: [email] }
}

function customerIdentity(
  { number, name, vatNumber, addresses, email }: Customer,
  people: readonly string[],
): Identity {
  const postalCodes = (addresses ?? []).flatMap(({ postalCode }) => postalCode ?? [])
  return { number, name, vatNumber: vatNumber || null, postalCodes, emails: [...people, ...(email ? [email] : [])] }
}

function customersLike({ customerNumber, vatNumber, address, email }: Registration): Where[] {
  const keys = vatKeys(vatNumber)
  return [
    ...(customerNumber ? [{ number: { equals: customerNumber } }] : []),
    // Rows that were never saved since VAT numbers are kept bare are found as they were written.
    ...(keys.length > 0 ? [{ vatKey: { in: keys } }, { vatNumber: { in: keys } }] : []),
    ...(address?.postalCode ? [{ 'addresses.postalCode': { in: postalCodeSpellings(address.postalCode) } }] : []),
    ...mailsLike('email', email),
  ]
}

const registrationsLike = ({ vatNumber, address, email }: Registration): Where[] => [
  ...(vatNumber ? [{ vatNumber: { equals: vatNumber } }] : []),
  ...(address?.postalCode ? [{ 'address.postalCode': { in: postalCodeSpellings(address.postalCode) } }] : []),
  ...mailsLike('email', email),
]

function mailsLike(path: string, email: string): Where[] {
  const domain = houseDomain(email)
  return [{ [path]: { equals: email } }, ...(domain ? [{ [path]: { contains: `@${domain}` } }] : [])]
}

/** Memberships of contacts with this address, or of this house; each with its contact. */
async function peopleLike(reader: Reader, { email }: Registration): Promise<Membership[]> {
  const contacts = await read(reader, 'contacts', { or: mailsLike('email', email) })
  if (contacts.length === 0) return []
  const known = new Map(contacts.map((contact) => [contact.id, contact]))
  const memberships = await read(reader, 'memberships', { contact: { in: [...known.keys()] } })
  return memberships.flatMap((one) => {
    const contact = known.get(String(one.contact))
    return contact ? [{ ...one, contact }] : []
  })
}

async function read<Slug extends CollectionSlug>({ payload, user }: Reader, collection: Slug, where: Where) {
  const options = { where, limit: MOST_READ, pagination: false, depth: 0, overrideAccess: false, user } as const
  return (await payload.find({ collection, ...options })).docs as DataFromCollectionSlug<Slug>[]
}
