/** Which rows others refer to, wherever in the database: these cannot be removed. */
import type { CollectionSlug, FlattenedField, Payload, PayloadRequest } from 'payload'

type Reference = { readonly collection: CollectionSlug; readonly path: string }

/** By the number of the order, which lines name instead of its id. */
const LINES: Reference = { collection: 'order-lines', path: 'orderNumber' }

/** @returns the ids of those that another row refers to */
export async function referredTo(
  req: PayloadRequest,
  collection: CollectionSlug,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  if (ids.length === 0) return found
  for (const reference of referencesTo(req.payload, collection)) {
    for (const id of await named(req, reference, ids)) found.add(id)
  }
  return found
}

/** @returns the numbers of the orders that have such lines */
export async function ordersWithLines(
  req: PayloadRequest,
  numbers: readonly string[],
  counts: (line: { orderNumber: string; lineNumber: number }) => boolean,
): Promise<ReadonlySet<string>> {
  if (numbers.length === 0) return new Set()
  const options = { limit: 0, pagination: false, select: { orderNumber: true, lineNumber: true }, req } as const
  const { docs } = await req.payload.db.find<{ id: string; orderNumber: string; lineNumber: number }>({
    collection: LINES.collection,
    where: { orderNumber: { in: [...numbers] } },
    ...options,
  })
  return new Set(docs.filter(counts).map(({ orderNumber }) => orderNumber))
}

async function named(req: PayloadRequest, { collection, path }: Reference, ids: readonly string[]): Promise<string[]> {
  const [root = path] = path.split('.')
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection,
    where: { [path]: { in: [...ids] } },
    select: { [root]: true },
    limit: 0,
    pagination: false,
    req,
  })
  const wanted = new Set(ids)
  return docs.flatMap((doc) => valuesAt(doc, path.split('.'))).filter((id) => wanted.has(id))
}

function valuesAt(value: unknown, path: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => valuesAt(one, path))
  const [name, ...rest] = path
  if (name === undefined) return [idOf(value)].flatMap((id) => id ?? [])
  return typeof value === 'object' && value !== null ? valuesAt((value as Record<string, unknown>)[name], rest) : []
}

function idOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return null
  return 'value' in value ? idOf(value.value) : 'id' in value ? String(value.id) : String(value)
}

const known = new WeakMap<Payload, Map<CollectionSlug, readonly Reference[]>>()

/** Read from the configuration, so that no collection is forgotten. Payload's own remember nothing that would be missed. */
function referencesTo(payload: Payload, target: CollectionSlug): readonly Reference[] {
  const kept = known.get(payload) ?? new Map<CollectionSlug, readonly Reference[]>()
  known.set(payload, kept)
  const found =
    kept.get(target) ??
    Object.values(payload.collections)
      .filter(({ config }) => !config.slug.startsWith('payload-'))
      .flatMap(({ config }) =>
        pathsTo(target, config.flattenedFields).map((path) => ({ collection: config.slug as CollectionSlug, path })),
      )
  kept.set(target, found)
  return found
}

function pathsTo(target: CollectionSlug, fields: readonly FlattenedField[]): string[] {
  return fields.flatMap((field) => {
    if (field.type === 'relationship' || field.type === 'upload') {
      return [field.relationTo].flat().includes(target) && !('virtual' in field && field.virtual) ? [field.name] : []
    }
    const inner = 'flattenedFields' in field ? pathsTo(target, field.flattenedFields) : []
    return inner.map((path) => `${field.name}.${path}`)
  })
}
