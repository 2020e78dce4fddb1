/** Which order lines the rows of a list mean: the newest first, no piece twice. */
import { DomainError } from '../errors'
import type { Eligibility } from './eligibility'
import type { MatchRow } from './requests'

/** An order line with what core says of it today. */
export type Candidate = {
  readonly id: string
  readonly articleNumber: string
  /** The customer's own number of the article. */
  readonly externalArticleNumber: string | null
  readonly orderNumber: string
  readonly verdict: Eligibility
}

export type Take = { readonly orderLine: string; readonly quantityRequested: number }

/** All pieces of a row, or why it cannot come back: then nothing is taken for it. */
export type RowMatch = { readonly takes: readonly Take[]; readonly errors: readonly DomainError[] }

/** @param candidates of one customer, in the order in which they are to be taken */
export function matchRows(rows: readonly MatchRow[], candidates: readonly Candidate[]): RowMatch[] {
  const left = new Map(candidates.map(({ id, verdict }) => [id, verdict.eligible ? verdict.returnable : 0]))
  return rows.map((row) => {
    const meant = meantBy(row, candidates)
    if (meant.length === 0) return refused('NOT_BOUGHT', { code: row.code })
    if (isAmbiguous(row, meant)) return refused('ARTICLE_NOT_NAMED', { code: row.code })
    return takeFrom(row, meant, left)
  })
}

const refused = (code: 'NOT_BOUGHT' | 'ARTICLE_NOT_NAMED', data: object): RowMatch => ({
  takes: [],
  errors: [new DomainError(code, 'The row names no order line', { ...data })],
})

const isSame = (one: string | null, other: string): boolean => one?.toLowerCase() === other.toLowerCase()

const namesArticle = ({ code }: MatchRow, { articleNumber, externalArticleNumber }: Candidate): boolean =>
  isSame(articleNumber, code) || isSame(externalArticleNumber, code)

/** A code is an article's number, and only else that of an order. */
function meantBy(row: MatchRow, candidates: readonly Candidate[]): Candidate[] {
  const { code, order } = row
  const ofArticle = candidates.filter((one) => namesArticle(row, one))
  if (order !== undefined) return ofArticle.filter(({ orderNumber }) => isSame(orderNumber, order))
  return ofArticle.length > 0 ? ofArticle : candidates.filter(({ orderNumber }) => isSame(orderNumber, code))
}

/** Of an order with several articles nobody knows which is meant. */
function isAmbiguous(row: MatchRow, meant: readonly Candidate[]): boolean {
  const byOrder = meant.every((one) => !namesArticle(row, one))
  return byOrder && new Set(meant.map(({ articleNumber }) => articleNumber)).size > 1
}

function takeFrom({ quantity }: MatchRow, meant: readonly Candidate[], left: Map<string, number>): RowMatch {
  const allowed = meant.reduce((sum, { id }) => sum + (left.get(id) ?? 0), 0)
  if (allowed < quantity) return { takes: [], errors: tooFew(quantity, allowed, meant) }
  const takes: Take[] = []
  let asked = quantity
  for (const { id } of meant) {
    const pieces = Math.min(asked, left.get(id) ?? 0)
    if (pieces === 0) continue
    takes.push({ orderLine: id, quantityRequested: pieces })
    left.set(id, (left.get(id) ?? 0) - pieces)
    asked -= pieces
  }
  return { takes, errors: [] }
}

/** Why none of it can come back, as its newest line says; else how many can. */
function tooFew(asked: number, allowed: number, [newest, ...older]: readonly Candidate[]): DomainError[] {
  const verdict = newest?.verdict
  const none = verdict && !verdict.eligible && older.every((one) => !one.verdict.eligible)
  const code = 'QUANTITY_EXCEEDS_RETURNABLE'
  if (!none) return [new DomainError(code, 'Fewer pieces can come back', { asked, allowed })]
  return verdict.refusals.map(({ code, data }) => new DomainError(code, 'The line cannot be returned', { ...data }))
}
