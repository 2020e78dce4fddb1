import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { rightsAfter } from '@/core/accounts/managing'
import { InviteContact, judgeInvitee } from '@/core/accounts/requests'
import { ShownContact } from '@/core/accounts/shownContact'
import type { AnswerOf } from '@/core/answer'
import { DomainError, throwAll } from '@/core/errors'
import { type Locale, offeredLocale } from '@/core/locale'
import { inTransaction, WriteConflict } from '@/db/transaction'
import { mailLink, newLink } from '@/outbox/invitationLink'
import type { Contact, Membership } from '@/payload-types'
import { notBefore, pretendHash } from '../accounts/sameWork'
import { pathId, readBody } from '../request/body'
import { described } from '../request/described'
import { type Asking, requireGranter } from './granter'
import { countInvitation } from './invitationLimits'
import { shownContact } from './shownContact'

const ANSWER_AFTER_MS = 300

const Invited = z.strictObject({ doc: ShownContact })

/**
 * POST /api/customers/:id/contacts: invites somebody to act for this customer. An address that has an account already gets
 * one membership more and a mail that says so; the answer, its time and the list are those of a new one, and nothing of the
 * account changes.
 */
export const inviteContact: Endpoint = {
  path: '/:id/contacts',
  method: 'post',
  custom: described({
    who: ['contact', 'agent', 'admin'],
    body: InviteContact,
    answers: Invited,
    status: 201,
    errors: [
      'TRANSITION_NOT_ALLOWED',
      'RIGHT_NOT_YOURS',
      'OWN_ACCESS',
      'BLOCKED_BY_HOUSE',
      'ALREADY_A_CONTACT',
      'CONTACT_NAME_UNFIT',
      'CONTACT_EMAIL_UNFIT',
      'INVITATION_LIMIT_REACHED',
    ],
  }),
  handler: async (req) => {
    const since = performance.now()
    const { name, email, ...rest } = await readBody(req, InviteContact)
    const customer = pathId(req)
    await requireGranter(req, customer)
    const { invitee, errors } = judgeInvitee({ name, email })
    throwAll(errors)
    await countInvitation(req, customer, invitee.email)
    const order = { ...rest, ...invitee, locale: await offered(req, rest.locale), customer }
    const doc = await inTransaction(req, (inside) => invite(inside, order))
    await notBefore(since, ANSWER_AFTER_MS)
    return Response.json({ doc } satisfies AnswerOf<typeof Invited>, { status: 201 })
  },
}

type Order = z.infer<typeof InviteContact> & { readonly customer: string }

/** Who asks is read again here: what they may give holds until the commit (hooks/memberships/keepManager.ts). */
async function invite(req: PayloadRequest, order: Order) {
  const asking = await requireGranter(req, order.customer)
  const rights = rightsAfter(asking.granter, [], order.rights)
  const contact = await contactFor(req, order)
  const where = { contact: { equals: contact.id }, customer: { equals: order.customer } }
  const { totalDocs } = await req.payload.count({ collection: 'memberships', where, overrideAccess: true, req })
  if (totalDocs > 0)
    throw new DomainError('ALREADY_A_CONTACT', 'They act for this customer already', { field: 'email' })
  const { token, fields } = newLink()
  const invitedBy = asking.contact === null ? null : String(req.user?.name ?? '')
  const data = { contact: contact.id, customer: order.customer, status: 'invited' as const, rights }
  const membership = await req.payload.create({
    collection: 'memberships',
    data: { ...data, invitedAs: order.name, invitedBy, ...fields },
    depth: 0,
    overrideAccess: true,
    req,
  })
  await mailLink(req, membership, contact, token)
  return seenBy(asking, membership, contact)
}

export const seenBy = (asking: Asking, membership: Membership, contact: Contact) =>
  shownContact({ ...membership, contact }, asking)

/** The account of that address. One that nobody took, and that no customer asks for any more, begins anew. */
async function contactFor(req: PayloadRequest, { name, email, locale }: Order): Promise<Contact> {
  const options = { limit: 1, pagination: false, depth: 0, overrideAccess: true, req } as const
  const [known] = (await req.payload.find({ collection: 'contacts', where: { email: { equals: email } }, ...options }))
    .docs
  if (!known) return newAccount(req, { name, email, locale })
  await pretendHash()
  const where = { contact: { equals: known.id } }
  const { totalDocs } = await req.payload.count({ collection: 'memberships', where, overrideAccess: true, req })
  if (!known.invited || totalDocs > 0) return known
  const rest = { collection: 'contacts', id: known.id, depth: 0, overrideAccess: true, req } as const
  return req.payload.update({ ...rest, data: { name, locale } })
}

/** Without a password that anybody knows; the link of its membership is the way in. */
async function newAccount(req: PayloadRequest, account: Pick<Order, 'name' | 'email' | 'locale'>): Promise<Contact> {
  try {
    return await req.payload.create({
      collection: 'contacts',
      data: { ...account, invited: true },
      context: { skipInvitation: true }, // hooks/contacts/inviteContact.ts
      depth: 0,
      overrideAccess: true,
      req,
    })
  } catch (cause) {
    if (!(cause instanceof Error) || cause.name !== 'ValidationError') throw cause
    throw new WriteConflict('Somebody else made this account at the same moment.', { cause })
  }
}

async function offered(req: PayloadRequest, wanted: Locale): Promise<Locale> {
  const { languages } = await req.payload.findGlobal({ slug: 'portal-settings', depth: 0, overrideAccess: true, req })
  return offeredLocale(wanted, languages)
}
