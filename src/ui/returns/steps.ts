/** The timeline of a request: what happened, whose turn it is, and what is still to come. */
import { translator } from '@messages/translate'

import { formatDay } from '@/core/day'
import type { RmaStatus } from '@/core/rmas/status'
import { statusTone } from '@/core/rmas/statusTone'
import type { CaseEventKind, ToldEvent } from '@/core/timeline'
import type { TimelineStep } from '../Timeline'
import type { ReturnCase } from './cases'
import { type Clock, momentText } from './moment'

type Shown = Pick<ReturnCase, 'status' | 'transport' | 'dealer'>

/** @param events the customer's lane, oldest first */
export function stepsOf(events: readonly ToldEvent[], of: Shown, clock: Clock): TimelineStep[] {
  return [...happened(events, clock), ...toCome(of, clock)]
}

const NO_STEPS: readonly CaseEventKind[] = ['document-made', 'messaged']

/** A step per event. Papers are no step of their own: the step that asked for them names them. Messages have a place of their own. */
export function happened(events: readonly ToldEvent[], clock: Clock): TimelineStep[] {
  const steps = events.filter(({ kind }) => !NO_STEPS.includes(kind))
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

const DEALER_SHAPES = {
  'dealer-forwarded': 'arrow',
  'dealer-passed': 'arrow',
  'dealer-declined': 'octagon',
  'dealer-late': 'square',
} as const satisfies Partial<Record<CaseEventKind, TimelineStep['shape']>>

const isOfDealer = (event: ToldEvent): event is ToldEvent<keyof typeof DEALER_SHAPES> => event.kind in DEALER_SHAPES

function faceOf(event: ToldEvent, { locale }: Clock): Pick<TimelineStep, 'shape' | 'title'> {
  const t = translator(locale, 'returns')
  if (event.kind === 'corrected') return { shape: 'arrow', title: t('steps.corrected') }
  if (event.kind === 'inspected' && event.data.status !== 'inspected' && event.data.status !== 'completed')
    return { shape: 'half', title: t('steps.partlyInspected') }
  if (event.kind === 'completed' && event.data.status !== 'completed')
    return { shape: 'half', title: t('steps.partlyCompleted') }
  if (isOfDealer(event)) {
    const title = t(`dealer.${event.kind}`, { dealer: event.data.dealer })
    return { shape: DEALER_SHAPES[event.kind], title }
  }
  const status = statusIn(event)
  return { shape: statusTone(status).shape, title: translator(locale, 'status')(`rma.${status}`) }
}

/** RMAs alone tell of these. */
function statusIn(event: ToldEvent): RmaStatus {
  const { kind } = event
  if (kind === 'inspected' || kind === 'completed') return kind
  return kind === 'decided' || kind === 'cancelled' || kind === 'received' ? event.data.status : 'submitted'
}

function textOf(event: ToldEvent, { locale }: Clock): string {
  const t = translator(locale, 'returns')
  if (event.kind === 'submitted') return t('steps.submittedText', event.data)
  if (event.kind === 'dealer-declined') return event.data.note
  if (event.kind === 'dealer-late') return t('dealer.lateText', { dealer: event.data.dealer })
  if (event.kind === 'cancelled') return event.data.note ?? ''
  if (event.kind === 'corrected') return t('steps.correctedText')
  if (event.kind === 'received') {
    const { lines, unexpected } = event.data
    const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
    return t('steps.receivedText', {
      pieces: sum(lines.map(({ quantity }) => quantity)),
      missing: sum(lines.map(({ missing }) => missing)),
      unexpected: sum(unexpected.map(({ quantity }) => quantity)),
    })
  }
  if (event.kind !== 'decided') return ''
  const approved = event.data.lines.filter(({ quantityApproved }) => quantityApproved > 0).length
  return t('steps.decidedText', { approved, rejected: event.data.lines.length - approved })
}

function papersText(events: readonly ToldEvent[], { locale }: Clock): string {
  const made = events.flatMap((event) => (event.kind === 'document-made' ? [event.data.document] : []))
  if (made.length === 0) return ''
  const has = (kind: (typeof made)[number]) => (made.includes(kind) ? 'yes' : 'no')
  return translator(locale, 'returns')('steps.made', { form: has('return-form'), label: has('shipping-label') })
}

function toCome({ status, transport, dealer }: Shown, { locale }: Clock): TimelineStep[] {
  const t = translator(locale, 'returns')
  const now = (key: string, face: Omit<TimelineStep, 'key' | 'state'>): TimelineStep => ({ key, ...face, state: 'now' })
  const todo = (key: 'deciding' | 'send' | 'received' | 'completed'): TimelineStep => {
    return { key, shape: 'ring', title: t(`steps.${key}`, { transport }), state: 'todo' }
  }
  switch (status) {
    case 'awaitingDealer': {
      const named = { dealer: dealer?.name ?? '', date: dealer ? formatDay(dealer.until, locale) : '' }
      const waits = { shape: 'half', title: t('dealer.step', named), text: t('dealer.stepText', named) } as const
      return [now('dealer', waits), todo('deciding'), todo('send'), todo('received'), todo('completed')]
    }
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
        now('expected', {
          shape: 'triangle',
          title: t('steps.expected'),
          text: t('steps.expectedText', { transport }),
        }),
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
    case 'inspected':
      return [now('completing', { shape: 'half', title: t('steps.completing'), text: t('steps.completingText') })]
    default:
      return []
  }
}
