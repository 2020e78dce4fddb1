/** Takes endpoints in hand that events wait for, one relay at a time, by compare-and-set. */
import type { Where } from 'payload'

import { compareAndSet } from '@/db/atomic'
import { lastSeq } from '@/db/erpEvents'
import type { WebhookEndpoint } from '@/payload-types'
import { systemRequest, type Tools } from '../tools'

/** Longer than an attempt takes. */
const LEASE_MS = 60_000

/** An endpoint in hand, and the place of the newest event when it was taken. */
export type Claimed = { readonly endpoint: WebhookEndpoint; readonly upTo: number }

const missing = (name: string): Where => ({ [name]: { exists: false } })

/** Up to `count` endpoints, each leased to the caller for one event. @param held ids that the caller still works on */
export async function claimEndpoints(tools: Tools, count: number, held: readonly string[]): Promise<Claimed[]> {
  const upTo = await lastSeq(await systemRequest(tools))
  const claimed: Claimed[] = []
  for (const row of await findDue(tools, { count, held, upTo })) {
    const endpoint = await claim(tools, row)
    if (endpoint) claimed.push({ endpoint, upTo })
  }
  return claimed
}

type Search = { readonly count: number; readonly held: readonly string[]; readonly upTo: number }

async function findDue({ payload, now }: Tools, { count, held, upTo }: Search): Promise<WebhookEndpoint[]> {
  const moment = now().toISOString()
  const { docs } = await payload.find({
    collection: 'webhook-endpoints',
    where: {
      and: [
        { active: { equals: true }, deliveredSeq: { less_than: upTo }, secretHint: { exists: true } },
        missing('pausedAt'),
        { or: [missing('nextAttemptAt'), { nextAttemptAt: { less_than_equal: moment } }] },
        { or: [missing('leaseUntil'), { leaseUntil: { less_than: moment } }] },
        ...(held.length > 0 ? [{ id: { not_in: [...held] } }] : []),
      ],
    },
    limit: count,
    pagination: false,
    depth: 0,
    showHiddenFields: true,
    overrideAccess: true,
  })
  return docs
}

/** The row as it was read, still to be sent to. */
const unchanged = ({ id, deliveredSeq, leaseUntil }: WebhookEndpoint): Where => ({
  and: [
    { id: { equals: id } },
    { active: { equals: true } },
    { deliveredSeq: { equals: deliveredSeq } },
    missing('pausedAt'),
    leaseUntil ? { leaseUntil: { equals: leaseUntil } } : missing('leaseUntil'),
  ],
})

async function claim(tools: Tools, row: WebhookEndpoint): Promise<WebhookEndpoint | null> {
  const leaseUntil = new Date(tools.now().getTime() + LEASE_MS).toISOString()
  const taken = { collection: 'webhook-endpoints', where: unchanged(row), data: { leaseUntil } } as const
  return (await compareAndSet(await systemRequest(tools), taken)) && { ...row, leaseUntil }
}
