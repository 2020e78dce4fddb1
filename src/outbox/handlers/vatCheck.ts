import type { PayloadRequest } from 'payload'

import { compareAndSet } from '@/db/atomic'
import { inTransaction } from '@/db/transaction'
import type { Outbox, Registration } from '@/payload-types'
import { vatCheckPayload } from '../payloads'
import { markDone } from '../settle'
import { systemRequest, type Tools } from '../tools'
import { openUnchecked } from '../unchecked'
import { askVies } from '../vies'

/**
 * Asks VIES about the VAT number of a registration and opens it for decision. Without an answer the registration says so
 * and waits for the next attempt; staff may go on without. What was decided meanwhile stays as it is.
 */
export async function checkVat(tools: Tools, row: Outbox): Promise<void> {
  const id = vatCheckPayload(row).registration
  const number = await waitingNumber(tools, id)
  if (number === null) return inTransaction(await systemRequest(tools), (req) => markDone(req, row, tools.now()))
  const answer = await askVies(number).catch(async (error: unknown) => {
    await note(await systemRequest(tools), id, { vatCheck: 'unavailable', vatCheckedAt: tools.now().toISOString() })
    throw error
  })
  const { valid, name, address } = answer
  await inTransaction(await systemRequest(tools), async (req) => {
    const verdict = valid ? 'valid' : 'invalid'
    await note(req, id, {
      vatCheck: verdict,
      vatCheckedAt: tools.now().toISOString(),
      vatName: name,
      vatAddress: address,
    })
    await openUnchecked(req, id)
    await markDone(req, row, tools.now())
  })
}

/** Null when nobody waits for the answer any more. */
async function waitingNumber({ payload }: Tools, id: string): Promise<string | null> {
  const options = { depth: 0, disableErrors: true, overrideAccess: true } as const
  const found = await payload.findByID({ collection: 'registrations', id, ...options })
  return found?.status === 'unchecked' || found?.status === 'open' ? (found.vatNumber ?? null) : null
}

async function note(req: PayloadRequest, id: string, data: Partial<Registration>): Promise<void> {
  await compareAndSet(req, { collection: 'registrations', where: { id: { equals: id } }, data })
}
