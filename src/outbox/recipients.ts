/** Who gets a mail: the customer's address, as the contact behind it chose. */
import type { PayloadRequest } from 'payload'

import { BUSINESS_ZONE, type Day, dayIn } from '@/core/day'
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
  return chosenBy(mail, await withinLimit(req, mail.reader, wishFor(mail)))
}

/** The same for many mails, with few questions to the database whatever their number. */
export async function recipientsForAll(req: PayloadRequest, mails: readonly Mail[]): Promise<(Recipients | null)[]> {
  const copying = mails.filter((mail) => mail.reader && wishFor(mail).copies.length > 0)
  if (copying.length === 0) return mails.map((mail) => chosenBy(mail, wishFor(mail)))
  const { allowed, today } = await copyRules(req)
  const copies = new Set(copying)
  const used = new Map<string, number>()
  for (const [reader, many] of tallied(copying))
    used.set(reader, (await countCopies(req, reader, { today, many })) - many)
  return mails.map((mail) => {
    const reader = mail.reader?.id ?? ''
    if (!copies.has(mail)) return chosenBy(mail, wishFor(mail))
    const place = (used.get(reader) ?? 0) + 1
    used.set(reader, place)
    return chosenBy(mail, place > allowed ? EVERYTHING : wishFor(mail))
  })
}

function tallied(mails: readonly Mail[]): ReadonlyMap<string, number> {
  const tally = new Map<string, number>()
  for (const { reader } of mails) if (reader) tally.set(reader.id, (tally.get(reader.id) ?? 0) + 1)
  return tally
}

function wishFor({ event, reader }: Mail): MailWish {
  const kind = mailKindOf(event)
  const first = kind ? wishAtFirst(kind) : EVERYTHING
  return (kind && wishesIn(reader?.mailPreferences?.kinds)[kind]) || first
}

function chosenBy({ event, address, named = [], papers = false }: Mail, wish: MailWish): Recipients | null {
  const kind = mailKindOf(event)
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
  const { allowed, today } = await copyRules(req)
  const used = await countCopies(req, reader.id, { today, many: 1 })
  return used > allowed ? EVERYTHING : wish
}

async function copyRules(req: PayloadRequest): Promise<{ allowed: number; today: Day }> {
  const settings = { depth: 0, overrideAccess: true, req } as const
  const { ccPerContactPerDay } = await req.payload.findGlobal({ slug: 'mail-settings', ...settings })
  const { businessZone } = await req.payload.findGlobal({ slug: 'portal-settings', ...settings })
  return { allowed: ccPerContactPerDay, today: dayIn(businessZone || BUSINESS_ZONE, new Date()) }
}

/** @returns how many mails with copies there were that day, these included */
const countCopies = (req: PayloadRequest, reader: string, { today, many }: { today: Day; many: number }) =>
  nextCounter(req, `copies:chosen:${reader}:${today}`, many)
