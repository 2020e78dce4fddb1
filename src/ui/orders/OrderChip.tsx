import { translator } from '@messages/translate'

import type { Locale } from '@/core/locale'
import type { LineState, OrderState } from '@/core/orders'
import type { StatusTone } from '@/core/rmas/statusTone'
import { Chip } from '../Chip'

const OF_ORDER = {
  waiting: { tone: 'neutral', shape: 'ring' },
  partlyShipped: { tone: 'info', shape: 'arrow' },
  shipped: { tone: 'ok', shape: 'check' },
  invoiced: { tone: 'ok', shape: 'check' },
} as const satisfies Record<OrderState, StatusTone>

const OF_LINE = {
  delivered: { tone: 'ok', shape: 'check' },
  partlyDelivered: { tone: 'info', shape: 'arrow' },
  expected: { tone: 'neutral', shape: 'ring' },
  open: { tone: 'neutral', shape: 'ring' },
} as const satisfies Record<LineState, StatusTone>

type OrderProps = { readonly state: OrderState; readonly locale: Locale; readonly large?: boolean }

export function OrderChip({ state, locale, large = false }: OrderProps) {
  return <Chip {...OF_ORDER[state]} word={translator(locale, 'orders')(`state.${state}`)} large={large} />
}

export function OrderLineChip({ state, locale }: { readonly state: LineState; readonly locale: Locale }) {
  return <Chip {...OF_LINE[state]} word={translator(locale, 'orders')(`lineState.${state}`)} />
}
