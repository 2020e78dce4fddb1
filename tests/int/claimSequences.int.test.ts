/** The database does with claims what the model says, over any sequence of verbs: the unit test beside the model has 10,000 more. */
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'

import { CLAIM_STATUSES } from '@/core/claims/statuses'
import type { OrderLine, WarrantyClaim } from '@/payload-types'
import { type Callers, makeCallers } from '../support/callers'
import { Tally, WHO } from '../support/caseSequence'
import { openClaimDesk, type SentClaim } from '../support/claimDesk'
import { ClaimModel, type ClaimStep } from '../support/claimModel'
import { type ClaimTry, claimPieces, claimStep, claimTries, SLIPS } from '../support/claimSteps'
import { timelineOf } from '../support/timelineOf'
import { daysAgo } from '../support/trade'

const SEQUENCES = 100
const DELIVERED = 10
const VERBS = ['submit', 'review', 'forward', 'decide', 'close', 'cancel']
const REFUSALS = [
  'INVALID_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CHANGED_MEANWHILE',
  'TRANSITION_NOT_ALLOWED',
  'DUPLICATE_LINE',
  'UNKNOWN_ORDER_LINE',
  'QUANTITY_EXCEEDS_REQUESTED',
]

const ONWARD: ClaimTry = { verb: 'onward', by: 'usual', dice: [0, 0, 0, 0], slip: null, stale: false, noted: false }
/** Each way to decide wrongly, once at least: chance alone leaves one out now and then. */
const SLIPPING = SLIPS.map((slip): [number[], ClaimTry[]] => [
  [2, 1],
  [ONWARD, ONWARD, { ...ONWARD, verb: 'decide', slip }],
])

const { desk, sold, wholeClaim } = openClaimDesk()
let callers: Callers
let orderLines: OrderLine[]

beforeAll(async () => {
  const made = await makeCallers(desk.nazorg, desk.customer, 'requestWarranty')
  callers = { ...made, contact: desk.asContact } // to whose own address the forms go: others are counted
  orderLines = [await sold(24, daysAgo(30), DELIVERED), await sold(12, daysAgo(400), DELIVERED)]
})

const key = () => ({ 'idempotency-key': crypto.randomUUID() })
const namesOf = ({ errors = [] }: Partial<SentClaim>) => [...new Set(errors.map(({ name }) => name))].sort()

/** Of an order line each, and the third typed in. */
async function makeDraft(claimed: readonly number[]): Promise<WarrantyClaim> {
  const lines = claimed.map((quantityClaimed, at) => {
    const ordered = orderLines[at]?.id
    const article = ordered ? { orderLine: ordered } : { articleNumber: 'X', articleName: 'Pomp' }
    return { line: String(at), quantityClaimed, ...article }
  })
  const body = { ...wholeClaim(...lines), draft: true }
  const made = await callers.contact.post<SentClaim>('/api/warranty-claims', body, key())
  expect(made.body.errors).toBeUndefined()
  return made.body.doc
}

async function readClaim({ id }: WarrantyClaim): Promise<WarrantyClaim | null> {
  const options = { depth: 0, overrideAccess: true, disableErrors: true } as const
  return desk.nazorg.payload.findByID({ collection: 'warranty-claims', id, ...options })
}

/** @returns the names of the refusals; none when it was done */
async function take(of: WarrantyClaim, step: ClaimStep, model: ClaimModel): Promise<string[]> {
  const claim = (step.verb === 'decide' && (await readClaim(of))) || of // sending it writes its lines anew
  const path = `/api/warranty-claims/${of.id}/${step.verb}`
  const { status, body } = await callers[step.by].post<SentClaim>(path, bodyOf(claim, step, model), key())
  const names = namesOf(body)
  expect({ names, done: status < 300 }).toEqual({ names, done: names.length === 0 })
  return names
}

function bodyOf({ lines }: WarrantyClaim, step: ClaimStep, { revision }: ClaimModel): object {
  if (step.verb === 'submit') return { acceptTerms: true }
  const seen = { unchangedRevision: step.stale ? revision + 1 : revision }
  const internalNote = step.noted && step.verb !== 'cancel' ? { internalNote: 'Bellen' } : {}
  if (step.verb !== 'decide') return { ...seen, ...internalNote }
  const judged = step.judged.map(({ line, accepted }) => ({
    id: lines?.[line]?.id ?? 'none',
    quantityAccepted: accepted,
  }))
  return { ...seen, ...internalNote, lines: judged }
}

async function agree(of: WarrantyClaim, model: ClaimModel): Promise<void> {
  const claim = await readClaim(of)
  expect(claim?.status ?? null).toBe(model.status)
  const { kinds, fault } = await timelineOf(desk.nazorg, { kind: 'warranty-claims', id: of.id })
  expect(fault).toBeNull()
  if (!claim) return expect(kinds).toEqual([])
  expect(kinds).toEqual(model.entries)
  expect(claim.revision ?? 0).toBe(model.revision)
  const lines = (claim.lines ?? []).map(({ status, quantityAccepted }) => ({
    status,
    pieces: quantityAccepted ?? null,
  }))
  expect(lines).toEqual(model.lines)
  expect(claim.lines?.map(({ quantityClaimed }) => quantityClaimed)).toEqual(model.claimed)
  expect([Boolean(claim.handledAt), Boolean(claim.closedAt)]).toEqual([model.handled, model.closed])
  expect(Boolean(claim.number)).toBe(model.status !== 'draft')
}

it(`agrees with the model over ${SEQUENCES} sequences of lawful and unlawful verbs`, async () => {
  const tally = new Tally()
  const property = fc.asyncProperty(claimPieces, claimTries(WHO), async (claimed, tries) => {
    const model = new ClaimModel(claimed, { draft: true })
    const claim = await makeDraft(claimed)
    for (const tried of tries) {
      const step = claimStep(model, tried)
      const answered = await take(claim, step, model)
      const refusals = model.take(step).sort()
      expect({ step, refusals: answered }).toEqual({ step, refusals })
      tally.add(refusals.length === 0 ? `${step.verb} done` : `${step.verb} refused`, ...refusals, String(model.status))
    }
    await agree(claim, model)
  })
  await fc.assert(property, { numRuns: SEQUENCES, endOnFailure: true, examples: SLIPPING })
  const ends = VERBS.flatMap((verb) => [`${verb} done`, `${verb} refused`])
  expect(tally.rarer(1, [...ends, ...CLAIM_STATUSES, ...REFUSALS])).toEqual([])

  const { verifyChains } = await import('@/audit/verifyChains')
  expect((await verifyChains(await desk.nazorg.request())).faults).toEqual([])
}, 900_000)
