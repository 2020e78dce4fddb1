/** One entry of a bundle, written through the Local API with the request of the whole import, so that every guard judges it. */
import { randomBytes } from 'node:crypto'
import { isolateObjectProperty, type PayloadRequest } from 'payload'

import { mailOf, sameValue } from '@/core/config/canonical'
import type { Change } from '@/core/config/plan'
import {
  type Entry,
  isRecord,
  isSection,
  KEY_FIELDS,
  type Part,
  type PartShape,
  type Section,
  type Shape,
  type Shapes,
} from '@/core/config/shape'
import { type Ids, toData } from '@/core/config/toData'
import { LOCALES, type Locale } from '@/core/locale'
import { dropLanguage } from '@/db/dropLanguage'
import { isReturnService } from '@/db/returnMode'
import { refusePlanned } from './refusePlanned'
import type { StoredRow } from './stored'

export type Target = {
  readonly change: Change
  readonly shape: PartShape
  readonly ids: Ids
  /** What an editor has not put online: writing goes on top of it. */
  readonly newerDraft: Entry | null
}

/** @param known ids by `part/key` */
export function targetFor({
  shapes,
  change,
  known,
  row,
}: {
  readonly shapes: Shapes
  readonly change: Change
  readonly known: ReadonlyMap<string, string>
  readonly row: StoredRow | undefined
}): Target {
  const shape = shapes.get(change.part)
  if (!shape) throw new Error(`There is no shape of ${change.part}`)
  const ids: Ids = { of: (section, key) => known.get(`${section}/${key}`) ?? null, row: rowIds(row) }
  return { change, shape, ids, newerDraft: row?.newerDraft ?? null }
}

/** `id` of the row; settings need none. */
type Place = { readonly part: Part; readonly id: string }
type Write = { readonly locale?: Locale; readonly data: Record<string, unknown>; readonly draft?: boolean }

/** The same row in every language; rows that were there keep their ids, by their place. */
export function rowIds(stored: StoredRow | undefined): (place: string) => string {
  const made = new Map<string, string>()
  return (place) => {
    const id = made.get(place) ?? storedId(stored?.raw, place) ?? randomBytes(12).toString('hex')
    made.set(place, id)
    return id
  }
}

function storedId(raw: unknown, place: string): string | undefined {
  const row = place.split('.').reduce<unknown>((at, name) => {
    if (Array.isArray(at)) return at[Number(name)]
    return isRecord(at) ? at[name] : undefined
  }, raw)
  return isRecord(row) && typeof row.id === 'string' ? row.id : undefined
}

/** As a draft, or offline: whether it may be online is judged when everything stands. */
export async function createEntry(req: PayloadRequest, target: Target, keyField: string | null): Promise<string> {
  const { change, shape, ids } = target
  const [locale] = languagesOf(change.after)
  const state = shape.drafts ? { _status: 'draft' } : shape.online ? { online: false } : {}
  const key = keyField ? { [keyField]: change.part === 'templates' ? mailOf(change.key) : change.key } : {}
  const data = { ...filled(toData(shape.fields, change.after, { locale, ids })), ...key, ...state }
  const doc = await req.payload.create({
    collection: change.part as Section,
    data: data as never,
    draft: shape.drafts,
    locale,
    depth: 0,
    overrideAccess: true,
    req: own(req),
  })
  return String(doc.id)
}

/** What is not there is left to its default. */
const filled = (data: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null))

/** What differs from what is online or from a draft above it, in every language in which it does. */
export async function writeContent(req: PayloadRequest, target: Target, id: string): Promise<void> {
  const { change, shape, ids, newerDraft } = target
  const [first, ...others] = languagesOf(change.after)
  const olds = newerDraft ? [change.before, newerDraft] : [change.before]
  for (const locale of [first, ...others]) {
    const turn = { locale, first: locale === first }
    const fields = shape.fields.filter((field) => olds.some((old) => differs(field, [old, change.after], turn)))
    const key = locale === first ? draftKey(target) : {}
    if (fields.length === 0 && Object.keys(key).length === 0) continue
    if (!shape.drafts && isSection(change.part) && locale !== first && isSilent(shape, change.after, locale)) {
      await dropLanguage(req, { collection: change.part, id, locale })
      continue
    }
    const data = { ...toData(fields, change.after, { locale, ids }), ...key }
    await update(
      req,
      { part: change.part, id },
      {
        data: { ...data, ...(shape.drafts ? { _status: 'draft' } : {}) },
        locale,
        draft: shape.drafts,
      },
    )
  }
}

/** A draft may have another key (an address) than what is online; `key` in an entry tells so. */
function draftKey({ change, newerDraft }: Target): Record<string, unknown> {
  const field = isSection(change.part) ? KEY_FIELDS[change.part] : null
  const key = change.after.key ?? (newerDraft?.key === undefined ? undefined : change.key)
  return field && key !== undefined ? { [field]: change.part === 'templates' ? mailOf(String(key)) : key } : {}
}

/** Whether the entry has no words at all in a language. */
const isSilent = ({ fields }: PartShape, after: Entry, locale: Locale): boolean =>
  fields.some(({ localized }) => localized) &&
  fields.every(({ name, localized }) => {
    const words = after[name]
    return !localized || !isRecord(words) || !words[locale]
  })

type Turn = { readonly locale: Locale; readonly first: boolean }

function differs(field: Shape, [before, after]: [Entry | null, Entry], { locale, first }: Turn): boolean {
  const [old, fresh] = [before?.[field.name] ?? null, after[field.name]]
  if (fresh === undefined || sameValue(old, fresh)) return false
  if (!field.localized) return first || speaks(field)
  const textOf = (value: unknown) => (isRecord(value) ? (value[locale] ?? null) : null)
  return !sameValue(textOf(old), textOf(fresh))
}

const speaks = ({ localized, fields, blocks }: Shape): boolean =>
  localized || fields.some(speaks) || blocks.some((block) => block.fields.some(speaks))

/** Begins with one that the entry has words in: a row cannot be without. */
export function languagesOf({ title, alt }: Entry): readonly [Locale, ...Locale[]] {
  const words = title ?? alt
  const [dutch, english] = LOCALES
  return isRecord(words) && !words[dutch] && words[english] ? [english, dutch] : [dutch, english]
}

/** Takes it offline for the time of the import, where a guard looks at what is online. */
export async function standDown(req: PayloadRequest, { change, shape }: Target, id: string): Promise<void> {
  if (shape.online && !shape.drafts && change.before?.online === true) {
    if (change.part === 'service-types' && (await isReturnService(req, id))) return // the settings hold it online
    const [locale] = languagesOf(change.before)
    await update(req, { part: change.part, id }, { data: { online: false }, locale })
  }
}

/** Online or not, as the bundle says: the guards of putting online judge here. */
export async function setState(req: PayloadRequest, { change, shape }: Target, id: string): Promise<void> {
  if (!shape.online) return
  if (change.part === 'pages') await refusePlanned(req, id)
  const [online, was] = [change.after.online === true, change.before?.online === true]
  if (!online && !was) return
  const [locale] = languagesOf(change.after)
  // What the settings held online goes offline here, now that they are written.
  const data = shape.drafts ? { _status: online ? 'published' : 'draft' } : { online }
  await update(req, { part: change.part, id }, { data, locale })
}

async function update(req: PayloadRequest, { part, id }: Place, { data, locale = 'nl', draft = false }: Write) {
  const options = { data: data as never, locale, depth: 0, overrideAccess: true, req: own(req) } as const
  if (isSection(part)) await req.payload.update({ collection: part, id, draft, ...options })
  else await req.payload.updateGlobal({ slug: part, ...options })
}

/** Reading and writing set the language, and a file, on the request that they are given. */
export const own = (req: PayloadRequest): PayloadRequest =>
  isolateObjectProperty(req, ['locale', 'fallbackLocale', 'file', 'context'])
