import fc from 'fast-check'
import { expect, it } from 'vitest'

import type { ActorRole } from '@/core/accounts/roles'
import { type DecidableClaimLine, planClaimDecision } from '@/core/claims/decision'
import { CLAIM_SUBMISSION, requireClaimTransition } from '@/core/claims/status'
import { CLAIM_STATUSES, type ClaimLineStatus, type ClaimStatus } from '@/core/claims/statuses'
import { ROLES, Tally } from './caseSequence'
import { ClaimModel, type ClaimStep } from './claimModel'
import { claimPieces, claimStep, claimTries } from './claimSteps'

const SEQUENCES = 10_000

type Line = DecidableClaimLine & { readonly status: ClaimLineStatus; readonly quantityAccepted: number | null }

/** The verbs on a claim as the core has them, without a database: a refusal changes nothing. */
class ClaimCore {
  status: ClaimStatus = CLAIM_SUBMISSION.to
  lines: readonly Line[]

  constructor(claimed: readonly number[]) {
    this.lines = claimed.map((pieces, line) => ({
      id: String(line),
      status: 'claimed',
      quantityClaimed: pieces,
      quantityAccepted: null,
    }))
  }

  /** @returns whether it was done @throws whatever is no refusal */
  take(step: ClaimStep): boolean {
    try {
      this.run(step)
      return true
    } catch (error) {
      if (error instanceof Error && error.name.startsWith('DomainError')) return false
      throw error
    }
  }

  private run(step: ClaimStep): void {
    const { verb: event } = step
    const role = step.by as ActorRole
    if (event === 'submit') throw new Error('It is sent already')
    requireClaimTransition(this.status, { event, role })
    if (step.verb !== 'decide') {
      this.status = requireClaimTransition(this.status, { event, role }).to
      return
    }
    const lines = step.judged.map(({ line, accepted }) => ({ id: String(line), quantityAccepted: accepted }))
    const planned = planClaimDecision(this.lines, { lines })
    this.status = requireClaimTransition(this.status, { event, role, outcome: planned.outcome }).to
    this.lines = this.lines.map((line) => ({ ...line, ...planned.lines.find(({ id }) => id === line.id) }))
  }
}

it(`agrees with the model over ${SEQUENCES} sequences of lawful and unlawful verbs on claims`, () => {
  const tally = new Tally()
  const property = fc.property(claimPieces, claimTries(ROLES), (claimed, tries) => {
    const [core, model] = [new ClaimCore(claimed), new ClaimModel(claimed, { draft: false })]
    for (const tried of tries) {
      const step = claimStep(model, { ...tried, stale: false })
      if (step.verb === 'submit') continue
      const refusals = model.take(step)
      expect({ step, done: core.take(step) }).toEqual({ step, done: refusals.length === 0 })
      expect(core.status).toBe(model.status)
      expect(core.lines.map(({ status, quantityAccepted: pieces }) => ({ status, pieces }))).toEqual(model.lines)
      tally.add(`${step.verb} ${refusals.length === 0 ? 'done' : 'refused'}`, core.status, ...refusals)
    }
  })
  fc.assert(property, { numRuns: SEQUENCES })
  const verbs = ['review', 'forward', 'decide', 'close', 'cancel'].flatMap((verb) => [
    `${verb} done`,
    `${verb} refused`,
  ])
  const slips = ['DUPLICATE_LINE', 'UNKNOWN_ORDER_LINE', 'QUANTITY_EXCEEDS_REQUESTED', 'INVALID_INPUT']
  const statuses = CLAIM_STATUSES.filter((status) => status !== 'draft')
  expect(tally.rarer(100, [...verbs, ...slips, ...statuses])).toEqual([])
}, 120_000)
