/**
 * What may be done with the contacts of a customer. A manager holds `manageContacts` there; whoever grants gives no more than
 * they hold themselves, and the house may hand out whatever is offered.
 */
import { DomainError } from '../errors'
import { hasRight, OFFERED_RIGHTS, type Right } from './rights'

export const MEMBERSHIP_STATUSES = ['active', 'invited', 'blocked'] as const
export type MembershipStatus = (typeof MEMBERSHIP_STATUSES)[number]
/** Who blocked somebody: what the house blocked, the customer cannot open again. */
export const MEMBERSHIP_BLOCKERS = ['customer', 'house'] as const
export type BlockedBy = (typeof MEMBERSHIP_BLOCKERS)[number]

export type Standing = {
  readonly status: MembershipStatus
  readonly rights: readonly Right[]
  readonly blockedBy?: BlockedBy | null
}

/** Who asks: a manager with the rights they hold at that customer, or an employee. */
export type Granter = { readonly kind: 'manager'; readonly rights: readonly Right[] } | { readonly kind: 'house' }

export const MEMBERSHIP_VERBS = ['rights', 'block', 'unblock', 'remove', 'invite-again'] as const
export type MembershipVerb = (typeof MEMBERSHIP_VERBS)[number]

/** From which status each verb leads anywhere. */
const POSSIBLE: Readonly<Record<MembershipVerb, readonly MembershipStatus[]>> = {
  rights: ['invited', 'active', 'blocked'],
  block: ['active'],
  unblock: ['blocked'],
  remove: ['invited', 'active', 'blocked'],
  'invite-again': ['invited'],
}

/** Verbs that open a door: to rights that the granter must hold, all of them. */
const OPENING: readonly MembershipVerb[] = ['unblock', 'invite-again']
/** Verbs that undo what the house decided. Removing is one: whoever was removed can be invited again. */
const UNDOING: readonly MembershipVerb[] = ['unblock', 'remove']

/** The rights that somebody can give and take, in the order of the model. */
export const grantableBy = (granter: Granter): readonly Right[] =>
  granter.kind === 'house' ? OFFERED_RIGHTS : OFFERED_RIGHTS.filter((right) => hasRight(granter.rights, right))

/** Whether this membership makes a manager who can come in now. */
export const isManager = ({ status, rights }: Standing): boolean =>
  status === 'active' && hasRight(rights, 'manageContacts')

/**
 * The rights after a change. `asked` says which of the rights that the granter can give are held afterwards; what they cannot
 * give stays as it was, whether named or not.
 *
 * @throws DomainError RIGHT_NOT_YOURS for a right that is neither held before nor the granter's to give
 */
export function rightsAfter(granter: Granter, before: readonly Right[], asked: readonly Right[]): Right[] {
  const grantable = grantableBy(granter)
  refuseBeyond(
    grantable,
    asked.filter((right) => !before.includes(right)),
  )
  const kept = before.filter((right) => !grantable.includes(right))
  return [...new Set([...kept, ...asked.filter((right) => grantable.includes(right))])]
}

/**
 * That the granter may take this verb on this membership.
 *
 * @param own it is the granter's own
 * @throws DomainError TRANSITION_NOT_ALLOWED, OWN_ACCESS, BLOCKED_BY_HOUSE or RIGHT_NOT_YOURS
 */
export function requireVerb(verb: MembershipVerb, granter: Granter, { own, ...of }: Standing & { own: boolean }): void {
  if (own && verb === 'block') throw new DomainError('OWN_ACCESS', 'Nobody blocks themselves')
  if (!POSSIBLE[verb].includes(of.status))
    throw new DomainError('TRANSITION_NOT_ALLOWED', `${verb} leads nowhere from ${of.status}`, { status: of.status })
  if (granter.kind === 'house') return
  if (of.status === 'blocked' && of.blockedBy === 'house' && UNDOING.includes(verb))
    throw new DomainError('BLOCKED_BY_HOUSE', 'The house blocked this contact')
  if (OPENING.includes(verb)) refuseBeyond(grantableBy(granter), of.rights)
}

/** Whether a verb would be refused, for a screen that offers what is possible. */
export function mayTake(verb: MembershipVerb, granter: Granter, of: Standing & { own: boolean }): boolean {
  try {
    requireVerb(verb, granter, of)
    return true
  } catch {
    return false
  }
}

/**
 * That a customer who had a manager still has one. A customer without one is the house's to help.
 *
 * @throws DomainError LAST_MANAGER
 */
export function requireManagerLeft(before: readonly Standing[], after: readonly Standing[]): void {
  if (before.some(isManager) && !after.some(isManager))
    throw new DomainError('LAST_MANAGER', 'The customer would have no manager')
}

function refuseBeyond(grantable: readonly Right[], rights: readonly Right[]): void {
  const beyond = rights.filter((right) => !grantable.includes(right))
  if (beyond.length > 0) throw new DomainError('RIGHT_NOT_YOURS', `Not theirs to give: ${beyond}`, { rights: beyond })
}
