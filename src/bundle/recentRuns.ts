/** Past imports, newest first, in the words of their reader. */
import { languageOf } from '@access/rules'
import type { PayloadRequest } from 'payload'

import type { RunReport } from '@/core/config/report'
import { runEntries } from './report'
import type { Touched } from './runs'
import { shapesOf } from './shapes'

const SHOWN = 20

export async function recentRuns(req: PayloadRequest): Promise<RunReport[]> {
  const shapes = shapesOf(req.payload.config)
  const { docs } = await req.payload.find({
    collection: 'config-runs',
    sort: '-createdAt',
    limit: SHOWN,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs.map(({ id, by, createdAt, undoneBy, undoneAt, touched }) => ({
    id,
    by,
    at: createdAt,
    undoneBy: undoneBy ?? null,
    undoneAt: undoneAt ?? null,
    entries: runEntries(shapes, touched as unknown as Touched[], languageOf(req)),
  }))
}
