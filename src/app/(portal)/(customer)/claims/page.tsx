import { translator } from '@messages/translate'
import type { Metadata } from 'next'
import Link from 'next/link'

import { pathWith } from '@/session/internalPath'
import { may, type PortalSession } from '@/session/portalSession'
import { ClaimsFilter } from '@/ui/claims/ClaimsFilter'
import { ClaimsTable, type ListedClaim } from '@/ui/claims/ClaimsTable'
import { type ClaimsQuery, claimsHref, claimsQuery, grouped } from '@/ui/claims/claimsQuery'
import { EmptyState } from '@/ui/EmptyState'
import { Icon } from '@/ui/Icon'
import { ListPager } from '@/ui/ListPager'
import { PageHead } from '@/ui/PageHead'
import { pageOf } from '@/ui/paging'
import type { Clock } from '@/ui/returns/moment'
import { claimsOpen, findClaims } from '../../../_lib/claims'
import { findInvoiceNumbers } from '../../../_lib/invoices'
import { missing } from '../../../_lib/missing'
import { portalSettings } from '../../../_lib/portal'
import { currentLocale, requireSession } from '../../../_lib/session'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), 'claims')('title') }
}

/** Status of warranty claims: every claim of the reader's customers, with all that came of it. */
export default async function ClaimsPage({ searchParams }: Props) {
  const params = await searchParams
  const session = await requireSession(pathWith('/claims', params))
  if (!may(session, 'requestWarranty') || !(await claimsOpen(session))) return missing()
  const t = translator(session.locale, 'claims')
  return (
    <main id="main">
      <PageHead
        title={t('title')}
        lead={t('lead')}
        actions={
          <Link className="btn primary" href="/claims/new">
            <Icon name="warranty" />
            {t('request')}
          </Link>
        }
      />
      <List session={session} query={claimsQuery(params)} />
    </main>
  )
}

async function List({ session: { locale }, query }: { session: PortalSession; query: ClaimsQuery }) {
  const t = translator(locale, 'claims')
  const found = await findClaims(query)
  const shown = found.filter(({ status }) => query.status === null || status === query.status)
  const { zone } = await portalSettings(locale)
  if (found.length === 0 && claimsHref(query) === '/claims') {
    return (
      <EmptyState icon="warranty" title={t('none')}>
        {t('noneText')}
      </EmptyState>
    )
  }
  return (
    <>
      <ClaimsFilter query={query} statuses={found.map(({ status }) => status)} locale={locale} />
      {shown.length > 0 ? (
        <Shown claims={shown} query={query} clock={{ zone, locale }} />
      ) : (
        <EmptyState icon="search" title={t('nothingFound')} action={<Link href="/claims">{t('filter.clear')}</Link>} />
      )}
    </>
  )
}

type ShownProps = { readonly claims: readonly ListedClaim[]; readonly query: ClaimsQuery; readonly clock: Clock }

async function Shown({ claims, query, clock }: ShownProps) {
  const inGroups = [...grouped(claims, query.group).values()].flat()
  const page = pageOf(inGroups, query)
  const invoices = await findInvoiceNumbers(page.rows.flatMap(({ invoiceNumber }) => invoiceNumber || []))
  return (
    <>
      <ClaimsTable claims={page.rows} group={query.group} invoices={invoices} clock={clock} />
      <ListPager
        of={page}
        size={query.size}
        href={(paging) => claimsHref({ ...query, ...paging })}
        say={translator(clock.locale, 'claims')}
      />
    </>
  )
}
