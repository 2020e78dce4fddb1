import type { StatusTone } from '@/core/rmas/statusTone'
import type { Outbox } from '@/payload-types'
import { Chip } from '@/ui/Chip'
import type { Panel } from '../panelRequest'

const TONES: Readonly<Record<Outbox['status'], StatusTone>> = {
  due: { tone: 'neutral', shape: 'ring' },
  leased: { tone: 'info', shape: 'half' },
  done: { tone: 'ok', shape: 'check' },
  dead: { tone: 'stop', shape: 'octagon' },
}

type Props = {
  readonly panel: Pick<Panel, 't'>
  readonly effect: Pick<Outbox, 'kind' | 'status'>
  readonly large?: boolean
}

/** Where an effect stands. */
export function EffectChip({ panel: { t }, effect: { kind, status }, large }: Props) {
  const done = kind === 'mail' ? 'outbox.mailSent' : 'outbox.documentReady'
  return <Chip {...TONES[status]} word={t(status === 'done' ? done : `outbox.${status}`)} large={large} />
}
