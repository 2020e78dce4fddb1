import type { Payload } from 'payload'

import { dayIn, daysBetween } from '@/core/day'
import { dayOf, shiftToYesterday } from './localTime'
import type { RetailBatch } from './retailBatch'

const NUMBERS_PER_QUESTION = 200

/**
 * The days by which the dates of a file move: the first import brings its newest day to yesterday, and every later one
 * keeps what an earlier one chose, read from an invoice that both have. So the same file changes nothing tomorrow either.
 */
export async function dateShiftOf(
  payload: Payload,
  { invoices }: RetailBatch,
  { now, zone }: { readonly now: Date; readonly zone: string },
): Promise<number> {
  const times = new Map(invoices.map(({ number, time }) => [number, time]))
  const numbers = [...times.keys()]
  for (let start = 0; start < numbers.length; start += NUMBERS_PER_QUESTION) {
    const { docs } = await payload.find({
      collection: 'invoices',
      where: { number: { in: numbers.slice(start, start + NUMBERS_PER_QUESTION) }, invoiceDate: { exists: true } },
      select: { number: true, invoiceDate: true },
      limit: 1,
      pagination: false,
      depth: 0,
      overrideAccess: true,
    })
    const time = docs[0] && times.get(docs[0].number)
    if (time && docs[0]?.invoiceDate) return daysBetween(dayOf(time), dayIn(zone, new Date(docs[0].invoiceDate)))
  }
  const newest = [...times.values()].sort().at(-1)
  return newest ? shiftToYesterday(newest, now, zone) : 0
}
