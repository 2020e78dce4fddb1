import type { ErpEntity } from '@/core/erp/entities'
import type { ImportFormat } from '@/core/erp/importing'
import type { ReadRow } from '@/core/erp/readRow'

/** A whole file that lies on disk until its import is over. */
export type ImportFile = {
  readonly place: string
  /** As people call it. */
  readonly name: string
  readonly sha256: string
  readonly entity: ErpEntity
  readonly format: ImportFormat
}

export type FileRow = ReadRow<ErpEntity> & {
  /** The last line of it, counted from 1. */
  readonly line: number
  /** How many rows of the file it is: an order in a table is several. */
  readonly rows: number
}
