import { invoiceStateText } from '@messages/invoiceState'

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
  return <Chip {...TONES[of.state]} word={invoiceStateText(of, locale)} large={large} />
}
