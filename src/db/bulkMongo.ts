import { transform } from '@payloadcms/db-mongodb/internal'
import type { PayloadRequest } from 'payload'

import type { Difference } from '@/core/difference'
import { type Batch, reckonedAnew } from './bulkPlan'
import { mongoOf, mongoSessionOf } from './mongodb'

/** Writes a batch in one trip to MongoDB, in the request's transaction. */
export async function writeMongoBatch(req: PayloadRequest, { collection, plan, reckoned }: Batch): Promise<void> {
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
    ...plan.update.flatMap(({ data, id }) => {
      const anew = reckonedAnew(data, reckoned).map(([field, difference]) => [field, expressionOf(difference)] as const)
      const given = { updateOne: { filter: { _id: id }, update: { $set: toMongo({ ...data }) } } }
      // An expression sees the row as the operation before it left it.
      return anew.length === 0
        ? [given]
        : [given, { updateOne: { filter: { _id: id }, update: [{ $set: Object.fromEntries(anew) }] } }]
    }),
  ]
  await model.bulkWrite(operations, { ordered: true, session: await mongoSessionOf(req), timestamps: false })
}

function expressionOf({ of, without }: Difference) {
  const figure = (field: string) => ({ $ifNull: [`$${field}`, 0] })
  return { $max: [0, { $subtract: [figure(of), { $add: without.map(figure) }] }] }
}
