import Link from 'next/link'

export const invoiceHref = (number: string): string => `/invoices/${encodeURIComponent(number)}`

/** The number of an invoice or credit note that the reader may see. */
export function InvoiceLink({ number }: { readonly number: string }) {
  return (
    <Link className="no" href={invoiceHref(number)}>
      {number}
    </Link>
  )
}
