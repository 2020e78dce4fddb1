import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { nextCounter } from '@/db/atomic'
import { inTransaction } from '@/db/transaction'
import type { ServiceType } from '@/payload-types'
import { makeShippedForm } from './makeShippedForm'
import type { ShippedService } from './shippedService'
import { SHIPPED_SERVICES } from './shippedServices'

/** Rows in `counters`, one per version that brought some: what admins threw away since does not come back. */
const MARKS = { first: 'shipped:services', orders: 'shipped:services:orders' } as const
type Batch = keyof typeof MARKS

const quiet = { depth: 0, overrideAccess: true } as const

/**
 * Gives an install the service types that we ship, once for ever. They are online where nobody is a customer yet; a house
 * that is at work already puts online what it wants.
 */
export async function loadShippedServices(payload: Payload): Promise<void> {
  for (const batch of Object.keys(MARKS) as Batch[]) await loadBatch(payload, batch)
}

async function loadBatch(payload: Payload, batch: Batch): Promise<void> {
  const known = { key: { equals: MARKS[batch] } }
  if ((await payload.count({ collection: 'counters', where: known, overrideAccess: true })).totalDocs > 0) return
  await inTransaction(await createLocalReq({}, payload), async (req) => {
    if ((await nextCounter(req, MARKS[batch])) > 1) return // another process was first
    const online = (await payload.count({ collection: 'customers', overrideAccess: true, req })).totalDocs === 0
    for (const [index, service] of SHIPPED_SERVICES.entries()) {
      if ((service.since ?? 'first') !== batch || (await isTaken(req, service.code))) continue
      const form = await makeShippedForm(req, service.form)
      await makeType(req, service, { form, online, position: index + 1 })
    }
  })
}

/** The house has a type of its own with that code. */
async function isTaken(req: PayloadRequest, code: string): Promise<boolean> {
  const where = { code: { equals: code } }
  return (await req.payload.count({ collection: 'service-types', where, overrideAccess: true, req })).totalDocs > 0
}

type Place = Pick<ServiceType, 'form' | 'online' | 'position'>

async function makeType(req: PayloadRequest, service: ShippedService, { online, ...place }: Place): Promise<void> {
  const { code, title, description, icon, series, nightDelivery, targetDays, onDone = 'nothing' } = service
  const options = { collection: 'service-types', ...quiet, req } as const
  const rules =
    nightDelivery === undefined
      ? []
      : [{ field: 'nightDelivery' as const, is: 'equals' as const, value: String(nightDelivery) }]
  const { id } = await req.payload.create({
    ...options,
    locale: 'nl',
    data: {
      ...place,
      code,
      icon,
      series,
      onDone,
      title: title.nl,
      description: description.nl,
      visibility: { match: 'all', rules },
      targetTime: targetDays,
      targetUnit: 'days',
    },
  })
  await req.payload.update({
    ...options,
    id,
    locale: 'en',
    data: { title: title.en, description: description.en, online },
  })
}
