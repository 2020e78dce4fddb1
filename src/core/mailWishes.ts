/** Which mails a contact wants, and who gets a copy of them (docs/decisions/0016-mail-preferences.md). */
import { z } from 'zod'
import type { Right } from './accounts/rights'
import { type AnswerOf, Instant } from './answer'
import type { MailEvent } from './mails'
import { EmailAddress } from './rmas/requests'

/** Kinds of mail, in the order of a case's and an order's life; what carries a link to an account is none of them. */
export const MAIL_KINDS = [
  'rma-received',
  'rma-decided',
  'rma-cancelled',
  'rma-arrived',
  'rma-inspected',
  'rma-completed',
  'service-received',
  'service-question',
  'service-closed',
  'claim-received',
  'claim-forwarded',
  'claim-decided',
  'claim-closed',
  'order-confirmed',
  'order-dates',
  'order-shipped',
  'invoice-new',
] as const

export type MailKind = (typeof MAIL_KINDS)[number]

const KIND_OF: Partial<Record<MailEvent, MailKind>> = {
  'rma-received': 'rma-received',
  'rma-awaiting-dealer': 'rma-received',
  'rma-forwarded': 'rma-received',
  'rma-declined-by-dealer': 'rma-decided',
  'rma-dealer-late': 'rma-cancelled',
  'rma-approved': 'rma-decided',
  'rma-partly-approved': 'rma-decided',
  'rma-rejected': 'rma-decided',
  'rma-decided': 'rma-decided',
  'rma-cancelled': 'rma-cancelled',
  'rma-partly-arrived': 'rma-arrived',
  'rma-arrived': 'rma-arrived',
  'rma-inspected': 'rma-inspected',
  'rma-completed': 'rma-completed',
  'service-received': 'service-received',
  'service-question': 'service-question',
  'service-done': 'service-closed',
  'service-declined': 'service-closed',
  'service-cancelled': 'service-closed',
  'claim-received': 'claim-received',
  'claim-forwarded': 'claim-forwarded',
  'claim-accepted': 'claim-decided',
  'claim-partly-accepted': 'claim-decided',
  'claim-rejected': 'claim-decided',
  'claim-closed': 'claim-closed',
  'claim-cancelled': 'claim-closed',
  'order-confirmed': 'order-confirmed',
  'order-dates': 'order-dates',
  'order-shipped': 'order-shipped',
  'invoice-new': 'invoice-new',
}

/** Null for what no contact chooses about. */
export const mailKindOf = (event: MailEvent): MailKind | null => KIND_OF[event] ?? null

/** It asks something of its reader, so it goes whatever they chose. */
export const alwaysSent = (kind: MailKind): boolean => kind === 'service-question'

export const MAX_COPIES = 3

export type MailWish = { readonly send: boolean; readonly copies: readonly string[] }
export type MailWishes = Partial<Record<MailKind, MailWish>>

const Copies = z
  .array(EmailAddress)
  .max(MAX_COPIES)
  .transform((copies) => unlike(copies))
const Wish = z.strictObject({ send: z.boolean(), copies: Copies })
const FixedWish = z.strictObject({ send: z.literal(true), copies: Copies })

/** POST /api/contacts/mail: kinds that are not named stay as they are. */
export const MailRequest = z.strictObject({
  kinds: z
    .strictObject({
      'rma-received': Wish,
      'rma-decided': Wish,
      'rma-cancelled': Wish,
      'rma-arrived': Wish,
      'rma-inspected': Wish,
      'rma-completed': Wish,
      'service-received': Wish,
      'service-question': FixedWish,
      'service-closed': Wish,
      'claim-received': Wish,
      'claim-forwarded': Wish,
      'claim-decided': Wish,
      'claim-closed': Wish,
      'order-confirmed': Wish,
      'order-dates': Wish,
      'order-shipped': Wish,
      'invoice-new': Wish,
    } satisfies Record<MailKind, z.ZodType>)
    .partial()
    .optional(),
  promotions: z.boolean().optional(),
})

const Kept = z.strictObject({ send: z.boolean(), copies: z.array(z.string()) })

/** As they are kept, and answered: kinds that nobody chose about are left out. */
export const MailPreferences = z.strictObject({
  kinds: z.partialRecord(z.enum(MAIL_KINDS), Kept),
  /** Whether any of the kinds that the ERP brings is asked for. */
  confirmations: z.boolean(),
  promotions: z.boolean(),
  /** When promotions were agreed to. */
  promotionsAt: Instant.nullable(),
})
export type MailPreferences = AnswerOf<typeof MailPreferences>

/** Of what the ERP brings, nothing is mailed until somebody asks for it. */
export const ASKED_FOR = [
  'order-confirmed',
  'order-dates',
  'order-shipped',
  'invoice-new',
] as const satisfies MailKind[]
export type AskedKind = (typeof ASKED_FOR)[number]

export const isAskedFor = (kind: MailKind): kind is AskedKind => (ASKED_FOR as readonly MailKind[]).includes(kind)

/** What a contact gets who has not chosen. */
export const wishAtFirst = (kind: MailKind): MailWish => ({ send: !isAskedFor(kind), copies: [] })

/** The right at a customer without which a kind of mail never comes. */
export function rightFor(kind: MailKind): Right {
  if (kind === 'invoice-new') return 'viewInvoices'
  if (isAskedFor(kind)) return 'viewOrders'
  return kind.startsWith('rma-') ? 'requestReturns' : 'requestService'
}

/** Whether anybody is to get a mail about an order, shipment or invoice. */
export const asksForAny = (wishes: MailWishes): boolean =>
  ASKED_FOR.some((kind) => wishes[kind]?.send || wishes[kind]?.copies.length)

/** What was stored; what is missing there, or unfit, is as nobody had chosen. */
export function wishesIn(stored: unknown): MailWishes {
  const given = stored instanceof Object ? Object.entries(stored) : []
  return Object.fromEntries(
    given.flatMap(([kind, wish]) => {
      const read = (MAIL_KINDS as readonly string[]).includes(kind) ? Wish.safeParse(wish) : null
      return read?.success ? [[kind, read.data]] : []
    }),
  )
}

/** The kinds whose wish is another one now. */
export const changedKinds = (before: MailWishes, after: MailWishes): MailKind[] =>
  MAIL_KINDS.filter(
    (kind) => JSON.stringify(before[kind] ?? wishAtFirst(kind)) !== JSON.stringify(after[kind] ?? wishAtFirst(kind)),
  )

type Addressed = {
  readonly address: string | null
  /** Asked for on the case itself. */
  readonly named: readonly string[]
  readonly wish: MailWish
  /** It asks something, or carries what the goods travel with. */
  readonly needed: boolean
}

/** Who gets a mail, each address once: the first is written to, the others get a copy. Empty when nobody wants it. */
export function recipientsOf({ address, named, wish, needed }: Addressed): string[] {
  const reader = address !== null && (wish.send || needed) ? [address] : []
  const own = address?.toLowerCase()
  const others = [...named, ...wish.copies].filter((one) => one.toLowerCase() !== own)
  return unlike([...reader, ...others])
}

function unlike(addresses: readonly string[]): string[] {
  const known = new Map<string, string>()
  for (const one of addresses) if (!known.has(one.toLowerCase())) known.set(one.toLowerCase(), one)
  return [...known.values()]
}
