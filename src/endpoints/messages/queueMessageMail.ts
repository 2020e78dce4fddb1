/** Word to the other side that a message came, queued in the transaction that stores it. */
import type { PayloadRequest } from 'payload'

import type { CaseRef } from '@/core/cases'
import { localeOf } from '@/core/locale'
import type { MessageSide } from '@/core/messages/requests'
import { enqueueMail } from '@/outbox/enqueue'
import { customersAddress, recordNoAddress } from '../request/customersAddress'
import { findCustomers } from '../rmas/eligibleLines'

type Sent = { readonly of: CaseRef; readonly message: string; readonly side: MessageSide }

export const queueMessageMail = (req: PayloadRequest, sent: Sent): Promise<void> =>
  sent.side === 'staff' ? tellCustomer(req, sent) : tellStaff(req, sent)

const RELATION = { rmas: 'rma', 'service-requests': 'serviceRequest', 'warranty-claims': 'warrantyClaim' } as const
const relationOf = ({ kind, id }: CaseRef) => ({ [RELATION[kind]]: id })

/** It is written to them by name, so no choice of theirs switches it off. */
async function tellCustomer(req: PayloadRequest, { of, message }: Sent): Promise<void> {
  const event = 'message-for-customer'
  const { contact, customer: id } = await caseRow(req, of)
  const customer = (await findCustomers(req, [String(id)])).get(String(id))
  if (!customer) return
  const { address, locale } = await customersAddress(req, { contact, customer })
  if (!address) return recordNoAddress(req, { kind: of.kind, id: of.id, customer, event })
  const dedupeKey = `${message}:${event}`
  await enqueueMail(req, { event, dedupeKey, to: [address], locale, message, ...relationOf(of) })
}

/** Whoever the type of a service or the warranty settings name, else the address for new requests; nobody when there is neither. */
async function tellStaff(req: PayloadRequest, { of, message }: Sent): Promise<void> {
  const event = 'message-for-staff'
  const quiet = { depth: 0, overrideAccess: true, req } as const
  const { staffAddress, staffLocale } = await req.payload.findGlobal({ slug: 'mail-settings', ...quiet })
  const named = await namedByHouse(req, of)
  const to = named.length > 0 ? named : staffAddress ? [staffAddress] : []
  const dedupeKey = `${message}:${event}`
  const locale = localeOf(staffLocale)
  if (to.length > 0) await enqueueMail(req, { event, dedupeKey, to, locale, message, ...relationOf(of) })
}

async function namedByHouse(req: PayloadRequest, of: CaseRef): Promise<string[]> {
  if (of.kind === 'rmas') return []
  const quiet = { depth: 0, overrideAccess: true, req } as const
  const addresses = (list: readonly { readonly address: string }[] | null | undefined) =>
    (list ?? []).map(({ address }) => address)
  if (of.kind === 'warranty-claims') {
    return addresses((await req.payload.findGlobal({ slug: 'warranty-settings', ...quiet })).recipients)
  }
  const { type } = await req.payload.findByID({ collection: 'service-requests', id: of.id, ...quiet })
  const { recipients } = await req.payload.findByID({ collection: 'service-types', id: String(type), ...quiet })
  return addresses(recipients)
}

const caseRow = (req: PayloadRequest, { kind, id }: CaseRef) =>
  req.payload.findByID({ collection: kind, id, depth: 0, overrideAccess: true, req })
