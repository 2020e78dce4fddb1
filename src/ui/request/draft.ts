/** What a draft is filled in with, how its form posts it, and what may be wrong with it. */
import type { Priced } from './amounts'
import type { Obstacle } from './pickerLine'

export type DraftLine = Priced & {
  readonly id: string
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

export type ReasonOption = { readonly id: string; readonly title: string }

export type LineValues = {
  /** Id of the order line. */
  readonly id: string
  readonly quantity: number
  readonly reason: string
  readonly remark: string
}

export type DraftValues = {
  readonly lines: readonly LineValues[]
  /** Of the whole request, when reasons are given per RMA. */
  readonly reason: string
  readonly remarks: string
  readonly ccEmail: string
  readonly acceptTerms: boolean
}

/** What is wrong, and where: the id of a line's field, or of a field of the whole form. */
export type Problem = {
  readonly field: 'quantity' | 'reason' | 'remark' | 'remarks' | 'ccEmail' | 'terms' | 'lines'
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
  /** `stored`: it was sent to be saved, and is; `refused`: nothing was stored; `failed`: neither known nor understood. */
  readonly outcome: 'none' | 'saved' | 'removed' | 'unsent' | 'refused' | 'failed'
  /** When it was saved, in the reader's writing. */
  readonly at?: string
}

export const UNTOUCHED: DraftState = { attempt: 0, values: null, problems: [], outcome: 'none' }

const MAX_QUANTITY = 9_999_999

/** The id of the field on the page, for labels and links. */
export const fieldId = ({ field, line }: Pick<Problem, 'field' | 'line'>): string => (line ? `${field}-${line}` : field)

/** Reads the posted form. A quantity that is no whole number counts as not filled in. */
export function readDraftForm(form: FormData): DraftValues {
  const text = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const ids = form.getAll('line').filter((id): id is string => typeof id === 'string')
  return {
    lines: ids.map((id) => ({
      id,
      quantity: wholeNumber(text(`quantity-${id}`)),
      reason: text(`reason-${id}`),
      remark: text(`remark-${id}`),
    })),
    reason: text('reason'),
    remarks: text('remarks'),
    ccEmail: text('ccEmail').trim(),
    acceptTerms: form.get('terms') === 'on',
  }
}

function wholeNumber(typed: string): number {
  const value = Number(typed.trim() || '0')
  return Number.isInteger(value) && value >= 0 && value <= MAX_QUANTITY ? value : 0
}

/** The draft as the API takes it. Where reasons are given per RMA, those of lines are left out, and the other way round. */
export function draftBody(values: DraftValues, reasonPer: 'rma' | 'line') {
  const perLine = reasonPer === 'line'
  return {
    lines: values.lines.map(({ id, quantity, reason, remark }) => ({
      orderLine: id,
      quantityRequested: quantity,
      ...(perLine && reason ? { reason } : {}),
      ...(remark.trim() ? { remark } : {}),
    })),
    ...(!perLine && values.reason ? { reason: values.reason } : {}),
    ...(values.remarks.trim() ? { remarks: values.remarks } : {}),
    ...(values.ccEmail ? { ccEmail: values.ccEmail } : {}),
  }
}
