/** The configuration as it is stored now, as entries of a bundle with their ids. */
import { createHash } from 'node:crypto'
import { isolateObjectProperty, type PayloadRequest } from 'payload'

import { sameValue, templateKey, titleIn, titleKeys } from '@/core/config/canonical'
import {
  type Entry,
  KEY_FIELDS,
  type Part,
  SECTIONS,
  SETTINGS,
  type Section,
  type Shapes,
  type Value,
} from '@/core/config/shape'
import { toEntry } from '@/core/config/toEntry'
import { readStored } from '@/db/files'

type Raw = { readonly [name: string]: unknown }

export type StoredRow = {
  readonly id: string
  readonly entry: Entry
  /** As Payload keeps it, with every language. */
  readonly raw: Raw
  /** What an editor saved after it went online, and has not put online; with its `key` where that is another. */
  readonly newerDraft: Entry | null
}

export type Stored = {
  readonly rows: ReadonlyMap<Part, ReadonlyMap<string, StoredRow>>
  /** Titles of images whose file is not there. */
  readonly missingFiles: readonly string[]
}

/** Reads with `req`, so inside its transaction. */
export async function storedConfig(req: PayloadRequest, shapes: Shapes): Promise<Stored> {
  const found = new Map<Section, Found[]>()
  const missingFiles: string[] = []
  for (const section of SECTIONS) found.set(section, await findRows(req, section, shapes.get(section)?.drafts === true))
  const keys = new Map<Section, Map<string, string>>()
  for (const section of SECTIONS) keys.set(section, await keysOf(section, found.get(section) ?? [], missingFiles))
  keys.set('templates', templateKeys(found.get('templates') ?? [], keys.get('service-types')))
  const keyOf = (section: Section, id: string) => keys.get(section)?.get(id) ?? null
  const rows = new Map<Part, Map<string, StoredRow>>()
  for (const section of SECTIONS) {
    const kept = new Map<string, StoredRow>()
    for (const one of found.get(section) ?? []) {
      const key = keyOf(section, one.id)
      if (key !== null && !kept.has(key))
        kept.set(
          key,
          rowOf(one, KEY_FIELDS[section], (raw) => entryOf(shapes, section, raw, keyOf)),
        )
    }
    rows.set(section, kept)
  }
  for (const slug of SETTINGS) {
    const raw = await findSettings(req, slug)
    rows.set(slug, new Map([[slug, { id: slug, raw, entry: entryOf(shapes, slug, raw, keyOf), newerDraft: null }]]))
  }
  return { rows, missingFiles }
}

/** `main` is what the collection holds; `latest` what an editor sees. */
type Found = { readonly id: string; readonly main: Raw; readonly latest: Raw; readonly published: boolean }

/** As it is online; of what never was, the draft. */
const heldBy = ({ main, latest, published }: Found): Raw => (published ? main : latest)

function rowOf(found: Found, keyField: string | null, entryFor: (raw: Raw) => Entry): StoredRow {
  const { id, main, latest, published } = found
  const raw = heldBy(found)
  const entry = entryFor(raw)
  const moved: Entry = keyField && main[keyField] !== latest[keyField] ? { key: String(latest[keyField] ?? '') } : {}
  const later = published && main !== latest ? { ...withoutState(entryFor(latest)), ...moved } : null
  return { id, raw, entry, newerDraft: later && !sameValue(later, withoutState(entry)) ? later : null }
}

const withoutState = ({ online: _, ...fields }: Entry): Entry => fields

function entryOf(shapes: Shapes, part: Part, raw: Raw, keyOf: (section: Section, id: string) => string | null): Entry {
  const shape = shapes.get(part)
  if (!shape) throw new Error(`There is no shape of ${part}`)
  const state: Entry = shape.online ? { online: shape.drafts ? raw._status === 'published' : raw.online === true } : {}
  return { ...state, ...toEntry(shape, raw, keyOf) }
}

const everyLanguage = { locale: 'all', fallbackLocale: false, depth: 0, overrideAccess: true } as const

/** Oldest first, so that rows of one title keep their numbers. */
async function findRows(req: PayloadRequest, section: Section, drafts: boolean): Promise<Found[]> {
  const find = async (draft: boolean) => {
    const { docs } = await req.payload.find({
      collection: section,
      ...everyLanguage,
      draft,
      limit: 0,
      pagination: false,
      sort: ['createdAt', 'id'],
      req: isolateObjectProperty(req, ['locale', 'fallbackLocale']),
    })
    return docs as unknown as (Raw & { id: string })[]
  }
  const mains = await find(false)
  const latest = new Map((drafts ? await find(true) : mains).map((one) => [String(one.id), one]))
  return mains.map((main) => {
    const id = String(main.id)
    return { id, main, latest: latest.get(id) ?? main, published: !drafts || main._status === 'published' }
  })
}

async function findSettings(req: PayloadRequest, slug: (typeof SETTINGS)[number]): Promise<Raw> {
  const own = isolateObjectProperty(req, ['locale', 'fallbackLocale'])
  return (await req.payload.findGlobal({ slug, ...everyLanguage, req: own })) as unknown as Raw
}

async function keysOf(section: Section, rows: readonly Found[], missing: string[]): Promise<Map<string, string>> {
  const field = KEY_FIELDS[section]
  if (field) return new Map(rows.map((one) => [one.id, String(heldBy(one)[field] ?? '')]))
  if (section === 'media') return mediaKeys(rows, missing)
  const keys = titleKeys(rows.map((one) => heldBy(one).title as Value))
  return new Map(rows.map(({ id }, index) => [id, keys[index] ?? id]))
}

/** One mail may have words for all services and for some of their own. */
const templateKeys = (rows: readonly Found[], services: ReadonlyMap<string, string> = new Map()) =>
  new Map(
    rows.map((one) => {
      const { key, serviceType } = heldBy(one)
      return [one.id, templateKey(String(key), serviceType ? services.get(String(serviceType)) : undefined)]
    }),
  )

async function mediaKeys(rows: readonly Found[], missing: string[]): Promise<Map<string, string>> {
  const keys = new Map<string, string>()
  for (const { id, main } of rows) {
    const bytes = await mediaBytes(main)
    if (bytes) keys.set(id, imageKey(bytes))
    else missing.push(titleIn(main.alt as Value) || id)
  }
  return keys
}

/** The bytes of an image, or null when its file is gone. */
export const mediaBytes = async ({ filename }: Raw): Promise<Buffer | null> =>
  typeof filename === 'string' ? readStored('media', filename) : null

/** An image is told by what it shows: the same bytes are the same image, whatever it is called. */
export const imageKey = (bytes: Buffer): string =>
  `image-${createHash('sha256').update(bytes).digest('hex').slice(0, 24)}`

export const entriesOf = ({ rows }: Stored): Map<Part, Map<string, Entry>> =>
  new Map([...rows].map(([part, kept]) => [part, new Map([...kept].map(([key, { entry }]) => [key, entry]))]))
