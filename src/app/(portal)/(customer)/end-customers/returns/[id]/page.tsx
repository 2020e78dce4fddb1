import { translator } from '@messages/translate'
import type { Metadata } from 'next'

import type { DealersReturn } from '@/core/dealers/returns'
import { returnHref, returnsHref } from '@/ui/dealers/hrefs'
import { PageHead } from '@/ui/PageHead'
import { CaseLines } from '@/ui/returns/CaseLines'
import type { ReturnCase } from '@/ui/returns/cases'
import { longDate } from '@/ui/returns/moment'
import { Section } from '@/ui/Section'
import { StatusChip } from '@/ui/StatusChip'
import { findDealersReturn, ownDealer } from '../../../../../_lib/dealers'
import { missing } from '../../../../../_lib/missing'
import { missingTitle } from '../../../../../_lib/NotFoundPage'
import { portalSettings } from '../../../../../_lib/portal'
import { currentSession, requireSession } from '../../../../../_lib/session'

type Props = {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<{ dealer?: string | string[] }>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const session = await currentSession()
  const dealer = session && ownDealer(session, (await searchParams).dealer)
  const found = dealer && (await findDealersReturn(dealer.id, (await params).id))
  return { title: found?.number ?? (await missingTitle()) }
}

/** One return of an end customer, to read. */
export default async function DealersReturnPage({ params, searchParams }: Props) {
  const [{ id }, { dealer: named }] = [await params, await searchParams]
  const session = await requireSession(returnHref({ number: typeof named === 'string' ? named : '' }, id))
  const dealer = ownDealer(session, named)
  const found = dealer && (await findDealersReturn(dealer.id, id))
  if (!found) return missing()
  const { locale } = session
  const t = translator(locale, 'dealers')
  const { zone } = await portalSettings(locale)
  const orders = new Set(found.lines.map(({ orderNumber }) => orderNumber))
  return (
    <main id="main">
      <PageHead
        title={found.number}
        number
        chip={<StatusChip of="rma" status={found.status} locale={locale} large />}
        lead={`${found.customer.name} (${found.customer.number}) · ${longDate(found.submittedAt, { zone, locale })}`}
        crumb={{ href: returnsHref(dealer), label: t('returns.crumb') }}
      />
      {found.decisionNote && (
        <Section title={t('returns.decision')}>
          <p className="case-said">{found.decisionNote}</p>
        </Section>
      )}
      <Section title={t('returns.lines')}>
        <CaseLines of={caseOf(found)} extras={new Map()} view={null} severalOrders={orders.size > 1} locale={locale} />
      </Section>
    </main>
  )
}

/** As the lists of returns show one; papers and credit notes are the end customer's own. */
const caseOf = ({ customer, submittedAt, ...found }: DealersReturn): ReturnCase => ({
  ...found,
  lines: found.lines.map((line) => ({ ...line, creditInvoice: null })),
  pickup: false,
  creditInvoice: null,
  customer: { id: '', ...customer },
  at: submittedAt,
  lineCount: found.lines.length,
})
