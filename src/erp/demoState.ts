/** How far the demo's data is loaded, read from the database. */
import { createLocalReq, type Payload } from 'payload'

import { nextCounter } from '@/db/atomic'

/** Rows in `counters`: the first and the last thing that loading writes. */
export const DEMO_MARKS = { begun: 'demo:begun', loaded: 'demo:loaded' } as const

/** `foreign`: somebody's own data, which the demo must not touch. */
export type DemoState = 'empty' | 'begun' | 'loaded' | 'foreign'

export async function demoState(payload: Payload): Promise<DemoState> {
  if (await isMarked(payload, 'loaded')) return 'loaded'
  if (await isMarked(payload, 'begun')) return 'begun'
  const rows = await Promise.all([
    payload.count({ collection: 'users', overrideAccess: true }),
    payload.count({ collection: 'customers', overrideAccess: true }),
  ])
  return rows.some(({ totalDocs }) => totalDocs > 0) ? 'foreign' : 'empty'
}

/** For `/readyz`: whether all of the demo's data is there. */
export const isDemoLoaded = (payload: Payload): Promise<boolean> => isMarked(payload, 'loaded')

/** Sets a mark that is not set yet. */
export async function markDemo(payload: Payload, mark: keyof typeof DEMO_MARKS): Promise<void> {
  if (await isMarked(payload, mark)) return
  await nextCounter(await createLocalReq({}, payload), DEMO_MARKS[mark])
}

async function isMarked(payload: Payload, mark: keyof typeof DEMO_MARKS): Promise<boolean> {
  const where = { key: { equals: DEMO_MARKS[mark] } }
  return (await payload.count({ collection: 'counters', where, overrideAccess: true })).totalDocs > 0
}
