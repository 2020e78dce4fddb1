import { translator } from '@messages/translate'
import Link from 'next/link'

import type { Locale } from '@/core/locale'
import { invoiceHref } from '../invoices/InvoiceLink'
import type { ReturnLine } from './cases'

type Props = {
  readonly line: ReturnLine
  readonly locale: Locale
  /** Number of the credit note, when the reader may see it. */
  readonly creditNote?: string | null | undefined
}

const FIGURES = ['accepted', 'rejected', 'disposed', 'credited', 'remainder'] as const

/** What came of the goods of a line, once something did; figures of nothing are left out. */
export function LineFigures({ line, locale, creditNote }: Props) {
  const t = translator(locale, 'returns')
  const shown = FIGURES.filter((figure) => line.figures[figure] > 0)
  if (shown.length === 0) return null
  return (
    <span className="sub figures">
      {shown.map((figure) => (
        <span key={figure}>{t(`figures.${figure}`, { n: line.figures[figure] })}</span>
      ))}
      {creditNote && <Link href={invoiceHref(creditNote)}>{t('table.creditNote', { number: creditNote })}</Link>}
    </span>
  )
}
