import { z } from 'zod'

import { type AnswerOf, Instant } from '../answer'
import { MEMBERSHIP_BLOCKERS, MEMBERSHIP_STATUSES, MEMBERSHIP_VERBS } from './managing'
import { RIGHTS } from './rights'

/** A contact as the managers of one customer see them. The account's id, and what it is to others, stay out. */
export const ShownContact = z.strictObject({
  /** Of the membership. */
  id: z.string(),
  /** As it was typed, until the invitation is accepted. */
  name: z.string(),
  email: z.string(),
  status: z.enum(MEMBERSHIP_STATUSES),
  rights: z.array(z.enum(RIGHTS)),
  you: z.boolean(),
  blockedBy: z.enum(MEMBERSHIP_BLOCKERS).nullable(),
  /** For an invitation that is out. */
  linkWorksUntil: Instant.nullable(),
  /** What the caller may do with it now. */
  verbs: z.array(z.enum(MEMBERSHIP_VERBS)),
})
export type ShownContact = AnswerOf<typeof ShownContact>

/** The answer of GET /api/customers/:id/contacts. */
export const ShownContacts = z.strictObject({ docs: z.array(ShownContact), grantable: z.array(z.enum(RIGHTS)) })
export type ShownContacts = AnswerOf<typeof ShownContacts>
