import type { PayloadRequest } from 'payload'

import { shownAddresses } from '@/core/addresses/wantedAddresses'
import { nextCounter } from '@/db/atomic'
import { inTransaction } from '@/db/transaction'
import type { Customer, Outbox } from '@/payload-types'
import { erpEventPayload } from '../payloads'
import { markDone } from '../settle'
import { systemRequest, type Tools } from '../tools'

const VERSION = 1

/**
 * Appends to `erp-events`. The place is taken last, in the transaction that stores the event: so no place is skipped, and whoever
 * reads up to one has seen all before it. An event tells the whole state; one that a newer state overtook is left out.
 */
export async function appendErpEvent(tools: Tools, row: Outbox): Promise<void> {
  const { type, customer: id, revision } = erpEventPayload(row)
  await inTransaction(await systemRequest(tools), async (req) => {
    const customer = await customerOf(req, id)
    const overtaken = !customer || customer.addressesRevision !== revision
    await markDone(req, row, tools.now(), overtaken ? { lastError: OVERTAKEN } : {})
    if (overtaken) return
    const seq = await nextCounter(req, 'erp-events')
    const data = { seq, type, version: VERSION, at: tools.now().toISOString(), data: addressesOf(customer) }
    await req.payload.create({ collection: 'erp-events', data, depth: 0, overrideAccess: true, req })
  })
}

const OVERTAKEN = 'Overtaken by a newer state of the same customer.'

const customerOf = (req: PayloadRequest, id: string): Promise<Customer | null> =>
  req.payload.findByID({ collection: 'customers', id, depth: 0, disableErrors: true, overrideAccess: true, req })

const addressesOf = (customer: Customer) => ({
  customer: { number: customer.number, externalId: customer.externalId ?? null },
  deliveryAddresses: shownAddresses(customer).map(({ id: _own, ...address }) => address),
})
