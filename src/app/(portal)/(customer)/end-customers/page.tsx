import { messagesOf, translator } from '@messages/translate'
import type { Metadata } from 'next'
import Link from 'next/link'

import { env } from '@/config/env'
import { END_CUSTOMERS_PER_PAGE, STANDINGS, type Standing } from '@/core/dealers/endCustomers'
import type { PortalSession, SessionCustomer } from '@/session/portalSession'
import { EndCustomersTable } from '@/ui/dealers/EndCustomersTable'
import { addHref, END_CUSTOMERS, listHref, roomHref } from '@/ui/dealers/hrefs'
import { EmptyState } from '@/ui/EmptyState'
import { Icon } from '@/ui/Icon'
import { Notice } from '@/ui/Notice'
import { PageHead } from '@/ui/PageHead'
import { shortDate } from '@/ui/returns/moment'
import { Section } from '@/ui/Section'
import { dealersOf, findDealersReturns, findEndCustomers, ownDealer } from '../../../_lib/dealers'
import { missing } from '../../../_lib/missing'
import { portalSettings } from '../../../_lib/portal'
import { openForm } from '../../../_lib/registration'
import { currentLocale, requireSession } from '../../../_lib/session'
import { actOnSeveral } from './actOnSeveral'
import { DealerNav } from './DealerNav'
import { EndCustomersPager } from './EndCustomersPager'
import { wishedPage } from './SentList'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), 'dealers')('title') }
}

/** A dealer's end customers: who asks, who was accepted, who may come in. */
export default async function EndCustomersPage({ searchParams }: Props) {
  const { dealer: named, standing: asked, page, done } = await searchParams
  const session = await requireSession(typeof named === 'string' ? listHref({ number: named }) : END_CUSTOMERS)
  const dealer = ownDealer(session, named)
  if (!dealer) return missing()
  const t = translator(session.locale, 'dealers')
  const add = (
    <Link className="btn primary" href={addHref(dealer)}>
      <Icon name="plus" small />
      {t('add')}
    </Link>
  )
  return (
    <>
      <DealerNav session={session} dealer={dealer} here={null} />
      <main id="main">
        <PageHead title={t('title')} lead={t('lead')} actions={add} />
        <Done done={done} session={session} />
        <Dealers session={session} chosen={dealer} />
        <Waiting session={session} dealer={dealer} />
        <List session={session} dealer={dealer} asked={asked} page={wishedPage(page)} />
        <SignUpLink session={session} dealer={dealer} />
      </main>
    </>
  )
}

function Done({ done, session }: { readonly done: unknown; readonly session: PortalSession }) {
  const known = (['reject', 'added'] as const).find((one) => one === done)
  if (!known) return null
  const t = translator(session.locale, 'dealers')
  return (
    <Notice tone="ok" title={t(`done.${known}`)} focus>
      {t(`done.${known}Text`)}
    </Notice>
  )
}

/** For who manages several dealers: one at a time. */
function Dealers({ session, chosen }: { readonly session: PortalSession; readonly chosen: SessionCustomer }) {
  const own = dealersOf(session)
  if (own.length < 2) return null
  return (
    <nav className="seg contact-customers" aria-label={translator(session.locale, 'dealers')('dealer')}>
      {own.map((one) => (
        <Link key={one.id} href={listHref(one)} aria-current={one.id === chosen.id ? 'page' : undefined}>
          {one.name} {one.number}
        </Link>
      ))}
    </nav>
  )
}

/** Where dealers decide first: what is to be decided on. */
async function Waiting({ session: { locale }, dealer }: Pick<ListProps, 'session' | 'dealer'>) {
  const waiting = (await findDealersReturns(dealer.id, { page: 1, waiting: true }))?.waiting ?? 0
  if (waiting === 0) return null
  const t = translator(locale, 'dealers')
  const action = (
    <Link className="btn" href={roomHref(dealer, 'returns', { view: 'waiting' })}>
      {t('returns.waitingAction')}
    </Link>
  )
  return (
    <Notice id="waiting" tone="wait" title={t('returns.waitingNotice', { n: waiting })} action={action}>
      {t('returns.waitingNoticeText')}
    </Notice>
  )
}

type ListProps = {
  readonly session: PortalSession
  readonly dealer: SessionCustomer
  readonly asked: unknown
  readonly page: number
}

async function List({ session: { locale }, dealer, asked, page }: ListProps) {
  const standing = STANDINGS.find((one) => one === asked) ?? 'pending'
  const found = await findEndCustomers(dealer.id, { standing, page })
  if (!found) return missing()
  const t = translator(locale, 'dealers')
  const { zone, branding } = await portalSettings(locale)
  const rows = found.docs.map((one) => ({ ...one, sinceText: shortDate(one.since, { zone, locale }) }))
  const names = Object.fromEntries(rows.map(({ id, name }) => [id, name]))
  return (
    <>
      <nav className="seg standings" aria-label={t('standings')}>
        {STANDINGS.map((one) => (
          <Link
            key={one}
            href={listHref(dealer, { standing: one })}
            aria-current={one === standing ? 'true' : undefined}
            scroll={false}
          >
            {t(`standing.${one}`)} <b>{t('figure', { n: found.counts[one] })}</b>
          </Link>
        ))}
      </nav>
      <EndCustomersTable
        key={standing}
        locale={locale}
        messages={messagesOf(locale, 'dealers')}
        dealer={{ number: dealer.number }}
        standing={standing}
        rows={rows}
        companyName={branding.companyName}
        action={actOnSeveral.bind(null, dealer.number, names)}
      />
      {rows.length === 0 && <Nobody locale={locale} standing={standing} />}
      {found.totalDocs > END_CUSTOMERS_PER_PAGE && (
        <EndCustomersPager
          found={found}
          perPage={END_CUSTOMERS_PER_PAGE}
          href={(next) => listHref(dealer, { standing, page: next })}
          locale={locale}
        />
      )}
    </>
  )
}

function Nobody({ locale, standing }: { readonly locale: PortalSession['locale']; readonly standing: Standing }) {
  const t = translator(locale, 'dealers')
  return (
    <EmptyState icon="list" title={t(`empty.${standing}`)}>
      {t(`empty.${standing}Text`)}
    </EmptyState>
  )
}

/** Only while the house lets end customers register. */
async function SignUpLink({ session, dealer }: { readonly session: PortalSession; readonly dealer: SessionCustomer }) {
  const form = await openForm()
  if (!form?.kinds.includes('endCustomer')) return null
  const t = translator(session.locale, 'dealers')
  const query = new URLSearchParams({ kind: 'endCustomer', dealer: dealer.number })
  return (
    <Section title={t('link.title')}>
      <p>{t('link.text')}</p>
      <p className="sign-up-link">{`${env.PUBLIC_URL}/register?${query}`}</p>
    </Section>
  )
}
