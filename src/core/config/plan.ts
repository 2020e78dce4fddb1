/** What a bundle would do to a configuration: what it creates, what it changes, what stays. */
import { DomainError } from '../errors'
import { mailOf, sameValue, templateKey, titleIn } from './canonical'
import { placeOf } from './entryFaults'
import { mapLinks } from './richText'
import {
  type Bundle,
  type Entry,
  isRecord,
  type Part,
  SECTIONS,
  SETTINGS,
  type Section,
  type Shape,
  type Shapes,
  type Value,
} from './shape'

/** Every entry that is stored, by part and key. The key of settings is their own name. */
export type Entries = ReadonlyMap<Part, ReadonlyMap<string, Entry>>

export type Change = {
  readonly part: Part
  readonly key: string
  readonly kind: 'created' | 'changed' | 'unchanged'
  /** As it is stored; none for what is created. */
  readonly before: Entry | null
  /** As it is to be, whole. */
  readonly after: Entry
}

/** What people call an entry. */
export const nameOf = ({ key, after }: Pick<Change, 'key' | 'after'>): string =>
  titleIn(after.title) || titleIn(after.alt) || key

/**
 * In the order of writing. What a bundle does not name stays as it is: entries, and fields of an entry.
 *
 * @throws DomainError CONFIG_KEY_UNKNOWN, of the first relation that leads nowhere
 */
export function planOf(bundle: Bundle, stored: Entries, shapes: Shapes): Change[] {
  const changes = [
    ...SECTIONS.flatMap((section) => (bundle[section] ?? []).map((entry) => changeOf(section, entry, stored))),
    ...SETTINGS.flatMap((name) => (bundle.settings[name] ? [changeOf(name, bundle.settings[name], stored)] : [])),
  ]
  const known = (section: Section, key: string) =>
    stored.get(section)?.has(key) === true || changes.some((change) => change.part === section && change.key === key)
  for (const { part, key, kind, after } of changes) {
    if (part === 'forms' && kind === 'created') requireTitle(key, after)
    if (part === 'templates') requireOwnKey(key, after)
    requireKnown(shapes.get(part)?.fields ?? [], after, { place: placeOf(part, ...(key === part ? [] : [key])), known })
  }
  return changes
}

function changeOf(part: Part, { key = part, file, ...fields }: Entry, stored: Entries): Change {
  const before = stored.get(part)?.get(String(key)) ?? null
  const bytes: Entry = file === undefined || before ? {} : { file }
  if (!before) return { part, key: String(key), kind: 'created', before, after: { ...fields, ...bytes } }
  const after = merge(before, fields)
  return { part, key: String(key), kind: sameValue(before, after) ? 'unchanged' : 'changed', before, after }
}

/** Groups and languages are merged name by name; rows and texts are taken whole. */
function merge(before: Entry, named: Entry): Entry {
  const merged: Record<string, Value> = { ...before }
  for (const [name, value] of Object.entries(named)) {
    const old = before[name]
    const inner = isRecord(old) && isRecord(value) && !('root' in value)
    merged[name] = inner ? merge(old as Entry, value as Entry) : value
  }
  return merged
}

/** A form that is made is found again by its title only. */
function requireTitle(key: string, { title }: Entry): void {
  const said = titleIn(title)
  if (said !== '' && (key === said || /^ \(\d{1,4}\)$/.test(key.slice(said.length)))) return
  const name = placeOf('forms', key)
  throw new DomainError('CONFIG_VALUE_UNFIT', name, { name, how: 'key' })
}

/** Whose words a template holds stands in its key too: by another one the next import would not find it. */
function requireOwnKey(key: string, { serviceType }: Entry): void {
  if (key === templateKey(mailOf(key), typeof serviceType === 'string' ? serviceType : undefined)) return
  const name = placeOf('templates', key)
  throw new DomainError('CONFIG_VALUE_UNFIT', name, { name, how: 'key' })
}

type Known = (section: Section, key: string) => boolean
type Seeking = { readonly place: string; readonly known: Known }

function requireKnown(shapes: readonly Shape[], entry: Entry, { place, known }: Seeking): void {
  for (const shape of shapes) {
    for (const [path, value] of spoken(shape, entry[shape.name], `${place} › ${shape.name}`)) {
      if (shape.kind === 'richText') requireKnownLinks(value, path, known)
      else if (shape.kind === 'relation')
        for (const key of [value].flat()) requireOne(shape, key, { place: path, known })
      else if (shape.kind === 'group' && isRecord(value))
        requireKnown(shape.fields, value as Entry, { place: path, known })
    }
  }
}

/** The value, or one per language. */
function spoken({ localized }: Shape, value: Value | undefined, place: string): [place: string, value: Value][] {
  if (value === undefined || value === null) return []
  if (!localized || !isRecord(value)) return [[place, value]]
  return Object.entries(value as Entry).map(([locale, text]) => [`${place} › ${locale}`, text])
}

function requireOne({ to }: Shape, key: Value, { place, known }: Seeking): void {
  if (to && typeof key === 'string' && !known(to, key)) throw unknown(place, key)
}

function requireKnownLinks(tree: Value, place: string, known: Known): void {
  mapLinks(tree, (section, key) => {
    if (!known(section, key)) throw unknown(place, key)
    return key
  })
}

const unknown = (name: string, code: string) =>
  new DomainError('CONFIG_KEY_UNKNOWN', `${name}: ${code}`, { name, code })
