/** Who takes a verb, as the case remembers it. */
import { assignedCustomers, contactId, customersOf, staffOf } from '@access/rules'
import type { PayloadRequest } from 'payload'

import type { Right } from '@/core/accounts/rights'
import type { StaffRole } from '@/core/accounts/roles'
import { DomainError } from '@/core/errors'
import type { CaseActor } from '@/core/timeline'

export type ContactActor = {
  readonly kind: 'contact'
  readonly id: string
  readonly name: string
  readonly customers: readonly string[]
}
export type StaffActor = {
  readonly kind: 'staff'
  readonly id: string
  readonly name: string
  readonly role: StaffRole
  /** Whom they serve; null: everybody. */
  readonly customers: readonly string[] | null
}
export type Actor = ContactActor | StaffActor

/**
 * A contact who holds `right` for at least one customer, or an employee with one of `roles`.
 *
 * @throws DomainError UNAUTHENTICATED for strangers and blocked contacts, FORBIDDEN for the rest
 */
export async function requireActor(req: PayloadRequest, right: Right, ...roles: StaffRole[]): Promise<Actor> {
  const contact = contactId(req)
  if (contact === null) return requireStaff(req, ...roles)

  const customers = await customersOf(req, right)
  if (customers.length > 0) return { kind: 'contact', id: contact, name: nameOf(req), customers }
  if ((await customersOf(req)).length === 0) throw new DomainError('UNAUTHENTICATED', 'No active membership')
  throw new DomainError('FORBIDDEN', `The contact lacks ${right}`)
}

/** @throws DomainError UNAUTHENTICATED for strangers, FORBIDDEN for contacts and other roles */
export function requireStaff(req: PayloadRequest, ...roles: StaffRole[]): StaffActor {
  if (!req.user) throw new DomainError('UNAUTHENTICATED', 'Nobody is signed in')
  const employee = staffOf(req)
  if (!employee || !roles.includes(employee.role)) throw new DomainError('FORBIDDEN', 'Only for staff')
  return { kind: 'staff', ...employee, name: nameOf(req), customers: assignedCustomers(req) }
}

/** How the timeline names the actor. */
export const caseActor = ({ kind, id, name }: Actor): CaseActor => ({ kind, id, name })

/** How a status table names the actor. */
export const roleOf = (actor: Actor) => (actor.kind === 'contact' ? 'contact' : actor.role)

const nameOf = (req: PayloadRequest): string => String(req.user?.name ?? '')
