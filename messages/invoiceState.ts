import type { InvoiceState } from '@/core/invoices'
import type { Locale } from '@/core/locale'
import { translator } from './translate'

/** Whether an invoice is paid, and if not, how long there is or since when it should have been. */
export function invoiceStateText(of: InvoiceState, locale: Locale): string {
  const t = translator(locale, 'invoices')
  if (of.state === 'overdue') return t('state.overdue', { days: of.days })
  if (of.state !== 'open') return t(`state.${of.state}`)
  return of.days === null ? t('state.openUndated') : t('state.open', { days: of.days })
}
