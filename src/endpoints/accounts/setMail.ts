import { membershipsOf } from '@access/activeMemberships'
import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'

import type { AccountEventKind } from '@/core/accounts/events'
import { DomainError } from '@/core/errors'
import { asksForAny, changedKinds, MailPreferences, MailRequest, wishesIn } from '@/core/mailWishes'
import { appendAccountEvent } from '@/db/accountEvents'
import { compareAndSet } from '@/db/atomic'
import { useLimit } from '@/db/limits'
import { inTransaction } from '@/db/transaction'
import type { Contact } from '@/payload-types'
import { readBody } from '../request/body'
import { described } from '../request/described'

const CHANGES_A_DAY = { name: 'mail-preferences', allowed: 50, windowMs: 24 * 60 * 60 * 1000 }

/** POST /api/contacts/mail: which mails about their cases the signed-in contact wants, who gets copies, and action mails. */
export const setMail: Endpoint = {
  path: '/mail',
  method: 'post',
  custom: described({ who: ['contact'], body: MailRequest, answers: MailPreferences }),
  handler: async (req) => {
    const wanted = await readBody(req, MailRequest)
    const { user } = req
    if (user?.collection !== 'contacts') throw new DomainError('UNAUTHENTICATED', 'No contact is signed in')
    await useLimit(req, { ...CHANGES_A_DAY, subject: String(user.id), now: new Date() })
    return Response.json(await inTransaction(req, (inside) => store(inside, String(user.id), wanted)))
  },
}

type Told = { readonly kind: AccountEventKind; readonly data: Readonly<Record<string, unknown>> }

async function store(req: PayloadRequest, id: string, wanted: z.infer<typeof MailRequest>): Promise<MailPreferences> {
  const contact = await req.payload.findByID({ collection: 'contacts', id, depth: 0, overrideAccess: true, req })
  const stored = contact.mailPreferences
  const before = wishesIn(stored?.kinds)
  const kinds = { ...before, ...wanted.kinds }
  const agreed = stored?.promotions === true
  const promotions = wanted.promotions ?? agreed
  const at = new Date().toISOString()
  const promotionsAt = promotions === agreed ? (stored?.promotionsAt ?? null) : promotions ? at : null
  const mailPreferences = { kinds, confirmations: asksForAny(kinds), promotions, promotionsAt }
  await compareAndSet(req, { collection: 'contacts', where: { id: { equals: id } }, data: { mailPreferences } })
  const changed = changedKinds(before, kinds)
  const told: Told[] = [
    ...(changed.length > 0 ? [{ kind: 'mail-changed', data: { kinds: changed } } as const] : []),
    ...(promotions !== agreed
      ? [{ kind: promotions ? 'promotions-agreed' : 'promotions-withdrawn', data: {} } as const]
      : []),
  ]
  await remember(req, contact, told)
  return mailPreferences
}

/** Each customer's log tells it: which kinds, not who gets copies. */
async function remember(req: PayloadRequest, { id, name, email }: Contact, told: readonly Told[]): Promise<void> {
  const actor = { kind: 'contact', id, name } as const
  for (const { customer } of await membershipsOf(req, id)) {
    for (const one of told) await appendAccountEvent(req, { customer, contact: id, name, email }, { ...one, actor })
  }
}
