/** Whether one answer fits its field. What only the database knows comes in as `Known`. */
import { type Day, isDay } from '../day'
import { MEGABYTE } from '../files/kinds'
import { isPlainAddress } from '../plainAddress'
import { type AnswerValue, isFilled } from './condition'
import { isCountry } from './countries'
import { DEFAULT_LENGTH, DEFAULT_MAX_FILES, type FormField, MAX_ANSWER } from './definition'
import { PATTERNS } from './patterns'

/** Codes of refused answers; each has a sentence in messages. */
export type AnswerFault =
  | 'ANSWER_REQUIRED'
  | 'ANSWER_UNFIT'
  | 'ANSWER_TOO_LONG'
  | 'ANSWER_NO_NUMBER'
  | 'ANSWER_TOO_LOW'
  | 'ANSWER_TOO_HIGH'
  | 'ANSWER_TOO_PRECISE'
  | 'ANSWER_PATTERN'
  | 'ANSWER_NO_EMAIL'
  | 'ANSWER_NO_PHONE'
  | 'ANSWER_NO_OPTION'
  | 'ANSWER_NO_DAY'
  | 'ANSWER_DAY_AHEAD'
  | 'ANSWER_DAY_BEHIND'
  | 'ANSWER_NO_ARTICLE'
  | 'ANSWER_NO_ORDER_LINE'
  | 'ANSWER_NO_FILE'
  | 'ANSWER_NO_IMAGE'
  | 'ANSWER_TOO_MANY_FILES'
  | 'ANSWER_FILE_TOO_LARGE'
  | 'ANSWER_UNKNOWN'

export type Fault = { readonly code: AnswerFault; readonly details?: Readonly<Record<string, string | number>> }

/** What the answers are held against; what is left out is not judged, as in a browser that knows no articles. */
export type Known = {
  readonly today?: Day
  readonly articles?: ReadonlySet<string>
  /** By orderLineKey, of the one customer. */
  readonly orderLines?: ReadonlySet<string>
  /** The files of the case by id. */
  readonly files?: ReadonlyMap<string, { readonly image: boolean; readonly bytes: number }>
}

const PHONE = /^\+?[\d ().\-/]{6,25}$/

/** What is wrong with an answer to a question that is shown; null when nothing is. */
export function judge(field: FormField, answer: AnswerValue | undefined, known: Known): Fault | null {
  if (!isFilled(answer) || answer === undefined) return field.required ? { code: 'ANSWER_REQUIRED' } : null
  switch (field.kind) {
    case 'number':
      return typeof answer === 'number' ? judgeNumber(field, answer) : { code: 'ANSWER_NO_NUMBER' }
    case 'checkbox':
      return answer === true ? null : { code: 'ANSWER_UNFIT' }
    case 'upload':
      return isList(answer) ? judgeFiles(field, answer, known) : { code: 'ANSWER_UNFIT' }
    default:
      return typeof answer === 'string' ? judgeText(field, answer.trim(), known) : { code: 'ANSWER_UNFIT' }
  }
}

const isList = (answer: AnswerValue): answer is readonly string[] => Array.isArray(answer)

function judgeText(field: FormField, answer: string, known: Known): Fault | null {
  const allowed = lengthOf(field)
  if (answer.length > allowed) return { code: 'ANSWER_TOO_LONG', details: { allowed, asked: answer.length } }
  switch (field.kind) {
    case 'text':
      return judgePattern(field, answer)
    case 'email':
      return isPlainAddress(answer) ? null : { code: 'ANSWER_NO_EMAIL' }
    case 'phone':
      return PHONE.test(answer) ? null : { code: 'ANSWER_NO_PHONE' }
    case 'select':
    case 'radio':
      return field.options?.some(({ value }) => value === answer) ? null : { code: 'ANSWER_NO_OPTION' }
    case 'country':
      return isCountry(answer) ? null : { code: 'ANSWER_NO_OPTION' }
    case 'date':
      return judgeDay(field, answer, known)
    case 'article':
      return !known.articles || known.articles.has(answer) ? null : { code: 'ANSWER_NO_ARTICLE' }
    case 'orderLine':
      return !known.orderLines || known.orderLines.has(answer) ? null : { code: 'ANSWER_NO_ORDER_LINE' }
    default:
      return null
  }
}

/** The most characters that a text may have. */
export function lengthOf({ kind, maxLength }: FormField): number {
  if (kind === 'text' || kind === 'textarea') return Math.min(maxLength ?? DEFAULT_LENGTH[kind], MAX_ANSWER)
  return DEFAULT_LENGTH.text
}

function judgePattern({ pattern }: FormField, answer: string): Fault | null {
  if (!pattern) return null
  const { test, example } = PATTERNS[pattern]
  return test.test(answer) ? null : { code: 'ANSWER_PATTERN', details: { pattern, example } }
}

function judgeDay({ days }: FormField, answer: string, { today }: Known): Fault | null {
  if (!isDay(answer)) return { code: 'ANSWER_NO_DAY' }
  if (!today || days === undefined || days === 'any') return null
  if (days === 'past') return answer > today ? { code: 'ANSWER_DAY_AHEAD' } : null
  return answer < today ? { code: 'ANSWER_DAY_BEHIND' } : null
}

function judgeNumber({ min, max, decimals = 0 }: FormField, answer: number): Fault | null {
  if (!Number.isFinite(answer)) return { code: 'ANSWER_NO_NUMBER' }
  if (min !== undefined && answer < min) return { code: 'ANSWER_TOO_LOW', details: { allowed: min } }
  if (max !== undefined && answer > max) return { code: 'ANSWER_TOO_HIGH', details: { allowed: max } }
  if (Number(answer.toFixed(decimals)) !== answer) return { code: 'ANSWER_TOO_PRECISE', details: { allowed: decimals } }
  return null
}

function judgeFiles(field: FormField, ids: readonly string[], { files }: Known): Fault | null {
  const { maxFiles, imagesOnly, maxMegabytes = Infinity } = field
  const allowed = maxFiles ?? DEFAULT_MAX_FILES
  if (new Set(ids).size > allowed) return { code: 'ANSWER_TOO_MANY_FILES', details: { allowed } }
  if (!files) return null
  if (ids.some((id) => !files.has(id))) return { code: 'ANSWER_NO_FILE' }
  if (ids.some((id) => (files.get(id)?.bytes ?? 0) > maxMegabytes * MEGABYTE))
    return { code: 'ANSWER_FILE_TOO_LARGE', details: { allowed: maxMegabytes } }
  return imagesOnly && ids.some((id) => !files.get(id)?.image) ? { code: 'ANSWER_NO_IMAGE' } : null
}
