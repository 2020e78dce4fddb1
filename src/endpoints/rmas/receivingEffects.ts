/** What follows receiving: a mail per step, and whether a second agent must look first. */
import type { PayloadRequest } from 'payload'

import type { MailEvent } from '@/core/mails'
import { needsSecondAgent } from '@/core/rmas/outcomes'
import type { Rma } from '@/payload-types'
import { queueCancelled, queueMail } from './effects'
import { findCustomers } from './eligibleLines'

/** Whether the credit of this RMA is above what one agent completes alone. */
export async function awaitsSecondAgent(req: PayloadRequest, { lines }: Rma): Promise<boolean> {
  const options = { slug: 'return-settings', depth: 0, overrideAccess: true, req } as const
  const { fourEyesAboveCents } = await req.payload.findGlobal(options)
  return needsSecondAgent(lines ?? [], fourEyesAboveCents)
}

/** All is in, or a part; when everything was closed without a piece, the RMA is withdrawn. */
export async function queueReceipt(req: PayloadRequest, rma: Rma): Promise<void> {
  if (rma.status === 'cancelled') return tell(req, rma, 'rma-cancelled')
  return tell(req, rma, rma.status === 'partiallyReceived' ? 'rma-partly-arrived' : 'rma-arrived')
}

export const queueInspected = (req: PayloadRequest, rma: Rma): Promise<void> => tell(req, rma, 'rma-inspected')

export const queueCompleted = (req: PayloadRequest, rma: Rma): Promise<void> => tell(req, rma, 'rma-completed')

async function tell(req: PayloadRequest, rma: Rma, event: MailEvent): Promise<void> {
  const customer = (await findCustomers(req, [String(rma.customer)])).get(String(rma.customer))
  if (!customer) return
  const of = { ...rma, revision: rma.revision ?? 0, customer }
  return event === 'rma-cancelled' ? queueCancelled(req, of) : queueMail(req, of, event)
}
