import type { ErpEntity, ErpRow } from '@/core/erp/entities'
import type { RowFault, RowReason } from '@/core/erp/readRow'
import type { BulkCounts } from '@/db/bulk'
import type { ErpCustomer } from '../adoptCustomers'

/** A good row, and where in the file it stands. */
export type PlacedRow<Entity extends ErpEntity = ErpEntity> = {
  readonly row: ErpRow<Entity>
  readonly line: number
  readonly rows: number
}

/** What all rows of a file have in common. */
export type ImportSetting = {
  /** Of the house: a day begins there. */
  readonly zone: string
  /** Rows that may mean a customer who came in by a registration, of the whole file. */
  readonly contenders: readonly ErpCustomer[]
}

/** A row that is good by itself, and that the database says no to. */
export type Refusal = { readonly placed: PlacedRow; readonly fault: RowFault }

/** What a chunk of rows became. */
export type Written = { readonly counts: BulkCounts; readonly refusals: readonly Refusal[] }

export const refusalOf = (placed: PlacedRow, field: string, reason: RowReason): Refusal => ({
  placed,
  fault: { line: placed.line, field, reason },
})
