import type { PayloadRequest } from 'payload'

import type { ErpEntity } from '@/core/erp/entities'
import { added, type ImportCounts, NOTHING } from '@/core/erp/importing'
import type { Chunk } from './chunks'
import type { ImportSetting, PlacedRow, Written } from './placedRow'
import { keepTimes, withoutOlder } from './rowTimes'
import { writeCustomerRows } from './writeCustomerRows'
import { writeOrderRows } from './writeOrderRows'
import { writeArticleRows, writePaperRows, writeReasonCodeRows } from './writePlainRows'

type Writer<Entity extends ErpEntity> = (
  req: PayloadRequest,
  rows: readonly PlacedRow<Entity>[],
  setting: ImportSetting,
) => Promise<Written>

const WRITERS: { readonly [Entity in ErpEntity]: Writer<Entity> } = {
  customers: writeCustomerRows,
  articles: writeArticleRows,
  orders: writeOrderRows,
  shipments: (req, rows, setting) => writePaperRows(req, 'shipments', rows, setting),
  invoices: (req, rows, setting) => writePaperRows(req, 'invoices', rows, setting),
  'reason-codes': writeReasonCodeRows,
}

/** Stores a chunk inside the transaction of the request. */
export async function writeChunk(
  req: PayloadRequest,
  entity: ErpEntity,
  { chunk, setting }: { chunk: Chunk; setting: ImportSetting },
): Promise<ImportCounts> {
  if (chunk.rows.length === 0) return chunk.counts
  const rows = await withoutOlder(req, entity, chunk.rows)
  const write = WRITERS[entity] as Writer<ErpEntity>
  const { counts, refusals } = await write(req, rows, setting)
  const refused = new Set(refusals.map(({ placed }) => placed))
  await keepTimes(
    req,
    entity,
    rows.filter((one) => !refused.has(one)),
  )
  return added(chunk.counts, {
    ...NOTHING,
    ...counts,
    older: chunk.rows.length - rows.length,
    refused: refusals.reduce((sum, { placed }) => sum + placed.rows, 0),
    errors: refusals.map(({ fault }) => fault),
  })
}
