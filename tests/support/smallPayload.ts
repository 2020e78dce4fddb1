import {
  BasePayload,
  buildConfig,
  type CollectionConfig,
  type CollectionSlug,
  createLocalReq,
  type Payload,
  type PayloadRequest,
  type Where,
} from 'payload'
import { databaseAdapter } from '@/db/adapter'
import type { GateLimits } from '@/db/writeGate'
import { type TestDatabase, testDatabase } from './database'

type SmallName = 'counters' | 'items' | 'lines' | 'logs'

/** The names of the small config, which the types generated for the product do not know. */
export const slug = (name: SmallName): CollectionSlug => name as CollectionSlug

const lines: CollectionConfig = {
  slug: 'lines',
  indexes: [{ fields: ['orderNumber', 'lineNumber'], unique: true }],
  fields: [
    { name: 'orderNumber', type: 'text', required: true },
    { name: 'lineNumber', type: 'number', required: true },
    { name: 'item', type: 'relationship', relationTo: slug('items') },
    { name: 'articleName', type: 'text' },
    { name: 'special', type: 'checkbox' },
    { name: 'shippedAt', type: 'date' },
    { name: 'references', type: 'text', hasMany: true },
    { name: 'parts', type: 'array', fields: [{ name: 'code', type: 'text' }] },
    { name: 'delivered', type: 'number' },
    { name: 'inRequest', type: 'number' },
    { name: 'returnable', type: 'number' },
  ],
}

/** Writes a log row in the item's own transaction; an item called `boom` fails after that, `forgetful` leaves `req` out. */
const items: CollectionConfig = {
  slug: 'items',
  fields: [
    { name: 'title', type: 'text' },
    { name: 'stock', type: 'number', defaultValue: 0 },
  ],
  hooks: {
    afterChange: [
      async ({ doc, operation, req }) => {
        if (operation !== 'create') return
        const log = { collection: slug('logs'), data: { message: doc.title } as never, overrideAccess: true }
        await req.payload.create(doc.title === 'forgetful' ? log : { ...log, req })
        if (doc.title === 'boom') throw new Error('boom')
      },
    ],
  },
}

const COLLECTIONS: CollectionConfig[] = [
  { slug: 'users', auth: true, fields: [] },
  items,
  lines,
  { slug: 'logs', fields: [{ name: 'message', type: 'text' }] },
  {
    slug: 'counters',
    fields: [
      { name: 'key', type: 'text', unique: true, required: true },
      { name: 'value', type: 'number', required: true },
    ],
  },
]

export type Row = Record<string, unknown> & { id: string }

export interface SmallPayload {
  payload: Payload
  create(name: SmallName, data: Record<string, unknown>, req?: PayloadRequest): Promise<Row>
  find(name: SmallName, where?: Where): Promise<Row[]>
  database: TestDatabase
  /** A fresh request without a user. */
  request(): Promise<PayloadRequest>
  stop(): Promise<void>
}

/** A Payload with a handful of collections, for the tests of src/db. */
export async function smallPayload(limits?: GateLimits, database = testDatabase()): Promise<SmallPayload> {
  process.env.PAYLOAD_FORCE_DRIZZLE_PUSH = 'true' // else Payload pushes a schema once per process, to the first database only
  const config = await buildConfig({
    secret: 'for tests of the database alone',
    telemetry: false,
    typescript: { autoGenerate: false },
    logger: { options: { level: 'silent' } },
    db: databaseAdapter({ url: database.url, production: false, push: true, limits }),
    collections: [...COLLECTIONS],
  })
  const payload = await new BasePayload().init({ config })
  return {
    payload,
    database,
    create: async (name, data, req) =>
      (await payload.create({
        collection: slug(name),
        data: data as never,
        overrideAccess: true,
        req,
      })) as unknown as Row,
    find: async (name, where = {}) => {
      const { docs } = await payload.find({ collection: slug(name), where, pagination: false, overrideAccess: true })
      return docs as unknown as Row[]
    },
    request: () => createLocalReq({}, payload),
    stop: async () => {
      await payload.destroy()
      await database.remove()
    },
  }
}
