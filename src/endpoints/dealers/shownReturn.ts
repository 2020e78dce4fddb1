/** A return as the dealer under whom it was sent reads it: no prices, papers, files, nor who asked. */
import { languageOf } from '@access/rules'
import type { PayloadRequest } from 'payload'

import type { Day } from '@/core/day'
import type { DealersReturn } from '@/core/dealers/returns'
import { fullTitles, MAX_REASONS } from '@/core/rmas/reasons'
import { shownLine } from '@/core/rmas/shownLine'
import type { Rma } from '@/payload-types'
import { shownCase } from './casesOfDealer'

type Titles = ReadonlyMap<string, string>

/** The reasons by id, in the reader's language. */
export async function reasonTitles(req: PayloadRequest): Promise<Titles> {
  const { docs } = await req.payload.find({
    collection: 'return-reasons',
    select: { title: true, parent: true },
    limit: MAX_REASONS,
    pagination: false,
    locale: languageOf(req),
    depth: 0,
    overrideAccess: true,
    req,
  })
  return fullTitles(docs.map(({ id, title, parent }) => ({ id, title, parent: parent ? String(parent) : null })))
}

export const shownReturn = (rma: Rma, titles: Titles): DealersReturn => ({
  ...shownCase(rma),
  status: rma.status,
  reason: titleOf(rma.reason, titles),
  remarks: rma.remarks || null,
  decideBy: rma.status === 'awaitingDealer' ? ((rma.dealerUntil || null) as Day | null) : null,
  dealerNote: rma.dealerNote || null,
  decisionNote: rma.decisionNote || null,
  lines: (rma.lines ?? []).map((line) => ({ ...shownLine(line), reason: titleOf(line.reason, titles) })),
})

const titleOf = (reason: unknown, titles: Titles): string | null => titles.get(String(reason ?? '')) ?? null
