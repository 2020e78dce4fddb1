/** What the address of the list of invoices asks for. */
import { type Paging, pagingIn, pagingParams } from '../paging'

export const INVOICE_TABS = ['open', 'overdue', 'paid', 'credit', 'all'] as const

export type InvoiceTab = (typeof INVOICE_TABS)[number]

export type InvoicesQuery = Paging & {
  readonly tab: InvoiceTab
  /** In the number. */
  readonly q: string
}

type Asked = Readonly<Record<string, string | string[] | undefined>>

const MOST_CHARACTERS = 100

/** What it does not say, or says wrongly, is the default. */
export const invoicesQuery = ({ tab, q, page, size }: Asked): InvoicesQuery => ({
  tab: INVOICE_TABS.find((one) => one === tab) ?? 'open',
  q: typeof q === 'string' ? q.trim().slice(0, MOST_CHARACTERS) : '',
  ...pagingIn({ page, size }),
})

/** The address of the list with what is not the default. */
export function invoicesHref({ tab, q, ...paging }: InvoicesQuery): string {
  const said = new URLSearchParams({
    ...(tab === 'open' ? {} : { tab }),
    ...(q ? { q } : {}),
    ...pagingParams(paging),
  })
  return said.size > 0 ? `/invoices?${said}` : '/invoices'
}
