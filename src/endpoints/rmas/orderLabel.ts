import { DomainError } from '@/core/errors'
import { LabelRequest } from '@/core/rmas/receivingRequests'
import { requireLineTransition } from '@/core/rmas/status'
import { enqueueDocument } from '@/outbox/enqueue'
import { customersAddress } from '../request/customersAddress'
import { findCustomers } from './eligibleLines'
import { receivingVerb, writeChanges } from './receivingVerb'

/** POST /api/rmas/:id/label: a shipping label for goods that are still to come, made after the decision. */
export const orderLabel = receivingVerb({
  name: 'label',
  schema: LabelRequest,
  work: async (req, of) => {
    const { agent, rma, lines } = of
    requireLineTransition('approved', 'receive', agent.role)
    if (!lines.some(({ status }) => status === 'approved'))
      throw new DomainError('TRANSITION_NOT_ALLOWED', 'No goods are waited for', { status: rma.status })
    const customer = (await findCustomers(req, [String(rma.customer)])).get(String(rma.customer))
    if (!customer) throw new DomainError('NOT_FOUND', 'The customer is gone')
    const saved = await writeChanges(req, of, { changes: [], more: { confirmation: rma.confirmation } })
    const { locale } = await customersAddress(req, { contact: rma.contact, customer })
    const order = { kind: 'shipping-label', rma: rma.id, revision: saved.revision ?? 0, locale } as const
    await enqueueDocument(req, order)
  },
})
