/** Random steps, lawful and not, of a desk for warranty claims: chosen blindly, then fitted to how the claim stands. */
import fc from 'fast-check'

import type { ClaimStatus } from '@/core/claims/statuses'
import { mostly, type Who } from './caseSequence'
import type { ClaimModel, ClaimStep, Judged } from './claimModel'

type Verb = ClaimStep['verb']

const VERBS = ['submit', 'review', 'forward', 'decide', 'close', 'cancel'] as const satisfies Verb[]
export const SLIPS = ['forgotten', 'twice', 'unknown', 'tooMany'] as const

const ONWARD: Readonly<Record<ClaimStatus, readonly Verb[]>> = {
  draft: ['submit'],
  submitted: ['review'],
  inProgress: ['forward', 'decide'],
  sentToManufacturer: ['decide'],
  accepted: ['close'],
  partlyAccepted: ['close'],
  rejected: ['close'],
  closed: VERBS,
  cancelled: VERBS,
}

export const claimPieces = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 })

/** @param who tries, beside those whom a verb is meant for */
export const claimTries = (who: readonly Who[]) =>
  fc.array(
    fc.record({
      verb: mostly('onward' as const, VERBS),
      by: mostly('usual' as const, who),
      dice: fc.array(fc.nat(11), { minLength: 4, maxLength: 4 }),
      slip: mostly(null, SLIPS, 5),
      stale: mostly(false, [true], 12),
      noted: fc.boolean(),
    }),
    { minLength: 4, maxLength: 9, size: 'max' },
  )

export type ClaimTry = ReturnType<typeof claimTries> extends fc.Arbitrary<(infer One)[]> ? One : never

export function claimStep(model: ClaimModel, { dice, slip, stale, noted, ...tried }: ClaimTry): ClaimStep {
  const [first = 0, ...rest] = dice
  const onward = ONWARD[model.status ?? 'draft']
  const verb = tried.verb === 'onward' ? (onward[first % onward.length] ?? 'review') : tried.verb
  const by =
    tried.by === 'usual' ? (verb === 'submit' || (verb === 'cancel' && first < 6) ? 'contact' : 'agent') : tried.by
  const about = { by, stale: stale && verb !== 'submit', noted }
  return verb === 'decide' ? { verb, ...about, judged: judgedBy(model.claimed, rest, slip) } : { verb, ...about }
}

/** All of a line as often as none of it and some of it, so that each outcome of a claim comes by. */
function judgedBy(claimed: readonly number[], dice: readonly number[], slip: ClaimTry['slip']): Judged {
  const alike = (dice[0] ?? 0) < 6
  const whole = claimed.map((pieces, line) => {
    const die = (alike ? dice[1] : dice[line]) ?? 0
    return { line, accepted: die < 4 ? pieces : die < 8 ? 0 : die % (pieces + 1) }
  })
  switch (slip) {
    case 'forgotten':
      return whole.slice(1)
    case 'twice':
      return [...whole, ...whole.slice(0, 1)]
    case 'unknown':
      return [...whole, { line: -1, accepted: 0 }]
    case 'tooMany':
      return whole.map(({ line, accepted }) => ({ line, accepted: line === 0 ? (claimed[0] ?? 0) + 1 : accepted }))
    default:
      return whole
  }
}
