/** The timeline of a request: what happened, whose turn it is, and what is still to come. */
import { translator } from '@messages/translate'

import type { RmaStatus } from '@/core/rmas/status'
import { statusTone } from '@/core/rmas/statusTone'
import type { CaseEvent } from '@/core/timeline'
import type { TimelineStep } from '../Timeline'
import type { ReturnCase } from './cases'
import { type Clock, momentText } from './moment'

/** @param events the customer's lane, oldest first */
export function stepsOf(
  events: readonly CaseEvent[],
  of: Pick<ReturnCase, 'status' | 'pickup'>,
  clock: Clock,
): TimelineStep[] {
  return [...happened(events, clock), ...toCome(of, clock)]
}

/** A step per event. Papers are no step of their own: the step that asked for them names them. */
function happened(events: readonly CaseEvent[], clock: Clock): TimelineStep[] {
  const steps = events.filter(({ kind }) => kind !== 'document-made')
  return steps.map((event, index) => {
    const next = steps[index + 1]
    const from = events.indexOf(event)
    const made = events.slice(from + 1, next ? events.indexOf(next) : undefined)
    const text = [textOf(event, clock), papersText(made, clock)].filter(Boolean).join(' ')
    return {
      key: `${event.kind} ${event.at}`,
      ...faceOf(event, clock),
      when: momentText(event.at, clock),
      at: event.at,
      text: text || undefined,
    }
  })
}

function faceOf(event: CaseEvent, { locale }: Clock): Pick<TimelineStep, 'shape' | 'title'> {
  const status = statusIn(event)
  return { shape: statusTone(status).shape, title: translator(locale, 'status')(`rma.${status}`) }
}

/** RMAs alone tell of these. */
function statusIn(event: CaseEvent): RmaStatus {
  const { kind } = event
  const tells = kind === 'decided' || kind === 'cancelled' || kind === 'received' || kind === 'completed'
  return tells ? event.data.status : 'submitted'
}

function textOf(event: CaseEvent, { locale }: Clock): string {
  const t = translator(locale, 'returns')
  if (event.kind === 'submitted') return t('steps.submittedText', event.data)
  if (event.kind === 'cancelled') return event.data.note ?? ''
  if (event.kind !== 'decided') return ''
  const approved = event.data.lines.filter(({ quantityApproved }) => quantityApproved > 0).length
  return t('steps.decidedText', { approved, rejected: event.data.lines.length - approved })
}

function papersText(events: readonly CaseEvent[], { locale }: Clock): string {
  const made = events.flatMap((event) => (event.kind === 'document-made' ? [event.data.document] : []))
  if (made.length === 0) return ''
  const has = (kind: (typeof made)[number]) => (made.includes(kind) ? 'yes' : 'no')
  return translator(locale, 'returns')('steps.made', { form: has('return-form'), label: has('shipping-label') })
}

function toCome({ status, pickup }: Pick<ReturnCase, 'status' | 'pickup'>, { locale }: Clock): TimelineStep[] {
  const t = translator(locale, 'returns')
  const now = (key: string, face: Omit<TimelineStep, 'key' | 'state'>): TimelineStep => ({ key, ...face, state: 'now' })
  const todo = (key: 'send' | 'received' | 'completed'): TimelineStep => {
    return { key, shape: 'ring', title: t(`steps.${key}`, { pickup }), state: 'todo' }
  }
  switch (status) {
    case 'submitted':
      return [
        now('deciding', { shape: 'half', title: t('steps.deciding'), text: t('steps.decidingText') }),
        todo('send'),
        todo('received'),
        todo('completed'),
      ]
    case 'approved':
    case 'partiallyApproved':
      return [
        now('expected', { shape: 'triangle', title: t('steps.expected'), text: t('steps.expectedText', { pickup }) }),
        todo('received'),
        todo('completed'),
      ]
    case 'partiallyReceived':
      return [
        now('restExpected', { shape: 'triangle', title: t('steps.restExpected') }),
        todo('received'),
        todo('completed'),
      ]
    case 'received':
      return [now('checking', { shape: 'half', title: t('steps.checking') }), todo('completed')]
    default:
      return []
  }
}
