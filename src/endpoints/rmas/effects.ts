/** What follows a verb: mails and documents, queued in the verb's own transaction. */
import type { PayloadRequest } from 'payload'

import { type DocumentKind, documentKey } from '@/core/documents'
import { localeOf } from '@/core/locale'
import { DECISION_MAILS, type MailEvent } from '@/core/mails'
import { outcomeOfLines } from '@/core/rmas/decisionOutcome'
import { takesLabel } from '@/core/rmas/transport'
import { enqueueDocument, enqueueMail } from '@/outbox/enqueue'
import { recipientsFor } from '@/outbox/recipients'
import type { Customer, Rma } from '@/payload-types'
import { customersAddress, recordNoAddress } from '../request/customersAddress'
import type { HouseRules } from './houseRules'

export type Case = Pick<Rma, 'id' | 'number' | 'contact' | 'ccEmail' | 'lines' | 'transport'> & {
  readonly revision: number
  readonly customer: Customer
}

/** By itself, or by way of a dealer. */
type Arrival = { readonly rules: HouseRules; readonly event: 'rma-received' | 'rma-forwarded' }

/** The confirmation to the customer, word to the staff, and the form when the house makes it right away. */
export async function queueArrived(req: PayloadRequest, rma: Case, { rules, event: told }: Arrival): Promise<void> {
  const made = rules.formOn === 'submission' ? documentsFor(rma, false) : []
  await queueForCustomer(req, rma, { event: told, made, attached: made })

  const { staffAddress, staffLocale } = await req.payload.findGlobal({
    slug: 'mail-settings',
    select: { staffAddress: true, staffLocale: true },
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

/**
 * The decision to the customer, in the mail of its outcome; with the papers when something was approved. They are made in any case: a form from the
 * day of submission shows more than was approved. `label` asks for one whatever the customer's settings say.
 */
export async function queueDecided(
  req: PayloadRequest,
  rma: Case & { anyApproved: boolean; label: boolean },
  rules: Pick<HouseRules, 'formOn'>,
): Promise<void> {
  const made = rma.anyApproved ? documentsFor(rma, rma.label) : []
  const attached = made.filter((kind) => rules.formOn === 'approval' || (kind === 'shipping-label' && rma.label))
  await queueForCustomer(req, rma, { event: DECISION_MAILS[outcomeOfLines(rma.lines ?? [])], made, attached })
}

/** Word to the customer that the house withdrew the RMA. */
export const queueCancelled = (req: PayloadRequest, rma: Case): Promise<void> => queueMail(req, rma, 'rma-cancelled')

/** A mail to the customer that makes and carries nothing. */
export const queueMail = (req: PayloadRequest, rma: Case, event: MailEvent): Promise<void> =>
  queueForCustomer(req, rma, { event, made: [], attached: [] })

type DealerWord = 'rma-awaiting-dealer' | 'rma-declined-by-dealer' | 'rma-dealer-late'

/** Word to the end customer of what the dealer is asked, or did; no paper goes with it. */
export const queueDealerWord = (req: PayloadRequest, rma: Case, event: DealerWord): Promise<void> =>
  queueForCustomer(req, rma, { event, made: [], attached: [] })

const documentsFor = ({ customer, transport }: Case, label: boolean): readonly DocumentKind[] =>
  label || (customer.nightDelivery && takesLabel(transport)) ? ['return-form', 'shipping-label'] : ['return-form']

const mailKey = (rma: Case, event: MailEvent) => `${rma.id}:${event}:${rma.revision}`

type Sending = {
  readonly event: MailEvent
  readonly made: readonly DocumentKind[]
  readonly attached: readonly DocumentKind[]
}

async function queueForCustomer(req: PayloadRequest, rma: Case, { event, made, attached }: Sending): Promise<void> {
  const { reader, address, locale } = await customersAddress(req, rma)
  for (const kind of made) await enqueueDocument(req, { kind, rma: rma.id, revision: rma.revision, locale })
  const named = rma.ccEmail ? [rma.ccEmail] : []
  const recipients = await recipientsFor(req, { event, reader, address, named, papers: attached.length > 0 })
  if (!recipients) return recordNoAddress(req, { ...rma, kind: 'rmas', event })
  await enqueueMail(req, {
    event,
    dedupeKey: mailKey(rma, event),
    ...recipients,
    locale,
    rma: rma.id,
    waitsFor: attached.map((kind) => documentKey(rma.id, kind, rma.revision)),
  })
}
