import { InvoiceLink } from '../invoices/InvoiceLink'

/** The invoice that a claim was closed with; a link for who may open it. */
export function ClaimInvoice({ number, opens }: { readonly number: string; readonly opens: boolean }) {
  return opens ? <InvoiceLink number={number} /> : <span className="no">{number}</span>
}
