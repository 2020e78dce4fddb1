import { messagesOf, translator } from '@messages/translate'
import type { Metadata } from 'next'
import Link from 'next/link'

import { MEMBERSHIP_VERBS, type MembershipVerb } from '@/core/accounts/managing'
import type { Locale } from '@/core/locale'
import { ContactChip } from '@/ui/contacts/ContactChip'
import { remarkOn } from '@/ui/contacts/ContactsTable'
import { contactHref, listHref } from '@/ui/contacts/hrefs'
import { RightsForm } from '@/ui/contacts/RightsForm'
import { Notice } from '@/ui/Notice'
import { PageHead } from '@/ui/PageHead'
import { WithdrawForm } from '@/ui/returns/WithdrawForm'
import { Section } from '@/ui/Section'
import { type FoundContact, findContact } from '../../../../../_lib/contacts'
import { missing } from '../../../../../_lib/missing'
import { missingTitle } from '../../../../../_lib/NotFoundPage'
import { portalSettings } from '../../../../../_lib/portal'
import { currentSession, requireSession } from '../../../../../_lib/session'
import { changeRights, takeVerb } from './changeContact'

type Props = {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<{ confirm?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const session = await currentSession()
  const found = session && (await findContact(session, (await params).id))
  return { title: found?.contact.name ?? (await missingTitle()) }
}

/** One contact of a customer that the reader manages: rights, and whether they come in. */
export default async function ContactPage({ params, searchParams }: Props) {
  const [{ id }, { confirm }] = [await params, await searchParams]
  const session = await requireSession(contactHref(id))
  const found = await findContact(session, id)
  if (!found) return missing()
  const { contact, customer, grantable } = found
  const { locale } = session
  const t = translator(locale, 'contacts')
  const clock = { locale, zone: (await portalSettings(locale)).zone }
  const remark = remarkOn(contact, clock, new Date())
  const asked = contact.verbs.find((verb) => verb === confirm && verb !== 'rights')
  return (
    <main id="main">
      <PageHead
        title={contact.name}
        chip={<ContactChip status={contact.status} locale={locale} />}
        lead={[contact.email, ...(remark ? [remark] : []), ...(contact.you ? [t('edit.self')] : [])].join(' · ')}
        crumb={{ href: listHref(customer), label: t('crumb') }}
      />
      {asked && <Confirm found={found} verb={asked} locale={locale} />}
      {contact.blockedBy === 'house' && (
        <Notice tone="wait" title={t('byHouse')}>
          {t('edit.houseText')}
        </Notice>
      )}
      <Section title={t('edit.rights')}>
        <RightsForm
          locale={locale}
          messages={messagesOf(locale, 'contacts')}
          grantable={grantable}
          held={contact.rights}
          action={changeRights.bind(null, contact.id)}
        />
      </Section>
      {!asked && <Verbs found={found} locale={locale} />}
    </main>
  )
}

type Shown = { readonly found: FoundContact; readonly locale: Locale }

const BUTTONS = MEMBERSHIP_VERBS.filter((verb): verb is Exclude<MembershipVerb, 'rights'> => verb !== 'rights')

/** What can be done with the access itself; each asks once more. */
function Verbs({ found: { contact }, locale }: Shown) {
  const t = translator(locale, 'contacts')
  const possible = BUTTONS.filter((verb) => contact.verbs.includes(verb))
  if (possible.length === 0) return null
  return (
    <Section title={t('edit.access')}>
      <div className="contact-acts">
        {possible.map((verb) => (
          <Link
            key={verb}
            className={verb === 'remove' || verb === 'block' ? 'btn danger' : 'btn'}
            href={contactHref(contact.id, verb)}
            scroll={false}
          >
            {t(`verb.${verb}.button`)}
          </Link>
        ))}
      </div>
    </Section>
  )
}

function Confirm({ found: { contact }, verb, locale }: Shown & { readonly verb: MembershipVerb }) {
  if (verb === 'rights') return null
  const t = translator(locale, 'contacts')
  const own = verb === 'remove' && contact.you ? ` ${t('verb.remove.ownText')}` : ''
  return (
    <WithdrawForm
      action={takeVerb.bind(null, contact.id, verb)}
      backHref={contactHref(contact.id)}
      words={{
        title: t(`verb.${verb}.title`, { name: contact.name }),
        text: t(`verb.${verb}.text`) + own,
        confirm: t(`verb.${verb}.confirm`),
        pending: t('verb.busy'),
        keep: t(`verb.${verb}.keep`),
      }}
    />
  )
}
