/** What a change says to people: per field and language, the words that went and the words that came. */
import { LOCALES, type Locale } from '../locale'
import { type DiffLine, diffLines } from '../textDiff'
import { sameValue } from './canonical'
import type { Change } from './plan'
import { treeLines } from './richText'
import { type Entry, isRecord, type PartShape, type Shape, type Value } from './shape'
import { isEmpty } from './toEntry'

export type FieldDiff = {
  readonly label: string
  /** Of the text; none where the value has no language. */
  readonly language: Locale | null
  readonly lines: readonly DiffLine[]
}

/** Words that are of no field. */
export type Wordings = { readonly yes: string; readonly no: string; readonly online: string }

type Both = readonly [before: Value, after: Value]
type Reading = { readonly reader: Locale; readonly wordings: Wordings }

type InLanguage = Reading & { readonly language: Locale | null }

/** Of what is created, only what is filled in. */
export function diffInWords({ fields, online }: PartShape, { before, after }: Change, reading: Reading): FieldDiff[] {
  const state: Shape = { ...BARE, name: 'online', label: { nl: reading.wordings.online, en: reading.wordings.online } }
  return [...fields, ...(online ? [state] : [])].flatMap((shape) =>
    fieldDiffs(shape, [before?.[shape.name] ?? null, after[shape.name] ?? null], reading),
  )
}

const BARE = { kind: 'checkbox', localized: false, many: false, fields: [], blocks: [] } as const

function fieldDiffs(shape: Shape, [before, after]: Both, reading: Reading): FieldDiff[] {
  if (sameValue(before, after) || (before === null && isEmpty(after))) return []
  if (shape.kind === 'group') {
    return shape.fields.flatMap((inner) =>
      fieldDiffs(inner, [inGroup(before, inner.name), inGroup(after, inner.name)], reading).map((diff) => ({
        ...diff,
        label: `${shape.label[reading.reader]}: ${diff.label}`,
      })),
    )
  }
  const languages = speaks(shape) ? LOCALES : [null]
  return languages.flatMap((language) => {
    const told = (value: Value) => linesOf(shape, value, { ...reading, language })
    const lines = diffLines(told(before), told(after))
    const changed = lines.some((line) => line.some(({ kind }) => kind !== 'same'))
    return changed ? [{ label: shape.label[reading.reader], language, lines }] : []
  })
}

const inGroup = (value: Value, name: string): Value => (isRecord(value) ? ((value as Entry)[name] ?? null) : null)

/** Whether anything in it has a language. */
const speaks = ({ localized, fields, blocks }: Shape): boolean =>
  localized || fields.some(speaks) || blocks.some((block) => block.fields.some(speaks))

function linesOf(shape: Shape, value: Value, reading: InLanguage): string[] {
  const { language } = reading
  const said = shape.localized && language ? inGroup(value, language) : value
  if (said === null) return []
  if (shape.kind === 'richText') return treeLines(said)
  if (shape.kind === 'rows' || shape.kind === 'blocks') {
    return (Array.isArray(said) ? (said as readonly Value[]) : []).map((row) => rowWords(shape, row, reading))
  }
  return words(shape, said, reading).split('\n')
}

/** A row on a line: what it is, then what is filled in. */
function rowWords(shape: Shape, row: Value, reading: InLanguage): string {
  const { reader } = reading
  const block = shape.blocks.find(({ slug }) => slug === inGroup(row, 'blockType'))
  const parts = (block?.fields ?? shape.fields).flatMap((field) => {
    const value = inGroup(row, field.name)
    const inner = field.kind === 'group' ? rowWords(field, value, reading) : null
    const lines = inner === null ? linesOf(field, value, reading) : inner === '' ? [] : [inner]
    return lines.length > 0 && !isEmpty(value) ? [`${field.label[reader]}: ${lines.join(' | ')}`] : []
  })
  return [...(block ? [block.label[reader]] : []), ...parts].join(' · ')
}

function words(shape: Shape, value: Value, reading: Reading): string {
  if (Array.isArray(value)) return value.map((one: Value) => words(shape, one, reading)).join(', ')
  if (typeof value === 'boolean') return value ? reading.wordings.yes : reading.wordings.no
  const option = shape.options?.find((one) => one.value === value)
  return option ? option.label[reading.reader] : String(value ?? '')
}
