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

export type Found = {
  readonly claimed: readonly Claimed[]
  /** Whether events are brought to anybody at all, now or later. */
  readonly listening: boolean
}

/** Up to `count` endpoints, each leased to the caller for one event. @param held ids that the caller still works on */
export async function claimEndpoints(tools: Tools, count: number, held: readonly string[]): Promise<Found> {
  const open = await findOpen(tools)
  if (open.length === 0) return { claimed: [], listening: false }
  const upTo = await lastSeq(await systemRequest(tools))
  const moment = tools.now().toISOString()
  const due = open.filter((row) => isDue(row, { upTo, moment }) && !held.includes(row.id))
  const claimed: Claimed[] = []
  for (const row of due.slice(0, count)) {
    const endpoint = await claim(tools, row)
    if (endpoint) claimed.push({ endpoint, upTo })
  }
  return { claimed, listening: true }
}

/** All that events are brought to; an admin makes each, so they are few. */
async function findOpen({ payload }: Tools): Promise<WebhookEndpoint[]> {
  const { docs } = await payload.find({
    collection: 'webhook-endpoints',
    where: { and: [{ active: { equals: true }, secretHint: { exists: true } }, missing('pausedAt')] },
    limit: 0,
    pagination: false,
    depth: 0,
    showHiddenFields: true,
    overrideAccess: true,
  })
  return docs
}

type Place = { readonly upTo: number; readonly moment: string }

const isDue = ({ deliveredSeq, nextAttemptAt, leaseUntil }: WebhookEndpoint, { upTo, moment }: Place): boolean =>
  (deliveredSeq ?? 0) < upTo && (!nextAttemptAt || nextAttemptAt <= moment) && (!leaseUntil || leaseUntil < moment)

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
