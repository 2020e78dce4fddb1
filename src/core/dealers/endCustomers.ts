/** A dealer's own customers: where each stands, and what the dealer may do with it. */
import { z } from 'zod'

import { type AnswerOf, Count, Instant, pageOf } from '../answer'
import { DOMAIN_ERROR_CODES, DomainError } from '../errors'
import { isCountry } from '../forms/countries'
import { filled, lowerAddress, PersonName } from '../registrations/requests'
import { Id, textOf } from '../rmas/requests'

/** `pending` asked to come in; `blocked` was accepted and may not come in; `active` may. */
export const STANDINGS = ['pending', 'blocked', 'active'] as const
export type Standing = (typeof STANDINGS)[number]

/** Approving and removing the block are two steps. */
export const DEALER_ACTS = ['approve', 'reject', 'unblock', 'block'] as const
export type DealerAct = (typeof DEALER_ACTS)[number]

const ARROWS: Readonly<Record<DealerAct, Standing>> = {
  approve: 'pending',
  reject: 'pending',
  unblock: 'blocked',
  block: 'active',
}

/** Who blocked an end customer: what the house blocked, the dealer cannot open again. */
export const CUSTOMER_BLOCKERS = ['dealer', 'house'] as const
export type CustomerBlockedBy = (typeof CUSTOMER_BLOCKERS)[number]

/** What may be done from there. */
export const actsFrom = (standing: Standing, blockedBy: CustomerBlockedBy | null = null): readonly DealerAct[] =>
  standing === 'blocked' && blockedBy === 'house' ? [] : DEALER_ACTS.filter((act) => ARROWS[act] === standing)

/** @throws DomainError BLOCKED_BY_HOUSE, or TRANSITION_NOT_ALLOWED when the act leads nowhere from there */
export function requireAct(act: DealerAct, standing: Standing, blockedBy: CustomerBlockedBy | null): void {
  if (actsFrom(standing, blockedBy).includes(act)) return
  const byHouse = act === 'unblock' && standing === 'blocked'
  const code = byHouse ? 'BLOCKED_BY_HOUSE' : 'TRANSITION_NOT_ALLOWED'
  throw new DomainError(code, `${act} leads nowhere from ${standing}`, { status: standing })
}

/** An end customer as its dealer sees it: nothing of the account behind it. */
export const ShownEndCustomer = z.strictObject({
  /** Of the registration while it is pending, else of the customer. */
  id: z.string(),
  standing: z.enum(STANDINGS),
  name: z.string(),
  /** Null until it is accepted. */
  number: z.string().nullable(),
  contactName: z.string(),
  email: z.string(),
  phone: z.string(),
  address: z.strictObject({ lines: z.array(z.string()), countryCode: z.string() }),
  remarks: z.string().nullable(),
  /** In hundredths of a per cent. */
  discountBasisPoints: z.int().nullable(),
  blockedBy: z.enum(CUSTOMER_BLOCKERS).nullable(),
  /** When it asked, or was accepted. */
  since: Instant,
  acts: z.array(z.enum(DEALER_ACTS)),
})
export type ShownEndCustomer = AnswerOf<typeof ShownEndCustomer>

export const FoundEndCustomers = pageOf(ShownEndCustomer).extend({
  counts: z.strictObject({ pending: Count, blocked: Count, active: Count }),
})
export type FoundEndCustomers = AnswerOf<typeof FoundEndCustomers>

export const END_CUSTOMERS_PER_PAGE = 25
/** At once, by tick boxes: a page of them. */
const MOST_AT_ONCE = END_CUSTOMERS_PER_PAGE

/** POST /api/customers/:id/end-customers/find */
export const FindEndCustomers = z.strictObject({
  standing: z.enum(STANDINGS),
  page: z.int().min(1).max(100_000).default(1),
})

/** POST /api/customers/:id/end-customers/act */
export const ActOnEndCustomers = z
  .strictObject({
    act: z.enum(DEALER_ACTS),
    ids: z.array(Id).min(1).max(MOST_AT_ONCE),
    /** Mailed to who is turned away. */
    reason: textOf(1000)
      .overwrite((value) => value.trim())
      .optional(),
  })
  .refine(({ act, reason }) => act !== 'reject' || Boolean(reason), { path: ['reason'], message: 'is missing' })

/** What became of one of them. */
export const ActResult = z.strictObject({
  id: z.string(),
  ok: z.boolean(),
  /** Why not, in the caller's language. */
  message: z.string().exactOptional(),
  code: z.enum(DOMAIN_ERROR_CODES).exactOptional(),
})
export type ActResult = AnswerOf<typeof ActResult>
export const ActResults = z.strictObject({ results: z.array(ActResult) })
export type ActResults = AnswerOf<typeof ActResults>

/** POST /api/customers/:id/end-customers */
export const AddEndCustomer = z.strictObject({
  companyName: filled(120),
  vatNumber: textOf(30).optional(),
  contactName: PersonName,
  email: lowerAddress,
  phone: textOf(40).optional(),
  street: filled(100),
  houseNumber: filled(20),
  postalCode: filled(12),
  city: filled(80),
  countryCode: z.string().refine(isCountry, 'no country'),
})
export type AddEndCustomer = z.infer<typeof AddEndCustomer>

/** POST /api/customers/:id/end-customers/:endCustomer/discount; null takes it away. */
export const SetDiscount = z.strictObject({ discountBasisPoints: z.int().min(0).max(10_000).nullable() })
