/** What follows a verb: mails and documents, queued in the verb's own transaction. */
import type { PayloadRequest } from 'payload'

import { type DocumentKind, documentKey } from '@/core/documents'
import { type Locale, localeOf } from '@/core/locale'
import type { MailEvent } from '@/core/mails'
import { enqueueDocument, enqueueMail } from '@/outbox/enqueue'
import type { Customer, Rma } from '@/payload-types'
import type { HouseRules } from './houseRules'

type Case = Pick<Rma, 'id' | 'contact' | 'ccEmail'> & { readonly revision: number; readonly customer: Customer }

/** The confirmation to the customer, word to the staff, and the form when the house makes it right away. */
export async function queueSubmitted(req: PayloadRequest, rma: Case, rules: HouseRules): Promise<void> {
  const kinds = rules.formOn === 'submission' ? documentsFor(rma.customer, false) : []
  await queueWithDocuments(req, rma, 'rma-received', kinds)

  const { staffAddress, staffLocale } = await req.payload.findGlobal({
    slug: 'mail-settings',
    depth: 0,
    overrideAccess: true,
    req,
  })
  if (!staffAddress) return
  const event = 'rma-new-for-staff'
  await enqueueMail(req, {
    event,
    dedupeKey: mailKey(rma, event),
    to: [staffAddress],
    locale: localeOf(staffLocale),
    rma: rma.id,
  })
}

/** The decision to the customer; with the papers when something was approved. `label` asks for one whatever the customer's settings say. */
export async function queueDecided(
  req: PayloadRequest,
  rma: Case & { anyApproved: boolean; label: boolean },
  rules: HouseRules,
): Promise<void> {
  const onApproval =
    rules.formOn === 'approval' ? documentsFor(rma.customer, rma.label) : rma.label ? (['shipping-label'] as const) : []
  await queueWithDocuments(req, rma, 'rma-decided', rma.anyApproved ? onApproval : [])
}

const documentsFor = (customer: Customer, label: boolean): readonly DocumentKind[] =>
  label || customer.nightDelivery ? ['return-form', 'shipping-label'] : ['return-form']

const mailKey = (rma: Case, event: MailEvent) => `${rma.id}:${event}:${rma.revision}`

async function queueWithDocuments(
  req: PayloadRequest,
  rma: Case,
  event: MailEvent,
  kinds: readonly DocumentKind[],
): Promise<void> {
  const { address, locale } = await customersAddress(req, rma)
  for (const kind of kinds) await enqueueDocument(req, { kind, rma: rma.id, revision: rma.revision, locale })
  if (!address) return
  await enqueueMail(req, {
    event,
    dedupeKey: mailKey(rma, event),
    to: [address],
    cc: rma.ccEmail ? [rma.ccEmail] : [],
    locale,
    rma: rma.id,
    waitsFor: kinds.map((kind) => documentKey(rma.id, kind, rma.revision)),
  })
}

/** The contact who asked; for an RMA made by phone the company's own address. */
async function customersAddress(
  req: PayloadRequest,
  { contact, customer }: Case,
): Promise<{ address: string | null; locale: Locale }> {
  if (!contact) return { address: customer.email ?? null, locale: localeOf(customer.locale) }
  const id = typeof contact === 'object' ? contact.id : contact
  const { email, locale } = await req.payload.findByID({
    collection: 'contacts',
    id,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return { address: email, locale: localeOf(locale) }
}
