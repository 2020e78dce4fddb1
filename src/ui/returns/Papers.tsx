import { translator } from '@messages/translate'
import Link from 'next/link'

import { Icon } from '../Icon'
import { invoiceHref } from '../invoices/InvoiceLink'
import type { ReturnCase } from './cases'
import { documentHref } from './documents'
import type { Shown } from './shown'

/** The papers of a request in the list: what to print, and the number under which it was credited. */
export function Papers({ of, shown: { documents, creditNotes, locale } }: { of: ReturnCase; shown: Shown }) {
  const t = translator(locale, 'returns')
  const made = documents.filter((one) => one.case === of.id)
  const creditNote = of.creditInvoice && creditNotes.get(of.creditInvoice)
  return (
    <>
      {creditNote && (
        <Link className="nowrap" href={invoiceHref(creditNote)}>
          {t('table.creditNote', { number: creditNote })}
        </Link>
      )}
      {made.map((document) => {
        const word = t(`documents.${document.kind}`)
        return (
          <a key={document.id} className="doc" href={documentHref(document)} aria-label={`${word} ${of.number}`}>
            <Icon name={document.kind === 'shipping-label' ? 'barcode' : 'page'} small />
            {word}
          </a>
        )
      })}
    </>
  )
}
