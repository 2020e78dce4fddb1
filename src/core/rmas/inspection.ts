/** What an inspection and a completion do to each line of an RMA. */
import { DomainError, throwAll } from '../errors'
import { type LineChange, namingFaults, type ReceivedLine, splitOf, unchanged } from './received'
import type { InspectRequest } from './receivingRequests'

type Inspected = InspectRequest['lines'][number]

/**
 * Every piece of a line that came in gets an outcome; lines that are not named wait.
 *
 * @throws DomainError TRANSITION_NOT_ALLOWED for a line that is not received: what was inspected already is corrected
 * @throws DomainError OUTCOMES_DO_NOT_ADD_UP | UNKNOWN_ORDER_LINE | DUPLICATE_LINE
 */
export function planInspection(lines: readonly ReceivedLine[], named: readonly Inspected[]): LineChange[] {
  throwAll(namingFaults(named, lines))
  return named.flatMap((asked) => {
    const line = lines.find(({ id }) => id === asked.id)
    return line ? [inspectedLine(line, asked)] : []
  })
}

function inspectedLine(line: ReceivedLine, { grade, outcomes }: Inspected): LineChange {
  if (line.status !== 'received') {
    const details = { line: line.id, from: line.status, event: 'inspect' }
    throw new DomainError('TRANSITION_NOT_ALLOWED', `The line is ${line.status}`, details)
  }
  return {
    ...unchanged(line),
    status: 'inspected',
    grade: grade ?? line.grade ?? null,
    outcomes: splitOf(line, outcomes, line.quantityReceived ?? 0),
  }
}

/** Every inspected line is completed. @throws DomainError TRANSITION_NOT_ALLOWED when there is none */
export function planCompletion(lines: readonly ReceivedLine[]): LineChange[] {
  const ready = lines.filter(({ status }) => status === 'inspected')
  if (ready.length === 0) {
    throw new DomainError('TRANSITION_NOT_ALLOWED', 'No line is inspected', { event: 'complete' })
  }
  return ready.map((line) => ({ ...unchanged(line), status: 'completed' }))
}
