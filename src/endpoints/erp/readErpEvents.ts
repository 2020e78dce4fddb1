import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { toldEvent } from '@/core/erpEvents/told'
import { DomainError } from '@/core/errors'
import { parseRequest } from '@/core/rmas/requests'
import { requireStaff } from '../request/actor'
import { described } from '../request/described'

const DEFAULT_LIMIT = 100
const MAX_EVENTS = 500

const whole = (min: number, max: number, absent: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/, 'a whole number')
    .transform(Number)
    .refine((value) => value >= min && value <= max, `${min} to ${max}`)
    .default(absent)

const Query = z.strictObject({
  after: whole(0, Number.MAX_SAFE_INTEGER, 0),
  limit: whole(1, MAX_EVENTS, DEFAULT_LIMIT),
})

const Told = z.strictObject({
  seq: z.int().min(1),
  type: z.string(),
  version: z.int(),
  at: z.iso.datetime(),
  data: z.unknown(),
})
const Page = z.strictObject({ events: z.array(Told), next: z.int(), more: z.boolean() })

/**
 * GET /api/erp/events?after=&limit=: the events after that place, oldest first, none left out. `next` is the `after` to ask with
 * then, `more` says that it would find something now. A place that no event has yet is refused with EVENTS_NOT_SO_FAR: whoever
 * asks from there knows events of another installation, or of one that was set back.
 */
export const readErpEvents: Endpoint = {
  path: '/erp/events',
  method: 'get',
  custom: described({ who: ['integration', 'admin'], query: Query, answers: Page, errors: ['EVENTS_NOT_SO_FAR'] }),
  handler: async (req) => {
    requireStaff(req, 'admin', 'integration')
    const given = [...(req.searchParams ?? [])].filter(([key]) => key in Query.shape)
    const { after, limit } = parseRequest(Query, Object.fromEntries(given))
    const rows = await eventsAfter(req, after, limit + 1)
    if (rows.length === 0) await requireReached(req, after)
    const events = rows.slice(0, limit).map(toldEvent)
    const next = events.at(-1)?.seq ?? after
    return Response.json({ events, next, more: rows.length > limit }, { headers: { 'Cache-Control': 'no-store' } })
  },
}

async function eventsAfter(req: PayloadRequest, after: number, limit: number) {
  const where = { seq: { greater_than: after } }
  const options = { collection: 'erp-events', sort: 'seq', pagination: false, depth: 0, overrideAccess: false } as const
  return (await req.payload.find({ ...options, where, limit, req })).docs
}

async function requireReached(req: PayloadRequest, after: number): Promise<void> {
  const options = {
    collection: 'erp-events',
    sort: '-seq',
    pagination: false,
    depth: 0,
    overrideAccess: false,
  } as const
  const [newest] = (await req.payload.find({ ...options, limit: 1, req })).docs
  const last = newest?.seq ?? 0
  if (after > last) throw new DomainError('EVENTS_NOT_SO_FAR', `The last event is ${last}`, { last })
}
