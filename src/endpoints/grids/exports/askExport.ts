import { languageOf } from '@access/rules'
import type { Endpoint, PayloadRequest, Where } from 'payload'
import { z } from 'zod'

import { DomainError } from '@/core/errors'
import { EXPORT_KEPT_MS, MOST_EXPORT_ROWS, MOST_WAITING_EXPORTS } from '@/core/grids/exports'
import { nextCounter } from '@/db/atomic'
import { useLimit } from '@/db/limits'
import { inTransaction } from '@/db/transaction'
import { enqueueGridExport } from '@/outbox/enqueue'
import type { GridExport } from '@/payload-types'
import { readBody } from '../../request/body'
import { described } from '../../request/described'
import { OneExport } from '../answers'
import { countFile, FILE_WAYS } from '../gridFile'
import { gridIn, planFor } from '../plan'
import { ofOwner, oneExport, whereOwner } from './ownExport'

/** Filter and order, by the keys of the query string of the list. */
const Question = z.record(z.string(), z.string())

const HOUR_MS = 3_600_000
const PER_HOUR = 30

/**
 * POST /api/grids/:grid/exports: asks for the list as a workbook, which the relay makes. The same question again, while it waits,
 * is the same export.
 */
export const askExport: Endpoint = {
  path: '/grids/:grid/exports',
  method: 'post',
  custom: described({
    who: ['contact', 'agent', 'sales', 'integration', 'admin'],
    body: Question,
    answers: OneExport,
    status: 201,
    alsoAs: [200],
    errors: ['EXPORT_TOO_LARGE', 'EXPORTS_WAITING'],
  }),
  handler: async (req) => {
    const grid = gridIn(req)
    const params = new URLSearchParams(await readBody(req, Question))
    params.sort()
    const plan = await planFor(req, { grid, params, ways: FILE_WAYS })
    const { total, atLeast } = await countFile(req, plan)
    if (total > MOST_EXPORT_ROWS) throw tooLarge(total)
    const subject = JSON.stringify(ofOwner(req))
    await useLimit(req, { name: 'exports', allowed: PER_HOUR, windowMs: HOUR_MS, subject, now: new Date() })
    const question = { grid, query: params.toString(), locale: languageOf(req) }
    const asked = await inTransaction(req, (inside) => keep(inside, { ...question, total: atLeast ? null : total }))
    return Response.json(oneExport(asked.row), { status: asked.isNew ? 201 : 200 })
  },
}

/** Says how else to get them. */
export const tooLarge = (rows: number) =>
  new DomainError('EXPORT_TOO_LARGE', 'Too many rows for a workbook', { allowed: MOST_EXPORT_ROWS, rows })

type Asked = Pick<GridExport, 'grid' | 'query' | 'locale' | 'total'>

async function keep(req: PayloadRequest, asked: Asked): Promise<{ readonly row: GridExport; readonly isNew: boolean }> {
  await takeTurn(req)
  const waiting = await find(req, { status: { in: ['waiting', 'making'] } })
  const same = waiting.find(({ grid, query, locale }) => {
    return grid === asked.grid && query === asked.query && locale === asked.locale
  })
  if (same) return { row: same, isNew: false }
  if (waiting.length >= MOST_WAITING_EXPORTS) {
    throw new DomainError('EXPORTS_WAITING', 'Too many at once', { allowed: MOST_WAITING_EXPORTS })
  }
  const expiresAt = new Date(Date.now() + EXPORT_KEPT_MS).toISOString()
  const row = await req.payload.create({
    collection: 'grid-exports',
    data: { ...asked, ...ofOwner(req), status: 'waiting', rows: 0, expiresAt },
    depth: 0,
    overrideAccess: true,
    req,
  })
  await enqueueGridExport(req, row.id, String(req.user?.name ?? ''))
  return { row, isNew: true }
}

/** Two questions of one account at once are taken one after the other. */
async function takeTurn(req: PayloadRequest): Promise<void> {
  await nextCounter(req, `limit:export-turn:${Object.values(ofOwner(req))[0]}`)
}

async function find(req: PayloadRequest, where: Where): Promise<GridExport[]> {
  const living: Where = { expiresAt: { greater_than: new Date().toISOString() } }
  const { docs } = await req.payload.find({
    collection: 'grid-exports',
    where: { and: [whereOwner(req), where, living] },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs
}
