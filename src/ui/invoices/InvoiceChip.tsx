import { translator } from '@messages/translate'

import type { InvoiceState } from '@/core/invoices'
import type { Locale } from '@/core/locale'
import type { StatusTone } from '@/core/rmas/statusTone'
import { Chip } from '../Chip'

const TONES = {
  credit: { tone: 'info', shape: 'arrow' },
  paid: { tone: 'ok', shape: 'check' },
  open: { tone: 'neutral', shape: 'ring' },
  overdue: { tone: 'stop', shape: 'triangle' },
} as const satisfies Record<InvoiceState['state'], StatusTone>

type Props = { readonly of: InvoiceState; readonly locale: Locale; readonly large?: boolean }

/** Whether an invoice is paid, and if not, how long there is or since when it should have been. */
export function InvoiceChip({ of, locale, large = true }: Props) {
  return <Chip {...TONES[of.state]} word={wordOf(of, locale)} large={large} />
}

function wordOf(of: InvoiceState, locale: Locale): string {
  const t = translator(locale, 'invoices')
  if (of.state === 'overdue') return t('state.overdue', { days: of.days })
  if (of.state !== 'open') return t(`state.${of.state}`)
  return of.days === null ? t('state.openUndated') : t('state.open', { days: of.days })
}
