/**
 * Payload as it comes, with the same order lines: the fields and indexes of Nazorg's own collection, one sentence of access, the
 * stock adapter, and nothing of Nazorg's rules, doors or records.
 */
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { type Access, buildConfig, type Field } from 'payload'

import { OrderLines } from '../../collections/OrderLines'

const ofOwnCustomer: Access = ({ req: { user } }) =>
  user ? { customer: { equals: (user as unknown as { customer: string }).customer } } : false

/** Without what Nazorg asks before it shows a field. */
const plain = (field: Field): Field => {
  const { access: _, ...rest } = field as Field & { access?: object }
  return rest as Field
}

export default buildConfig({
  secret: 'only-for-benchmarks-0123456789abcdef',
  telemetry: false,
  graphQL: { disable: true },
  admin: { user: 'contacts' },
  collections: [
    {
      slug: 'contacts',
      auth: { depth: 0 },
      fields: [{ name: 'customer', type: 'relationship', relationTo: 'customers' }],
    },
    { slug: 'customers', fields: [{ name: 'name', type: 'text' }] },
    {
      slug: 'order-lines',
      access: { read: ofOwnCustomer },
      indexes: OrderLines.indexes,
      fields: OrderLines.fields.map(plain),
    },
  ],
  db: sqliteAdapter({ client: { url: process.env.DATABASE_URL ?? '' }, idType: 'uuid' }),
  logger: { options: { level: 'error' } },
  typescript: { autoGenerate: false },
})
