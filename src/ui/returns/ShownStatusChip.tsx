import type { Locale } from '@/core/locale'
import { StatusChip } from '../StatusChip'
import type { ShownStatus } from './cases'

type Props = { readonly status: ShownStatus; readonly locale: Locale }

/** The chip of a line, those of drafts included. */
export function ShownStatusChip({ status, locale }: Props) {
  return status === 'draft' ? (
    <StatusChip of="rma" status="draft" locale={locale} />
  ) : (
    <StatusChip of="line" status={status} locale={locale} />
  )
}
