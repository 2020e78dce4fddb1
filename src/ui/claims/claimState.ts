/** How the form of a claim answers, and how it is posted. */
import type { Typed } from '@/core/forms/typed'
import type { AnswerProblem } from '../forms/answering'

export const PREFIX = 'application'

export type TypedLine = {
  readonly line: string
  /** Id of its order line; empty for an article that is typed in. */
  readonly orderLine: string
  readonly articleNumber: string
  readonly articleName: string
  readonly orderNumber: string
  readonly quantity: string
  readonly serialNumber: string
}

export type TypedClaim = {
  readonly formEmail: string
  readonly ccEmail: string
  readonly contactName: string
  readonly contactPhone: string
  readonly damage: string
  readonly complaint: string
  readonly returnAfterReview: '' | 'yes' | 'no'
  /** The hash of the terms that were accepted. */
  readonly terms: string
  readonly lines: readonly TypedLine[]
  readonly answers: Typed
}

export type ClaimField = Exclude<keyof TypedClaim, 'lines' | 'answers'>

/** At a field, at a part of a line, or neither. */
export type ClaimProblem = {
  readonly field?: ClaimField
  readonly line?: string
  readonly part?: keyof TypedLine
  readonly message: string
}

export type ClaimState = {
  /** Counts the presses, so that each answer is heard. */
  readonly attempt: number
  readonly outcome: 'none' | 'unsent' | 'saved' | 'changed' | 'failed'
  /** What was posted; undefined at the beginning. */
  readonly typed?: TypedClaim
  readonly problems: readonly ClaimProblem[]
  readonly answerProblems: readonly AnswerProblem[]
  /** `updatedAt` of the draft after it was saved. */
  readonly version?: string
  /** When it was saved, such as 14:05. */
  readonly at?: string
}

export const UNTOUCHED: ClaimState = { attempt: 0, outcome: 'none', problems: [], answerProblems: [] }

export const lineInput = (part: keyof TypedLine, line: string): string => `${part}.${line}`

const textIn = (form: FormData, name: string): string => String(form.get(name) ?? '')

/** Reads what was posted of a claim; its answers are read by the form that asks them. */
export function readClaim(form: FormData): Omit<TypedClaim, 'answers'> {
  const said = textIn(form, 'returnAfterReview')
  const lines = form.getAll('line').filter((name): name is string => typeof name === 'string')
  const part = (name: keyof TypedLine, line: string) => textIn(form, lineInput(name, line))
  return {
    formEmail: textIn(form, 'formEmail').trim(),
    ccEmail: textIn(form, 'ccEmail').trim(),
    contactName: textIn(form, 'contactName'),
    contactPhone: textIn(form, 'contactPhone'),
    damage: textIn(form, 'damage'),
    complaint: textIn(form, 'complaint').replace(/\r\n?/g, '\n'),
    returnAfterReview: said === 'yes' || said === 'no' ? said : '',
    terms: textIn(form, 'terms'),
    lines: lines.map((line) => ({
      line,
      orderLine: part('orderLine', line),
      articleNumber: part('articleNumber', line),
      articleName: part('articleName', line),
      orderNumber: part('orderNumber', line),
      quantity: part('quantity', line),
      serialNumber: part('serialNumber', line),
    })),
  }
}

export const blankLine = (line: string): TypedLine => ({
  line,
  orderLine: '',
  articleNumber: '',
  articleName: '',
  orderNumber: '',
  quantity: '1',
  serialNumber: '',
})
