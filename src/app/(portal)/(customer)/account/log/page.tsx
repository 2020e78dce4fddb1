import { translator } from '@messages/translate'
import type { Metadata } from 'next'

import { LOG, logHref } from '@/ui/account/hrefs'
import { AccountLog } from '@/ui/contacts/AccountLog'
import { EmptyState } from '@/ui/EmptyState'
import { PageHead } from '@/ui/PageHead'
import { Pager } from '@/ui/Pager'
import { isContact } from '../../../../_lib/accountPages'
import { ownCustomer } from '../../../../_lib/addresses'
import { findLog } from '../../../../_lib/contacts'
import { missing } from '../../../../_lib/missing'
import { portalSettings } from '../../../../_lib/portal'
import { currentLocale, requireSession } from '../../../../_lib/session'
import { CustomerChoice } from '../CustomerChoice'

type Props = { readonly searchParams: Promise<{ customer?: string | string[]; page?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), 'account')('log.title') }
}

/** What happened to the reader's account and company; who manages contacts sees what colleagues did as well. */
export default async function LogPage({ searchParams }: Props) {
  const { customer: named, page: asked } = await searchParams
  const session = await requireSession(LOG)
  const customer = isContact(session) ? ownCustomer(session, named) : undefined
  if (!customer) return missing()
  const { locale } = session
  const t = translator(locale, 'account')
  const wanted = Math.min(10_000, Math.max(1, Math.trunc(Number(asked)) || 1))
  const { docs, totalDocs, page = 1, totalPages, limit } = await findLog(session, customer, wanted)
  const { zone, branding } = await portalSettings(locale)
  const from = (page - 1) * limit + 1
  return (
    <main id="main">
      <PageHead title={t('log.title')} lead={t('log.lead')} />
      <CustomerChoice session={session} chosen={customer} href={(one) => logHref(one)} />
      {docs.length > 0 ? (
        <AccountLog events={docs} clock={{ zone, locale }} companyName={branding.companyName} />
      ) : (
        <EmptyState icon="list" title={t('log.none')}>
          {t('log.noneText')}
        </EmptyState>
      )}
      {totalPages > 1 && (
        <Pager
          page={page}
          pages={totalPages}
          perPage={limit}
          sizes={[limit]}
          href={(to) => logHref(customer, to)}
          words={{
            range: t('log.range', { from, to: from + docs.length - 1, total: totalDocs }),
            perPage: t('log.perPage'),
            pages: t('log.pages'),
            previous: t('log.previous'),
            next: t('log.next'),
          }}
        />
      )}
    </main>
  )
}
