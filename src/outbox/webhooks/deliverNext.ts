import type { PayloadRequest, Where } from 'payload'

import { env } from '@/config/env'
import { toldEvent } from '@/core/erpEvents/told'
import { nextAttempt } from '@/core/outbox/backoff'
import { addressRules } from '@/core/webhooks/address'
import { compareAndSet } from '@/db/atomic'
import { firstEventAfter } from '@/db/erpEvents'
import { inTransaction } from '@/db/transaction'
import { readSecret } from '@/db/webhookSecrets'
import type { ErpEvent, WebhookEndpoint } from '@/payload-types'
import { systemRequest, type Tools } from '../tools'
import type { Claimed } from './claimEndpoints'
import { type Posted, postEvent } from './postEvent'
import { reportPaused } from './reportPaused'
import { signatureOf } from './sign'

/**
 * Sends the next event to an endpoint that is in hand, and moves its cursor in the transaction that logs the attempt. When the
 * process dies in between, the same event is sent again: none is left out, and none comes before an earlier one.
 */
export async function deliverNext(tools: Tools, { endpoint, upTo }: Claimed): Promise<void> {
  const req = await systemRequest(tools)
  const after = endpoint.deliveredSeq ?? 0
  const event = await firstEventAfter(req, { after, upTo, types: endpoint.events ?? [] })
  if (!event) return void (await endLease(req, endpoint, { deliveredSeq: upTo }))
  const [at, began] = [tools.now(), performance.now()]
  const posted = await send(tools, endpoint, event)
  const durationMs = Math.round(performance.now() - began)
  await inTransaction(req, async (inside) => {
    const outcome = outcomeOf(tools, endpoint, event, posted)
    const released = await endLease(inside, endpoint, outcome)
    if (released === 'gone') return
    if (released === 'kept' && 'pausedAt' in outcome) await reportPaused(inside, endpoint, outcome)
    const { seq, type } = event
    const attempt = (endpoint.attempts ?? 0) + 1
    const data = { endpoint: endpoint.id, seq, type, attempt, durationMs, at: at.toISOString(), ...posted }
    await inside.payload.create({ collection: 'webhook-deliveries', data, depth: 0, overrideAccess: true, req: inside })
  })
}

async function send(tools: Tools, endpoint: WebhookEndpoint, event: ErpEvent): Promise<Posted> {
  const secret = readSecret(tools, endpoint)
  if (!secret)
    return { status: null, error: 'The secret cannot be read, since PAYLOAD_SECRET was changed: make a new one' }
  const body = JSON.stringify(toldEvent(event))
  const headers = {
    'Nazorg-Event-Id': String(event.seq),
    'Nazorg-Signature': signatureOf(secret, body, tools.now()),
  }
  return postEvent({ url: endpoint.url, body, headers, rules: addressRules(env) })
}

const WELL = { attempts: 0, failingSince: null, nextAttemptAt: null, lastError: null }

/** A failure keeps the place: what comes after waits, for three days, then until somebody looks. */
function outcomeOf(tools: Tools, endpoint: WebhookEndpoint, { seq }: ErpEvent, { error }: Posted) {
  if (error === null) return { ...WELL, deliveredSeq: seq }
  const now = tools.now()
  const failingSince = endpoint.failingSince ?? now.toISOString()
  const attempts = (endpoint.attempts ?? 0) + 1
  const next = nextAttempt(attempts, new Date(failingSince), now, tools.random())
  const told = { attempts, failingSince, lastError: error }
  return next === 'dead'
    ? { ...told, nextAttemptAt: null, pausedAt: now.toISOString() }
    : { ...told, nextAttemptAt: next.toISOString() }
}

/**
 * Lets go of the endpoint. Where somebody sent it to another place meanwhile, that place counts, and the outcome is forgotten.
 *
 * @returns `gone` for an endpoint that is no longer there, or was no longer in hand
 */
async function endLease(
  req: PayloadRequest,
  endpoint: WebhookEndpoint,
  outcome: object,
): Promise<'kept' | 'forgotten' | 'gone'> {
  const { id, leaseUntil, deliveredSeq } = endpoint
  const mine: Where[] = [{ id: { equals: id } }, { leaseUntil: { equals: leaseUntil } }]
  const release = (and: Where[], data: object) =>
    compareAndSet(req, { collection: 'webhook-endpoints', where: { and }, data: { ...data, leaseUntil: null } })
  if (await release([...mine, { deliveredSeq: { equals: deliveredSeq } }], outcome)) return 'kept'
  return (await release(mine, {})) ? 'forgotten' : 'gone'
}
