import { translator } from '@messages/translate'
import type { Metadata } from 'next'
import Link from 'next/link'

import type { Rma } from '@/payload-types'
import { pathWith } from '@/session/internalPath'
import { Icon } from '@/ui/Icon'
import { InvoiceChip } from '@/ui/invoices/InvoiceChip'
import { InvoicedLines } from '@/ui/invoices/InvoicedLines'
import { InvoiceStrip } from '@/ui/invoices/InvoiceStrip'
import { PageHead } from '@/ui/PageHead'
import { type Clock, longDate } from '@/ui/returns/moment'
import { Section } from '@/ui/Section'
import { StatusChip } from '@/ui/StatusChip'
import { customerNames } from '../../../../_lib/customerNames'
import { findInvoice } from '../../../../_lib/invoices'
import { missing } from '../../../../_lib/missing'
import { missingTitle } from '../../../../_lib/NotFoundPage'
import { requireSession } from '../../../../_lib/session'
import { numberIn } from '../../returns/[number]/numberIn'
import { type LoadedInvoice, loadInvoice } from './loadInvoice'

type Asked = Record<string, string | string[] | undefined>
type Props = { readonly params: Promise<{ number: string }>; readonly searchParams: Promise<Asked> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = numberIn((await params).number)
  return { title: (await findInvoice(number)) ? number : await missingTitle() }
}

/** One invoice or credit note: what it charges, what is open, and what of it can come back. */
export default async function InvoicePage({ params, searchParams }: Props) {
  const { number: segment } = await params
  const session = await requireSession(pathWith(`/invoices/${segment}`, await searchParams))
  const loaded = await loadInvoice(session, numberIn(segment))
  if (!loaded) return missing()

  const { invoice, clock, credited } = loaded
  const t = translator(clock.locale, 'invoices')
  return (
    <main id="main">
      <Head loaded={loaded} />
      <InvoiceStrip
        invoice={invoice}
        customerName={customerNames(session)?.get(String(invoice.customer)) ?? null}
        clock={clock}
      />
      {invoice.kind === 'invoice' && <Lines loaded={loaded} />}
      {credited.length > 0 && (
        <Section title={t('credited')}>
          <ul className="list">
            {credited.map((rma) => (
              <Credited key={rma.id} rma={rma} clock={clock} />
            ))}
          </ul>
        </Section>
      )}
    </main>
  )
}

function Head({ loaded: { invoice, state, paper, report, request, clock } }: { readonly loaded: LoadedInvoice }) {
  const t = translator(clock.locale, 'invoices')
  const { number, kind, invoiceDate } = invoice
  return (
    <PageHead
      title={number}
      number
      chip={state && <InvoiceChip of={state} locale={clock.locale} />}
      lead={invoiceDate ? t('dated', { kind, date: longDate(invoiceDate, clock) }) : t('undated', { kind })}
      actions={
        (paper || report || request) && (
          <>
            {paper && (
              <a className="btn" href={`/documents/${paper}`}>
                <Icon name="download" />
                {t('paper')}
              </a>
            )}
            {report && (
              <Link className="btn" href={report}>
                <Icon name="message" />
                {t('report')}
              </Link>
            )}
            {request && (
              <Link className="btn primary" href={request}>
                <Icon name="return" />
                {t('request')}
              </Link>
            )}
          </>
        )
      }
      crumb={{ href: '/invoices', label: t('back') }}
    />
  )
}

function Lines({ loaded: { lines, total, view, clock } }: { readonly loaded: LoadedInvoice }) {
  const t = translator(clock.locale, 'invoices')
  const aside = total > lines.length && <span>{t('linesOf', { shown: lines.length, total })}</span>
  return (
    <Section title={t('lines')} aside={aside}>
      {lines.length > 0 ? <InvoicedLines lines={lines} view={view} locale={clock.locale} /> : <p>{t('noLines')}</p>}
    </Section>
  )
}

function Credited({ rma, clock }: { readonly rma: Rma; readonly clock: Clock }) {
  return (
    <li>
      <Link className="no" href={`/returns/${encodeURIComponent(rma.number ?? '')}`}>
        {rma.number}
      </Link>{' '}
      <StatusChip of="rma" status={rma.status} locale={clock.locale} />
    </li>
  )
}
