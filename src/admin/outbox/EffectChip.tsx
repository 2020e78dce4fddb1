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

const DONE = {
  mail: 'outbox.mailSent',
  document: 'outbox.documentReady',
  page: 'outbox.pageOnline',
  dealerTerm: 'outbox.dealerTermOver',
  vatCheck: 'outbox.vatChecked',
  erpEvent: 'outbox.erpReady',
  gridExport: 'outbox.exportReady',
} as const

type Props = {
  readonly panel: Pick<Panel, 't'>
  readonly effect: Pick<Outbox, 'kind' | 'status' | 'lastError'>
  readonly large?: boolean
}

/** Where an effect stands. */
export function EffectChip({ panel: { t }, effect: { kind, status, lastError }, large }: Props) {
  if ((kind === 'page' || kind === 'dealerTerm') && status === 'done' && lastError)
    return <Chip tone="neutral" shape="square" word={t('outbox.lapsed')} large={large} />
  return <Chip {...TONES[status]} word={t(status === 'done' ? DONE[kind] : `outbox.${status}`)} large={large} />
}
