import { contactId, staffOf } from '@access/rules'
import type { PayloadRequest, Where } from 'payload'

import type { AnswerOf } from '@/core/answer'
import { DomainError } from '@/core/errors'
import type { ShownExport } from '@/core/grids/exports'
import type { GridExport } from '@/payload-types'
import { pathId } from '../../request/body'
import type { OneExport } from '../answers'
import { FILE_WAYS } from '../gridFile'
import { type GridPlan, planFor } from '../plan'

/** The rows of the account of the request. @throws DomainError UNAUTHENTICATED */
export function ofOwner(req: PayloadRequest): { contact: string } | { user: string } {
  const contact = contactId(req)
  if (contact !== null) return { contact }
  const employee = staffOf(req)
  if (!employee) throw new DomainError('UNAUTHENTICATED', 'Nobody is signed in')
  return { user: employee.id }
}

export const whereOwner = (req: PayloadRequest): Where =>
  Object.fromEntries(Object.entries(ofOwner(req)).map(([field, id]) => [field, { equals: id }]))

/**
 * The export of the address, with what its owner may see of the list by now. A foreign one is as one that does not exist.
 *
 * @throws DomainError UNAUTHENTICATED, NOT_FOUND also when it has expired, FORBIDDEN for who may not see the list any more
 */
export async function ownExport(req: PayloadRequest): Promise<{ readonly found: GridExport; readonly plan: GridPlan }> {
  const living: Where = { expiresAt: { greater_than: new Date().toISOString() } }
  const { docs } = await req.payload.find({
    collection: 'grid-exports',
    where: { and: [{ id: { equals: pathId(req) } }, whereOwner(req), living] },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true, // told to its owner alone, by the line above
    req,
  })
  const [found] = docs
  if (!found) throw new DomainError('NOT_FOUND', 'No such export')
  return { found, plan: await planFor(req, questionOf(found)) }
}

/** What was asked for, as a plan reads it. */
export const questionOf = ({ grid, query }: Pick<GridExport, 'grid' | 'query'>) => ({
  grid,
  params: new URLSearchParams(query ?? ''),
  ways: FILE_WAYS,
})

export const oneExport = (row: GridExport): AnswerOf<typeof OneExport> => ({ doc: shownExport(row) })

const shownExport = (row: GridExport): ShownExport => ({
  id: row.id,
  grid: row.grid,
  status: row.status,
  fault: row.fault ?? null,
  rows: row.rows ?? 0,
  total: row.total ?? null,
  fileName: row.fileName ?? null,
  bytes: row.bytes ?? null,
  expiresAt: row.expiresAt,
})
