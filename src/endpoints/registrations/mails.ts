/** The mails that follow a registration, queued in the transaction of what they tell of. */

import type { PayloadRequest } from 'payload'
import { localeOf } from '@/core/locale'
import type { MailEvent } from '@/core/mails'
import { REGISTRATION_MAILS } from '@/core/registrations/status'
import { enqueueMail } from '@/outbox/enqueue'
import type { Registration } from '@/payload-types'
import { managersOf } from '../dealers/findDealer'

const FOR_STAFF: readonly MailEvent[] = ['registration-new-for-staff']

type Settings = { readonly recipients: readonly string[] }

export async function queueRegistrationMails(
  req: PayloadRequest,
  registration: Registration,
  settings: Settings,
): Promise<void> {
  for (const event of REGISTRATION_MAILS) {
    if (FOR_STAFF.includes(event) && (await tellDealer(req, registration))) continue
    if (FOR_STAFF.includes(event)) await tellStaff(req, { registration, event, ...settings })
    else await tellApplicant(req, registration, event)
  }
}

export async function tellApplicant(req: PayloadRequest, registration: Registration, event: MailEvent): Promise<void> {
  const { email, locale } = registration
  await enqueueMail(req, { ...orderOf(registration, event), to: [email], locale: localeOf(locale) })
}

type ForStaff = Settings & { readonly registration: Registration; readonly event: MailEvent }

/** Whoever the settings name, else the address for new requests; nobody when there is neither. */
async function tellStaff(req: PayloadRequest, { registration, event, recipients }: ForStaff): Promise<void> {
  const options = { slug: 'mail-settings', depth: 0, overrideAccess: true, req } as const
  const { staffAddress, staffLocale } = await req.payload.findGlobal(options)
  const to = recipients.length > 0 ? recipients : staffAddress ? [staffAddress] : []
  if (to.length > 0) await enqueueMail(req, { ...orderOf(registration, event), to, locale: localeOf(staffLocale) })
}

/**
 * Of an end customer its dealer hears, each contact who manages end customers in their own language; the house only when
 * nobody does.
 */
async function tellDealer(req: PayloadRequest, registration: Registration): Promise<boolean> {
  if (registration.kind !== 'endCustomer' || !registration.dealer) return false
  const managers = await managersOf(req, String(registration.dealer))
  const event = 'end-customer-new-for-dealer'
  for (const { id, email, locale } of managers) {
    const order = { ...orderOf(registration, event), dedupeKey: `${registration.id}:${event}:${id}` }
    await enqueueMail(req, { ...order, contact: id, to: [email], locale: localeOf(locale) })
  }
  return managers.length > 0
}

const orderOf = ({ id }: Registration, event: MailEvent) => ({
  event,
  dedupeKey: `${id}:${event}`,
  registration: id,
})
