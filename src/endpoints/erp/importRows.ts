import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import type { ErpEntity } from '@/core/erp/entities'
import { type ImportFormat, isErpEntity, MAX_IMPORT_MEGABYTES } from '@/core/erp/importing'
import { DomainError } from '@/core/errors'
import { MEGABYTE } from '@/core/files/kinds'
import { discard, type Incoming, writeIncoming } from '@/db/incoming'
import { type ImportWish, runImport } from '@/erp/import/runImport'
import type { ErpImport } from '@/payload-types'
import { requireStaff } from '../request/actor'
import { described } from '../request/described'

const FORMATS: Readonly<Record<string, ImportFormat>> = {
  'application/x-ndjson': 'ndjson',
  'application/ndjson': 'ndjson',
  'text/csv': 'csv',
}

/** What the query may say, as texts. */
const Wish = z.strictObject({
  allOrNothing: z.enum(['true', 'false']).optional(),
  dryRun: z.enum(['true', 'false']).optional(),
  rows: z.string().optional(),
  sha256: z.string().optional(),
  file: z.string().optional(),
})

/** Another sending of the same file goes on with a run that was silent for so long. */
const SILENT_MS = 60_000

/**
 * POST /api/erp/:entity: rows of the ERP, NDJSON or CSV as the body itself. It is read straight to disk, checked, and stored in
 * chunks; the answer is the run, 422 when `allOrNothing=true` stored nothing (docs/erp/import.md).
 */
export const importRows: Endpoint = {
  path: '/erp/:entity',
  method: 'post',
  custom: described({
    who: ['integration', 'admin'],
    query: Wish,
    takes: Object.keys(FORMATS),
    answer: 'erp-imports',
    alsoAs: [422],
    errors: [
      'IMPORT_MALFORMED',
      'IMPORT_FORMAT_UNKNOWN',
      'IMPORT_HASH_DIFFERS',
      'IMPORT_COUNT_DIFFERS',
      'FILE_INCOMPLETE',
      'FILE_TOO_LARGE',
    ],
  }),
  handler: async (req) => {
    const { id: user } = requireStaff(req, 'integration', 'admin')
    const entity = entityOf(req)
    const format = formatOf(req.headers)
    const { place, sha256 } = await receive(req)
    const { file: name, ...wish } = wishOf(req)
    try {
      const file = { place, sha256, entity, format, name: name ?? `${entity}.${format}` }
      const sender = { door: 'api', user, silentMs: SILENT_MS } as const
      const run = await runImport(req.payload, { file, sender, wish })
      return Response.json({ doc: shown(run) }, { status: run.status === 'refused' ? 422 : 200 })
    } finally {
      await discard(place)
    }
  },
}

function entityOf(req: PayloadRequest): ErpEntity {
  const name = String(req.routeParams?.entity)
  if (!isErpEntity(name)) throw new DomainError('NOT_FOUND', 'No such rows')
  return name
}

function formatOf(headers: Headers): ImportFormat {
  const [type = ''] = (headers.get('content-type') ?? '').toLowerCase().split(';', 1)
  const format = FORMATS[type.trim()]
  if (!format) throw new DomainError('IMPORT_FORMAT_UNKNOWN', 'Neither NDJSON nor CSV')
  return format
}

/** The gate has judged the shape of each. */
function wishOf({ query }: PayloadRequest): ImportWish & { file?: string } {
  const { allOrNothing, dryRun, rows, sha256, file } = (query ?? {}) as Readonly<Record<string, unknown>>
  return {
    allOrNothing: String(allOrNothing) === 'true',
    dryRun: String(dryRun) === 'true',
    ...(rows === undefined ? {} : { rows: Number(rows) }),
    ...(sha256 === undefined ? {} : { sha256: String(sha256) }),
    ...(file === undefined ? {} : { file: String(file) }),
  }
}

/** @throws DomainError FILE_TOO_LARGE, or FILE_INCOMPLETE when less came than was announced */
async function receive(req: PayloadRequest): Promise<Incoming> {
  const announced = req.headers.get('content-length')
  const incoming = await writeIncoming(bounded(req.body as ReadableStream<Uint8Array> | null))
  if (announced === null || Number(announced) === incoming.bytes) return incoming
  await discard(incoming.place)
  throw new DomainError('FILE_INCOMPLETE', 'Not all of it came')
}

async function* bounded(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader()
  let bytes = 0
  while (reader) {
    const { value, done } = await reader.read().catch(() => {
      throw new DomainError('FILE_INCOMPLETE', 'The line broke')
    })
    if (done) return
    bytes += value.length
    if (bytes > MAX_IMPORT_MEGABYTES * MEGABYTE) {
      throw new DomainError('FILE_TOO_LARGE', 'Too large', { megabytes: MAX_IMPORT_MEGABYTES })
    }
    yield value
  }
}

const shown = ({ user: _account, ...run }: ErpImport) => run
