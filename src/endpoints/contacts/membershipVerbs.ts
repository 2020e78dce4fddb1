/** What a manager does with one contact of their customer: a verb each, in one transaction with what is remembered and mailed. */
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { type MembershipVerb, requireVerb, rightsAfter } from '@/core/accounts/managing'
import { ChangeRights, NoWords } from '@/core/accounts/requests'
import type { Right } from '@/core/accounts/rights'
import { ShownContact } from '@/core/accounts/shownContact'
import type { AnswerOf } from '@/core/answer'
import { DomainError } from '@/core/errors'
import { inTransaction } from '@/db/transaction'
import { mailLink, newLink } from '@/outbox/invitationLink'
import type { Contact, Membership } from '@/payload-types'
import { pathId, readBody } from '../request/body'
import { described } from '../request/described'
import { type Asking, requireGranter } from './granter'
import { countInvitation } from './invitationLimits'
import { seenBy } from './inviteContact'

type Held = { readonly membership: Membership; readonly contact: Contact; readonly asking: Asking }

/** Null when it is gone. */
const Changed = z.strictObject({ doc: ShownContact.nullable() })

/** @returns the membership as it is now; null when it is gone */
type Work<Body> = (req: PayloadRequest, held: Held, body: Body) => Promise<Membership | null>

/** POST /api/memberships/:id/<verb> */
const membershipVerb = <Schema extends z.ZodType>(
  verb: MembershipVerb,
  schema: Schema,
  work: Work<z.infer<Schema>>,
): Endpoint => ({
  path: `/:id/${verb}`,
  method: 'post',
  custom: described({
    who: ['contact', 'agent', 'admin'],
    body: schema,
    answers: Changed,
    errors: [
      'TRANSITION_NOT_ALLOWED',
      'RIGHT_NOT_YOURS',
      'OWN_ACCESS',
      'LAST_MANAGER',
      'BLOCKED_BY_HOUSE',
      'INVITATION_LIMIT_REACHED',
    ],
  }),
  handler: async (req) => {
    const body = await readBody(req, schema)
    const held = await hold(req, verb)
    if (verb === 'invite-again') await countInvitation(req, customerOf(held.membership), held.contact.email)
    const doc = await inTransaction(req, async (inside) => {
      const now = await hold(inside, verb)
      const changed = await work(inside, now, body)
      return changed && seenBy(now.asking, changed, now.contact)
    })
    return Response.json({ doc } satisfies AnswerOf<typeof Changed>)
  },
})

/**
 * The membership of the path, when the caller may take this verb on it. Inside a transaction this holds until the commit.
 *
 * @throws DomainError NOT_FOUND for another customer's, as for one that does not exist
 */
async function hold(req: PayloadRequest, verb: MembershipVerb): Promise<Held> {
  if (!req.user) throw new DomainError('UNAUTHENTICATED', 'Nobody is signed in')
  const where = { id: { equals: pathId(req) } }
  const options = { limit: 1, pagination: false, depth: 0, overrideAccess: true, req } as const
  const [membership] = (await req.payload.find({ collection: 'memberships', where, ...options })).docs
  const asking = await requireGranter(req, membership ? customerOf(membership) : 'none')
  if (!membership) throw new DomainError('NOT_FOUND', 'No such membership')
  const id = String(membership.contact)
  const contact = await req.payload.findByID({ collection: 'contacts', id, depth: 0, overrideAccess: true, req })
  const { status, rights, blockedBy } = membership
  const standing = { status, rights: (rights ?? []) as Right[], blockedBy, own: id === asking.contact }
  requireVerb(verb, asking.granter, standing)
  return { membership, contact, asking }
}

const customerOf = ({ customer }: Membership): string => String(customer)

type Change = { readonly data: Partial<Membership>; readonly context?: Record<string, unknown> }

const change = (req: PayloadRequest, { id }: Membership, { data, context }: Change): Promise<Membership> =>
  req.payload.update({ collection: 'memberships', id, data, context, depth: 0, overrideAccess: true, req })

const changeRights = membershipVerb('rights', ChangeRights, (req, { membership, asking }, { rights }) => {
  const before = (membership.rights ?? []) as Right[]
  return change(req, membership, { data: { rights: rightsAfter(asking.granter, before, rights) } })
})

const block = membershipVerb('block', NoWords, (req, { membership }) =>
  change(req, membership, { data: { status: 'blocked' } }),
)

const unblock = membershipVerb('unblock', NoWords, (req, { membership }) =>
  change(req, membership, { data: { status: 'active' } }),
)

const remove = membershipVerb('remove', NoWords, async (req, { membership: { id } }) => {
  await req.payload.delete({ collection: 'memberships', id, depth: 0, overrideAccess: true, req })
  return null
})

/** A new link; the old one is dead with it. */
const inviteAgain = membershipVerb('invite-again', NoWords, async (req, { membership, contact, asking }) => {
  const { token, fields } = newLink()
  const invitedBy = asking.contact === null ? null : String(req.user?.name ?? '')
  const told = { kind: 'invited-again', data: {} } // hooks/memberships/recordChange.ts
  const changed = await change(req, membership, { data: { ...fields, invitedBy }, context: { told } })
  await mailLink(req, changed, contact, token)
  return changed
})

export const membershipVerbs: Endpoint[] = [changeRights, block, unblock, remove, inviteAgain]
