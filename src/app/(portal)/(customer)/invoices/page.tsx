import { translator } from '@messages/translate'
import type { Metadata } from 'next'

import type { Invoice } from '@/payload-types'
import { pathWith } from '@/session/internalPath'
import { may, type PortalSession } from '@/session/portalSession'
import { invoiceCell } from '@/ui/grids/cells'
import type { Params } from '@/ui/grids/listQuery'
import { ToPayStrip } from '@/ui/invoices/ToPayStrip'
import { PageHead } from '@/ui/PageHead'
import { customerNames } from '../../../_lib/customerNames'
import { findToPay } from '../../../_lib/grids'
import { stateOf } from '../../../_lib/invoices'
import { missing } from '../../../_lib/missing'
import { portalSettings } from '../../../_lib/portal'
import { currentLocale, requireSession } from '../../../_lib/session'
import { GridList } from '../_grids/GridList'

type Props = { readonly searchParams: Promise<Params> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), 'grids')('list.invoices.title') }
}

/** Invoices and credit notes of the reader's customers; who sees no prices is not told which are paid. */
export default async function InvoicesPage({ searchParams }: Props) {
  const params = await searchParams
  const session = await requireSession(pathWith('/invoices', params))
  if (!may(session, 'viewInvoices')) return missing()
  const { locale } = session
  const t = translator(locale, 'grids')
  const { zone } = await portalSettings(locale)
  const cell = invoiceCell({ clock: { zone, locale }, customers: customerNames(session) })
  return (
    <main id="main">
      <PageHead
        title={t('list.invoices.title')}
        lead={t('list.invoices.lead')}
        crumb={{ href: '/', label: t('crumb') }}
      />
      <ToPay session={session} />
      <GridList
        session={session}
        grid="invoices"
        params={params}
        cell={(invoice: Invoice, column) => cell({ ...invoice, state: stateOf(invoice, zone) }, column)}
      />
    </main>
  )
}

async function ToPay({ session }: { readonly session: PortalSession }) {
  const [open, overdue] = await Promise.all([findToPay(session, 'open'), findToPay(session, 'overdue')])
  return <ToPayStrip open={open ?? []} overdue={overdue ?? []} locale={session.locale} />
}
