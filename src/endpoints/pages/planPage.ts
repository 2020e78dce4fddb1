/** When a page goes online: asked, set, moved and taken back by those who write pages. */
import { languageOf } from '@access/rules'
import { refusalsOf } from '@hooks/pages/guardOnline'
import { refusalSentence } from '@messages/refusal'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { type AnswerOf, Instant } from '@/core/answer'
import { DomainError } from '@/core/errors'
import { instantIn, localIn } from '@/core/moment'
import { inTransaction } from '@/db/transaction'
import { planOf, planPage, withdrawPlan } from '@/outbox/plannedPages'
import type { Outbox, Page } from '@/payload-types'
import { requireStaff } from '../request/actor'
import { pathId, readBody } from '../request/body'
import { described } from '../request/described'

/** On the clock of the business (`2026-12-01T09:00`), or an instant with its offset. */
const Body = z.strictObject({
  at: z.union([z.iso.datetime({ local: true, precision: -1 }), z.iso.datetime({ offset: true })]),
})

const LocalTime = z.iso.datetime({ local: true, precision: -1 })

const STATES = { due: 'planned', leased: 'running', dead: 'refused', done: 'done' } as const

const Planned = z.strictObject({
  zone: z.string(),
  /** On the clock of that zone, as `local` below. */
  now: LocalTime,
  /** Null where nobody planned it. */
  plan: z
    .strictObject({
      state: z.enum(Object.values(STATES)),
      at: Instant,
      local: LocalTime,
      by: z.string(),
      /** What kept it from going online. */
      reason: z.string().nullable(),
    })
    .nullable(),
  /** What would keep it from going online now, in sentences. */
  problems: z.array(z.string()),
})
type Planned = AnswerOf<typeof Planned>

/** POST /api/pages/:id/plan: the draft goes online at that moment, as it is then. A plan that stands is moved. */
export const setPlan: Endpoint = {
  path: '/:id/plan',
  method: 'post',
  custom: described({
    who: ['editor', 'admin'],
    body: Body,
    answers: Planned,
    errors: [
      'TRANSITION_NOT_ALLOWED',
      'PAGE_TITLE_MISSING',
      'PAGE_TEXT_MISSING',
      'PAGE_ADDRESS_UNFIT',
      'PLAN_MOMENT_PAST',
    ],
  }),
  handler: async (req) => {
    const { id: account, name } = requireStaff(req, 'admin', 'editor')
    const page = await findPage(req, pathId(req))
    const { at } = await readBody(req, Body)
    const moment = /Z$|[+-]\d{2}:\d{2}$/.test(at) ? new Date(at) : instantIn(await zoneOf(req), at)
    if (moment.getTime() <= Date.now()) throw new DomainError('PLAN_MOMENT_PAST', `${at} has passed`)
    const plan = { page: page.id, title: page.title?.trim() || page.slug, at: moment, by: { id: account, name } }
    await inTransaction(req, (inside) => planPage(inside, plan))
    return Response.json(await tell(req, page.id))
  },
}

/** POST /api/pages/:id/plan/withdraw: nothing goes online by itself. */
export const withdraw: Endpoint = {
  path: '/:id/plan/withdraw',
  method: 'post',
  custom: described({
    who: ['editor', 'admin'],
    answers: Planned,
    errors: ['TRANSITION_NOT_ALLOWED', 'PAGE_TITLE_MISSING', 'PAGE_TEXT_MISSING', 'PAGE_ADDRESS_UNFIT'],
  }),
  handler: async (req) => {
    const { name } = requireStaff(req, 'admin', 'editor')
    const { id } = await findPage(req, pathId(req))
    await inTransaction(req, (inside) => withdrawPlan(inside, id, name))
    return Response.json(await tell(req, id))
  },
}

/** GET /api/pages/:id/plan: when it goes online and who planned that, and what would keep it from it now. */
export const showPlan: Endpoint = {
  path: '/:id/plan',
  method: 'get',
  custom: described({
    who: ['editor', 'admin'],
    answers: Planned,
    errors: ['PAGE_TITLE_MISSING', 'PAGE_TEXT_MISSING', 'PAGE_ADDRESS_UNFIT'],
  }),
  handler: async (req) => {
    requireStaff(req, 'admin', 'editor')
    return Response.json(await tell(req, (await findPage(req, pathId(req))).id))
  },
}

async function findPage(req: PayloadRequest, id: string): Promise<Page> {
  const options = { depth: 0, draft: true, disableErrors: true, overrideAccess: false, user: req.user, req } as const
  const found = await req.payload.findByID({ collection: 'pages', id, ...options })
  if (!found) throw new DomainError('NOT_FOUND', 'No such page')
  return found
}

async function zoneOf(req: PayloadRequest): Promise<string> {
  return (await req.payload.findGlobal({ slug: 'portal-settings', depth: 0, overrideAccess: true, req })).businessZone
}

async function tell(req: PayloadRequest, page: string): Promise<Planned> {
  const [row, zone] = [await planOf(req, page), await zoneOf(req)]
  const problems = await refusalsOf(req, page, true)
  const locale = languageOf(req)
  return {
    zone,
    now: localIn(zone, new Date()),
    plan: row && told(row, zone),
    problems: problems.map(({ code, details }) => refusalSentence(code, details, locale)),
  }
}

function told({ status, nextAttemptAt, lastError, payload }: Outbox, zone: string): Planned['plan'] {
  return {
    state: STATES[status],
    at: nextAttemptAt,
    local: localIn(zone, new Date(nextAttemptAt)),
    by: (payload as { by: { name: string } }).by.name,
    reason: lastError ?? null,
  }
}
