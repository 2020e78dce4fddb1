/**
 * What must come of any sequence of verbs on a warranty claim, told by what happened to it and by single pieces. It knows
 * nothing of the code's table and sums, and so says whether those are right.
 */
import type { ClaimLineStatus, ClaimStatus } from '@/core/claims/statuses'
import { isCustomer, isHouse, readsCases, type Who } from './caseSequence'

type Try = { readonly by: Who; readonly stale: boolean; readonly noted: boolean }

/** By the place of the line; one that the claim has not got is -1. */
export type Judged = readonly { readonly line: number; readonly accepted: number }[]

export type ClaimStep = Try &
  (
    | { readonly verb: 'submit' | 'review' | 'forward' | 'close' | 'cancel' }
    | { readonly verb: 'decide'; readonly judged: Judged }
  )

export class ClaimModel {
  /** Of each line whether each piece is accepted. */
  private accepted: readonly (readonly boolean[])[] | null = null
  private sent: boolean
  private gone = false
  private looked = false
  private away = false
  private end: 'closed' | 'cancelled' | null = null
  revision = 0
  /** The kinds on the timeline. */
  entries: string[]

  /** @param claimed pieces per line */
  constructor(
    readonly claimed: readonly number[],
    { draft }: { readonly draft: boolean },
  ) {
    this.sent = !draft
    this.entries = draft ? ['draft-created'] : ['submitted']
  }

  /** Null when it was thrown away. */
  get status(): ClaimStatus | null {
    if (this.gone) return null
    if (!this.sent) return 'draft'
    if (this.end) return this.end
    if (this.accepted) return outcomeOf(this.accepted.flat())
    if (this.away) return 'sentToManufacturer'
    return this.looked ? 'inProgress' : 'submitted'
  }

  get lines(): { readonly status: ClaimLineStatus; readonly pieces: number | null }[] {
    return this.claimed.map((_, line) => {
      const pieces = this.accepted?.[line]
      return pieces
        ? { status: outcomeOf(pieces), pieces: pieces.filter(Boolean).length }
        : { status: 'claimed', pieces: null }
    })
  }

  /** Whether somebody has judged it, or stopped it. */
  get handled(): boolean {
    return this.accepted !== null || this.end === 'cancelled'
  }

  get closed(): boolean {
    return this.end !== null
  }

  /** Does the step when it is lawful. @returns why it is refused; empty when it is done */
  take(step: ClaimStep): string[] {
    const refusals = this.refusals(step)
    if (refusals.length === 0) this.run(step)
    return refusals
  }

  private refusals(step: ClaimStep): string[] {
    const { verb, by } = step
    if (verb === 'decide' && step.judged.length === 0) return ['INVALID_INPUT']
    if (by === 'nobody') return ['UNAUTHENTICATED']
    const open = verb === 'submit' || verb === 'cancel' ? by === 'stranger' || readsCases(by) : isHouse(by)
    if (!open) return ['FORBIDDEN']
    if (this.gone || !(this.sent ? readsCases(by) : by === 'contact')) return ['NOT_FOUND']
    if (step.stale) return ['CHANGED_MEANWHILE']
    if (!this.isTime(step)) return ['TRANSITION_NOT_ALLOWED']
    return verb === 'decide' ? this.faultsOf(step.judged) : []
  }

  /** Customers withdraw until somebody looks at it; the house stops it until it is judged. */
  private isTime({ verb, by }: ClaimStep): boolean {
    if (!this.sent) return verb === 'submit' || verb === 'cancel'
    if (verb === 'submit' || this.end) return false
    if (verb === 'close') return this.accepted !== null
    if (this.accepted) return false
    switch (verb) {
      case 'review':
        return !this.looked
      case 'forward':
        return this.looked && !this.away
      case 'decide':
        return this.looked
      case 'cancel':
        return isHouse(by) || (isCustomer(by) && !this.looked)
    }
  }

  private faultsOf(judged: Judged): string[] {
    const times = (line: number) => judged.filter((one) => one.line === line).length
    const here = judged.filter(({ line }) => line in this.claimed)
    return [
      ...(judged.some(({ line }) => times(line) > 1) ? ['DUPLICATE_LINE'] : []),
      ...(here.length < judged.length ? ['UNKNOWN_ORDER_LINE'] : []),
      ...(here.some(({ line, accepted }) => accepted > (this.claimed[line] ?? 0))
        ? ['QUANTITY_EXCEEDS_REQUESTED']
        : []),
      ...(this.claimed.some((_, line) => times(line) === 0) ? ['INVALID_INPUT'] : []),
    ]
  }

  private run(step: ClaimStep): void {
    if (!this.sent) {
      if (step.verb === 'cancel') this.gone = true
      else this.send()
      return
    }
    this.revision += 1
    this.entries.push(TOLD[step.verb], ...(step.noted && step.verb !== 'cancel' ? ['noted'] : []))
    if (step.verb === 'review') this.looked = true
    if (step.verb === 'forward') this.away = true
    if (step.verb === 'close') this.end = 'closed'
    if (step.verb === 'cancel') this.end = 'cancelled'
    if (step.verb === 'decide') this.accepted = this.piecesOf(step.judged)
  }

  private send(): void {
    this.sent = true
    this.entries.push('submitted')
  }

  private piecesOf(judged: Judged): boolean[][] {
    return this.claimed.map((pieces, line) => {
      const accepted = judged.find((one) => one.line === line)?.accepted ?? 0
      return Array.from({ length: pieces }, (_, at) => at < accepted)
    })
  }
}

const TOLD = {
  submit: 'submitted',
  review: 'reviewed',
  forward: 'forwarded',
  decide: 'claim-decided',
  close: 'closed',
  cancel: 'cancelled',
} as const satisfies Record<ClaimStep['verb'], string>

function outcomeOf(pieces: readonly boolean[]): 'accepted' | 'partlyAccepted' | 'rejected' {
  if (pieces.every(Boolean)) return 'accepted'
  return pieces.some(Boolean) ? 'partlyAccepted' : 'rejected'
}
