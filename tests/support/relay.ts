/** The relay on a clock that tests can turn. */

import type { Payload, Where } from 'payload'
import { pino } from 'pino'

import type { Outbox } from '@/payload-types'
import type { Nazorg } from './nazorg'

export const silentLog = pino({ level: 'silent' })

/** A clock that can be turned on; it never stands still. */
export function makeClock() {
  let ahead = 0
  return {
    now: () => new Date(Date.now() + ahead),
    turnOn: (ms: number) => {
      ahead += ms
    },
  }
}

export async function outboxRows({ payload }: Nazorg | { payload: Payload }, where: Where = {}): Promise<Outbox[]> {
  const options = { where, sort: 'createdAt', pagination: false, depth: 0, overrideAccess: true } as const
  return (await payload.find({ collection: 'outbox', ...options })).docs
}

/** Moves rows of the past tests out of the way. */
export async function clearOutbox({ payload }: Nazorg): Promise<void> {
  await payload.db.deleteMany({ collection: 'outbox', where: { status: { exists: true } } })
}
