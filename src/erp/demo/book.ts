/** The books of the ERP that is played: all that it knows, made of the entries of its journal and of nothing else. */
import type { ErpEntity, ErpRow } from '@/core/erp/entities'
import type { ToldEvent } from '@/core/erpEvents/told'
import type { InvoicePaper } from './paper'

/** What it still has to send: rows, or the file of an invoice that it sent before. */
export type Errand =
  | { readonly entity: ErpEntity; readonly rows: readonly object[] }
  | { readonly entity: 'pdf'; readonly paper: InvoicePaper }

export type Way = 'webhook' | 'pull'
export type Taken = { readonly event: ToldEvent; readonly by: Way; readonly at: string }
/** Of one errand, in words; null when all of it was taken. */
export type Result = { readonly complaint: string | null; readonly at: string }

export type Entry =
  | { readonly kind: 'opened'; readonly series: string }
  | ({ readonly kind: 'taken' } & Taken)
  | {
      readonly kind: 'booked'
      readonly seq: number
      /** Pieces of each line of an RMA that are credited by now, and of each order line that came back. */
      readonly credited: Readonly<Record<string, number>>
      readonly returned: Readonly<Record<string, number>>
      readonly errands: readonly Errand[]
    }
  | { readonly kind: 'traded'; readonly what: string; readonly errands: readonly Errand[] }
  | ({ readonly kind: 'sent' } & Result)

export type Order = ErpRow<'orders'>

export type Book = {
  /** Begins its numbers, so that two ERPs at one portal never use the same. */
  series: string
  readonly taken: Taken[]
  /** The last event that led to what it had to lead to. */
  bookedSeq: number
  trades: number
  readonly credited: Map<string, number>
  readonly returned: Map<string, number>
  readonly orders: Map<string, Order>
  /** In the order in which they are sent. */
  readonly errands: Errand[]
  readonly results: Result[]
}

export const emptyBook = (): Book => ({
  ...{ series: '', bookedSeq: 0, trades: 0, taken: [], errands: [], results: [] },
  ...{ credited: new Map(), returned: new Map(), orders: new Map() },
})

export const lastSeq = ({ taken }: Book): number => taken.at(-1)?.event.seq ?? 0

export function enter(book: Book, entry: Entry): void {
  switch (entry.kind) {
    case 'opened':
      book.series = entry.series
      return
    case 'taken':
      book.taken.push(entry)
      return
    case 'booked':
      book.bookedSeq = entry.seq
      for (const [key, pieces] of Object.entries(entry.credited)) book.credited.set(key, pieces)
      for (const [key, pieces] of Object.entries(entry.returned)) book.returned.set(key, pieces)
      book.errands.push(...entry.errands)
      return
    case 'traded':
      book.trades += 1
      book.errands.push(...entry.errands)
      for (const order of ordersIn(entry.errands)) book.orders.set(order.number, order)
      return
    case 'sent':
      book.results.push(entry)
  }
}

const ordersIn = (errands: readonly Errand[]): Order[] =>
  errands.flatMap((errand) => (errand.entity === 'orders' ? (errand.rows as readonly Order[]) : []))
