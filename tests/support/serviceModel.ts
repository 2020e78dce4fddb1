/**
 * What must come of any sequence of verbs on a service request, told by what happened to it. It knows nothing of the code's
 * table, and so says whether that is right.
 */
import type { ServiceStatus } from '@/core/services/status'
import { isCustomer, isHouse, readsCases, type Who } from './caseSequence'

type Try = { readonly by: Who; readonly stale: boolean; readonly noted: boolean }

export type ServiceStep = Try &
  (
    | { readonly verb: 'submit' | 'start' | 'finish' | 'cancel' }
    /** Words that say nothing are no words. */
    | { readonly verb: 'ask' | 'decline'; readonly blank: boolean }
    /** `to` names the question: the one that is asked, an older one, or none. */
    | { readonly verb: 'answer'; readonly blank: boolean; readonly to: 'this' | 'older' | 'none' }
  )

const FOR_CUSTOMERS: readonly ServiceStep['verb'][] = ['submit', 'answer', 'cancel']
/** The verbs that take a note of the house along. */
const WITH_NOTE: readonly ServiceStep['verb'][] = ['start', 'ask', 'finish', 'decline']

export class ServiceModel {
  private sent: boolean
  private gone = false
  private begun = false
  private waiting = false
  private end: 'done' | 'declined' | 'cancelled' | null = null
  revision = 0
  /** How many were asked. */
  questions = 0
  /** To the last question. */
  answered = false
  /** The kinds on the timeline. */
  entries: string[]

  constructor({ draft }: { readonly draft: boolean }) {
    this.sent = !draft
    this.entries = draft ? [] : ['requested']
  }

  /** Null when it was thrown away. */
  get status(): ServiceStatus | null {
    if (this.gone) return null
    if (!this.sent) return 'draft'
    if (this.end) return this.end
    if (this.waiting) return 'waitingForCustomer'
    return this.begun ? 'inProgress' : 'submitted'
  }

  get closed(): boolean {
    return this.end !== null
  }

  /** Does the step when it is lawful. @returns why it is refused; empty when it is done */
  take(step: ServiceStep): string[] {
    const refusal = this.refusal(step)
    if (refusal) return [refusal]
    this.run(step)
    return []
  }

  private refusal(step: ServiceStep): string | null {
    const { verb, by } = step
    if ('blank' in step && step.blank) return 'INVALID_INPUT'
    if (by === 'nobody') return 'UNAUTHENTICATED'
    const customers = isCustomer(by) || by === 'stranger'
    if (!isHouse(by) && !(customers && FOR_CUSTOMERS.includes(verb))) return 'FORBIDDEN'
    if (this.gone || !(this.sent ? readsCases(by) : by === 'contact')) return 'NOT_FOUND'
    if (step.stale) return 'CHANGED_MEANWHILE'
    if (!this.isTime(step)) return 'TRANSITION_NOT_ALLOWED'
    return verb === 'answer' && step.to === 'older' ? 'QUESTION_CHANGED' : null
  }

  /** Customers withdraw as long as nobody is at work on it; the house ends it whenever it is open. */
  private isTime({ verb, by }: ServiceStep): boolean {
    if (!this.sent) return verb === 'submit' || verb === 'cancel'
    if (this.end) return false
    switch (verb) {
      case 'submit':
        return false
      case 'start':
        return !this.begun && !this.waiting
      case 'ask':
        return !this.waiting
      case 'answer':
        return this.waiting
      case 'finish':
      case 'decline':
        return true
      case 'cancel':
        return isHouse(by) || this.waiting || !this.begun
    }
  }

  private run({ verb, noted }: ServiceStep): void {
    if (!this.sent) {
      if (verb === 'cancel') this.gone = true
      else this.send()
      return
    }
    this.revision += 1
    this.entries.push(TOLD[verb], ...(noted && WITH_NOTE.includes(verb) ? ['noted'] : []))
    if (verb === 'ask') Object.assign(this, { waiting: true, answered: false, questions: this.questions + 1 })
    if (verb === 'answer') Object.assign(this, { waiting: false, begun: true, answered: true })
    if (verb === 'start') this.begun = true
    if (verb === 'finish') this.end = 'done'
    if (verb === 'decline') this.end = 'declined'
    if (verb === 'cancel') this.end = 'cancelled'
  }

  private send(): void {
    this.sent = true
    this.entries.push('requested')
  }
}

const TOLD = {
  submit: 'requested',
  start: 'started',
  ask: 'asked',
  answer: 'answered',
  finish: 'finished',
  decline: 'declined',
  cancel: 'cancelled',
} as const satisfies Record<ServiceStep['verb'], string>
