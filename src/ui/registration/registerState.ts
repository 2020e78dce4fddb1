/** What the form of a registration shows after it was sent, and where it keeps what was typed. */
import type { RegistrationField } from '@/core/registrations/requests'

export type ProblemCode = 'missing' | 'wrong' | 'name' | 'email' | 'vat' | 'terms'
export type Problem = { readonly field: RegistrationField | 'acceptTerms'; readonly code: ProblemCode }

export type RegisterState = {
  /** Raised by each attempt, so that the focus moves again. */
  readonly attempt: number
  readonly typed: Readonly<Record<string, string>>
  readonly problems: readonly Problem[]
  readonly refused: 'untrusted' | 'changed' | 'busy' | 'failed' | null
  /** A newer mark for the form; null as long as the first one does. */
  readonly formToken: string | null
  /** Of the terms as they are by now. */
  readonly termsHash: string | null
}

export const UNTOUCHED: RegisterState = {
  attempt: 0,
  typed: {},
  problems: [],
  refused: null,
  formToken: null,
  termsHash: null,
}
