/** What a grid is: a list of rows that its reader filters, sorts, pages, groups and takes along as a file. */
import type { Right } from '../accounts/rights'
import type { Day } from '../day'

/** A filter of the database, in the shape that Payload reads. */
export type Condition = Readonly<Record<string, unknown>>

/**
 * How a value reads. `cents` are hundredths of the row's currency. `status` and `link` are made up from several fields.
 */
export type ColumnType = 'text' | 'number' | 'day' | 'cents' | 'list' | 'customer' | 'status' | 'link'

export type GridColumn = {
  readonly type: ColumnType
  readonly sortable?: true
  /** Only for who sees prices, in every way: shown, sorted, filtered, summed. */
  readonly priced?: true
  /** Fields that it is made of, where that is not the one of its name. */
  readonly of?: readonly string[]
  /** Stands in a file and not on the screen. */
  readonly inFileOnly?: true
}

/** The clock of a query: days are those of the house. */
export type GridClock = { readonly zone: string; readonly today: Day }

export type GridStatus = {
  /** A condition on prices: rows are left out of whose amounts the reader may not know. */
  readonly priced?: true
  readonly where: (clock: GridClock) => Condition
}

export type GridFilter =
  /** Every word stands in one of the fields. */
  | { readonly kind: 'words'; readonly fields: readonly string[] }
  /** Every word stands in one of the fields of a line of the order. */
  | { readonly kind: 'wordsOfLines'; readonly fields: readonly string[] }
  /** From the beginning of a day, or until the end of one. */
  | { readonly kind: 'from' | 'until'; readonly field: string }
  | { readonly kind: 'status'; readonly statuses: Readonly<Record<string, GridStatus>> }

export type SortKey = { readonly field: string; readonly descending: boolean }

export type GridDefinition = {
  readonly collection: 'orders' | 'order-lines' | 'shipments' | 'invoices'
  /** What a contact needs, per customer. */
  readonly right: Right
  /** Which rows of the collection belong to it. */
  readonly rows?: Condition
  /** In the order in which they are shown. */
  readonly columns: Readonly<Record<string, GridColumn>>
  readonly filters: Readonly<Record<string, GridFilter>>
  /** Name of a sortable column; a minus before it turns the order round. */
  readonly sort: string
  /** Fields that together are unique and never empty: rows that are alike in the sorted column follow these. */
  readonly ties: readonly string[]
  /** Fields that rows may be counted by. */
  readonly groups: readonly string[]
  /** Columns that are summed for each group. */
  readonly sums: readonly string[]
}

/** The fields that its rows are read with. */
export function fieldsOf({ columns, ties, groups }: GridDefinition): string[] {
  const named = Object.entries(columns).flatMap(([name, { of }]) => of ?? [name])
  return [...new Set(['customer', ...named, ...ties, ...groups])]
}
