import type { PayloadRequest } from 'payload'

import type { CaseKind } from '@/core/cases'
import type { Day } from '@/core/day'
import { counterKey, formatNumber } from '@/core/numbers'
import { nextCounter } from '@/db/atomic'

export type Series = {
  /** Whose numbers they are: none is given twice there. */
  readonly kind: CaseKind | 'customers'
  /** Names the counters of the series; patterns that write the same numbers share one. */
  readonly name: string
  readonly pattern: string
}

/**
 * The next free number of the series: after a change of its pattern some may be taken. Drawn last, since others of the
 * series wait for this transaction from here on.
 */
export async function takeNumber(req: PayloadRequest, { kind, name, pattern }: Series, today: Day): Promise<string> {
  const year = Number(today.slice(0, 4))
  for (;;) {
    const number = formatNumber(pattern, await nextCounter(req, counterKey(name, pattern, year)), year)
    const taken = { number: { equals: number } }
    const { totalDocs } = await req.payload.count({ collection: kind, where: taken, overrideAccess: true, req })
    if (totalDocs === 0) return number
  }
}
