/** The links of a login address that was asked for: one confirms it, the other refuses it. Each works once, and not for long. */
import { membershipsOf } from '@access/activeMemberships'
import type { Endpoint, PayloadRequest, Where } from 'payload'
import { z } from 'zod'

import { AddressToken, NO_ADDRESS_ASKED } from '@/core/accounts/profile'
import type { AnswerOf } from '@/core/answer'
import { DomainError } from '@/core/errors'
import { localeOf } from '@/core/locale'
import { compareAndSet } from '@/db/atomic'
import { hashOf } from '@/db/tokens'
import { inTransaction } from '@/db/transaction'
import { enqueueMail } from '@/outbox/enqueue'
import type { Contact } from '@/payload-types'
import { Done, done } from '../request/answers'
import { readBody } from '../request/body'
import { described } from '../request/described'
import { recordOwn } from './ownAccount'

type Link = 'newEmailHash' | 'newEmailRefuseHash'

/** @returns null when the link was used, replaced or withdrawn, has expired, or its contact may not come in */
async function contactOf(req: PayloadRequest, link: Link, token: string): Promise<(Contact & Asked) | null> {
  const where: Where = {
    [link]: { equals: hashOf(token) },
    newEmailExpiresAt: { greater_than: new Date().toISOString() },
  }
  const options = { limit: 1, pagination: false, depth: 0, overrideAccess: true, req } as const
  const [contact] = (await req.payload.find({ collection: 'contacts', where, ...options })).docs
  if (!contact?.newEmail || (await membershipsOf(req, contact.id)).length === 0) return null
  return { ...contact, newEmail: contact.newEmail }
}

type Asked = { readonly newEmail: string }

const linkExpired = () => new DomainError('LINK_EXPIRED', 'No change of address waits for this token')

const Waiting = z.strictObject({ does: z.enum(['confirm', 'refuse']), email: z.string(), newEmail: z.string() })

/** POST /api/contacts/login-address/link: what a link does, and to which addresses. */
export const readAddressLink: Endpoint = {
  path: '/login-address/link',
  method: 'post',
  custom: described({ who: ['everybody'], body: AddressToken, answers: Waiting, errors: ['LINK_EXPIRED'] }),
  handler: async (req) => {
    const { token } = await readBody(req, AddressToken)
    const confirms = await contactOf(req, 'newEmailHash', token)
    const contact = confirms ?? (await contactOf(req, 'newEmailRefuseHash', token))
    if (!contact) throw linkExpired()
    const { email, newEmail } = contact
    return Response.json({ does: confirms ? 'confirm' : 'refuse', email, newEmail } satisfies AnswerOf<typeof Waiting>)
  },
}

/**
 * POST /api/contacts/login-address/confirm: the new address becomes the login. Every session ends, and every link that went
 * to the old one is dead (hooks/contacts/leaveOldAddress.ts); both addresses are told.
 */
export const confirmAddress: Endpoint = {
  path: '/login-address/confirm',
  method: 'post',
  custom: described({
    who: ['everybody'],
    body: AddressToken,
    answers: Done,
    errors: ['LINK_EXPIRED', 'LOGIN_ADDRESS_TAKEN'],
  }),
  handler: async (req) => {
    const { token } = await readBody(req, AddressToken)
    await inTransaction(req, async (inside) => {
      const contact = await contactOf(inside, 'newEmailHash', token)
      if (!contact) throw linkExpired()
      const after = await moveTo(inside, contact)
      const [from, to] = [contact.email, after.email]
      await recordOwn(inside, after, { kind: 'login-address-changed', data: { email: { from, to } } })
      for (const address of [from, to]) await tell(inside, after, { address, from })
    })
    return done(req)
  },
}

/** @throws DomainError LOGIN_ADDRESS_TAKEN when another account took the address meanwhile */
async function moveTo(req: PayloadRequest, { id, newEmail }: Contact & Asked): Promise<Contact> {
  const others: Where = { email: { equals: newEmail }, id: { not_equals: id } }
  const taken = () => new DomainError('LOGIN_ADDRESS_TAKEN', 'Another account has this address')
  const { totalDocs } = await req.payload.count({ collection: 'contacts', where: others, overrideAccess: true, req })
  if (totalDocs > 0) throw taken()
  const data = { email: newEmail, ...NO_ADDRESS_ASKED }
  try {
    return await req.payload.update({ collection: 'contacts', id, data, depth: 0, overrideAccess: true, req })
  } catch (error) {
    throw error instanceof Error && error.name === 'ValidationError' ? taken() : error
  }
}

type Told = { readonly address: string; readonly from: string }

const tell = (req: PayloadRequest, contact: Contact, { address, from }: Told) =>
  enqueueMail(req, {
    event: 'login-address-changed',
    dedupeKey: `login-address-changed:${contact.id}:${address}:${crypto.randomUUID()}`,
    to: [address],
    locale: localeOf(contact.locale),
    contact: contact.id,
    addresses: { from, to: contact.email },
  })

/** POST /api/contacts/login-address/refuse: from the notice to the old address, as long as the change waits. */
export const refuseAddress: Endpoint = {
  path: '/login-address/refuse',
  method: 'post',
  custom: described({ who: ['everybody'], body: AddressToken, answers: Done, errors: ['LINK_EXPIRED'] }),
  handler: async (req) => {
    const { token } = await readBody(req, AddressToken)
    await inTransaction(req, async (inside) => {
      const contact = await contactOf(inside, 'newEmailRefuseHash', token)
      if (!contact) throw linkExpired()
      const where: Where = { and: [{ id: { equals: contact.id } }, { newEmailRefuseHash: { equals: hashOf(token) } }] }
      if (!(await compareAndSet(inside, { collection: 'contacts', where, data: NO_ADDRESS_ASKED }))) throw linkExpired()
      await recordOwn(inside, contact, { kind: 'login-address-refused', data: {} })
    })
    return done(req)
  },
}
