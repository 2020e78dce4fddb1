/** What the overview shows, read as the signed-in employee. */
import { type Day, dayIn, daysBetween } from '@/core/day'
import type { RmaStatus } from '@/core/rmas/status'
import type { Page, Rma, WebhookEndpoint } from '@/payload-types'
import type { Panel } from '../panelRequest'

export const MOST_WAITING = 20
const MOST_RECENT = 8
const MOST_PAGES = 50
const MOST_PAUSED = 5

export type ShownRma = {
  readonly id: string
  readonly number: string
  readonly customer: { readonly name: string; readonly number: string }
  readonly lines: number
  readonly pieces: number
  readonly status: RmaStatus
  readonly submittedAt: string
  readonly decidedAt: string | null
  /** Days since it came in, on the calendar of the business. */
  readonly age: number
}

export type Found = { readonly rows: readonly ShownRma[]; readonly total: number }

/** Undecided RMAs, the oldest first. */
export const loadWaiting = (panel: Panel): Promise<Found> =>
  findRmas(panel, { where: { status: { equals: 'submitted' } }, sort: 'submittedAt', limit: MOST_WAITING })

/** The latest decisions. */
export const loadRecent = (panel: Panel): Promise<Found> =>
  findRmas(panel, { where: { decidedAt: { exists: true } }, sort: '-decidedAt', limit: MOST_RECENT })

/** How many effects the relay gave up. */
export async function countDead({ payload, user }: Panel): Promise<number> {
  const where = { status: { equals: 'dead' } }
  return (await payload.count({ collection: 'outbox', where, overrideAccess: false, user })).totalDocs
}

/** Webhooks that send nothing until somebody goes on with them, the first paused first. */
export async function loadPaused({ payload, user }: Panel): Promise<WebhookEndpoint[]> {
  const { docs } = await payload.find({
    collection: 'webhook-endpoints',
    where: { active: { equals: true }, pausedAt: { exists: true } },
    sort: 'pausedAt',
    limit: MOST_PAUSED,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user,
  })
  return docs
}

/** The pages that an editor keeps. */
export async function loadPages({ payload, user, locale }: Panel): Promise<Page[]> {
  const { docs } = await payload.find({
    collection: 'pages',
    draft: true,
    sort: 'slug',
    limit: MOST_PAGES,
    pagination: false,
    depth: 0,
    locale,
    overrideAccess: false,
    user,
  })
  return docs
}

type Query = Pick<Parameters<Panel['payload']['find']>[0], 'where' | 'sort' | 'limit'>

async function findRmas({ payload, user, zone }: Panel, query: Query): Promise<Found> {
  const { docs, totalDocs } = await payload.find({
    ...query,
    collection: 'rmas',
    depth: 0,
    overrideAccess: false,
    user,
  })
  const today = dayIn(zone, new Date())
  return { rows: docs.map((rma) => shown(rma, zone, today)), total: totalDocs }
}

function shown(rma: Rma, zone: string, today: Day): ShownRma {
  const lines = rma.lines ?? []
  const submittedAt = rma.submittedAt ?? rma.createdAt
  return {
    id: rma.id,
    number: rma.number ?? '',
    customer: { name: rma.customerName ?? '', number: rma.customerNumber ?? '' },
    lines: lines.length,
    pieces: lines.reduce((sum, { quantityRequested }) => sum + quantityRequested, 0),
    status: rma.status,
    submittedAt,
    decidedAt: rma.decidedAt ?? null,
    age: daysBetween(dayIn(zone, new Date(submittedAt)), today),
  }
}
