import type { PayloadRequest } from 'payload'

import { shownAddresses } from '@/core/addresses/wantedAddresses'
import { ERP_EVENT_VERSION } from '@/core/erpEvents/schemas'
import { nextCounter } from '@/db/atomic'
import { inTransaction } from '@/db/transaction'
import type { Customer, Outbox } from '@/payload-types'
import { erpCaseData } from '../facts/erpCase'
import { customerKey, erpChangedCustomer, erpRegistrationData, findCustomer } from '../facts/erpCustomer'
import { type ErpEventPayload, erpEventPayload } from '../payloads'
import { markDone } from '../settle'
import { systemRequest, type Tools } from '../tools'

/**
 * Appends to `erp-events`. The place is taken last, in the transaction that stores the event: so no place is skipped, and whoever
 * reads up to one has seen all before it. An event tells the whole state; of addresses, one that a newer state overtook is left out.
 */
export async function appendErpEvent(tools: Tools, row: Outbox): Promise<void> {
  const payload = erpEventPayload(row)
  await inTransaction(await systemRequest(tools), async (req) => {
    const told = await dataOf(req, payload)
    await markDone(req, row, tools.now(), told ? {} : { lastError: OVERTAKEN })
    if (!told) return
    const seq = await nextCounter(req, 'erp-events')
    const { type } = payload
    const data = { seq, type, version: ERP_EVENT_VERSION, at: tools.now().toISOString(), data: told }
    await req.payload.create({ collection: 'erp-events', data, depth: 0, overrideAccess: true, req })
  })
}

const OVERTAKEN = 'Overtaken by a newer state of the same customer, or what it told of is gone.'

/** Null when there is nothing left to tell. */
async function dataOf(req: PayloadRequest, payload: ErpEventPayload): Promise<Record<string, unknown> | null> {
  if ('entry' in payload) return erpCaseData(req, { kind: payload.of, id: payload.id })
  const customer = await findCustomer(req, payload.customer)
  if (!customer) return null
  if ('registration' in payload) return erpRegistrationData(customer)
  if ('changed' in payload) return erpChangedCustomer(customer, payload.changed)
  return customer.addressesRevision === payload.revision ? addressesOf(customer) : null
}

const addressesOf = (customer: Customer) => ({
  customer: customerKey(customer),
  deliveryAddresses: shownAddresses(customer).map(({ id: _own, ...address }) => address),
})
