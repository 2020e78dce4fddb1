/** Returns that a customer asks for over the API: of three order lines each, a piece of each, the same for whoever answers. */
import Database from 'libsql'

import { sendJson } from './rows/signIn'
import { DELIVERED, MANY } from './trade'
import type { World } from './world'

const LINES = 3

export type Submission = { readonly key: string; readonly body: object }

export type Submitted = {
  readonly doc: {
    readonly id: string
    readonly number: string
    readonly status: string
    readonly lines: readonly { readonly id: string; readonly quantityRequested: number }[]
  }
}

export type Submissions = {
  /** How many there are before a piece would be asked for a second time. */
  readonly count: number
  /** @param n from 0; neighbours name other order lines */
  at(n: number): Submission
}

/** Of the customer MANY, order by order. */
export function submissionsOf({ database: file, seeded }: World): Submissions {
  const database = new Database(file, { readonly: true } as never)
  const ids = database
    .prepare('SELECT id FROM order_lines WHERE customer_id = ? ORDER BY order_number, line_number')
    .all(seeded.customers[MANY]) as { id: string }[]
  database.close()
  if (ids.length < LINES) throw new Error(`${MANY} has no order lines: ask for more --lines`)
  const at = (n: number) => {
    const asked = Array.from({ length: LINES }, (_, line) => ids[(n * LINES + line) % ids.length]?.id)
    const lines = asked.map((orderLine) => ({ orderLine, quantityRequested: 1 }))
    return { key: `bench-${n}`, body: { reason: seeded.reason, acceptTerms: true, lines } }
  }
  return { count: Math.floor((ids.length * DELIVERED) / LINES), at }
}

/** @throws Error for any answer but a good one */
export const submit = (url: string, headers: Record<string, string>, { key, body }: Submission): Promise<Submitted> =>
  sendJson('POST', url, { ...headers, 'idempotency-key': key }, body)

type Crew = {
  readonly workers: number
  /** Nothing is begun after so many seconds. */
  readonly seconds?: number
}

/**
 * Works the jobs `from` up to `to` off, several at once, and waits for all that was begun.
 *
 * @returns how many were done, and in how many milliseconds
 */
export async function workOff(
  { from, to }: { readonly from: number; readonly to: number },
  { workers, seconds = Number.POSITIVE_INFINITY }: Crew,
  work: (n: number) => Promise<void>,
): Promise<{ done: number; ms: number }> {
  const begun = performance.now()
  let next = from
  const worker = async () => {
    while (next < to && performance.now() - begun < seconds * 1000) await work(next++)
  }
  await Promise.all(Array.from({ length: workers }, worker))
  return { done: next - from, ms: performance.now() - begun }
}
