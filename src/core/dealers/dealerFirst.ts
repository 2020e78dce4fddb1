/** Where a dealer decides first about what its end customers want to send back (docs/decisions/0018-dealer-decides-first.md). */
import { z } from 'zod'

import { addDays, type Day } from '../day'
import { instantIn } from '../moment'
import { addWorkingDays } from '../registrations/workingDays'
import { Id, textOf } from '../rmas/requests'

/** What a dealer may do with a request that waits for them. */
export const DEALER_VERDICTS = ['forward', 'decline'] as const
export type DealerVerdict = (typeof DEALER_VERDICTS)[number]

/** Working days, unless return-settings says otherwise. */
export const DEALER_DAYS = 5

export const MAX_DECLINE_NOTE = 1000

/** As many as a page of the list holds. */
const MOST_AT_ONCE = 25

/** POST /api/customers/:id/end-customers/returns/act */
export const ActOnReturns = z
  .strictObject({
    act: z.enum(DEALER_VERDICTS),
    ids: z.array(Id).min(1).max(MOST_AT_ONCE),
    /** Read by the end customer of what is declined. */
    note: textOf(MAX_DECLINE_NOTE)
      .overwrite((value) => value.trim())
      .optional(),
  })
  .refine(({ act, note }) => act !== 'decline' || Boolean(note), { path: ['note'], message: 'is missing' })

/** Names the end of a request's term among the effects. */
export const dealerTermKey = (rma: string): string => `${rma}:dealer-term`

export type DealerTerm = {
  /** The last day on which the dealer can decide. */
  readonly until: Day
  /** When that day ends at the house, ISO 8601. */
  readonly endsAt: string
}

/** The term of a dealer who is asked on `today`: whole working days, so that a weekend takes none of them. */
export function dealerTerm(
  today: Day,
  days: number,
  { zone, holidays }: { readonly zone: string; readonly holidays: ReadonlySet<string> },
): DealerTerm {
  const until = addWorkingDays(today, days, holidays)
  return { until, endsAt: instantIn(zone, `${addDays(until, 1)}T00:00`).toISOString() }
}
