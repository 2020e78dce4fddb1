/** The mails that follow a verb, queued in the verb's own transaction. */
import type { PayloadRequest } from 'payload'

import { localeOf } from '@/core/locale'
import type { MailEvent } from '@/core/mails'
import { enqueueMail } from '@/outbox/enqueue'
import { recipientsFor } from '@/outbox/recipients'
import type { ServiceRequest } from '@/payload-types'
import { customersAddress, recordNoAddress } from '../request/customersAddress'
import { findCustomers } from '../rmas/eligibleLines'

export type Told = { readonly request: ServiceRequest; readonly revision: number }

const FOR_STAFF: readonly MailEvent[] = ['service-new-for-staff', 'service-answered-for-staff']

export async function queueMails(req: PayloadRequest, told: Told, events: readonly MailEvent[]): Promise<void> {
  for (const event of events) await (FOR_STAFF.includes(event) ? tellStaff : tellCustomer)(req, told, event)
}

const orderOf = ({ request, revision }: Told, event: MailEvent) => ({
  event,
  dedupeKey: `${request.id}:${event}:${revision}`,
  serviceRequest: request.id,
})

async function tellCustomer(req: PayloadRequest, told: Told, event: MailEvent): Promise<void> {
  const { id, contact, customer: of } = told.request
  const customer = (await findCustomers(req, [String(of)])).get(String(of))
  if (!customer) return
  const { reader, address, locale } = await customersAddress(req, { contact, customer })
  const recipients = await recipientsFor(req, { event, reader, address })
  if (!recipients) return recordNoAddress(req, { kind: 'service-requests', id, customer, event })
  await enqueueMail(req, { ...orderOf(told, event), ...recipients, locale })
}

/** Whoever the type names, else the address for new requests; nobody when there is neither. */
async function tellStaff(req: PayloadRequest, told: Told, event: MailEvent): Promise<void> {
  const quiet = { depth: 0, overrideAccess: true, req } as const
  const { staffAddress, staffLocale } = await req.payload.findGlobal({ slug: 'mail-settings', ...quiet })
  const type = await req.payload.findByID({ collection: 'service-types', id: String(told.request.type), ...quiet })
  const named = (type.recipients ?? []).map(({ address }) => address)
  const to = named.length > 0 ? named : staffAddress ? [staffAddress] : []
  if (to.length > 0) await enqueueMail(req, { ...orderOf(told, event), to, locale: localeOf(staffLocale) })
}
