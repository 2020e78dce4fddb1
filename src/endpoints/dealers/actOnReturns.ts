import { languageOf } from '@access/rules'
import { refusalSentence } from '@messages/refusal'
import type { Endpoint, PayloadRequest, Where } from 'payload'

import { ActOnReturns, type DealerVerdict } from '@/core/dealers/dealerFirst'
import { type ActResult, ActResults } from '@/core/dealers/endCustomers'
import { DomainError } from '@/core/errors'
import { possibleIds } from '@/db/ids'
import { inTransaction } from '@/db/transaction'
import { pathId, readBody } from '../request/body'
import { described } from '../request/described'
import { leaveDealer } from '../rmas/leaveDealer'
import { requireDealer } from './dealer'

type Act = { readonly act: DealerVerdict; readonly id: string; readonly note?: string | undefined }

/**
 * POST /api/customers/:id/end-customers/returns/act: forwards or declines requests that wait for this dealer. Each is a
 * transaction of its own; the answer says of each what became of it.
 */
export const actOnReturns: Endpoint = {
  path: '/:id/end-customers/returns/act',
  method: 'post',
  custom: described({
    who: ['contact'],
    body: ActOnReturns,
    answers: ActResults,
    errors: ['QUANTITY_EXCEEDS_RETURNABLE', 'TRANSITION_NOT_ALLOWED'],
  }),
  handler: async (req) => {
    const { act, ids, note } = await readBody(req, ActOnReturns)
    const dealer = pathId(req)
    await requireDecider(req, dealer)
    const results: ActResult[] = []
    for (const id of new Set(ids)) results.push(await attempt(req, dealer, { act, id, note }))
    return Response.json({ results } satisfies ActResults)
  },
}

/** A contact of the dealer: staff take a request over in their own name, and decide. */
async function requireDecider(req: PayloadRequest, id: string) {
  const { dealer, decider } = await requireDealer(req, id)
  if (decider.kind === 'staff') throw new DomainError('FORBIDDEN', 'Staff take it over (POST /api/rmas/:id/take-over)')
  return { dealer, decider }
}

async function attempt(req: PayloadRequest, dealer: string, act: Act): Promise<ActResult> {
  try {
    if (possibleIds(req.payload, [act.id]).length === 0) throw unknown()
    await inTransaction(req, (inside) => carryOut(inside, dealer, act))
    return { id: act.id, ok: true }
  } catch (error) {
    if (!(error instanceof Error && error.name === 'DomainError')) throw error
    const { code, details } = error as DomainError
    return { id: act.id, ok: false, code, message: refusalSentence(code, details, languageOf(req)) }
  }
}

/** Who asks is read again here: what they may do holds until the commit. */
async function carryOut(req: PayloadRequest, id: string, { act, note, ...of }: Act): Promise<void> {
  const { dealer, decider } = await requireDecider(req, id)
  const where: Where = {
    and: [{ id: { equals: of.id } }, { dealer: { equals: dealer.id } }, { status: { not_equals: 'draft' } }],
  }
  const options = { limit: 1, pagination: false, depth: 0, overrideAccess: true, req } as const
  const [rma] = (await req.payload.find({ collection: 'rmas', where, ...options })).docs
  if (!rma) throw unknown()
  const actor = { kind: 'contact', id: decider.id, name: String(req.user?.name ?? '') } as const
  await leaveDealer(req, rma, { event: act, role: 'dealer', actor, note })
}

const unknown = () => new DomainError('NOT_FOUND', 'No such return')
