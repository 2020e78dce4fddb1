/**
 * The same rows as a flat table. An order has a row per line of it, one after the other, which repeat the order; the columns of
 * a line are named as its fields. An empty cell empties its field, a column that is not there leaves it alone.
 */
import { Address, ERP_ROWS, type ErpEntity, OrderLine } from './entities'
import { judgeRow, type Place, type ReadRow, type RowFault } from './readRow'

export type TableRow = { readonly line: number; readonly values: Readonly<Record<string, string>> }

/** Between the numbers in a cell that holds several. */
const BETWEEN = '|'

const ADDRESS_KINDS = ['delivery', 'billing'] as const
const ADDRESS_PARTS = Object.keys(Address.shape).filter((part) => part !== 'kind' && part !== 'primary')
const LINE_COLUMNS = Object.keys(OrderLine.shape)

/** A table knows one address of each kind: `delivery.street`, `billing.street`. */
const ADDRESS_COLUMNS = ADDRESS_KINDS.flatMap((kind) => ADDRESS_PARTS.map((part) => `${kind}.${part}`))

const WHOLE = /^(lineNumber|warrantyMonths|quantity\w+|\w+Cents)$/
const RATE = /^(discountPercent|vatRate)$/
const FLAGS = new Set(['returnable', 'articleReturnable', 'specialOrder', 'complete', 'shipsComplete'])

/** Every column that a table of an entity may have, in any order. */
export function columnsOf(entity: ErpEntity): string[] {
  return Object.keys(ERP_ROWS[entity].shape).flatMap((field) => {
    if (field === 'lines') return LINE_COLUMNS
    return field === 'addresses' ? ADDRESS_COLUMNS : [field]
  })
}

/** @param rows of one order all rows, of anything else one */
export function readTableRow<Entity extends ErpEntity>(
  entity: Entity,
  rows: readonly [TableRow, ...TableRow[]],
): ReadRow<Entity> {
  const [first] = rows
  const differing = entity === 'orders' ? differencesOf(rows) : []
  if (differing.length > 0) return { faults: differing }
  const { heads } = split(entity, first.values)
  const value = entity === 'orders' ? { ...heads, lines: rows.map((row) => split(entity, row.values).lines) } : heads
  return judgeRow(entity, value, (path) => placeOf(rows, path))
}

/** What the rows of an order say of it must be the same in all of them. */
function differencesOf([first, ...others]: readonly [TableRow, ...TableRow[]]): RowFault[] {
  const heads = Object.keys(first.values).filter((column) => !LINE_COLUMNS.includes(column))
  return others.flatMap(({ line, values }) =>
    heads
      .filter((column) => values[column]?.trim() !== first.values[column]?.trim())
      .map((field) => ({ line, field, reason: 'differs' as const })),
  )
}

function split(entity: ErpEntity, values: TableRow['values']) {
  const cells = Object.entries(values).map(([column, cell]) => [column, cellValue(column, cell)] as const)
  const isOfLine = (column: string) => entity === 'orders' && LINE_COLUMNS.includes(column)
  const isOfAddress = (column: string) => entity === 'customers' && ADDRESS_COLUMNS.includes(column)
  const heads = cells.filter(([column]) => !isOfLine(column) && !isOfAddress(column))
  const addresses = cells.some(([column]) => isOfAddress(column)) ? { addresses: addressesOf(values) } : {}
  return {
    heads: { ...Object.fromEntries(heads), ...addresses },
    lines: Object.fromEntries(cells.filter(([column]) => isOfLine(column))),
  }
}

function addressesOf(values: TableRow['values']) {
  return ADDRESS_KINDS.map((kind) => {
    const parts = ADDRESS_PARTS.map((part) => [part, values[`${kind}.${part}`]?.trim() || null])
    return { kind, ...Object.fromEntries(parts), primary: true }
  }).filter((address) => ADDRESS_PARTS.some((part) => address[part as keyof typeof address]))
}

/** Null for an empty cell; what does not read as its kind is left as it is, and refused as such. */
function cellValue(column: string, cell: string): unknown {
  const text = cell.trim()
  if (text === '') return isLeftOut(column) ? undefined : null
  if (WHOLE.test(column) || RATE.test(column)) return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
  if (FLAGS.has(column)) return { true: true, '1': true, false: false, '0': false }[text.toLowerCase()] ?? text
  return column === 'orderNumbers' ? text.split(BETWEEN) : text
}

/** Fields that cannot be empty: an empty cell says nothing of them. */
const isLeftOut = (column: string) => /^(updatedAt|returnable|articleReturnable|quantity\w+)$/.test(column)

function placeOf(rows: readonly [TableRow, ...TableRow[]], path: readonly PropertyKey[]): Place {
  const [name = '', index, part] = path.map(String)
  if (name === 'lines') return { line: (rows[Number(index)] ?? rows[0]).line, field: part ?? '' }
  if (name !== 'addresses') return { line: rows[0].line, field: name }
  const kind = addressesOf(rows[0].values)[Number(index)]?.kind
  return { line: rows[0].line, field: kind ? `${kind}.${part ?? ''}` : name }
}
