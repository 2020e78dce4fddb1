/** What an import of the ERP's rows is asked, and what it tells. */
import { ERP_ROWS, type ErpEntity, type ErpRow } from './entities'
import type { RowFault } from './readRow'

export const IMPORT_FORMATS = ['ndjson', 'csv'] as const
export type ImportFormat = (typeof IMPORT_FORMATS)[number]

export const MAX_IMPORT_MEGABYTES = 500
/** Of a line of NDJSON: an order of ten thousand lines fits. */
export const MAX_LINE_MEGABYTES = 8
/** That a run names; the rest it counts. */
export const MOST_FAULTS = 100
const MOST_LETTERS_OF_FIELD = 200

/** For so long a run can be taken back. */
export const UNDO_DAYS = 30

export const isErpEntity = (name: string): name is ErpEntity => Object.hasOwn(ERP_ROWS, name)

/** What a row is found by. */
export const naturalKey = (row: ErpRow): string => ('code' in row ? row.code : row.number)

/** Rows of the database, and rows of the file. */
export type ImportCounts = {
  /** Rows that the database did not have, had otherwise, and had as they came; the lines of an order count too. */
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  /** Rows that the ERP changed before the moment of what is stored: left out. */
  readonly older: number
  /** Rows of the file that were not taken. */
  readonly refused: number
  /** The first hundred. */
  readonly errors: readonly RowFault[]
}

export const NOTHING: ImportCounts = { created: 0, updated: 0, unchanged: 0, older: 0, refused: 0, errors: [] }

/** Both together. Names of fields come from the sender, and are cut. */
export function added(one: ImportCounts, other: ImportCounts): ImportCounts {
  const room = MOST_FAULTS - one.errors.length
  const more = other.errors.slice(0, room).map((fault) => ({ ...fault, field: cut(fault.field) }))
  return {
    created: one.created + other.created,
    updated: one.updated + other.updated,
    unchanged: one.unchanged + other.unchanged,
    older: one.older + other.older,
    refused: one.refused + other.refused,
    errors: more.length > 0 ? [...one.errors, ...more] : one.errors,
  }
}

const cut = (field: string): string => field.slice(0, MOST_LETTERS_OF_FIELD)
