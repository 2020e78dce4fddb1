import { translator } from '@messages/translate'
import type { Metadata } from 'next'
import Link from 'next/link'

import { REQUESTS_PER_PAGE } from '@/core/dealers/requests'
import { listHref, REQUESTS, requestsHref } from '@/ui/dealers/hrefs'
import { RequestsOfDealer } from '@/ui/dealers/RequestsOfDealer'
import { EmptyState } from '@/ui/EmptyState'
import { PageHead } from '@/ui/PageHead'
import { findDealersRequests, ownDealer } from '../../../../_lib/dealers'
import { missing } from '../../../../_lib/missing'
import { portalSettings } from '../../../../_lib/portal'
import { currentLocale, requireSession } from '../../../../_lib/session'
import { EndCustomersPager } from '../EndCustomersPager'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), 'dealers')('requests.title') }
}

/** What a dealer's end customers ask the house for, to read along. */
export default async function DealersRequestsPage({ searchParams }: Props) {
  const { dealer: named, page } = await searchParams
  const session = await requireSession(typeof named === 'string' ? requestsHref({ number: named }) : REQUESTS)
  const dealer = ownDealer(session, named)
  const wished = Number(page)
  const asked = Number.isInteger(wished) && wished > 0 && wished <= 100_000 ? wished : 1
  const found = dealer && (await findDealersRequests(dealer.id, asked))
  if (!found) return missing()
  const { locale } = session
  const t = translator(locale, 'dealers')
  const { zone, branding } = await portalSettings(locale)
  const crumb = { href: listHref(dealer), label: t('crumb') }
  return (
    <main id="main">
      <PageHead
        title={t('requests.title')}
        lead={t('requests.lead', { company: branding.companyName })}
        crumb={crumb}
      />
      {found.docs.length > 0 ? (
        <RequestsOfDealer requests={found.docs} dealer={dealer} clock={{ zone, locale }} />
      ) : (
        <EmptyState
          icon="list"
          title={t('requests.empty')}
          action={
            <Link className="btn" href={listHref(dealer, { standing: 'active' })}>
              {t('title')}
            </Link>
          }
        >
          {t('requests.emptyText')}
        </EmptyState>
      )}
      {found.totalPages > 1 && (
        <EndCustomersPager
          found={found}
          perPage={REQUESTS_PER_PAGE}
          href={(next) => requestsHref(dealer, next)}
          locale={locale}
        />
      )}
    </main>
  )
}
