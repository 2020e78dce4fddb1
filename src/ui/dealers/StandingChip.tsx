import { translator } from '@messages/translate'

import type { Standing } from '@/core/dealers/endCustomers'
import type { Locale } from '@/core/locale'
import type { StatusTone } from '@/core/rmas/statusTone'
import { Chip } from '../Chip'

const TONES: Readonly<Record<Standing, StatusTone>> = {
  pending: { tone: 'wait', shape: 'triangle' },
  blocked: { tone: 'stop', shape: 'octagon' },
  active: { tone: 'ok', shape: 'check' },
}

export function StandingChip({ standing, locale }: { readonly standing: Standing; readonly locale: Locale }) {
  return <Chip {...TONES[standing]} word={translator(locale, 'dealers')(`standing.${standing}`)} />
}
