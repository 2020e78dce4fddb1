import type { Payload } from 'payload'

import { OFFERED_RIGHTS } from '@/core/accounts/rights'
import { DEMO_CONTACTS, DEMO_PASSWORD, DEMO_STAFF } from './logins'

const quiet = { depth: 0, overrideAccess: true } as const
const first = { limit: 1, pagination: false, ...quiet } as const

/** Makes the logins that are missing. Contacts get no invitation: they have a password. The customers exist. */
export async function loadAccounts(payload: Payload): Promise<void> {
  for (const { email, name, role } of DEMO_STAFF) {
    const { docs } = await payload.find({ collection: 'users', where: { email: { equals: email } }, ...first })
    if (docs.length > 0) continue
    const data = { email, name, role, locale: 'nl' as const, password: DEMO_PASSWORD }
    await payload.create({ collection: 'users', data, ...quiet })
  }
  for (const login of DEMO_CONTACTS) {
    const customer = await customerId(payload, login.customer)
    const { nightDelivery } = login
    await payload.update({ collection: 'customers', id: customer, data: { nightDelivery }, ...quiet })
    await giveAccess(payload, await contactId(payload, login), customer)
  }
}

async function customerId(payload: Payload, number: string): Promise<string> {
  const { docs } = await payload.find({ collection: 'customers', where: { number: { equals: number } }, ...first })
  if (!docs[0])
    throw new Error(`Customer ${number} of the demo is missing: its data set is not the one that belongs here.`)
  return docs[0].id
}

async function contactId(payload: Payload, { email, name }: { email: string; name: string }): Promise<string> {
  const { docs } = await payload.find({ collection: 'contacts', where: { email: { equals: email } }, ...first })
  if (docs[0]) return docs[0].id
  const { id } = await payload.create({
    collection: 'contacts',
    data: { email, name, locale: 'nl', password: DEMO_PASSWORD },
    context: { skipInvitation: true },
    ...quiet,
  })
  return id
}

/** With every right that staff can hand out. */
async function giveAccess(payload: Payload, contact: string, customer: string): Promise<void> {
  const where = { contact: { equals: contact }, customer: { equals: customer } }
  const { docs } = await payload.find({ collection: 'memberships', where, ...first })
  if (docs.length > 0) return
  const data = { contact, customer, status: 'active' as const, rights: [...OFFERED_RIGHTS], isDefault: true }
  await payload.create({ collection: 'memberships', data, ...quiet })
}
