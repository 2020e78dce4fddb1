/** How the form of a service answers, and how it is posted. */
import type { MessageKey, Translate } from '@messages/format'
import type services from '@messages/nl/services.json'

import type { Typed } from '@/core/forms/typed'
import type { AnswerProblem } from '../forms/answering'

export type SayServices = Translate<MessageKey<typeof services>>

export const PREFIX = 'answer'

export type RequestState = {
  /** Counts the presses, so that each answer is heard. */
  readonly attempt: number
  readonly outcome: 'none' | 'unsent' | 'saved' | 'changed' | 'failed'
  /** What was posted; undefined at the beginning. */
  readonly typed?: Typed
  readonly problems: readonly AnswerProblem[]
  /** Refusals that are about no answer. */
  readonly sentences: readonly string[]
  /** `updatedAt` of the draft after it was saved. */
  readonly version?: string
  /** When it was saved, such as 14:05. */
  readonly at?: string
}

export const UNTOUCHED: RequestState = { attempt: 0, outcome: 'none', problems: [], sentences: [] }
