/** What follows a verb on a claim: mails and the claim form, queued in the verb's own transaction. */
import type { PayloadRequest } from 'payload'

import { CLAIM_SUBMISSION } from '@/core/claims/status'
import { documentKey } from '@/core/documents'
import { localeOf } from '@/core/locale'
import type { MailEvent } from '@/core/mails'
import { enqueueDocument, enqueueMail } from '@/outbox/enqueue'
import { recipientsFor } from '@/outbox/recipients'
import type { Customer, WarrantyClaim } from '@/payload-types'
import { customersAddress, recordNoAddress } from '../request/customersAddress'
import { findCustomers } from '../rmas/eligibleLines'

export type ToldClaim = {
  readonly claim: WarrantyClaim
  readonly revision: number
  readonly customer: Customer
}

const FOR_STAFF: readonly MailEvent[] = ['claim-new-for-staff']

const orderOf = ({ claim, revision }: ToldClaim, event: MailEvent) => ({
  event,
  dedupeKey: `${claim.id}:${event}:${revision}`,
  warrantyClaim: claim.id,
})

/** The claim form to the address that the customer named for it, and word to staff. */
export async function queueClaimSubmitted(req: PayloadRequest, told: ToldClaim): Promise<void> {
  const { claim, revision, customer } = told
  const { locale } = await customersAddress(req, { contact: claim.contact, customer })
  await enqueueDocument(req, { kind: 'claim-form', warrantyClaim: claim.id, revision, locale })
  await queueMails(req, told, CLAIM_SUBMISSION.mails)
}

export async function queueClaimMails(
  req: PayloadRequest,
  told: Omit<ToldClaim, 'customer'>,
  events: readonly MailEvent[],
): Promise<void> {
  const id = String(told.claim.customer)
  const customer = (await findCustomers(req, [id])).get(id)
  if (customer) await queueMails(req, { ...told, customer }, events)
}

async function queueMails(req: PayloadRequest, told: ToldClaim, events: readonly MailEvent[]): Promise<void> {
  for (const event of events) await (FOR_STAFF.includes(event) ? tellStaff : tellCustomer)(req, told, event)
}

async function tellCustomer(req: PayloadRequest, told: ToldClaim, event: MailEvent): Promise<void> {
  const { claim, revision, customer } = told
  const { reader, address, locale } = await customersAddress(req, { contact: claim.contact, customer })
  const withForm = event === 'claim-received'
  const named = claim.ccEmail ? [claim.ccEmail] : []
  const to = withForm ? (claim.formEmail ?? address) : (address ?? claim.formEmail ?? null)
  const recipients = await recipientsFor(req, { event, reader, address: to, named, papers: withForm })
  if (!recipients) return recordNoAddress(req, { kind: 'warranty-claims', id: claim.id, customer, event })
  await enqueueMail(req, {
    ...orderOf(told, event),
    ...recipients,
    locale,
    ...(withForm ? { waitsFor: [documentKey(claim.id, 'claim-form', revision)] } : {}),
  })
}

/** Whoever the settings name, else the address for new requests; nobody when there is neither. */
async function tellStaff(req: PayloadRequest, told: ToldClaim, event: MailEvent): Promise<void> {
  const quiet = { depth: 0, overrideAccess: true, req } as const
  const { staffAddress, staffLocale } = await req.payload.findGlobal({ slug: 'mail-settings', ...quiet })
  const { recipients } = await req.payload.findGlobal({ slug: 'warranty-settings', ...quiet })
  const named = (recipients ?? []).map(({ address }) => address)
  const to = named.length > 0 ? named : staffAddress ? [staffAddress] : []
  if (to.length > 0) await enqueueMail(req, { ...orderOf(told, event), to, locale: localeOf(staffLocale) })
}
