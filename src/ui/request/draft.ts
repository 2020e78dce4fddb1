/** What a draft is filled in with, how its form posts it, and what may be wrong with it. */
import type { FormDefinition } from '@/core/forms/definition'
import { answersOf, type Typed } from '@/core/forms/typed'
import type { Priced } from '@/core/prices'
import { type Transport, transportOf } from '@/core/rmas/transport'
import { inputName, readTyped } from '../forms/answering'
import { piecesIn } from '../quantity'
import type { Obstacle } from './pickerLine'

export type DraftLine = Priced & {
  /** Of the order line, or the name of a free entry. */
  readonly id: string
  /** The article is typed in here. */
  readonly free: boolean
  readonly name: string
  readonly number: string
  readonly order: string
  readonly orderDate: string
  readonly delivered: number
  readonly returned: number
  readonly inRequest: number
  readonly returnable: number
  readonly obstacles: readonly Obstacle[]
}

export type ReasonOption = {
  readonly id: string
  readonly title: string
  /** The name of the group in which it is offered; those of one group stand together. */
  readonly group: string | null
  readonly help: string | null
  readonly photoRequired: boolean
  /** What is asked with it; null for nothing more. */
  readonly form: FormDefinition | null
}

/** An article that is on no order line. */
export type Entry = { readonly articleNumber: string; readonly articleName: string; readonly orderNumber: string }

export type LineValues = {
  /** Id of the order line, or the name of a free entry. */
  readonly id: string
  /** As typed: what is no quantity is said to be none, and kept. */
  readonly quantity: string
  /** Of the line itself; empty where reasons are given per RMA. */
  readonly reason: string
  readonly remark: string
  /** To the form of the line's own reason. */
  readonly answers: Typed
  /** Null for an order line. */
  readonly entry: Entry | null
}

export type DraftValues = {
  readonly lines: readonly LineValues[]
  /** Of the whole request, when reasons are given per RMA. */
  readonly reason: string
  /** To the form of that reason. */
  readonly answers: Typed
  readonly remarks: string
  readonly ccEmail: string
  readonly transport: Transport
  /** The hash of the terms that were accepted, so that others are not; empty for none. */
  readonly acceptTerms: string
}

/** What is wrong, and where: the id of a line's field, or of a field of the whole form. */
export type Problem = {
  readonly field:
    | 'articleNumber'
    | 'articleName'
    | 'quantity'
    | 'reason'
    | 'remark'
    | 'remarks'
    | 'ccEmail'
    | 'terms'
    | 'lines'
    | 'files'
    | 'transport'
    | 'answers'
  /** The question, for answers. */
  readonly question?: { readonly name: string; readonly label: string }
  /** The order line, for fields of a line. */
  readonly line?: string
  readonly code: string
  readonly message: string
}

export type DraftState = {
  /** Raised by each answer, so that the focus moves again. */
  readonly attempt: number
  /** What was posted; null before the first answer. */
  readonly values: DraftValues | null
  readonly problems: readonly Problem[]
  /** `refused`: nothing was stored; `changed`: neither, since another device was first; `failed`: neither known nor understood. */
  readonly outcome: 'none' | 'saved' | 'removed' | 'added' | 'unsent' | 'refused' | 'changed' | 'failed'
  /** `updatedAt` of the draft as the form shows it from now on. */
  readonly version?: string
  /** The free entry that was added, to be filled in. */
  readonly added?: string
  /** When it was saved, in the reader's writing. */
  readonly at?: string
}

export const UNTOUCHED: DraftState = { attempt: 0, values: null, problems: [], outcome: 'none' }

/** Stands for terms that nobody published. */
export const NO_TERMS = 'none'

/** What is sent of the terms that were accepted. */
export const acceptance = ({ acceptTerms }: Pick<DraftValues, 'acceptTerms'>) => ({
  acceptTerms: acceptTerms !== '',
  ...(acceptTerms === '' || acceptTerms === NO_TERMS ? {} : { termsHash: acceptTerms }),
})

/** The id of the field on the page, for labels and links. */
export function fieldId({ field, line, question }: Pick<Problem, 'field' | 'line' | 'question'>): string {
  if (field === 'answers' && question) return inputName(answersPrefix(line), question.name)
  return line ? `${field}-${line}` : field
}

/** Before the names of the answers to one form of the draft. */
export const answersPrefix = (line?: string): string => (line ? `answers-${line}` : 'answers')

export const BLANK = { quantity: '0', reason: '', remark: '', answers: {}, entry: null } as const

export const BLANK_ENTRY: Entry = { articleNumber: '', articleName: '', orderNumber: '' }

/** How many pieces a line stands for so far. */
export const piecesOf = ({ quantity }: Pick<LineValues, 'quantity'>): number => piecesIn(quantity) ?? 0

/** The reasons that the lines have, as it is filled in. */
export function givenReasons({ lines, reason }: DraftValues, reasonPer: 'rma' | 'line'): ReadonlySet<string> {
  return new Set(lines.map((line) => (reasonPer === 'rma' ? reason : line.reason)))
}

/** Reads the posted form. */
export function readDraftForm(form: FormData): DraftValues {
  const text = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const free = new Set(form.getAll('free'))
  const ids = form.getAll('line').filter((id): id is string => typeof id === 'string')
  return {
    lines: ids.map((id) => ({
      id,
      quantity: text(`quantity-${id}`).trim(),
      reason: text(`reason-${id}`),
      remark: text(`remark-${id}`),
      answers: readTyped(form, answersPrefix(id)),
      entry: free.has(id)
        ? {
            articleNumber: text(`articleNumber-${id}`),
            articleName: text(`articleName-${id}`),
            orderNumber: text(`orderNumber-${id}`),
          }
        : null,
    })),
    reason: text('reason'),
    answers: readTyped(form, answersPrefix()),
    remarks: text('remarks'),
    ccEmail: text('ccEmail').trim(),
    transport: transportOf(text('transport')),
    acceptTerms: text('terms'),
  }
}

/** How reasons are given here, and what is asked with each. */
export type Asking = { readonly reasonPer: 'rma' | 'line'; readonly reasons: readonly ReasonOption[] }

/** The draft as the API takes it: with the reason of each line, or with the one of the whole. */
export function draftBody(values: DraftValues, { reasonPer, reasons }: Asking) {
  const perLine = reasonPer === 'line'
  const asked = (reason: string, typed: Typed) => {
    const form = reasons.find(({ id }) => id === reason)?.form
    const answers = form ? answersOf(form, typed) : {}
    return Object.keys(answers).length > 0 ? { answers } : {}
  }
  return {
    lines: values.lines.map(({ id, reason, remark, answers, entry, ...line }) => ({
      ...(entry ? typedArticle(id, entry) : { orderLine: id }),
      quantityRequested: piecesOf(line),
      ...(perLine && reason ? { reason, ...asked(reason, answers) } : {}),
      ...(remark.trim() ? { remark } : {}),
    })),
    ...(!perLine && values.reason ? { reason: values.reason, ...asked(values.reason, values.answers) } : {}),
    ...(values.remarks.trim() ? { remarks: values.remarks } : {}),
    ...(values.ccEmail ? { ccEmail: values.ccEmail } : {}),
    transport: values.transport,
  }
}

/** A free entry as the API takes it. */
export const typedArticle = (freeEntry: string, { articleNumber, articleName, orderNumber }: Entry) => ({
  freeEntry,
  articleNumber: articleNumber.trim(),
  articleName: articleName.trim(),
  ...(orderNumber.trim() ? { orderNumber: orderNumber.trim() } : {}),
})
