import { translator } from '@messages/translate'
import type { Metadata } from 'next'
import Link from 'next/link'

import { pathWith } from '@/session/internalPath'
import type { PortalSession, SessionCustomer } from '@/session/portalSession'
import { Notice } from '@/ui/Notice'
import { PageHead } from '@/ui/PageHead'
import { longDate } from '@/ui/returns/moment'
import { Section } from '@/ui/Section'
import { claimQuestions, claimsOpen, findClaimById, findOpenClaims } from '../../../../_lib/claims'
import { missing } from '../../../../_lib/missing'
import { portalSettings } from '../../../../_lib/portal'
import { currentLocale, requireSession } from '../../../../_lib/session'
import { PickArticles } from './PickArticles'

type Params = Record<string, string | string[] | undefined>
type Props = { readonly searchParams: Promise<Params> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), 'claims')('pick.title') }
}

/** Claim warranty, step 1: the articles, of the reader's own orders or typed in. With `draft` they are added to that one. */
export default async function NewClaimPage({ searchParams }: Props) {
  const params = await searchParams
  const session = await requireSession(pathWith('/claims/new', params))
  const customers = session.customers.filter(({ rights }) => rights.includes('requestWarranty'))
  const [first] = customers
  if (!first || !(await claimsOpen(session))) return missing()
  const { locale } = session
  const t = translator(locale, 'claims')
  const draft = typeof params.draft === 'string' ? await findClaimById(params.draft) : null
  const open = draft?.status === 'draft' ? draft : null
  const customer = open
    ? customers.find(({ id }) => id === String(open.customer))
    : customers.length === 1
      ? first
      : customers.find(({ number }) => number === params.customer)
  const back = open
    ? { href: `/claims/drafts/${open.id}`, label: t('pick.back') }
    : { href: '/claims', label: t('title') }
  return (
    <main id="main">
      <PageHead title={t(open ? 'pick.addTitle' : 'pick.title')} lead={t('pick.lead')} crumb={back} />
      {params.deleted === '1' && <Notice tone="ok" title={t('pick.deleted')} focus />}
      {!open && customer && <OpenDrafts customer={customer} session={session} />}
      {!customer && <ForCustomer customers={customers} session={session} />}
      {customer && (
        <PickArticles
          session={session}
          customer={customer}
          draft={open?.id ?? ''}
          query={{ q: textIn(params.q), page: Math.max(1, Math.trunc(Number(textIn(params.page))) || 1) }}
          freeEntryAllowed={(await claimQuestions(locale)).freeEntryAllowed}
        />
      )}
    </main>
  )
}

const textIn = (value: Params[string]): string => (typeof value === 'string' ? value.trim().slice(0, 100) : '')

type Shown = { readonly session: PortalSession }

async function OpenDrafts({ customer, session: { locale } }: Shown & { readonly customer: SessionCustomer }) {
  const [first] = await findOpenClaims(customer.id)
  if (!first) return null
  const t = translator(locale, 'claims')
  const { zone } = await portalSettings(locale)
  return (
    <Notice
      title={t('pick.draft', { date: longDate(first.updatedAt, { zone, locale }) })}
      action={
        <Link className="btn" href={`/claims/drafts/${first.id}`}>
          {t('pick.goOn')}
        </Link>
      }
    />
  )
}

function ForCustomer({ customers, session: { locale } }: Shown & { readonly customers: readonly SessionCustomer[] }) {
  const t = translator(locale, 'claims')
  return (
    <Section title={t('pick.customer')}>
      <ul className="service-customers">
        {customers.map(({ id, name, number }) => (
          <li key={id}>
            <Link className="btn" href={`/claims/new?customer=${encodeURIComponent(number)}`}>
              {name} <span className="muted">{number}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
