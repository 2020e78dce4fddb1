import { type AreaKey, translator } from '@messages/translate'
import type { Metadata } from 'next'
import Link from 'next/link'

import type { PortalSession, SessionCustomer } from '@/session/portalSession'
import { AccountLog } from '@/ui/contacts/AccountLog'
import { CONTACT_COLUMNS, ContactsTable } from '@/ui/contacts/ContactsTable'
import { CONTACTS, inviteHref, listHref } from '@/ui/contacts/hrefs'
import { EmptyState } from '@/ui/EmptyState'
import { Icon } from '@/ui/Icon'
import { Notice } from '@/ui/Notice'
import { PageHead } from '@/ui/PageHead'
import { Section } from '@/ui/Section'
import { SkeletonTable } from '@/ui/SkeletonTable'
import { findAccountEvents, findContacts, managedBy, managedCustomer } from '../../../../_lib/contacts'
import { missing } from '../../../../_lib/missing'
import { portalSettings } from '../../../../_lib/portal'
import { currentLocale, requireSession } from '../../../../_lib/session'
import { streamed } from '../../../../_lib/streamed'

type Props = { readonly searchParams: Promise<{ customer?: string | string[]; done?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), 'contacts')('title') }
}

/** Who logs in for a customer that the reader manages. */
export default async function ContactsPage({ searchParams }: Props) {
  const { customer: named, done } = await searchParams
  const session = await requireSession(CONTACTS)
  const customer = managedCustomer(session, named)
  if (!customer) return missing()
  const t = translator(session.locale, 'contacts')
  const heads = CONTACT_COLUMNS.map((column) => t(`column.${column}`))
  const invite = (
    <Link className="btn primary" href={inviteHref(customer)}>
      <Icon name="plus" small />
      {t('invite')}
    </Link>
  )
  return (
    <main id="main">
      <PageHead title={t('title')} lead={t('lead')} actions={invite} />
      {typeof done === 'string' && <DoneNotice done={done} session={session} />}
      <Customers session={session} chosen={customer} />
      {
        await streamed(
          <Contacts session={session} customer={customer} />,
          <SkeletonTable heads={heads} label={t('loading')} rows={4} />,
        )
      }
    </main>
  )
}

const DONE: Readonly<Record<string, AreaKey<'contacts'>>> = {
  invited: 'done.invited',
  rights: 'done.rights',
  block: 'done.block',
  unblock: 'done.unblock',
  remove: 'done.remove',
  'invite-again': 'done.invite-again',
}

function DoneNotice({ done, session }: { readonly done: string; readonly session: PortalSession }) {
  const t = translator(session.locale, 'contacts')
  const key = Object.hasOwn(DONE, done) ? DONE[done] : undefined
  if (!key) return null
  const more = done === 'invited' ? t('done.invitedText') : done === 'rights' ? t('done.rightsText') : null
  return (
    <Notice tone="ok" title={t(key)} focus>
      {more}
    </Notice>
  )
}

type Shown = { readonly session: PortalSession; readonly chosen: SessionCustomer }

/** For who manages several customers: one at a time, since rights and invitations are a customer's. */
function Customers({ session, chosen }: Shown) {
  const managed = managedBy(session)
  if (managed.length < 2) return null
  return (
    <nav className="seg contact-customers" aria-label={translator(session.locale, 'contacts')('customer')}>
      {managed.map((customer) => (
        <Link key={customer.id} href={listHref(customer)} aria-current={customer.id === chosen.id ? 'page' : undefined}>
          {customer.name} {customer.number}
        </Link>
      ))}
    </nav>
  )
}

type ListProps = { readonly session: PortalSession; readonly customer: SessionCustomer }

async function Contacts({ session: { locale }, customer }: ListProps) {
  const found = await findContacts(customer.id)
  if (!found) return missing()
  const t = translator(locale, 'contacts')
  const [{ zone, branding }, events] = [await portalSettings(locale), await findAccountEvents(customer.id)]
  const clock = { zone, locale }
  const alone = found.docs.every(({ you }) => you)
  return (
    <>
      <Section title={t('listTitle')} aside={<span>{t('count', { n: found.docs.length })}</span>}>
        {found.docs.length > 0 && <ContactsTable contacts={found.docs} clock={clock} now={new Date()} />}
        {alone && (
          <EmptyState icon="list" title={t('onlyYou')}>
            {t('onlyYouText')}
          </EmptyState>
        )}
      </Section>
      {events.length > 0 && (
        <Section title={t('log.title')}>
          <AccountLog events={events} clock={clock} companyName={branding.companyName} />
        </Section>
      )}
    </>
  )
}
