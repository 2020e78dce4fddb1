/** Whether a request waits for the customer's dealer before the house hears of it. */
import type { PayloadRequest } from 'payload'

import { type DealerTerm, dealerTerm } from '@/core/dealers/dealerFirst'
import { localeOf } from '@/core/locale'
import { DEALER_SUBMISSION, type LineStatus, SUBMISSION } from '@/core/rmas/status'
import { enqueueDealerTerm, enqueueMail } from '@/outbox/enqueue'
import type { Contact, Customer, Rma } from '@/payload-types'
import { decidersOf } from '../dealers/findDealer'
import type { Actor } from '../request/actor'
import { type Case, queueDealerWord } from './effects'
import type { HouseRules } from './houseRules'

/** The dealer who decides first, who there can do so, and until when. */
export type DealerFirst = DealerTerm & { readonly dealer: Customer; readonly deciders: readonly Contact[] }

/**
 * Null when it goes to the house at once: what staff enter for a customer, and what a dealer could not decide on, because the
 * house blocked them or nobody there manages end customers.
 */
export async function dealerFirst(
  req: PayloadRequest,
  actor: Actor,
  { customer, rules }: { readonly customer: Customer; readonly rules: HouseRules },
): Promise<DealerFirst | null> {
  const { dealerFirst: setting, today, zone } = rules
  if (!setting || actor.kind !== 'contact' || !customer.dealer) return null
  const found = await decidersOf(req, String(customer.dealer))
  return found && { ...found, ...dealerTerm(today, setting.days, { zone, holidays: setting.holidays }) }
}

/** What the case remembers of it. */
export const waitingFor = (first: DealerFirst | null): Pick<Rma, 'dealerName' | 'dealerUntil'> =>
  first ? { dealerName: first.dealer.name, dealerUntil: first.until } : {}

/** The status in which its lines begin. */
export const firstStatus = (first: DealerFirst | null): LineStatus => (first ? DEALER_SUBMISSION : SUBMISSION).to

/** The dealer is asked, the end customer told that they are, and the end of the term put down. */
export async function queueAwaiting(req: PayloadRequest, rma: Case, first: DealerFirst): Promise<void> {
  await queueDealerWord(req, rma, 'rma-awaiting-dealer')
  const event = 'rma-new-for-dealer'
  for (const { id, email, locale } of first.deciders) {
    const dedupeKey = `${rma.id}:${event}:${id}`
    await enqueueMail(req, { event, dedupeKey, to: [email], locale: localeOf(locale), contact: id, rma: rma.id })
  }
  await enqueueDealerTerm(req, { rma: rma.id, subject: rma.number ?? '', dueAt: first.endsAt })
}
