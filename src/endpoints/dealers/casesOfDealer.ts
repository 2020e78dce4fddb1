/** Cases of end customers, which the dealer under whom they were sent reads along with. */
import type { Endpoint, PayloadRequest, Where } from 'payload'
import type { z } from 'zod'

import { pageOf as answerPage } from '@/core/answer'
import { type CaseKind, type CaseRef, whereCase } from '@/core/cases'
import {
  CASES_PER_PAGE,
  type DealersCase,
  FindDealersCases,
  type FoundCases,
  type ShownCase,
  shownCaseOf,
} from '@/core/dealers/cases'
import { toldToDealer } from '@/core/dealers/told'
import { DomainError } from '@/core/errors'
import type { ToldEvent } from '@/core/timeline'
import { pathId, readBody } from '../request/body'
import { described } from '../request/described'
import type { CaseOf } from '../request/findCase'
import { requireDealer } from './dealer'

export type Room<Kind extends CaseKind, Shown> = {
  readonly kind: Kind
  /** As the addresses call many of them, and one. */
  readonly words: readonly [many: string, one: string]
  /** All that a dealer may know of each. */
  readonly answer: z.ZodType<Shown>
  readonly shown: (req: PayloadRequest, rows: readonly CaseOf<Kind>[]) => readonly Shown[] | Promise<readonly Shown[]>
}

const quiet = { depth: 0, overrideAccess: true } as const // what leaves here is what the room shows

/** What was sent under this dealer stays theirs to read, wherever the end customer is by now; what is sent elsewhere is not. */
export const sentUnder = (dealer: string): Where => ({
  and: [{ dealer: { equals: dealer } }, { status: { not_equals: 'draft' } }],
})

/** POST /api/customers/:id/end-customers/<many>: the newest first. */
export const findSent = <Kind extends CaseKind, Shown>(room: Room<Kind, Shown>): Endpoint => ({
  path: `/:id/end-customers/${room.words[0]}`,
  method: 'post',
  custom: described({ who: ['contact', 'agent', 'admin'], body: FindDealersCases, answers: answerPage(room.answer) }),
  handler: async (req) => {
    const { page } = await readBody(req, FindDealersCases)
    const { dealer } = await requireDealer(req, pathId(req))
    return Response.json(await pageOf(req, room, { where: sentUnder(dealer.id), sort: ['-submittedAt'], page }))
  },
})

type Wanted = { readonly where: Where; readonly sort: string[]; readonly page: number }

export async function pageOf<Kind extends CaseKind, Shown>(
  req: PayloadRequest,
  { kind, shown }: Room<Kind, Shown>,
  { page, ...wanted }: Wanted,
): Promise<FoundCases<Shown>> {
  const options = { ...wanted, limit: CASES_PER_PAGE, page, ...quiet, req }
  const found = await req.payload.find({ collection: kind as CaseKind, ...options })
  const { docs, totalDocs, totalPages } = found
  return { docs: await shown(req, docs as CaseOf<Kind>[]), page, totalDocs, totalPages }
}

/** GET /api/customers/:id/end-customers/<many>/:<one>: one of them, and what happened to it. */
export const showSent = <Kind extends CaseKind, Shown>({
  kind,
  words,
  answer,
  shown,
}: Room<Kind, Shown>): Endpoint => ({
  path: `/:id/end-customers/${words[0]}/:${words[1]}`,
  method: 'get',
  custom: described({ who: ['contact', 'agent', 'admin'], answers: shownCaseOf(answer) }),
  handler: async (req) => {
    const { dealer } = await requireDealer(req, pathId(req))
    const id = String(req.routeParams?.[words[1]] ?? '')
    const where: Where = { and: [{ id: { equals: id } }, sentUnder(dealer.id)] }
    const options = { where, limit: 1, pagination: false, ...quiet, req } as const
    const { docs } = await req.payload.find({ collection: kind as CaseKind, ...options })
    const [doc] = await shown(req, docs as CaseOf<Kind>[])
    if (!doc) throw new DomainError('NOT_FOUND', 'No such case')
    return Response.json({ doc, events: await toldEvents(req, { kind, id }) } satisfies ShownCase<Shown>)
  },
})

/** As far as the customer reads it, and the dealer is told. */
async function toldEvents(req: PayloadRequest, of: CaseRef): Promise<ToldEvent[]> {
  const { docs } = await req.payload.find({
    collection: 'case-events',
    where: { ...whereCase(of), visibleToCustomer: { equals: true } },
    sort: ['at', 'createdAt'],
    limit: 0,
    pagination: false,
    select: { kind: true, at: true, data: true },
    ...quiet,
    req,
  })
  return docs.flatMap(({ kind, at, data }) => toldToDealer({ kind, at, data } as ToldEvent) ?? [])
}

type Sent = Pick<CaseOf<CaseKind>, 'id' | 'number' | 'submittedAt' | 'createdAt' | 'customerNumber' | 'customerName'>

/** What is shown of every kind. */
export const shownCase = (row: Sent): Omit<DealersCase<string>, 'status'> => ({
  id: row.id,
  number: row.number ?? '',
  submittedAt: row.submittedAt ?? row.createdAt,
  customer: { number: row.customerNumber ?? '', name: row.customerName ?? '' },
})
