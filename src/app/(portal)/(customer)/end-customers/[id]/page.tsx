import { messagesOf, translator } from '@messages/translate'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'

import { formatDiscount } from '@/core/dealers/discount'
import type { ShownEndCustomer } from '@/core/dealers/endCustomers'
import { countryName } from '@/core/forms/countries'
import type { PortalSession } from '@/session/portalSession'
import { endCustomerHref, listHref } from '@/ui/dealers/hrefs'
import { ActForms, DiscountForm } from '@/ui/dealers/OneForms'
import { StandingChip } from '@/ui/dealers/StandingChip'
import { Notice } from '@/ui/Notice'
import { PageHead } from '@/ui/PageHead'
import { longDate } from '@/ui/returns/moment'
import { Section } from '@/ui/Section'
import { findEndCustomer, ownDealer } from '../../../../_lib/dealers'
import { missing } from '../../../../_lib/missing'
import { missingTitle } from '../../../../_lib/NotFoundPage'
import { portalSettings } from '../../../../_lib/portal'
import { currentSession, requireSession } from '../../../../_lib/session'
import { actOnOne, changeDiscount } from './changeOne'

type Props = {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<{ dealer?: string | string[]; done?: string | string[] }>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const session = await currentSession()
  const dealer = session && ownDealer(session, (await searchParams).dealer)
  const found = dealer && (await findEndCustomer(dealer.id, (await params).id))
  return { title: found?.name ?? (await missingTitle()) }
}

/** One end customer of a dealer. */
export default async function EndCustomerPage({ params, searchParams }: Props) {
  const [{ id }, { dealer: named, done }] = [await params, await searchParams]
  const session = await requireSession(endCustomerHref({ number: typeof named === 'string' ? named : '' }, id))
  const dealer = ownDealer(session, named)
  const found = dealer && (await findEndCustomer(dealer.id, id))
  if (!found) return missing()
  const { locale } = session
  const t = translator(locale, 'dealers')
  const { branding } = await portalSettings(locale)
  const of = { dealer: dealer.number, id: found.id }
  const forms = { locale, messages: messagesOf(locale, 'dealers') }
  const discount = found.discountBasisPoints === null ? '' : formatDiscount(found.discountBasisPoints, locale)
  return (
    <main id="main">
      <PageHead
        title={found.name}
        chip={<StandingChip standing={found.standing} locale={locale} />}
        lead={found.number ?? t('noNumber')}
        crumb={{ href: listHref(dealer, { standing: found.standing }), label: t('crumb') }}
      />
      <Done done={done} session={session} />
      {found.blockedBy === 'house' && (
        <Notice tone="wait" title={t('byHouse', { company: branding.companyName })}>
          {t('one.houseText')}
        </Notice>
      )}
      <Facts found={found} session={session} />
      <ActForms {...forms} acts={found.acts} action={actOnOne.bind(null, of)} />
      {found.standing !== 'pending' && (
        <DiscountForm
          {...forms}
          discount={discount}
          companyName={branding.companyName}
          action={changeDiscount.bind(null, of)}
        />
      )}
    </main>
  )
}

function Done({ done, session }: { readonly done: unknown; readonly session: PortalSession }) {
  const t = translator(session.locale, 'dealers')
  const known = (['unblock', 'block', 'discount'] as const).find((one) => one === done)
  if (!known) return null
  if (known === 'discount') return <Notice tone="ok" title={t('done.discount')} focus />
  return (
    <Notice tone="ok" title={t(`done.${known}`, { n: 1 })} focus>
      {t(`done.${known}Text`)}
    </Notice>
  )
}

type FactsProps = { readonly found: ShownEndCustomer; readonly session: PortalSession }

async function Facts({ found, session: { locale } }: FactsProps) {
  const t = translator(locale, 'dealers')
  const { zone } = await portalSettings(locale)
  const { contactName, email, phone, address, remarks, since, standing } = found
  const rows: readonly (readonly [label: string, value: ReactNode])[] = [
    [t('one.contact'), contactName],
    [t('one.email'), email],
    [t('one.phone'), phone],
    [t('one.address'), [...address.lines, countryName(address.countryCode, locale)].filter(Boolean).join('\n')],
    [t('one.remarks'), remarks],
    [t(standing === 'pending' ? 'one.asked' : 'one.since'), longDate(since, { zone, locale })],
  ]
  return (
    <Section title={t('one.facts')}>
      <dl className="end-customer-facts">
        {rows.map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </Section>
  )
}
