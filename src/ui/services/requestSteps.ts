/** The timeline of a service request: what happened, and whose turn it is. */
import { translator } from '@messages/translate'

import type { ServiceStatus } from '@/core/services/status'
import type { ToldEvent } from '@/core/timeline'
import { type Clock, momentText } from '../returns/moment'
import type { TimelineStep } from '../Timeline'

const SHAPES = {
  requested: 'ring',
  started: 'half',
  asked: 'triangle',
  answered: 'arrow',
  finished: 'square',
  declined: 'octagon',
  cancelled: 'square',
} as const

type Told = keyof typeof SHAPES

/** Whose timeline it is: a dealer reads along with an end customer. */
type Reader = 'customer' | 'dealer'
type Reading = Clock & { readonly reader?: Reader }

/** @param events the customer's lane, oldest first */
export function requestSteps(events: readonly ToldEvent[], status: ServiceStatus, clock: Reading): TimelineStep[] {
  const t = translator(clock.locale, 'services')
  const happened = events.flatMap((event): TimelineStep[] => {
    if (!isTold(event.kind)) return []
    const { kind, at } = event
    const text = textOf(event, clock)
    const face = { shape: SHAPES[kind], title: t(`steps.${kind}`, { reader: readerOf(clock) }) }
    return [{ key: `${kind} ${at}`, ...face, when: momentText(at, clock), at, text: text || undefined }]
  })
  return [...happened, ...present(status, clock)]
}

const readerOf = ({ reader = 'customer' }: Reading): Reader => reader

const isTold = (kind: string): kind is Told => Object.hasOwn(SHAPES, kind)

function textOf(event: ToldEvent, { locale }: Clock): string {
  switch (event.kind) {
    case 'asked':
      return event.data.question
    case 'answered':
      return event.data.answer
    case 'finished':
      return event.data.set === 'nothing' ? '' : translator(locale, 'services')(`steps.${event.data.set}`)
    case 'cancelled':
      return event.data.note ?? ''
    default:
      return ''
  }
}

function present(status: ServiceStatus, clock: Reading): TimelineStep[] {
  const t = translator(clock.locale, 'services')
  const now = (title: string, shape: TimelineStep['shape']): TimelineStep[] => [
    { key: 'now', shape, title, state: 'now' },
  ]
  if (status === 'submitted') return now(t('steps.nowSubmitted'), 'half')
  if (status === 'inProgress') return now(t('steps.nowProgress'), 'half')
  return status === 'waitingForCustomer' ? now(t('steps.nowWaiting', { reader: readerOf(clock) }), 'triangle') : []
}
