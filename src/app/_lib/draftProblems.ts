/** What keeps a draft from being stored or sent, as problems of the fields that the reader sees. */
import { refusalSentence } from '@messages/refusal'
import { translator } from '@messages/translate'

import type { Locale } from '@/core/locale'
import { missingOfFreeEntry } from '@/core/rmas/requests'
import { isNoQuantity } from '@/ui/quantity'
import {
  type Asking,
  type DraftValues,
  givenReasons,
  type LineValues,
  type Problem,
  piecesOf,
} from '@/ui/request/draft'
import { answerProblems, refusedAnswer } from './answerProblems'
import { hasImage } from './attachments'
import type { Refusal } from './call'
import { readLineFacts } from './drafts'
import type { ReturnRules } from './returnRules'
import { verdictsOn } from './verdicts'

type Reader = {
  readonly locale: Locale
  readonly rules: ReturnRules
  readonly asking: Asking
  /** Id of the draft, whose files are stored already. */
  readonly draft: string
}

/** Everything that is missing or too much, found before the API is asked to send: quantities of all lines, reasons, terms. */
export async function problemsBeforeSending(values: DraftValues, reader: Reader): Promise<Problem[]> {
  const { locale, rules, asking } = reader
  const t = translator(locale, 'request')
  const { lines } = values
  if (lines.length === 0) return [{ field: 'lines', code: 'NO_LINES', message: t('problem.noLines') }]
  const refused = await refusedLines(lines, locale)
  const entries = faultyEntries(lines, rules, locale)
  const hopeless = new Set(refused.filter(({ field }) => field === 'lines').map(({ line }) => line))
  const hopeful = lines.filter(({ id }) => !hopeless.has(id))
  const unreadable = unreadableQuantities(hopeful, locale)
  const missing = hopeful
    .filter((line) => piecesOf(line) < 1 && !isNoQuantity(line.quantity))
    .map(({ id }) => quantityProblem(id, 'QUANTITY_MISSING', t('problem.quantityMissing')))
  const reasonless = missingReasons(values, rules, locale).filter(({ line }) => !hopeless.has(line))
  const unanswered = answerProblems(values, { locale, today: rules.today, asking })
  const problems = [...entries, ...unreadable, ...missing, ...refused, ...reasonless, ...unanswered]
  const inOrder = lines.flatMap(({ id }) => problems.filter(({ line }) => line === id))
  const terms: Problem[] =
    rules.termsRequired && !values.acceptTerms
      ? [{ field: 'terms', code: 'TERMS_NOT_ACCEPTED', message: t('problem.terms') }]
      : []
  const photo = await missingPhoto(values, reader)
  return [...inOrder, ...problems.filter(({ line }) => line === undefined), ...photo, ...terms]
}

/** Articles that were typed in by halves, or where the house takes none of them. */
function faultyEntries(lines: readonly LineValues[], { freeEntryAllowed }: ReturnRules, locale: Locale): Problem[] {
  const t = translator(locale, 'request')
  const code = 'FREE_ENTRY_NOT_ALLOWED'
  return lines.flatMap(({ id: line, entry }): Problem[] => {
    if (!entry) return []
    if (!freeEntryAllowed) return [{ field: 'lines', line, code, message: refusalSentence(code, {}, locale) }]
    return missingOfFreeEntry({ freeEntry: line, ...entry }).map((field) => ({
      field,
      line,
      code: 'INVALID_INPUT',
      message: t(`problem.${field}`),
    }))
  })
}

async function missingPhoto(values: DraftValues, { locale, rules, asking, draft }: Reader): Promise<Problem[]> {
  const given = givenReasons(values, rules.reasonPer)
  const wanted = asking.reasons.some(({ id, photoRequired }) => photoRequired && given.has(id))
  if (!wanted || (await hasImage(draft))) return []
  return [{ field: 'files', code: 'PHOTO_REQUIRED', message: refusalSentence('PHOTO_REQUIRED', {}, locale) }]
}

/** Lines at which something else than a quantity was typed: it is neither sent nor guessed at. */
export function unreadableQuantities(lines: readonly LineValues[], locale: Locale): Problem[] {
  const message = translator(locale, 'request')('problem.noQuantity')
  return lines
    .filter(({ quantity }) => isNoQuantity(quantity))
    .map(({ id }) => quantityProblem(id, 'NO_QUANTITY', message))
}

const quantityProblem = (line: string, code: string, message: string): Problem => ({
  field: 'quantity',
  line,
  code,
  message,
})

/** Lines that cannot come back, or not so many of them. */
async function refusedLines(lines: readonly LineValues[], locale: Locale): Promise<Problem[]> {
  const verdicts = await verdictsOn(
    lines
      .filter(({ entry }) => entry === null)
      .map((line) => ({ orderLine: line.id, quantityRequested: Math.max(1, piecesOf(line)) })),
  )
  const refusals = [...verdicts.values()].flatMap((verdict) => verdict.refusals.slice(0, 1))
  return problemsIn(refusals, lines, locale)
}

function missingReasons({ lines, reason }: DraftValues, rules: ReturnRules, locale: Locale): Problem[] {
  const message = translator(locale, 'request')('problem.reason')
  const code = 'REASON_REQUIRED'
  if (rules.reasonPer === 'rma') return reason ? [] : [{ field: 'reason', code, message }]
  const without = lines.filter((line) => !line.reason)
  return without.map(({ id }) => ({ field: 'reason', line: id, code, message }))
}

/** The API's refusals as problems of fields. What belongs to no field is told of the lines. */
export async function problemsIn(
  refusals: readonly Refusal[],
  lines: readonly LineValues[],
  locale: Locale,
): Promise<Problem[]> {
  const tooMany = refusals
    .filter(({ name }) => name === 'QUANTITY_EXCEEDS_RETURNABLE')
    .map(({ data }) => String(data?.line))
  const facts = await readLineFacts(tooMany)
  const t = translator(locale, 'request')
  return refusals.flatMap((refusal) => {
    if (refusal.name === 'INVALID_INPUT') return faultyFields(refusal, lines, locale)
    const answer = refusedAnswer(refusal)
    if (answer) return [answer]
    const known = facts.get(String(refusal.data?.line))
    const problems = problemsOf(refusal)
    if (refusal.name !== 'QUANTITY_EXCEEDS_RETURNABLE' || !known) return problems
    const values = { ...known, allowed: Number(refusal.data?.allowed ?? 0) }
    return problems.map((problem) => ({ ...problem, message: t('problem.tooMany', values) }))
  })
}

const FIELDS: Readonly<Record<string, Problem['field']>> = {
  QUANTITY_EXCEEDS_RETURNABLE: 'quantity',
  REASON_REQUIRED: 'reason',
  UNKNOWN_REASON: 'reason',
  REASON_PER_RMA: 'reason',
  TERMS_NOT_ACCEPTED: 'terms',
  TERMS_CHANGED: 'terms',
  CC_LIMIT_REACHED: 'ccEmail',
  PHOTO_REQUIRED: 'files',
  PICKUP_NOT_ALLOWED: 'transport',
  BRING_NOT_ALLOWED: 'transport',
}

function problemsOf({ name, message, data }: Refusal): Problem[] {
  const field = FIELDS[name] ?? 'lines'
  if (field === 'files') return [{ field, code: name, message }]
  const lines = Array.isArray(data?.lines) ? data.lines.map(String) : typeof data?.line === 'string' ? [data.line] : []
  if (lines.length === 0) return [{ field, code: name, message }]
  return lines.map((line) => ({ field, line, code: name, message }))
}

/** `issues` name the faulty fields by their path in the request. */
function faultyFields({ message, data }: Refusal, lines: readonly LineValues[], locale: Locale): Problem[] {
  const t = translator(locale, 'request')
  const code = 'INVALID_INPUT'
  const issues = Array.isArray(data?.issues) ? (data.issues as { path?: unknown }[]) : []
  const problems = issues.flatMap(({ path }): Problem[] => {
    const [first, index, last] = String(path).split('.')
    const line = lines[Number(index)]?.id
    if (first === 'ccEmail') return [{ field: 'ccEmail', code, message: t('problem.email') }]
    if (first === 'remarks') return [{ field: 'remarks', code, message: t('problem.tooLong') }]
    if ((last === 'articleNumber' || last === 'articleName') && line)
      return [{ field: last, line, code, message: t(`problem.${last}`) }]
    if (last === 'remark' && line) return [{ field: 'remark', line, code, message: t('problem.tooLong') }]
    if (last === 'quantityRequested' && line)
      return [quantityProblem(line, 'QUANTITY_MISSING', t('problem.quantityMissing'))]
    return []
  })
  return problems.length > 0 ? problems : [{ field: 'lines', code, message }]
}
