import type { CaseRef } from '@/core/cases'
import type { MailEvent } from '@/core/mails'
import { tellRemarks } from '@/core/outbox/remarks'
import type { RmaStatus } from '@/core/rmas/status'
import type { Rma, ServiceRequest } from '@/payload-types'
import type { Tools } from './tools'

/** Why nothing is sent or made any more for this case, or null: what its decision set going is moot once it is cancelled. */
export async function overtakenBy({ payload }: Tools, { kind, id }: CaseRef): Promise<string | null> {
  const options = { depth: 0, select: { status: true }, disableErrors: true, overrideAccess: true } as const
  const found = await payload.findByID({ collection: kind, id, ...options })
  return found?.status === 'cancelled' ? tellRemarks([{ kind: 'overtaken', about: '' }]) : null
}

/** What a dealer is asked is moot once the request waits for them no more. */
export async function dealerHasDecided({ payload }: Tools, rma: Rma['id']): Promise<string | null> {
  const options = { depth: 0, select: { status: true }, disableErrors: true, overrideAccess: true } as const
  const found = await payload.findByID({ collection: 'rmas', id: rma, ...options })
  return found && found.status !== 'awaitingDealer' ? tellRemarks([{ kind: 'dealerDecided', about: '' }]) : null
}

/** The same of a question to the customer: it is moot once the request is closed, or somebody answered for the customer. */
export async function questionIsMoot({ payload }: Tools, request: ServiceRequest['id']): Promise<string | null> {
  const options = { depth: 0, select: { status: true }, disableErrors: true, overrideAccess: true } as const
  const found = await payload.findByID({ collection: 'service-requests', id: request, ...options })
  return found && found.status !== 'waitingForCustomer' ? tellRemarks([{ kind: 'answeredAlready', about: '' }]) : null
}

/** Mails of a step are written from what stands when they leave, so the one of an earlier step has nothing left to say. */
const WHILE: Partial<Record<MailEvent, readonly RmaStatus[]>> = {
  'rma-partly-arrived': ['partiallyReceived'],
  'rma-inspected': ['partiallyReceived', 'received', 'inspected'],
}

/** The same of a step of receiving: a later one tells more. */
export async function stepIsPast({ payload }: Tools, event: MailEvent, rma: Rma['id']): Promise<string | null> {
  const within = WHILE[event]
  if (!within) return null
  const options = { depth: 0, select: { status: true }, disableErrors: true, overrideAccess: true } as const
  const found = await payload.findByID({ collection: 'rmas', id: rma, ...options })
  return found && !within.includes(found.status) ? tellRemarks([{ kind: 'stepPast', about: '' }]) : null
}
