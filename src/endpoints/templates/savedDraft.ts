/** The template that a panel asks about, as it was saved last, and the case it is to be shown with. */
import { problemsOf } from '@templates/render/checkTemplate'
import type { PayloadRequest } from 'payload'

import { outcomeOfClaim } from '@/core/claims/decision'
import type { ClaimOutcome } from '@/core/claims/statuses'
import { DomainError, throwAll } from '@/core/errors'
import type { Locale } from '@/core/locale'
import { type DecisionOutcome, outcomeOfLines } from '@/core/rmas/decisionOutcome'
import { hasArrived } from '@/core/rmas/status'
import type { TemplateKey } from '@/core/templates/key'
import { refusalOf } from '@/core/templates/problem'
import type { ShownCase } from '@/outbox/makePaper'
import { savedTemplate } from '@/outbox/templates'
import type { Rma, ServiceRequest, WarrantyClaim } from '@/payload-types'
import { requireStaff } from '../request/actor'

type Asked = { readonly locale: Locale; readonly number?: string }

/**
 * @param number of an RMA, a service request or a warranty claim, whose data are shown instead of the sample
 * @throws DomainError NOT_FOUND, FORBIDDEN, TEMPLATE_CASE_UNFIT, or what is wrong with the template in this language
 */
export async function savedDraft(req: PayloadRequest, id: string, { locale, number }: Asked) {
  const saved = await savedTemplate(req, id, locale)
  if (!saved) throw new DomainError('NOT_FOUND', 'No such template')
  const { key, content } = saved
  const shown: Shown = number ? await realCase(req, key, number) : {}
  throwAll((await problemsOf(key, content, locale)).map((problem) => refusalOf(problem, locale)))
  return { key, content, locale, ...shown }
}

type Shown = {
  readonly rma?: ShownCase
  readonly serviceRequest?: string
  readonly warrantyClaim?: ShownCase
}

/** Editors keep texts and see no customers: they get the sample. */
async function realCase(req: PayloadRequest, key: TemplateKey, number: string): Promise<Shown> {
  requireStaff(req, 'admin', 'agent')
  const asked = { number: { equals: number }, status: { not_equals: 'draft' } }
  const options = { where: asked, limit: 1, pagination: false, depth: 0, overrideAccess: true, req } as const
  const [rma] = (await req.payload.find({ collection: 'rmas', ...options })).docs
  const [request] = (await req.payload.find({ collection: 'service-requests', ...options })).docs
  const [claim] = (await req.payload.find({ collection: 'warranty-claims', ...options })).docs
  if (!rma && !request && !claim) throw new DomainError('NOT_FOUND', 'No such case')
  const happened = HAPPENED[key]
  if (rma && happened.rma?.(rma)) return { rma: { id: rma.id, revision: rma.revision ?? 0 } }
  if (request && happened.service?.(request)) return { serviceRequest: request.id }
  if (claim && happened.claim?.(claim)) return { warrantyClaim: { id: claim.id, revision: 0 } }
  throw new DomainError('TEMPLATE_CASE_UNFIT', `${key} is none of ${number}`, { number })
}

type Happened = {
  readonly rma?: (rma: Rma) => boolean
  readonly service?: (request: ServiceRequest) => boolean
  readonly claim?: (claim: WarrantyClaim) => boolean
}

const RMA_SENT: Happened = { rma: ({ submittedAt }) => Boolean(submittedAt) }
const WENT_TO_DEALER: Happened = { rma: ({ dealerUntil }) => Boolean(dealerUntil) }
const SERVICE_SENT: Happened = { service: () => true }
const CLAIM_SENT: Happened = { claim: () => true }

const claimIs = (outcome: ClaimOutcome): Happened => ({
  claim: ({ handledAt, lines }) =>
    Boolean(handledAt) && outcomeOfClaim((lines ?? []).map(({ status }) => status)) === outcome,
})

function decidedAs(outcome: DecisionOutcome): Happened {
  return { rma: ({ decidedAt, lines }) => Boolean(decidedAt) && outcomeOfLines(lines ?? []) === outcome }
}

/** Whether this mail or paper is one of the case: what has not happened cannot be told. */
const HAPPENED: Readonly<Record<TemplateKey, Happened>> = {
  'rma-received': RMA_SENT,
  'rma-approved': decidedAs('approved'),
  'rma-partly-approved': decidedAs('partly'),
  'rma-rejected': decidedAs('rejected'),
  'rma-decided': { rma: ({ decidedAt }) => Boolean(decidedAt) },
  'rma-cancelled': { rma: ({ status }) => status === 'cancelled' },
  'rma-partly-arrived': { rma: ({ lines }) => lines?.some(hasArrived) === true },
  'rma-arrived': { rma: ({ lines }) => lines?.some(hasArrived) === true },
  'rma-inspected': { rma: ({ lines }) => lines?.some(({ outcomes }) => outcomes?.length) === true },
  'rma-completed': { rma: ({ lines }) => lines?.some(({ status }) => status === 'completed') === true },
  'rma-new-for-staff': RMA_SENT,
  'rma-awaiting-dealer': WENT_TO_DEALER,
  'rma-new-for-dealer': WENT_TO_DEALER,
  'rma-forwarded': WENT_TO_DEALER,
  'rma-declined-by-dealer': { rma: ({ dealerNote }) => Boolean(dealerNote) },
  'rma-dealer-late': { rma: ({ status, dealerUntil }) => status === 'cancelled' && Boolean(dealerUntil) },
  'service-received': SERVICE_SENT,
  'service-question': { service: ({ question }) => Boolean(question) },
  'service-done': { service: ({ status }) => status === 'done' },
  'service-declined': { service: ({ status }) => status === 'declined' },
  'service-cancelled': { service: ({ status }) => status === 'cancelled' },
  'service-new-for-staff': SERVICE_SENT,
  'service-answered-for-staff': { service: ({ answer }) => Boolean(answer) },
  // Which message is in no number.
  'message-for-customer': {},
  'message-for-staff': {},
  'claim-received': CLAIM_SENT,
  'claim-forwarded': CLAIM_SENT,
  'claim-accepted': claimIs('accepted'),
  'claim-partly-accepted': claimIs('partlyAccepted'),
  'claim-rejected': claimIs('rejected'),
  'claim-closed': { claim: ({ status }) => status === 'closed' },
  'claim-cancelled': { claim: ({ status }) => status === 'cancelled' },
  'claim-new-for-staff': CLAIM_SENT,
  // Of an order, not of a case.
  'order-confirmed': {},
  'order-dates': {},
  'order-shipped': {},
  'invoice-new': {},
  'registration-received': {},
  'registration-new-for-staff': {},
  'end-customer-new-for-dealer': {},
  'registration-approved': {},
  'registration-rejected': {},
  invitation: {},
  'contact-invited': {},
  'access-offered': {},
  'password-reset': {},
  'login-address-confirm': {},
  'login-address-requested': {},
  'login-address-changed': {},
  'login-address-taken': {},
  'password-changed': {},
  'template-failed': {},
  'webhook-paused': {},
  'rma-return-form': RMA_SENT,
  'rma-shipping-label': RMA_SENT,
  'claim-form': CLAIM_SENT,
}
