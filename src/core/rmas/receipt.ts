/** What a receipt does: counts add up per line, and goods beyond what is waited for are written down apart. */
import { DomainError, throwAll } from '../errors'
import { type LineChange, namingFaults, type ReceivedLine, type ReceivedRma, type UnexpectedItem } from './received'
import type { ReceiveRequest } from './receivingRequests'

export type PlannedReceipt = {
  readonly lines: readonly (LineChange & {
    /** Pieces of this receipt that are counted on the line. */
    readonly counted: number
    /** It was closed although pieces are missing. */
    readonly missing: number
  })[]
  readonly unexpected: readonly UnexpectedItem[]
}

type Counted = ReceiveRequest['lines'][number]

/**
 * Goods on the table are always written down: also of an RMA that was rejected or withdrawn, then as unexpected.
 *
 * @throws DomainError TRANSITION_NOT_ALLOWED for a draft, and for closing a line that waits for nothing
 * @throws DomainError NOTHING_COUNTED | UNKNOWN_ORDER_LINE | DUPLICATE_LINE
 */
export function planReceipt({ status, lines }: ReceivedRma, request: Omit<ReceiveRequest, 'revision'>): PlannedReceipt {
  if (status === 'draft') throw new DomainError('TRANSITION_NOT_ALLOWED', 'A draft waits for no goods', { status })
  throwAll(namingFaults(request.lines, lines))
  const counted = request.lines.filter(({ quantity, final }) => quantity > 0 || final)
  const unannounced = request.unexpected ?? []
  if (counted.length + unannounced.length === 0) throw new DomainError('NOTHING_COUNTED', 'An empty receipt')

  const found = new Map(lines.map((line) => [line.id, line]))
  const planned = counted.flatMap((count) => {
    const line = found.get(count.id)
    return line ? [planCount(line, count)] : []
  })
  return {
    lines: planned.flatMap(({ change }) => change ?? []),
    unexpected: [
      ...planned.flatMap(({ more }) => more ?? []),
      ...unannounced.map(({ articleNumber, articleName, quantity, grade }) => ({
        line: null,
        articleNumber: articleNumber.trim(),
        articleName: articleName?.trim() || null,
        quantity,
        grade: grade ?? null,
      })),
    ],
  }
}

function planCount(line: ReceivedLine, { quantity, grade, final = false }: Counted) {
  const waits = line.status === 'approved'
  if (final && !waits) {
    const details = { line: line.id, from: line.status, event: 'receive' }
    throw new DomainError('TRANSITION_NOT_ALLOWED', `The line is ${line.status}`, details)
  }
  const before = line.quantityReceived ?? 0
  const open = waits ? (line.quantityApproved ?? 0) - before : 0
  const taken = Math.min(quantity, open)
  return {
    change: taken > 0 || final ? countedLine(line, { taken, final, grade: grade ?? null }) : null,
    more: quantity > taken ? moreOf(line, quantity - taken, grade ?? null) : null,
  }
}

type Taken = { readonly taken: number; readonly final: boolean; readonly grade: LineChange['grade'] }

function countedLine(line: ReceivedLine, { taken, final, grade }: Taken) {
  const quantityReceived = (line.quantityReceived ?? 0) + taken
  const missing = (line.quantityApproved ?? 0) - quantityReceived
  return {
    id: line.id,
    status: statusAfter(quantityReceived, missing, final),
    quantityReceived,
    grade: grade ?? line.grade ?? null,
    outcomes: [],
    counted: taken,
    missing: final ? missing : 0,
  }
}

/** The status of a line with so many pieces: nothing at all that is waited for no more is a withdrawal. */
export function statusAfter(received: number, missing: number, final: boolean): 'approved' | 'received' | 'cancelled' {
  if (missing === 0) return 'received'
  if (!final) return 'approved'
  return received > 0 ? 'received' : 'cancelled'
}

const moreOf = (line: ReceivedLine, quantity: number, grade: LineChange['grade']): UnexpectedItem => ({
  line: line.id,
  articleNumber: line.articleNumber ?? '',
  articleName: line.articleName ?? null,
  quantity,
  grade,
})
