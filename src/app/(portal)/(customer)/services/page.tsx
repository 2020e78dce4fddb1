import { translator } from '@messages/translate'
import type { Metadata } from 'next'

import { pathWith } from '@/session/internalPath'
import { may, type PortalSession } from '@/session/portalSession'
import { EmptyState } from '@/ui/EmptyState'
import { ListPager } from '@/ui/ListPager'
import { PageHead } from '@/ui/PageHead'
import { type Paging, pageOf, pagingIn, pagingParams } from '@/ui/paging'
import { Section } from '@/ui/Section'
import { RequestsTable } from '@/ui/services/RequestsTable'
import { ServiceCards } from '@/ui/services/ServiceCards'
import { missing } from '../../../_lib/missing'
import { portalSettings } from '../../../_lib/portal'
import { findRequests, findServices } from '../../../_lib/services'
import { servicesOpen } from '../../../_lib/servicesOpen'
import { currentLocale, requireSession } from '../../../_lib/session'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

const servicesHref = (paging: Paging): string => pathWith('/services', pagingParams(paging))

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), 'services')('title') }
}

/** Services: what this reader may ask for, and what they asked for. */
export default async function ServicesPage({ searchParams }: Props) {
  const asked = await searchParams
  const session = await requireSession(pathWith('/services', asked))
  if (!may(session, 'requestService') || !(await servicesOpen(session)).any) return missing()
  const t = translator(session.locale, 'services')
  const services = await findServices(session)
  return (
    <main id="main">
      <PageHead title={t('title')} lead={t('lead')} />
      <Section title={t('choose')}>
        {services.length > 0 ? (
          <ServiceCards services={services} />
        ) : (
          <EmptyState icon="service" title={t('none')}>
            {t('noneText')}
          </EmptyState>
        )}
      </Section>
      <Mine session={session} paging={pagingIn(asked)} />
    </main>
  )
}

async function Mine({ session, paging }: { readonly session: PortalSession; readonly paging: Paging }) {
  const { locale, customers } = session
  const t = translator(locale, 'services')
  const requests = await findRequests(session)
  const page = pageOf(requests, paging)
  const { zone } = await portalSettings(locale)
  return (
    <Section title={t('mine')} aside={<span>{t('count', { n: requests.length })}</span>}>
      {requests.length > 0 ? (
        <>
          <RequestsTable requests={page.rows} severalCustomers={customers.length > 1} clock={{ zone, locale }} />
          <ListPager of={page} size={paging.size} href={servicesHref} say={t} />
        </>
      ) : (
        <EmptyState icon="list" title={t('noRequests')}>
          {t('noRequestsText')}
        </EmptyState>
      )}
    </Section>
  )
}
