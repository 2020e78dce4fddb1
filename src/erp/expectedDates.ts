/** What the ERP says about when lines come: a day that moved is kept, so that customers see from when to when. */
import type { PayloadRequest } from 'payload'

import { dayIn } from '@/core/day'
import { bulkUpsert } from '@/db/bulk'
import type { OrderLine } from '@/payload-types'

/** What a row of the ERP says of a line; left out, the day stays as it is. */
export type LineDay = {
  readonly orderNumber: string
  readonly lineNumber: number
  /** ISO 8601; null when nobody knows any more. */
  readonly expectedDeliveryDate?: string | null | undefined
}

export type Move = {
  readonly customer: string
  readonly orderNumber: string
  readonly lineNumber: number
  readonly previous: string | null
  readonly expected: string | null
}

/** The stored lines whose day, in the zone of the house, these rows move. Of a line that comes twice the last row counts. */
export function movesIn(stored: readonly OrderLine[], rows: readonly LineDay[], zone: string): Move[] {
  const asked = new Map(
    rows.filter(({ expectedDeliveryDate }) => expectedDeliveryDate !== undefined).map((row) => [keyOf(row), row]),
  )
  return stored.flatMap((line) => {
    const row = asked.get(keyOf(line))
    return row ? moveOf(line, row.expectedDeliveryDate ?? null, zone) : []
  })
}

const keyOf = ({ orderNumber, lineNumber }: LineDay): string => JSON.stringify([orderNumber, lineNumber])

function moveOf(line: OrderLine, expected: string | null, zone: string): Move | [] {
  const { customer, orderNumber, lineNumber, expectedDeliveryDate: previous = null } = line
  if (dayOf(previous, zone) === dayOf(expected, zone)) return []
  return { customer: String(customer), orderNumber, lineNumber, previous: previous ?? null, expected }
}

const dayOf = (date: string | null | undefined, zone: string) => (date ? dayIn(zone, new Date(date)) : null)

/** Adds them to the history, as noted at that moment (ISO 8601). */
export async function keepMoves(req: PayloadRequest, moves: readonly Move[], notedAt: string): Promise<void> {
  if (moves.length === 0) return
  const rows = moves.map((move) => ({ ...move, notedAt }))
  await bulkUpsert(req, { collection: 'expected-dates', keyFields: ['orderNumber', 'lineNumber', 'notedAt'], rows })
}
