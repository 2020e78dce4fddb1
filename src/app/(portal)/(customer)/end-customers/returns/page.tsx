import { translator } from '@messages/translate'
import type { Metadata } from 'next'
import Link from 'next/link'

import { RETURNS_PER_PAGE } from '@/core/dealers/returns'
import { listHref, RETURNS, returnsHref } from '@/ui/dealers/hrefs'
import { ReturnsOfDealer } from '@/ui/dealers/ReturnsOfDealer'
import { EmptyState } from '@/ui/EmptyState'
import { PageHead } from '@/ui/PageHead'
import { findDealersReturns, ownDealer } from '../../../../_lib/dealers'
import { missing } from '../../../../_lib/missing'
import { portalSettings } from '../../../../_lib/portal'
import { currentLocale, requireSession } from '../../../../_lib/session'
import { EndCustomersPager } from '../EndCustomersPager'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), 'dealers')('returns.title') }
}

/** What a dealer's end customers want to send back. */
export default async function DealersReturnsPage({ searchParams }: Props) {
  const { dealer: named, page } = await searchParams
  const session = await requireSession(typeof named === 'string' ? returnsHref({ number: named }) : RETURNS)
  const dealer = ownDealer(session, named)
  const wished = Number(page)
  const asked = Number.isInteger(wished) && wished > 0 && wished <= 100_000 ? wished : 1
  const found = dealer && (await findDealersReturns(dealer.id, asked))
  if (!found) return missing()
  const { locale } = session
  const t = translator(locale, 'dealers')
  const { zone, branding } = await portalSettings(locale)
  const crumb = { href: listHref(dealer), label: t('crumb') }
  return (
    <main id="main">
      <PageHead title={t('returns.title')} lead={t('returns.lead', { company: branding.companyName })} crumb={crumb} />
      {found.docs.length > 0 ? (
        <ReturnsOfDealer returns={found.docs} dealer={dealer} clock={{ zone, locale }} />
      ) : (
        <EmptyState
          icon="return"
          title={t('returns.empty')}
          action={
            <Link className="btn" href={listHref(dealer, { standing: 'active' })}>
              {t('title')}
            </Link>
          }
        >
          {t('returns.emptyText')}
        </EmptyState>
      )}
      {found.totalPages > 1 && (
        <EndCustomersPager
          found={found}
          perPage={RETURNS_PER_PAGE}
          href={(next) => returnsHref(dealer, next)}
          locale={locale}
        />
      )}
    </main>
  )
}
