import { languageOf } from '@access/rules'
import { refusalSentence } from '@messages/refusal'
import type { Endpoint, PayloadRequest, Where } from 'payload'

import { ActOnEndCustomers, type ActResult, ActResults, type DealerAct, requireAct } from '@/core/dealers/endCustomers'
import { DomainError } from '@/core/errors'
import { compareAndSet, increment } from '@/db/atomic'
import { possibleIds } from '@/db/ids'
import { inTransaction } from '@/db/transaction'
import type { Registration } from '@/payload-types'
import { decide } from '../registrations/registrationVerb'
import { pathId, readBody } from '../request/body'
import { described } from '../request/described'
import { acceptEndCustomer } from './acceptEndCustomer'
import { type Asking, requireDealer } from './dealer'
import { standingOf } from './shownEndCustomer'

type Act = { readonly act: DealerAct; readonly id: string; readonly reason?: string | undefined }

/**
 * POST /api/customers/:id/end-customers/act: does one thing with several end customers of a dealer. Each is a transaction of its
 * own; the answer says of each what became of it.
 */
export const actOnEndCustomers: Endpoint = {
  path: '/:id/end-customers/act',
  method: 'post',
  custom: described({
    who: ['contact', 'agent', 'admin'],
    body: ActOnEndCustomers,
    answers: ActResults,
    errors: ['ALREADY_DECIDED', 'TRANSITION_NOT_ALLOWED', 'BLOCKED_BY_HOUSE'],
  }),
  handler: async (req) => {
    const { act, ids, reason } = await readBody(req, ActOnEndCustomers)
    const dealer = pathId(req)
    await requireDealer(req, dealer)
    const results: ActResult[] = []
    for (const id of new Set(ids)) results.push(await attempt(req, dealer, { act, id, reason }))
    return Response.json({ results } satisfies ActResults)
  },
}

/** A refusal is the answer of that one; whoever lost the right in between is refused the rest. */
async function attempt(req: PayloadRequest, dealer: string, act: Act): Promise<ActResult> {
  try {
    if (possibleIds(req.payload, [act.id]).length === 0) throw unknown()
    // Who asks is read again here: what they may do holds until the commit.
    await inTransaction(req, async (inside) => carryOut(inside, await requireDealer(inside, dealer), act))
    return { id: act.id, ok: true }
  } catch (error) {
    if (!isRefusal(error)) throw error
    return {
      id: act.id,
      ok: false,
      code: error.code,
      message: refusalSentence(error.code, error.details, languageOf(req)),
    }
  }
}

const isRefusal = (error: unknown): error is DomainError => error instanceof Error && error.name === 'DomainError'

function carryOut(req: PayloadRequest, asking: Asking, act: Act): Promise<void> {
  return act.act === 'approve' || act.act === 'reject'
    ? decideOn(req, asking, act)
    : changeBlock(req, asking, { ...act, act: act.act })
}

async function decideOn(req: PayloadRequest, { dealer, decider }: Asking, { act, id, reason }: Act): Promise<void> {
  const where: Where = { and: [{ id: { equals: id } }, { dealer: { equals: dealer.id } }] }
  const [registration] = (await req.payload.find({ collection: 'registrations', where, ...one, req })).docs
  if (!registration) throw unknown()
  const work = (inside: PayloadRequest, of: Registration) =>
    acceptEndCustomer(inside, { registration: of, dealer: dealer.id })
  const verb =
    act === 'approve' ? { event: 'approve' as const, work } : { event: 'reject' as const, note: reason ?? '' }
  await decide(req, { registration, decider, verb: { ...verb, unchangedSince: undefined } })
}

const one = { limit: 1, pagination: false, depth: 0, overrideAccess: true } as const
const unknown = () => new DomainError('NOT_FOUND', 'No such end customer')

type BlockAct = Act & { readonly act: 'block' | 'unblock' }

/** Of two who press at once one wins: the row is taken as it was read before anything else happens. */
async function changeBlock(req: PayloadRequest, { dealer, decider }: Asking, { act, id }: BlockAct): Promise<void> {
  const mine: Where[] = [{ id: { equals: id } }, { dealer: { equals: dealer.id } }]
  const [customer] = (await req.payload.find({ collection: 'customers', where: { and: mine }, ...one, req })).docs
  if (!customer) throw unknown()
  // The house may open what it blocked itself.
  const blockedBy = decider.kind === 'staff' ? null : (customer.blockedBy ?? 'house')
  requireAct(act, standingOf(customer), blockedBy)
  const taken = await compareAndSet(req, {
    collection: 'customers',
    where: { and: [...mine, { status: { equals: customer.status } }] },
    data: { contactsRevision: increment(1) },
  })
  if (!taken) throw new DomainError('TRANSITION_NOT_ALLOWED', 'Somebody else was first', { id })
  const data = { status: act === 'block' ? ('blocked' as const) : ('active' as const) }
  // Mails the login, or ends the sessions: hooks/customers/followStatus.ts.
  await req.payload.update({ collection: 'customers', id, data, depth: 0, overrideAccess: true, req })
}
