/**
 * What a correction does: a line goes back to where its new figures put it, and takes the steps after that anew. What was
 * written before stays in the timeline (docs/decisions/0020-receiving.md).
 */
import { DomainError, throwAll } from '../errors'
import { statusAfter } from './receipt'
import { type LineChange, namingFaults, type ReceivedLine, splitOf, unchanged } from './received'
import type { CorrectRequest } from './receivingRequests'
import { hasArrived } from './status'

type Corrected = CorrectRequest['lines'][number]

/**
 * @throws DomainError TRANSITION_NOT_ALLOWED for a line of which nothing came in
 * @throws DomainError ALREADY_CREDITED for one that the ERP has credited: it is corrected there
 * @throws DomainError QUANTITY_EXCEEDS_APPROVED | OUTCOMES_DO_NOT_ADD_UP | UNKNOWN_ORDER_LINE | DUPLICATE_LINE
 */
export function planCorrection(lines: readonly ReceivedLine[], named: readonly Corrected[]): LineChange[] {
  throwAll(namingFaults(named, lines))
  return named.flatMap((asked) => {
    const line = lines.find(({ id }) => id === asked.id)
    if (!line) return []
    requireCorrectable(line)
    return [correctedLine(line, asked)]
  })
}

function requireCorrectable(line: ReceivedLine): void {
  const details = { line: line.id, from: line.status, event: 'correct' }
  if (!hasArrived(line)) throw new DomainError('TRANSITION_NOT_ALLOWED', `The line is ${line.status}`, details)
  if (!line.quantityCredited) return
  throw new DomainError('ALREADY_CREDITED', 'The ERP has credited it', { ...details, credited: line.quantityCredited })
}

function correctedLine(line: ReceivedLine, { quantityReceived, final, grade, outcomes }: Corrected): LineChange {
  const [before, approved] = [line.quantityReceived ?? 0, line.quantityApproved ?? 0]
  const received = quantityReceived ?? before
  if (received > approved) {
    const details = { line: line.id, asked: received, allowed: approved }
    throw new DomainError('QUANTITY_EXCEEDS_APPROVED', `${received} of ${approved} received`, details)
  }
  const recounted = received !== before
  const closed = final ?? (!recounted && line.status !== 'approved')
  const status = statusAfter(received, approved - received, closed)
  const next = { ...unchanged(line), status, quantityReceived: received, grade: grade ?? line.grade ?? null }
  const split = outcomes ?? (recounted ? [] : (line.outcomes ?? []))
  if (split.length === 0) return { ...next, outcomes: [] }
  if (status === 'received') return { ...next, status: 'inspected', outcomes: splitOf(line, split, received) }
  if (outcomes) {
    throw new DomainError('TRANSITION_NOT_ALLOWED', 'More of the line is waited for', {
      line: line.id,
      event: 'inspect',
    })
  }
  return { ...next, outcomes: [] }
}
