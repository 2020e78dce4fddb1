/** What the API says of order lines: may they come back, until when, and if not, why. */
import type { Day } from '@/core/day'
import { MAX_LINES } from '@/core/rmas/limits'
import { call, type Refusal } from './call'

export type Verdict = {
  readonly orderLine: string
  readonly eligible: boolean
  readonly until: Day | null
  readonly returnable: number
  readonly refusals: readonly Refusal[]
}

type Asked = { readonly orderLine: string; readonly quantityRequested: number }

/** A verdict per line, by its id. A line that the API does not judge, since the session just ended, is missing. */
export async function verdictsOn(lines: readonly Asked[]): Promise<ReadonlyMap<string, Verdict>> {
  const verdicts = new Map<string, Verdict>()
  for (let from = 0; from < lines.length; from += MAX_LINES) {
    const answer = await call<{ lines: Verdict[] }>('POST', '/api/rmas/check', {
      lines: lines.slice(from, from + MAX_LINES),
    })
    if (answer.ok) for (const verdict of answer.body.lines) verdicts.set(verdict.orderLine, verdict)
  }
  return verdicts
}

/** What holds of the whole customer is said once above the lines; being too many goes without saying for a spent line. */
const SAID_ELSEWHERE = new Set([
  'CUSTOMER_BLOCKED',
  'SEGMENT_NOT_ALLOWED',
  'SHIPPING_CODE_MISSING',
  'QUANTITY_EXCEEDS_RETURNABLE',
])

/** The refusals to show at a line that nobody asked a quantity of yet. */
export const ownRefusals = ({ refusals }: Verdict): readonly Refusal[] =>
  refusals.filter(({ name }) => !SAID_ELSEWHERE.has(name))
