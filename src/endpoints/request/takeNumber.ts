import type { PayloadRequest } from 'payload'

import { CASE_KINDS } from '@/core/cases'
import type { Day } from '@/core/day'
import { counterKey, formatNumber } from '@/core/numbers'
import { nextCounter } from '@/db/atomic'
import { isNumberTaken } from '@/db/numberTaken'

export type Series = {
  /** Names the counters of the series; patterns that write the same numbers share one. */
  readonly name: string
  readonly pattern: string
}

/**
 * The next number of the series that nothing has: after a change of a pattern some may be taken. Drawn last, since others of the
 * series wait for this transaction from here on.
 */
export async function takeNumber(req: PayloadRequest, { name, pattern }: Series, today: Day): Promise<string> {
  const year = Number(today.slice(0, 4))
  for (;;) {
    const number = formatNumber(pattern, await nextCounter(req, counterKey(name, pattern, year)), year)
    if (!(await isNumberTaken(req, number, NUMBERED))) return number
  }
}

/** No number is given twice, whatever it names. */
const NUMBERED = [...CASE_KINDS, 'customers'] as const
