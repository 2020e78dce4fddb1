import { translator } from '@messages/translate'
import type { Metadata } from 'next'

import { requestHref, requestsHref } from '@/ui/dealers/hrefs'
import { PageHead } from '@/ui/PageHead'
import { longDate } from '@/ui/returns/moment'
import { Section } from '@/ui/Section'
import { StatusChip } from '@/ui/StatusChip'
import { findDealersRequest, ownDealer } from '../../../../../_lib/dealers'
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
  const found = dealer && (await findDealersRequest(dealer.id, (await params).id))
  return { title: found?.number ?? (await missingTitle()) }
}

/** One service request of an end customer, to read. */
export default async function DealersRequestPage({ params, searchParams }: Props) {
  const [{ id }, { dealer: named }] = [await params, await searchParams]
  const session = await requireSession(requestHref({ number: typeof named === 'string' ? named : '' }, id))
  const dealer = ownDealer(session, named)
  const found = dealer && (await findDealersRequest(dealer.id, id))
  if (!found) return missing()
  const { locale } = session
  const t = translator(locale, 'dealers')
  const { zone, branding } = await portalSettings(locale)
  const company = branding.companyName
  const { number, status, title, customer, submittedAt, question, answer, note } = found
  const said = [
    [t('requests.question', { company }), question],
    [t('requests.answer'), answer],
    [t('requests.note', { company }), note],
  ] as const
  return (
    <main id="main">
      <PageHead
        title={number}
        number
        chip={<StatusChip of="service" status={status} locale={locale} large />}
        lead={
          <p>
            <b>{title}</b>. {`${customer.name} (${customer.number}) · ${longDate(submittedAt, { zone, locale })}`}
          </p>
        }
        crumb={{ href: requestsHref(dealer), label: t('requests.crumb') }}
      />
      {said.map(
        ([name, text]) =>
          text && (
            <Section key={name} title={name}>
              <p className="case-said">{text}</p>
            </Section>
          ),
      )}
      <p className="small soft">{t('requests.private', { company })}</p>
    </main>
  )
}
