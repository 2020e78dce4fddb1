/** Reads the data by name. The body was read against the contract, so a name that is missing here is a bug of ours. */
import type { Target, Wording } from '@/core/templates/body'
import type { LineRow, PaperRow, Values } from '@/core/templates/contract'
import { safeLink } from '@/core/templates/safeLink'
import { prose } from '../prose'

function valueNamed(values: Values, name: string): Values[string] {
  const value = Object.hasOwn(values, name) ? values[name] : undefined
  if (value === undefined) throw new Error(`The data of this template lack ${name}`)
  return value
}

const textsIn = (value: Values[string]): readonly string[] =>
  isText(value) ? [value] : (value as readonly unknown[]).filter(isText)

const isText = (item: unknown): item is string => typeof item === 'string'

/** A value in a sentence. */
export function textOf(values: Values, name: string): string {
  const value = valueNamed(values, name)
  return isText(value) ? prose(value) : linesOf(values, name).join('\n')
}

/** A value on lines of its own, none for an empty text. */
export function linesOf(values: Values, name: string): readonly string[] {
  const value = valueNamed(values, name)
  return textsIn(value)
    .map((text) => prose(text))
    .filter((line) => line !== '')
}

/** Every line of a value as it was typed, however many: for paper, which has room. */
export const writtenOf = (values: Values, name: string): readonly string[] =>
  textsIn(valueNamed(values, name)).flatMap((text) => text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== ''))

export function rowsOf(values: Values, name: string): readonly LineRow[] {
  return recordsIn<LineRow>(values, name).map((row) => ({ ...row, remark: prose(row.remark), note: prose(row.note) }))
}

export const goodsOf = (values: Values, name: string): readonly PaperRow[] => recordsIn<PaperRow>(values, name)

/** The contract says of which kind the rows are. */
function recordsIn<Row extends LineRow | PaperRow>(values: Values, name: string): readonly Row[] {
  const value = valueNamed(values, name)
  return isText(value) ? [] : (value as readonly (string | Row)[]).filter((row): row is Row => !isText(row))
}

export const wordsOf = (values: Values, wording: Wording): string =>
  'text' in wording ? wording.text : textOf(values, wording.variable)

/** Empty for what leads nowhere safe. */
export const hrefOf = (values: Values, target: Target): string =>
  safeLink('url' in target ? target.url : textOf(values, target.variable))
