/** What does not fit in an entry of a bundle, place by place: fields, languages, kinds of value, choices. */
import type { DomainErrorCode } from '../errors'
import { LOCALES } from '../locale'
import { type Entry, isRecord, MAX_ENTRIES, type Part, type PartShape, type Shape } from './shape'

/** Why a value does not fit: a choice in the sentence of CONFIG_VALUE_UNFIT. */
type Misfit =
  | 'text'
  | 'number'
  | 'checkbox'
  | 'option'
  | 'list'
  | 'group'
  | 'field'
  | 'language'
  | 'key'
  | 'tree'
  | 'image'

export type Fault = {
  readonly code: Extract<DomainErrorCode, 'CONFIG_VALUE_UNFIT' | 'CONFIG_KEY_TWICE'>
  readonly place: string
  readonly how?: Misfit
}

type Values = { readonly [name: string]: unknown }

const MAX_KEY = 300
const MAX_TEXT = 500_000
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/

const misfit = (how: Misfit, place: string): Fault => ({ code: 'CONFIG_VALUE_UNFIT', place, how })

/** `forms › Reparatie › fields › 2`: as the file itself calls it. */
export const placeOf = (part: Part, ...path: readonly string[]): string => [part, ...path].join(' › ')

export function* sectionFaults(shape: PartShape, entries: readonly Entry[]): Generator<Fault> {
  const keys = new Set<string>()
  for (const [index, { key, ...entry }] of entries.entries()) {
    const named = typeof key === 'string' && key !== '' && key.length <= MAX_KEY
    const place = placeOf(shape.part, named ? key : String(index + 1))
    if (!named) yield misfit('key', place)
    else if (keys.has(key)) yield { code: 'CONFIG_KEY_TWICE', place }
    keys.add(String(key))
    yield* entryFaults(shape, entry, place)
  }
}

function* entryFaults(shape: PartShape, { online, file, ...fields }: Values, place: string): Generator<Fault> {
  if (online !== undefined && !shape.online) yield misfit('field', `${place} › online`)
  else if (online !== undefined && typeof online !== 'boolean') yield misfit('checkbox', `${place} › online`)
  if (shape.part !== 'media' && file !== undefined) yield misfit('field', `${place} › file`)
  if (shape.part === 'media' && !(typeof file === 'string' && BASE64.test(file)))
    yield misfit('image', `${place} › file`)
  yield* fieldFaults(shape.fields, fields, place)
}

export function* fieldFaults(shapes: readonly Shape[], values: Values, place: string): Generator<Fault> {
  for (const [name, value] of Object.entries(values)) {
    const shape = shapes.find((one) => one.name === name)
    if (!shape) yield misfit('field', `${place} › ${name}`)
    else
      yield* shape.localized
        ? languageFaults(shape, value, `${place} › ${name}`)
        : faultsOf(shape, value, `${place} › ${name}`)
  }
}

function* languageFaults(shape: Shape, value: unknown, place: string): Generator<Fault> {
  if (value === null) return
  const known = isRecord(value) && Object.keys(value).every((name) => LOCALES.some((locale) => locale === name))
  if (!known) yield misfit('language', place)
  else for (const [locale, said] of Object.entries(value)) yield* faultsOf(shape, said, `${place} › ${locale}`)
}

function* faultsOf(shape: Shape, value: unknown, place: string): Generator<Fault> {
  if (shape.kind === 'group') {
    if (isRecord(value)) yield* fieldFaults(shape.fields, value, place)
    else yield misfit('group', place)
  } else if (value !== null) {
    yield* isList(shape) ? listFaults(shape, value, place) : singleFaults(shape, value, place)
  }
}

const isList = ({ kind, many }: Shape): boolean => many || kind === 'rows' || kind === 'blocks'

function* listFaults(shape: Shape, value: unknown, place: string): Generator<Fault> {
  if (!Array.isArray(value) || value.length > MAX_ENTRIES) return yield misfit('list', place)
  for (const [index, one] of value.entries()) {
    const here = `${place} › ${index + 1}`
    yield* shape.many ? singleFaults(shape, one, here) : rowFaults(shape, one, here)
  }
}

function* rowFaults({ kind, fields, blocks }: Shape, row: unknown, place: string): Generator<Fault> {
  if (!isRecord(row)) return yield misfit('group', place)
  if (kind === 'rows') return yield* fieldFaults(fields, row, place)
  const { blockType, ...rest } = row
  const block = blocks.find(({ slug }) => slug === blockType)
  if (block) yield* fieldFaults(block.fields, rest, place)
  else yield misfit('option', `${place} › blockType`)
}

function* singleFaults({ kind, options }: Shape, value: unknown, place: string): Generator<Fault> {
  if (kind === 'number' || kind === 'checkbox') {
    if (typeof value !== (kind === 'number' ? 'number' : 'boolean')) yield misfit(kind, place)
  } else if (kind === 'richText') {
    if (!isRecord(value) || !isRecord(value.root)) yield misfit('tree', place)
  } else if (typeof value !== 'string' || value.length > MAX_TEXT) {
    yield misfit('text', place)
  } else if (kind === 'select' && !options?.some((option) => option.value === value)) {
    yield misfit('option', place)
  }
}
