/** What a file in the drop folder is, by its name: `orders.csv`, `orders-20261127-0900.ndjson`. */
import type { ErpEntity } from './entities'
import { IMPORT_FORMATS, type ImportFormat, isErpEntity } from './importing'

export type Dropped = { readonly entity: ErpEntity; readonly format: ImportFormat }

const NAME = /^([a-z]+(?:-codes)?)(?:[-_. ].*)?\.([a-z]+)$/i

const PAPER = /^invoice-(.+)\.pdf$/i

/** The number of the invoice whose PDF this is, `invoice-20311.pdf`; what a name cannot hold is written as in an address: `F%2F1`. */
export function paperOf(name: string): string | null {
  const [, number] = PAPER.exec(name) ?? []
  try {
    return number ? decodeURIComponent(number) : null
  } catch {
    return null
  }
}

/** Null for what is not the inbox's: a file that is still being written under another name, or anything else. */
export function droppedAs(name: string): Dropped | null {
  const [, kind = '', ending = ''] = NAME.exec(name) ?? []
  const entity = kind.toLowerCase()
  const format = IMPORT_FORMATS.find((one) => one === ending.toLowerCase())
  return format && isErpEntity(entity) ? { entity, format } : null
}
