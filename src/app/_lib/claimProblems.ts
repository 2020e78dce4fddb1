/** Refusals of a claim at the fields they are about. */
import { translator } from '@messages/translate'

import type { Locale } from '@/core/locale'
import type { ClaimField, ClaimProblem, ClaimState, TypedClaim, TypedLine } from '@/ui/claims/claimState'
import type { AnswerProblem } from '@/ui/forms/answering'
import { piecesIn } from '@/ui/quantity'
import type { Answer, Refusal } from './call'

type Refused = Extract<Answer<unknown>, { ok: false }>
type Said = Pick<ClaimState, 'outcome' | 'problems' | 'answerProblems'>

const AT_FIELD: Readonly<Record<string, ClaimField>> = {
  COMPLAINT_REQUIRED: 'complaint',
  COMPLAINT_TOO_LONG: 'complaint',
  UNKNOWN_DAMAGE: 'damage',
  CC_LIMIT_REACHED: 'ccEmail',
}
/** Of claims: elsewhere they are about returns. */
const TERMS: Readonly<Record<string, 'needed' | 'changed'>> = { TERMS_NOT_ACCEPTED: 'needed', TERMS_CHANGED: 'changed' }
const AT_QUANTITY = ['QUANTITY_EXCEEDS_DELIVERED']

/** What no server need be asked: pieces that are no number, and addresses that cannot be. */
export function unreadableIn({ lines }: TypedClaim, locale: Locale): ClaimProblem[] {
  const message = translator(locale, 'claims')('lines.badQuantity')
  return lines
    .filter(({ quantity }) => piecesIn(quantity) === null)
    .map(({ line }) => ({ line, part: 'quantity', message }))
}

export function claimRefused({ status, errors }: Refused, typed: TypedClaim, locale: Locale): Said {
  if (status >= 500 || errors.length === 0) return { outcome: 'failed', problems: [], answerProblems: [] }
  if (errors.some(({ name }) => name === 'CHANGED_MEANWHILE'))
    return { outcome: 'changed', problems: [], answerProblems: [] }
  const answers = errors.filter(({ name }) => name.startsWith('ANSWER_'))
  const others = errors.filter(({ name }) => !name.startsWith('ANSWER_'))
  return {
    outcome: 'unsent',
    problems: others.flatMap((error) => problemsOf(error, typed, locale)),
    answerProblems: answers.map(
      ({ name, message, data }): AnswerProblem => ({ field: String(data?.field ?? ''), code: name, message }),
    ),
  }
}

function problemsOf({ name, message, data }: Refusal, typed: TypedClaim, locale: Locale): ClaimProblem[] {
  if (name === 'INVALID_INPUT') return unfilled(data, typed, locale) ?? [{ message }]
  if (name === 'CLAIM_FIELD_REQUIRED') return [{ field: data?.field as ClaimField, message }]
  if (typeof data?.line === 'string')
    return [{ line: data.line, ...(AT_QUANTITY.includes(name) ? { part: 'quantity' as const } : {}), message }]
  const terms = TERMS[name]
  if (terms) return [{ field: 'terms', message: translator(locale, 'claims')(`terms.${terms}`) }]
  return [{ ...(AT_FIELD[name] ? { field: AT_FIELD[name] } : {}), message }]
}

const PARTS: Readonly<Record<string, keyof TypedLine>> = {
  quantityClaimed: 'quantity',
  articleNumber: 'articleNumber',
  articleName: 'articleName',
  orderNumber: 'orderNumber',
  serialNumber: 'serialNumber',
}
const FIELDS: readonly string[] = ['formEmail', 'ccEmail', 'contactName', 'contactPhone']

/** The paths of what the API could not take, as places in the form; null when there are none. */
function unfilled(data: Refusal['data'], typed: TypedClaim, locale: Locale): ClaimProblem[] | null {
  const t = translator(locale, 'claims')
  const issues = Array.isArray(data?.issues) ? (data.issues as { path?: string }[]) : []
  const found = issues.flatMap(({ path = '' }): ClaimProblem[] => {
    if (FIELDS.includes(path)) return [{ field: path as ClaimField, message: t(`unfit.${path as 'formEmail'}`) }]
    const [, at, name = ''] = /^lines\.(\d+)\.(\w+)$/.exec(path) ?? []
    const line = typed.lines[Number(at)]
    const part = PARTS[name]
    if (!line || !part) return []
    return [{ line: line.line, part, message: t(part === 'quantity' ? 'lines.badQuantity' : 'lines.missing') }]
  })
  return found.length > 0 ? found : null
}
