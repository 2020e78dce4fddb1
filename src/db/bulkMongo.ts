import { transform } from '@payloadcms/db-mongodb/internal'
import type { CollectionSlug, PayloadRequest } from 'payload'
import type { BatchPlan } from './bulkPlan'
import { mongoOf, mongoSessionOf } from './mongodb'

/** Writes a batch in one trip to MongoDB, in the request's transaction. */
export async function writeMongoBatch(req: PayloadRequest, collection: CollectionSlug, plan: BatchPlan): Promise<void> {
  if (plan.create.length + plan.update.length === 0) return
  const adapter = mongoOf(req.payload)
  const model = adapter.collections[collection]
  if (!model) throw new Error(`There is no collection ${collection}.`)
  const { fields } = req.payload.collections[collection].config
  const toMongo = (data: Record<string, unknown>): Record<string, unknown> => {
    transform({ adapter, data, fields, operation: 'write' })
    return data
  }
  const createdAt = new Date().toISOString()
  const operations = [
    ...plan.create.map((data) => ({ insertOne: { document: toMongo({ createdAt, ...data }) } })),
    ...plan.update.map(({ data, id }) => ({
      updateOne: { filter: { _id: id }, update: { $set: toMongo({ ...data }) } },
    })),
  ]
  await model.bulkWrite(operations, { ordered: true, session: await mongoSessionOf(req), timestamps: false })
}
