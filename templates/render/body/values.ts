/** Reads the data by name. The body was read against the contract, so a name that is missing here is a bug of ours. */
import type { Target, Wording } from '@/core/templates/body'
import type { LineRow, Values } from '@/core/templates/contract'
import { safeLink } from '@/core/templates/safeLink'
import { prose } from '../prose'

function valueNamed(values: Values, name: string): Values[string] {
  const value = Object.hasOwn(values, name) ? values[name] : undefined
  if (value === undefined) throw new Error(`The data of this mail lack ${name}`)
  return value
}

const isText = (item: unknown): item is string => typeof item === 'string'

/** A value in a sentence. */
export function textOf(values: Values, name: string): string {
  const value = valueNamed(values, name)
  return isText(value) ? prose(value) : linesOf(values, name).join(', ')
}

/** A value on lines of its own, none for an empty text. */
export function linesOf(values: Values, name: string): readonly string[] {
  const value = valueNamed(values, name)
  const lines = isText(value) ? [value] : value.filter(isText)
  return lines.map(prose).filter((line) => line !== '')
}

export function rowsOf(values: Values, name: string): readonly LineRow[] {
  const value = valueNamed(values, name)
  const rows = isText(value) ? [] : value.filter((row): row is LineRow => !isText(row))
  return rows.map((row) => ({ ...row, remark: prose(row.remark), note: prose(row.note) }))
}

export const wordsOf = (values: Values, wording: Wording): string =>
  'text' in wording ? wording.text : textOf(values, wording.variable)

/** Empty for what leads nowhere safe. */
export const hrefOf = (values: Values, target: Target): string =>
  safeLink('url' in target ? target.url : textOf(values, target.variable))
