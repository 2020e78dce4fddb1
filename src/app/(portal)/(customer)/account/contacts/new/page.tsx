import { messagesOf, translator } from '@messages/translate'
import type { Metadata } from 'next'
import { CONTACTS, inviteHref, listHref } from '@/ui/contacts/hrefs'
import { InviteForm } from '@/ui/contacts/InviteForm'
import { PageHead } from '@/ui/PageHead'
import { findContacts, managedCustomer } from '../../../../../_lib/contacts'
import { missing } from '../../../../../_lib/missing'
import { portalSettings } from '../../../../../_lib/portal'
import { currentLocale, requireSession } from '../../../../../_lib/session'
import { inviteColleague } from './inviteColleague'

type Props = { readonly searchParams: Promise<{ customer?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), 'contacts')('form.title') }
}

/** Inviting somebody to act for a customer. */
export default async function InvitePage({ searchParams }: Props) {
  const { customer: named } = await searchParams
  const session = await requireSession(typeof named === 'string' ? inviteHref({ number: named }) : CONTACTS)
  const customer = managedCustomer(session, named)
  const found = customer && (await findContacts(customer.id))
  if (!found) return missing()
  const { locale } = session
  const t = translator(locale, 'contacts')
  const { languages } = await portalSettings(locale)
  return (
    <main id="main">
      <PageHead title={t('form.title')} lead={t('form.lead')} crumb={{ href: listHref(customer), label: t('crumb') }} />
      <InviteForm
        locale={locale}
        messages={messagesOf(locale, 'contacts')}
        requiredWord={translator(locale, 'shell')('required')}
        languages={languages}
        grantable={found.grantable}
        action={inviteColleague.bind(null, customer.number)}
      />
    </main>
  )
}
