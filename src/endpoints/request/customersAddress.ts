import { activeMemberships, membershipsOf } from '@access/activeMemberships'
import { contactId } from '@access/rules'
import type { PayloadRequest } from 'payload'

import type { CaseKind } from '@/core/cases'
import { type Locale, localeOf } from '@/core/locale'
import type { MailEvent } from '@/core/mails'
import { caseEvent, SYSTEM_ACTOR } from '@/core/timeline'
import { appendEvent } from '@/db/caseEvents'
import type { Contact, Customer } from '@/payload-types'

/**
 * The contact who asked, for as long as they may act for the customer; otherwise, and for a case made by phone, the
 * company's own address.
 */
export async function customersAddress(
  req: PayloadRequest,
  { contact, customer }: { readonly contact?: unknown; readonly customer: Customer },
): Promise<{ reader: Contact | null; address: string | null; locale: Locale }> {
  const company = { reader: null, address: customer.email ?? null, locale: localeOf(customer.locale) }
  if (!contact) return company
  const id = typeof contact === 'object' && 'id' in contact ? String(contact.id) : String(contact)
  const held = contactId(req) === id ? activeMemberships(req) : membershipsOf(req, id)
  const acts = (await held).some((membership) => membership.customer === customer.id)
  if (!acts) return company
  const options = { collection: 'contacts', id, depth: 0, overrideAccess: true, req } as const
  const reader = await req.payload.findByID(options)
  return { reader, address: reader.email, locale: localeOf(reader.locale) }
}

type Untold = { readonly kind: CaseKind; readonly id: string; readonly customer: Customer; readonly event: MailEvent }

/** Staff read in the timeline that nobody was told. */
export async function recordNoAddress(req: PayloadRequest, { kind, id, customer, event }: Untold): Promise<void> {
  const about = { case: id, customer: customer.id, actor: SYSTEM_ACTOR, at: new Date().toISOString() }
  const data = { event, to: [], cc: [], reason: 'The customer has no mail address', attempts: 0 }
  await appendEvent(req, caseEvent('mail-failed', about, data), kind)
}
