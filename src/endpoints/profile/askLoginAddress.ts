import type { Endpoint, PayloadRequest } from 'payload'

import { ADDRESS_LINK_HOURS, AskLoginAddress, NO_ADDRESS_ASKED, requireNewAddress } from '@/core/accounts/profile'
import { NoWords } from '@/core/accounts/requests'
import { localeOf } from '@/core/locale'
import { compareAndSet } from '@/db/atomic'
import { useLimit as countUse } from '@/db/limits'
import { hashOf, newToken } from '@/db/tokens'
import { inTransaction } from '@/db/transaction'
import { enqueueMail } from '@/outbox/enqueue'
import type { Contact } from '@/payload-types'
import { notBefore } from '../accounts/sameWork'
import { readBody } from '../request/body'
import { described } from '../request/described'
import { OneProfile, oneProfile } from './changeProfile'
import { requirePassword, requireUnchanged } from './currentPassword'
import { recordOwn, requireOwnAccount } from './ownAccount'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const ANSWER_AFTER_MS = 500

/**
 * POST /api/contacts/login-address: asks for another login address. Nothing changes until the link in the mail to the new
 * address is followed; a mail to the old one says so and can refuse it. Whether the new address has an account already shows
 * neither in the answer nor in its time: then its owner is told instead, once.
 */
export const askLoginAddress: Endpoint = {
  path: '/login-address',
  method: 'post',
  custom: described({
    who: ['contact'],
    body: AskLoginAddress,
    answers: OneProfile,
    errors: ['CONTACT_EMAIL_UNFIT', 'PASSWORD_WRONG', 'LOGIN_ADDRESS_SAME'],
  }),
  handler: async (req) => {
    const since = performance.now()
    const { email: typed, currentPassword } = await readBody(req, AskLoginAddress)
    const { id, email: current } = await requireOwnAccount(req)
    const email = requireNewAddress(typed, current)
    const hash = await requirePassword(req, id, currentPassword)
    await countAsking(req, id, email)
    const doc = await inTransaction(req, async (inside) => {
      await requireUnchanged(inside, id, hash)
      return ask(inside, await requireOwnAccount(inside), email)
    })
    await notBefore(since, ANSWER_AFTER_MS)
    return oneProfile(doc)
  },
}

/** A contact asks five times a day, and everybody together has three mails sent to one address. */
async function countAsking(req: PayloadRequest, contact: string, email: string): Promise<void> {
  const now = new Date()
  await countUse(req, { name: 'login-address', allowed: 5, windowMs: DAY_MS, subject: contact, now })
  await countUse(req, { name: 'login-address-to', allowed: 3, windowMs: DAY_MS, subject: email, now })
}

async function ask(req: PayloadRequest, contact: Contact, email: string): Promise<Contact> {
  const [token, refuseToken] = [newToken(), newToken()]
  const data = {
    newEmail: email,
    newEmailHash: hashOf(token),
    newEmailRefuseHash: hashOf(refuseToken),
    newEmailExpiresAt: new Date(Date.now() + ADDRESS_LINK_HOURS * HOUR_MS).toISOString(),
  }
  await compareAndSet(req, { collection: 'contacts', where: { id: { equals: contact.id } }, data })
  const mail = { contact: contact.id, locale: localeOf(contact.locale), addresses: { from: contact.email, to: email } }
  const key = crypto.randomUUID()
  const owner = await ownerOf(req, email)
  await enqueueMail(req, owner ? tellOwner(owner, contact) : confirming({ ...mail, token }, key))
  await enqueueMail(req, {
    ...mail,
    event: 'login-address-requested',
    dedupeKey: `login-address-requested:${contact.id}:${key}`,
    to: [contact.email],
    token: refuseToken,
  })
  await recordOwn(req, contact, {
    kind: 'login-address-requested',
    data: { email: { from: contact.email, to: email } },
  })
  return { ...contact, ...data }
}

type Confirming = Pick<Parameters<typeof enqueueMail>[1], 'contact' | 'locale' | 'token'> & {
  readonly addresses: { readonly from: string; readonly to: string }
}

const confirming = (mail: Confirming, key: string) => ({
  ...mail,
  event: 'login-address-confirm' as const,
  dedupeKey: `login-address-confirm:${mail.contact}:${key}`,
  to: [mail.addresses.to],
})

/** Once for whoever asks for it, however often they ask. Who asks is not said. */
const tellOwner = (owner: Contact, { id }: Contact) => ({
  event: 'login-address-taken' as const,
  dedupeKey: `login-address-taken:${owner.id}:${id}`,
  to: [owner.email],
  locale: localeOf(owner.locale),
  contact: owner.id,
})

async function ownerOf(req: PayloadRequest, email: string): Promise<Contact | undefined> {
  const options = { limit: 1, pagination: false, depth: 0, overrideAccess: true, req } as const
  return (await req.payload.find({ collection: 'contacts', where: { email: { equals: email } }, ...options })).docs[0]
}

/** POST /api/contacts/login-address/withdraw: the signed-in contact thinks better of it. */
export const withdrawAddress: Endpoint = {
  path: '/login-address/withdraw',
  method: 'post',
  custom: described({ who: ['contact'], body: NoWords, answers: OneProfile }),
  handler: async (req) => {
    await readBody(req, NoWords)
    const { id } = await requireOwnAccount(req)
    await compareAndSet(req, { collection: 'contacts', where: { id: { equals: id } }, data: NO_ADDRESS_ASKED })
    return oneProfile(await requireOwnAccount(req))
  },
}
