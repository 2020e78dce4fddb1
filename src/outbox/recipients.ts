/** Who gets a mail: the customer's address, as the contact behind it chose. */
import type { PayloadRequest } from 'payload'

import { BUSINESS_ZONE, dayIn } from '@/core/day'
import type { MailEvent } from '@/core/mails'
import { alwaysSent, type MailWish, mailKindOf, recipientsOf, wishAtFirst, wishesIn } from '@/core/mailWishes'
import { nextCounter } from '@/db/atomic'
import type { Contact } from '@/payload-types'

type Mail = {
  readonly event: MailEvent
  /** The contact whose address it is; null for the company's own. */
  readonly reader: Contact | null
  readonly address: string | null
  /** Whom the case itself names. */
  readonly named?: readonly string[]
  /** It carries what the goods travel with. */
  readonly papers?: boolean
}

export type Recipients = {
  readonly to: readonly string[]
  readonly cc: readonly string[]
  /** Switched off by its reader: `to` says whose mail it would have been. */
  readonly unwanted?: true
}

const EVERYTHING: MailWish = { send: true, copies: [] }

/** Null when there is nobody to write to. Call it last in a transaction: it counts copies. */
export async function recipientsFor(req: PayloadRequest, mail: Mail): Promise<Recipients | null> {
  const { event, reader, address, named = [], papers = false } = mail
  const kind = mailKindOf(event)
  const first = kind ? wishAtFirst(kind) : EVERYTHING
  const chosen = (kind && wishesIn(reader?.mailPreferences?.kinds)[kind]) || first
  const wish = await withinLimit(req, reader, chosen)
  const needed = papers || (kind !== null && alwaysSent(kind))
  const [main, ...cc] = recipientsOf({ address, named, wish, needed })
  if (main !== undefined) return { to: [main], cc }
  return address === null ? null : { to: [address], cc: [], unwanted: true }
}

/**
 * Nobody confirmed the addresses of copies, so a contact sends them in so many mails a day as they may name addresses on
 * cases. Above that the mail goes without them, and to its reader if they had switched it off.
 */
async function withinLimit(req: PayloadRequest, reader: Contact | null, wish: MailWish): Promise<MailWish> {
  if (!reader || wish.copies.length === 0) return wish
  const settings = { depth: 0, overrideAccess: true, req } as const
  const { ccPerContactPerDay } = await req.payload.findGlobal({ slug: 'mail-settings', ...settings })
  const { businessZone } = await req.payload.findGlobal({ slug: 'portal-settings', ...settings })
  const today = dayIn(businessZone || BUSINESS_ZONE, new Date())
  const used = await nextCounter(req, `copies:chosen:${reader.id}:${today}`)
  return used > ccPerContactPerDay ? EVERYTHING : wish
}
