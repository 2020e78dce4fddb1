import { translator } from '@messages/translate'
import type { Metadata } from 'next'
import Link from 'next/link'

import { pathWith } from '@/session/internalPath'
import { may, type PortalSession } from '@/session/portalSession'
import { EmptyState } from '@/ui/EmptyState'
import { InvoicesTable } from '@/ui/invoices/InvoicesTable'
import { InvoiceTabs } from '@/ui/invoices/InvoiceTabs'
import { type InvoicesQuery, invoicesHref, invoicesQuery } from '@/ui/invoices/invoicesQuery'
import { ToPayStrip } from '@/ui/invoices/ToPayStrip'
import { ListPager } from '@/ui/ListPager'
import { PageHead } from '@/ui/PageHead'
import { customerNames } from '../../../_lib/customerNames'
import { findInvoices, findToPay, type InvoiceList } from '../../../_lib/invoiceList'
import { stateOf } from '../../../_lib/invoices'
import { missing } from '../../../_lib/missing'
import { portalSettings } from '../../../_lib/portal'
import { currentLocale, requireSession } from '../../../_lib/session'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), 'lists')('invoice.title') }
}

/** Invoices and credit notes of the reader's customers; who sees no prices is not told which are paid. */
export default async function InvoicesPage({ searchParams }: Props) {
  const params = await searchParams
  const session = await requireSession(pathWith('/invoices', params))
  if (!may(session, 'viewInvoices')) return missing()
  const { locale } = session
  const { zone } = await portalSettings(locale)
  const toPay = await findToPay(session, zone)
  const priced = toPay.customers.length > 0
  const asked = invoicesQuery(params)
  const query = priced || asked.tab === 'credit' ? asked : { ...asked, tab: 'all' as const }
  const found = await findInvoices({ query, toPay, priced })
  const t = translator(locale, 'lists')
  return (
    <main id="main">
      <PageHead title={t('invoice.title')} lead={t('invoice.lead')} crumb={{ href: '/', label: t('back') }} />
      <ToPayStrip invoices={toPay.invoices} overdue={toPay.overdue} locale={locale} />
      <InvoiceTabs query={query} counts={found.counts} locale={locale} />
      {found.total > 0 ? (
        <List session={session} query={query} found={found} zone={zone} priced={priced} />
      ) : (
        <Nothing session={session} query={query} />
      )}
    </main>
  )
}

type NothingProps = { readonly session: PortalSession; readonly query: InvoicesQuery }
type ListProps = NothingProps & { readonly found: InvoiceList; readonly zone: string; readonly priced: boolean }

function List({ session, query, found, zone, priced }: ListProps) {
  const { locale } = session
  return (
    <>
      <InvoicesTable
        invoices={found.rows.map((invoice) => ({ invoice, state: stateOf(invoice, zone) }))}
        customers={customerNames(session)}
        priced={priced}
        clock={{ zone, locale }}
      />
      <ListPager
        of={found}
        size={query.size}
        href={(paging) => invoicesHref({ ...query, ...paging })}
        say={translator(locale, 'lists')}
      />
    </>
  )
}

function Nothing({ session: { locale }, query }: NothingProps) {
  const t = translator(locale, 'lists')
  const all = <Link href={invoicesHref({ ...query, q: '', tab: 'all' })}>{t('invoice.all')}</Link>
  if (query.q || query.tab === 'paid' || query.tab === 'credit') {
    return (
      <EmptyState title={t('nothing')} action={all}>
        {t('nothingText')}
      </EmptyState>
    )
  }
  const paid = query.tab === 'open' || query.tab === 'overdue'
  return (
    <EmptyState icon="invoice" title={t(paid ? 'invoice.noneOpen' : 'invoice.none')} action={paid && all}>
      {t(paid ? 'invoice.noneOpenText' : 'invoice.noneText')}
    </EmptyState>
  )
}
