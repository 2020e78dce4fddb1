/** A claim between the page and the API: stored, typed, and sent. */
import type { Answers } from '@/core/forms/condition'
import { answersOf, typedOf } from '@/core/forms/typed'
import type { Locale } from '@/core/locale'
import type { WarrantyClaim } from '@/payload-types'
import type { TypedClaim, TypedLine } from '@/ui/claims/claimState'
import { piecesIn } from '@/ui/quantity'
import type { ClaimQuestions } from './claims'
import { DECIMAL_SIGN } from './drafts'

type Line = NonNullable<WarrantyClaim['lines']>[number]

/** A stored draft as the request that would store it again. */
export function claimBodyOf(draft: WarrantyClaim) {
  const { formEmail, ccEmail, contactName, contactPhone, damage, complaint, returnAfterReview, answers } = draft
  return {
    lines: (draft.lines ?? []).map((line) => ({
      ...lineBody(typedLine(line)),
      quantityClaimed: line.quantityClaimed,
    })),
    ...filled({ formEmail, ccEmail, contactName, contactPhone, damage, complaint }),
    ...(typeof returnAfterReview === 'boolean' ? { returnAfterReview } : {}),
    ...(answers?.values ? { answers: answers.values as Answers } : {}),
  }
}

/** What was typed, as the API takes it. */
export function typedBody(typed: TypedClaim, { form }: Pick<ClaimQuestions, 'form'>) {
  const { formEmail, ccEmail, contactName, contactPhone, damage, complaint, returnAfterReview } = typed
  return {
    lines: typed.lines.map((line) => ({ ...lineBody(line), quantityClaimed: piecesIn(line.quantity) ?? 0 })),
    ...filled({ formEmail, ccEmail, contactName, contactPhone, damage, complaint }),
    ...(returnAfterReview === '' ? {} : { returnAfterReview: returnAfterReview === 'yes' }),
    ...(form ? { answers: answersOf(form, typed.answers) } : {}),
  }
}

function lineBody({ line, orderLine, articleNumber, articleName, orderNumber, serialNumber }: TypedLine) {
  const said = filled({ serialNumber })
  return orderLine
    ? { line, orderLine, ...said }
    : { line, ...filled({ articleNumber, articleName, orderNumber }), ...said }
}

const filled = (texts: Readonly<Record<string, string | null | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).flatMap(([name, text]) => (text?.trim() ? [[name, text.trim()]] : [])))

export const typedLine = (line: Line): TypedLine => ({
  line: line.line ?? '',
  orderLine: line.orderLine ? String(line.orderLine) : '',
  articleNumber: line.articleNumber ?? '',
  articleName: line.articleName ?? '',
  orderNumber: line.orderNumber ?? '',
  quantity: String(line.quantityClaimed),
  serialNumber: line.serialNumber ?? '',
})

/** What a draft was filled in with. */
export function typedClaim(draft: WarrantyClaim, locale: Locale): TypedClaim {
  const { returnAfterReview: back } = draft
  return {
    formEmail: draft.formEmail ?? '',
    ccEmail: draft.ccEmail ?? '',
    contactName: draft.contactName ?? '',
    contactPhone: draft.contactPhone ?? '',
    damage: draft.damage ?? '',
    complaint: draft.complaint ?? '',
    returnAfterReview: typeof back === 'boolean' ? (back ? 'yes' : 'no') : '',
    terms: '',
    lines: (draft.lines ?? []).map(typedLine),
    answers: typedOf((draft.answers?.values ?? {}) as Answers, DECIMAL_SIGN[locale]),
  }
}
