/**
 * The atoms of access, one question each.
 * A gate answers yes or no: join gates with && and ||.
 * A scope may answer with a filter: join scopes with compose.ts.
 */
import type { AccessArgs, PayloadRequest, Where } from 'payload'

import type { Right } from '@/core/accounts/rights'
import type { StaffRole } from '@/core/accounts/roles'
import { CASE_FIELD, CASE_KINDS, type CaseKind } from '@/core/cases'
import { type Locale, localeOf } from '@/core/locale'
import { type ActiveMembership, activeMemberships } from './activeMemberships'

export type Gate = (args: Pick<AccessArgs, 'req'>) => boolean
export type Scope = (args: Pick<AccessArgs, 'req'>) => boolean | Where | Promise<boolean | Where>

type Signed = { id: string; collection: 'users' | 'contacts'; role?: StaffRole; customers?: unknown }

const signed = (req: PayloadRequest) => req.user as Signed | null

/** The signed-in contact's id, or null for staff and strangers. */
export const contactId = (req: PayloadRequest): string | null => {
  const user = signed(req)
  return user?.collection === 'contacts' ? user.id : null
}

/** The signed-in employee's id and role, or null for contacts and strangers. */
export const staffOf = (req: PayloadRequest): { id: string; role: StaffRole } | null => {
  const user = signed(req)
  return user?.collection === 'users' && user.role ? { id: user.id, role: user.role } : null
}

/** The customers whom the signed-in employee serves: null for every one, and for a sales person those that an admin assigned. */
export const assignedCustomers = (req: PayloadRequest): readonly string[] | null => {
  if (staffOf(req)?.role !== 'sales') return null
  const customers = signed(req)?.customers
  return Array.isArray(customers)
    ? customers.map((one) => String(one instanceof Object && 'id' in one ? one.id : one))
    : []
}

export const nobody: Gate = () => false
export const anyone: Gate = () => true

/** Staff with one of these roles. */
export const staff =
  (...roles: StaffRole[]): Gate =>
  ({ req }) => {
    const employee = staffOf(req)
    return employee !== null && roles.includes(employee.role)
  }

/** Rows of the customers whom staff with one of these roles serve, by the customer at `path`. */
export const serving =
  (roles: readonly StaffRole[], path = 'customer'): Scope =>
  (args) => {
    if (!staff(...roles)(args)) return false
    const customers = assignedCustomers(args.req)
    return customers === null || (customers.length > 0 && { [path]: { in: [...customers] } })
  }

/** The row of the signed-in account itself, in the collection it lives in. */
export const self =
  (collection: 'users' | 'contacts'): Scope =>
  ({ req }) => {
    const user = signed(req)
    return user?.collection === collection && { id: { equals: user.id } }
  }

/** The customers for which the signed-in contact holds at least one of `rights` (any active membership when none is named). */
export async function customersOf(req: PayloadRequest, ...rights: Right[]): Promise<string[]> {
  const allowed = (membership: ActiveMembership) =>
    rights.length === 0 || rights.some((right) => membership.rights.includes(right))
  return (await activeMemberships(req)).filter(allowed).map((membership) => membership.customer)
}

/** Rows whose `path` is a customer for which the contact holds one of `rights`. */
export const ownCustomers =
  (rights: readonly Right[], path = 'customer'): Scope =>
  async ({ req }) => {
    const customers = await customersOf(req, ...rights)
    return customers.length > 0 && { [path]: { in: customers } }
  }

/** The right to ask for each kind of case, and so to read what hangs on one. */
export const RIGHT_OF = {
  rmas: 'requestReturns',
  'service-requests': 'requestService',
  'warranty-claims': 'requestWarranty',
} as const satisfies Record<CaseKind, Right>

/** Rows that hang on a case of a kind that the contact may ask for, for the row's customer. */
export const ofCasesOf: Scope = async (args) => {
  const filters: Where[] = []
  for (const kind of CASE_KINDS) {
    const own = await ownCustomers([RIGHT_OF[kind]])(args)
    if (own && own !== true) filters.push({ and: [own, { [CASE_FIELD[kind]]: { exists: true } }] })
  }
  return filters.length > 0 && { or: filters }
}

/** Narrows another scope by a fixed filter. */
export const where =
  (filter: Where): Scope =>
  () =>
    filter

/** Rows made by the signed-in contact. */
export const madeByContact: Scope = ({ req }) => {
  const id = contactId(req)
  return id !== null && { contact: { equals: id } }
}

/** Rows that the signed-in employee made on behalf of a customer whom they still serve. Integrations act for nobody. */
export const madeByStaff: Scope = ({ req }) => {
  const employee = staffOf(req)
  if (employee === null || employee.role === 'integration') return false
  const own = { onBehalfBy: { equals: employee.id } }
  const customers = assignedCustomers(req)
  if (customers === null) return own
  return customers.length > 0 && { and: [own, { customer: { in: [...customers] } }] }
}

/** The signed-in contact's own memberships. */
export const ownMemberships: Scope = ({ req }) => {
  const id = contactId(req)
  return id !== null && { contact: { equals: id } }
}

/** What an editor published. */
export const published: Scope = where({ _status: { equals: 'published' } })

/** The caller's language: what the request names, else the account's own, else the browser's. */
export const languageOf = (req: PayloadRequest): Locale =>
  localeOf(req.query?.locale ?? req.user?.locale ?? req.i18n?.language)
