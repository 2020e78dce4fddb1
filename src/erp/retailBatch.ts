/** What the lines of one file mean: customers, articles, orders with their lines, invoices. Pure; dates are not shifted yet. */
import { groupBy } from './groupBy'
import { type CreditMatch, matchCredits } from './matchCredits'
import { isNoArticle } from './noArticles'
import type { RetailLine } from './retailLine'

export type BatchArticle = { readonly number: string; readonly name: string; readonly returnable: boolean }

export type BatchCustomer = { readonly number: string; readonly countryCode: string | null }

export type BatchOrderLine = {
  /** Position in the invoice, from 1. Lines that are not imported keep their position. */
  readonly lineNumber: number
  readonly article: string
  readonly articleName: string
  readonly articleReturnable: boolean
  readonly unitPriceCents: number
  readonly quantity: number
  readonly quantityReturned: number
  /** The newest credit note that pieces of it are on. */
  readonly creditNumber: string | null
}

/** An invoice; when `credit` is false also the order of the same number. */
export type BatchInvoice = {
  readonly number: string
  readonly customer: string
  readonly credit: boolean
  /** Local time of its first line. */
  readonly time: string
  /** Negative on credit notes. */
  readonly amountCents: number
  /** The order itself, or the orders whose deliveries a credit note was matched with. */
  readonly orderNumbers: readonly string[]
  readonly lines: readonly BatchOrderLine[]
}

/** Counts of lines in the file. A line can be in several: a correction without a customer is in two. */
export type BatchCounts = {
  /** Lines in the file, without the header. */
  readonly rows: number
  /** Became order lines. */
  readonly lines: number
  readonly orders: number
  /** Credit invoices among them are counted apart. */
  readonly invoices: number
  readonly creditInvoices: number
  readonly customers: number
  readonly articles: number
  readonly creditLines: {
    /** All pieces found in earlier deliveries. */
    readonly matched: number
    readonly partlyMatched: number
    /** No earlier delivery of that article to that customer in the file. */
    readonly unmatched: number
    readonly piecesUnmatched: number
  }
  /** Not imported. */
  readonly withoutCustomer: number
  /** Not imported: corrections of the stock, not invoiced to anybody. */
  readonly negativeWithoutCredit: number
  /** Postage, discounts, fees. Imported where they have a customer, as lines that cannot be returned. */
  readonly noArticle: number
}

export type RetailBatch = {
  readonly customers: readonly BatchCustomer[]
  readonly articles: readonly BatchArticle[]
  readonly invoices: readonly BatchInvoice[]
  readonly counts: BatchCounts
}

/** @param lines all of one file, in its order */
export function retailBatch(lines: readonly RetailLine[]): RetailBatch {
  const known = lines.filter(({ customer, credit, quantity }) => customer !== null && (credit || quantity >= 0))
  const matches = matchCredits(
    known.filter(({ credit }) => !credit),
    known.filter(({ credit }) => credit),
  )
  const articles = articlesOf(known)
  const customers = [...new Map(known.map((line) => [line.customer, line.countryCode]))]
  const invoices = invoicesOf(lines, { known: new Set(known), articles, matches })
  return {
    customers: customers.map(([number, countryCode]) => ({ number: String(number), countryCode })),
    articles: [...articles.values()],
    invoices,
    counts: {
      ...countLines(lines, matches),
      lines: known.length - matches.length,
      orders: invoices.filter(({ credit }) => !credit).length,
      invoices: invoices.length,
      creditInvoices: invoices.filter(({ credit }) => credit).length,
      customers: customers.length,
      articles: articles.size,
    },
  }
}

/** The newest name in the file counts; a line without a description says nothing about it. */
function articlesOf(lines: readonly RetailLine[]): Map<string, BatchArticle> {
  const articles = new Map<string, BatchArticle>()
  for (const { article: number, description } of lines) {
    const name = description || articles.get(number)?.name || number
    articles.set(number, { number, name, returnable: !isNoArticle(number) })
  }
  return articles
}

type Books = {
  readonly known: ReadonlySet<RetailLine>
  readonly articles: ReadonlyMap<string, BatchArticle>
  readonly matches: readonly CreditMatch[]
}

function invoicesOf(lines: readonly RetailLine[], { known, articles, matches }: Books): BatchInvoice[] {
  const returned = returnedPieces(matches)
  const notes = newestNotes(matches)
  const credited = creditedOrders(matches)
  const lineOf = (line: RetailLine, lineNumber: number): BatchOrderLine => ({
    lineNumber,
    article: line.article,
    articleName: line.description || articles.get(line.article)?.name || line.article,
    articleReturnable: !isNoArticle(line.article),
    unitPriceCents: line.unitPriceCents,
    quantity: line.quantity,
    quantityReturned: returned.get(line) ?? 0,
    creditNumber: notes.get(line) ?? null,
  })
  return [...groupBy(lines, ({ invoice }) => invoice)].flatMap(([number, all]) => {
    const booked = all.map((line, index) => ({ line, lineNumber: index + 1 })).filter(({ line }) => known.has(line))
    const first = booked[0]?.line
    if (!first?.customer) return []
    const { credit, customer, time } = first
    return {
      number,
      customer,
      credit,
      time,
      amountCents: booked.reduce((sum, { line }) => sum + line.quantity * line.unitPriceCents, 0),
      orderNumbers: credit ? [...(credited.get(number) ?? [])] : [number],
      lines: credit ? [] : booked.map(({ line, lineNumber }) => lineOf(line, lineNumber)),
    }
  })
}

function returnedPieces(matches: readonly CreditMatch[]): Map<RetailLine, number> {
  const returned = new Map<RetailLine, number>()
  for (const { delivery, quantity } of matches.flatMap(({ from }) => from)) {
    returned.set(delivery, (returned.get(delivery) ?? 0) + quantity)
  }
  return returned
}

/** Matches stand in the order of time. */
const newestNotes = (matches: readonly CreditMatch[]): ReadonlyMap<RetailLine, string> =>
  new Map(matches.flatMap(({ credit, from }) => from.map(({ delivery }) => [delivery, credit.invoice] as const)))

function creditedOrders(matches: readonly CreditMatch[]): Map<string, Set<string>> {
  const orders = new Map<string, Set<string>>()
  for (const { credit, from } of matches) {
    const known = orders.get(credit.invoice) ?? new Set()
    for (const { delivery } of from) known.add(delivery.invoice)
    orders.set(credit.invoice, known)
  }
  return orders
}

function countLines(lines: readonly RetailLine[], matches: readonly CreditMatch[]) {
  const full = matches.filter(({ piecesUnmatched }) => piecesUnmatched === 0).length
  const unmatched = matches.filter(({ from }) => from.length === 0).length
  return {
    rows: lines.length,
    creditLines: {
      matched: full,
      partlyMatched: matches.length - full - unmatched,
      unmatched,
      piecesUnmatched: matches.reduce((sum, match) => sum + match.piecesUnmatched, 0),
    },
    withoutCustomer: lines.filter(({ customer }) => customer === null).length,
    negativeWithoutCredit: lines.filter(({ credit, quantity }) => !credit && quantity < 0).length,
    noArticle: lines.filter(({ article }) => isNoArticle(article)).length,
  }
}
