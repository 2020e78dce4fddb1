/** Sends one field of one row at a time and looks at what was stored; whatever changed is put back, whatever was made removed. */
import type { CollectionSlug, FlattenedField, GlobalSlug, Payload } from 'payload'

import { GLOBALS } from './accessTable'
import type { Door } from './everyRoute'
import { shown, type World } from './everyRow'
import { BESIDE, NEW, VALUES } from './fieldTable'
import { forgedValue, type Leaf, leavesOf, valueAt, withValue } from './forgedValues'

type Row = Record<string, unknown>

/** Who asks, and of which row. */
export type Asked = { readonly token: string | null; readonly slug: string; readonly id: string }

/** Where the rows are, whose ids a relation may take, and the door to knock at. */
export type FieldDesk = { readonly payload: Payload; readonly world: World; readonly answer: Door }

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const req = { locale: 'nl' } as never
const same = (one: unknown, two: unknown) => JSON.stringify(one ?? null) === JSON.stringify(two ?? null)
const DATES = ['createdAt', 'updatedAt']
const isPlain = (value: unknown) => value === null || typeof value !== 'object'

export function leavesIn({ payload }: FieldDesk, slug: string): Leaf[] {
  const { collections, globals } = payload.config
  const fields = [...collections, ...globals].find((one) => one.slug === slug)?.flattenedFields
  return leavesOf(fields as FlattenedField[]).filter(({ path }) => path !== 'id')
}

/** The fields of a row that is there which a value changes. */
export async function changedFields(desk: FieldDesk, asked: Asked): Promise<string[]> {
  const { slug, id } = asked
  const before = await stored(desk, asked)
  const address = GLOBALS[slug] ? ({ method: 'POST', path: `globals/${slug}` } as const) : null
  const found: string[] = []
  for (const leaf of leavesIn(desk, slug)) {
    const value = valueFor(desk, slug, { leaf, row: before })
    const body = bodyOf(slug, leaf, { row: before, value })
    await send(desk, asked, { method: 'PATCH', path: `${slug}/${id}`, ...address, body })
    const after = valueAt(await stored(desk, asked), leaf.path)
    const taken = !DATES.includes(leaf.path) || same(after, value) // they move whatever is written
    if (taken && !same(after, valueAt(before, leaf.path))) found.push(leaf.path)
    await restore(desk, asked, before)
  }
  return found
}

/** The fields that a value sets in a new row, otherwise like that one. */
export async function givenFields(desk: FieldDesk, asked: Asked): Promise<string[]> {
  const { slug } = asked
  const { id: _, createdAt, updatedAt, ...row } = await stored(desk, asked)
  const base = { ...(bare(row) as Row), ...NEW[slug]?.(desk.world) }
  const control = await make(desk, asked, base)
  if (!control.id) throw new Error(`No new row of ${slug} to compare with: ${control.refusal}`)
  const found: string[] = []
  for (const leaf of leavesIn(desk, slug)) {
    const value = valueFor(desk, slug, { leaf, row: base })
    const row = await make(desk, asked, { ...base, ...bodyOf(slug, leaf, { row: base, value }) })
    const made = bare(valueAt(row, leaf.path))
    const taken = isPlain(value) ? same(made, value) : made !== undefined
    if (taken && !same(made, bare(valueAt(control, leaf.path)))) found.push(leaf.path)
  }
  return found
}

function valueFor({ world }: FieldDesk, slug: string, { leaf, row }: { leaf: Leaf; row: Row }): unknown {
  const { path, field } = leaf
  return VALUES[`${slug}.${path}`]?.(world, row) ?? forgedValue(field, valueAt(row, path), world.rows)
}

function bodyOf(slug: string, { path }: Leaf, { row, value }: { row: Row; value: unknown }): Row {
  const [group = ''] = path.split('.')
  const beside = path === group ? {} : { [group]: row[group] }
  return withValue({ ...beside, ...BESIDE[`${slug}.${path}`] }, path, value)
}

async function stored({ payload }: FieldDesk, { slug, id }: Pick<Asked, 'slug' | 'id'>): Promise<Row> {
  if (GLOBALS[slug]) return payload.db.findGlobal({ slug: slug as GlobalSlug, locale: 'nl', req })
  const where = { id: { equals: id } }
  const collection = slug as CollectionSlug
  return (await payload.db.findOne<Row & { id: string }>({ collection, where, locale: 'nl', req })) ?? {}
}

async function restore({ payload }: FieldDesk, { slug, id }: Asked, data: Row): Promise<void> {
  if (GLOBALS[slug]) await payload.db.updateGlobal({ slug: slug as GlobalSlug, data, req })
  else await payload.db.updateOne({ collection: slug as CollectionSlug, id, data, req })
}

type Sent = { readonly method: 'PATCH' | 'POST'; readonly path: string; readonly body: Row }

function send({ answer }: FieldDesk, { token, slug }: Asked, { method, path, body }: Sent): Promise<Response> {
  const headers: Record<string, string> = token ? { authorization: shown(token) } : {}
  const url = `http://localhost:3000/api/${path}`
  if (slug === 'media' && method === 'POST') return answer(new Request(url, { method, headers, body: upload(body) }))
  headers['content-type'] = 'application/json'
  return answer(new Request(url, { method, headers, body: JSON.stringify(body) }))
}

/** What was stored; removed again. */
async function make(desk: FieldDesk, asked: Asked, body: Row): Promise<Row> {
  const { slug } = asked
  const response = await send(desk, asked, { method: 'POST', path: slug, body })
  if (!response.ok) return { refusal: await response.text() }
  const { id } = ((await response.json()) as { doc: { id: string } }).doc
  const row = await stored(desk, { slug, id })
  await desk.payload.db.deleteOne({ collection: slug as CollectionSlug, where: { id: { equals: id } } })
  return row
}

function upload(fields: Row): FormData {
  const form = new FormData()
  form.set('_payload', JSON.stringify(fields))
  form.set('file', new File([PIXEL], 'pixel.png', { type: 'image/png' }))
  return form
}

/** Of what has languages the Dutch, and without the ids of what is nested. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare)
  if (value === null || typeof value !== 'object') return value
  if ('nl' in value) return bare(value.nl)
  return Object.fromEntries(Object.entries(value).flatMap(([key, one]) => (key === 'id' ? [] : [[key, bare(one)]])))
}
