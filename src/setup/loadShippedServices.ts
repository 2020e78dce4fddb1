import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { nextCounter } from '@/db/atomic'
import { inTransaction } from '@/db/transaction'
import type { ServiceType } from '@/payload-types'
import { makeShippedForm } from './makeShippedForm'
import { SHIPPED_SERVICES, type ShippedService } from './shippedServices'

/** A row in `counters`: what admins threw away since does not come back. */
const MARK = 'shipped:services'

const quiet = { depth: 0, overrideAccess: true } as const

/**
 * Gives an install the service types that we ship, once for ever. They are online where nobody is a customer yet; a house
 * that is at work already puts online what it wants.
 */
export async function loadShippedServices(payload: Payload): Promise<void> {
  const known = { key: { equals: MARK } }
  if ((await payload.count({ collection: 'counters', where: known, overrideAccess: true })).totalDocs > 0) return
  await inTransaction(await createLocalReq({}, payload), async (req) => {
    if ((await nextCounter(req, MARK)) > 1) return // another process was first
    const online = (await payload.count({ collection: 'customers', overrideAccess: true, req })).totalDocs === 0
    for (const [index, service] of SHIPPED_SERVICES.entries()) {
      const form = await makeShippedForm(req, service.form)
      await makeType(req, service, { form, online, position: index + 1 })
    }
  })
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
