import { messagesOf, translator } from '@messages/translate'
import Link from 'next/link'

import { CASES_PER_PAGE } from '@/core/dealers/cases'
import type { FoundDealersReturns } from '@/core/dealers/returns'
import type { PortalSession, SessionCustomer } from '@/session/portalSession'
import { dealersStatus } from '@/ui/dealers/dealersStatus'
import { listHref, type ReturnsView, roomHref, roomPath } from '@/ui/dealers/hrefs'
import { ReturnsOfDealer } from '@/ui/dealers/ReturnsOfDealer'
import { WaitingReturns } from '@/ui/dealers/WaitingReturns'
import { EmptyState } from '@/ui/EmptyState'
import { PageHead } from '@/ui/PageHead'
import { shortDate } from '@/ui/returns/moment'
import { findDealersReturns, ownDealer } from '../../../../_lib/dealers'
import { missing } from '../../../../_lib/missing'
import { portalSettings } from '../../../../_lib/portal'
import { requireSession } from '../../../../_lib/session'
import { DealerNav } from '../DealerNav'
import { EndCustomersPager } from '../EndCustomersPager'
import { roomTitle, wishedPage } from '../SentList'
import { forwardSeveral } from './forwardSeveral'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = () => roomTitle('returns')

/** What a dealer's end customers want to send back: first what waits for the dealer, where dealers decide first. */
export default async function DealersReturnsPage({ searchParams }: Props) {
  const { dealer: named, page, view } = await searchParams
  const session = await requireSession(
    typeof named === 'string' ? roomHref({ number: named }, 'returns') : roomPath('returns'),
  )
  const dealer = ownDealer(session, named)
  const shown = dealer && (await load(dealer, view, wishedPage(page)))
  if (!shown) return missing()
  const { locale } = session
  const t = translator(locale, 'dealers')
  const { branding } = await portalSettings(locale)
  const { found, tabs } = shown
  return (
    <>
      <DealerNav session={session} dealer={dealer} here="returns" />
      <main id="main">
        <PageHead
          title={t('returns.title')}
          lead={t(tabs ? 'returns.leadFirst' : 'returns.lead', { company: branding.companyName })}
        />
        {tabs && <Views session={session} dealer={dealer} {...shown} />}
        <List session={session} dealer={dealer} {...shown} />
        {found.totalPages > 1 && (
          <EndCustomersPager
            found={found}
            perPage={CASES_PER_PAGE}
            href={(next) => roomHref(dealer, 'returns', { view: shown.view, page: next })}
            locale={locale}
          />
        )}
      </main>
    </>
  )
}

type Shown = { readonly found: FoundDealersReturns; readonly view: ReturnsView; readonly tabs: boolean }

/** Without being asked for a view, what waits; and where nothing ever does, all without tabs. */
async function load({ id }: SessionCustomer, asked: unknown, page: number): Promise<Shown | null> {
  const waiting = asked === 'all' ? null : await findDealersReturns(id, { page, waiting: true })
  if (waiting && (asked === 'waiting' || waiting.waiting > 0)) return { found: waiting, view: 'waiting', tabs: true }
  const found = await findDealersReturns(id, { page, waiting: false })
  return found && { found, view: 'all', tabs: found.waiting > 0 || asked === 'all' }
}

type PartProps = Shown & { readonly session: PortalSession; readonly dealer: SessionCustomer }

function Views({ session: { locale }, dealer, found, view }: PartProps) {
  const t = translator(locale, 'dealers')
  return (
    <nav className="seg standings" aria-label={t('returns.views')}>
      {(['waiting', 'all'] as const).map((one) => (
        <Link
          key={one}
          href={roomHref(dealer, 'returns', { view: one })}
          aria-current={one === view ? 'true' : undefined}
          scroll={false}
        >
          {t(`returns.view.${one}`)} {one === 'waiting' && <b>{t('figure', { n: found.waiting })}</b>}
        </Link>
      ))}
    </nav>
  )
}

async function List({ session: { locale }, dealer, found, view }: PartProps) {
  const { zone, branding } = await portalSettings(locale)
  const rows = found.docs.map((one) => ({
    ...one,
    sentText: shortDate(one.submittedAt, { zone, locale }),
    statusText: dealersStatus(one.status, locale),
  }))
  const table = { rows, dealer: { number: dealer.number }, locale, messages: messagesOf(locale, 'dealers') }
  const numbers = Object.fromEntries(rows.map(({ id, number }) => [id, number]))
  const action = forwardSeveral.bind(null, dealer.number, numbers)
  return (
    <>
      {view === 'waiting' && <WaitingReturns {...table} companyName={branding.companyName} action={action} />}
      {view === 'all' && rows.length > 0 && <ReturnsOfDealer {...table} />}
      {rows.length === 0 && <Nothing locale={locale} dealer={dealer} view={view} />}
    </>
  )
}

type NothingProps = Pick<PartProps, 'dealer' | 'view'> & Pick<PortalSession, 'locale'>

function Nothing({ locale, dealer, view }: NothingProps) {
  const t = translator(locale, 'dealers')
  const waiting = view === 'waiting'
  const back = waiting ? roomHref(dealer, 'returns', { view: 'all' }) : listHref(dealer, { standing: 'active' })
  return (
    <EmptyState
      icon="return"
      title={t(waiting ? 'returns.emptyWaiting' : 'returns.empty')}
      action={
        <Link className="btn" href={back}>
          {waiting ? t('returns.view.all') : t('title')}
        </Link>
      }
    >
      {t(waiting ? 'returns.emptyWaitingText' : 'returns.emptyText')}
    </EmptyState>
  )
}
