import { type AreaKey, translator } from '@messages/translate'
import type { Metadata } from 'next'
import Link from 'next/link'

import type { ShownAddresses } from '@/core/addresses/shownAddresses'
import { COUNTRY_CODES, countryName } from '@/core/forms/countries'
import type { Locale } from '@/core/locale'
import type { SessionCustomer } from '@/session/portalSession'
import { AccountForm } from '@/ui/account/AccountForm'
import { ADDRESSES, addressesHref } from '@/ui/account/hrefs'
import { ContactLines, isReachable } from '@/ui/ContactLines'
import { EmptyState } from '@/ui/EmptyState'
import { Notice } from '@/ui/Notice'
import { PageHead } from '@/ui/PageHead'
import { WithdrawForm } from '@/ui/returns/WithdrawForm'
import { Section } from '@/ui/Section'
import { isContact } from '../../../../_lib/accountPages'
import { findAddresses, ownCustomer } from '../../../../_lib/addresses'
import { contactWords } from '../../../../_lib/contactWords'
import { missing } from '../../../../_lib/missing'
import { portalSettings } from '../../../../_lib/portal'
import { currentLocale, requireSession } from '../../../../_lib/session'
import { CustomerChoice } from '../CustomerChoice'
import { AddressList, Lines, nameOf } from './AddressList'
import { saveAddress, takeAddress } from './changeAddresses'

type Query = Partial<Record<'customer' | 'edit' | 'remove' | 'done', string | string[]>>
type Props = { readonly searchParams: Promise<Query> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), 'account')('addresses.title') }
}

/** Where the goods of a customer go. */
export default async function AddressesPage({ searchParams }: Props) {
  const { customer: named, edit, remove, done } = await searchParams
  const session = await requireSession(ADDRESSES)
  const customer = isContact(session) ? ownCustomer(session, named) : undefined
  const shown = customer && (await findAddresses(customer.id))
  if (!shown) return missing()
  const { locale } = session
  const t = translator(locale, 'account')
  const page = { customer, shown, locale }
  const add = shown.mayChange && edit !== 'new' && (
    <Link className="btn primary" href={addressesHref(customer, { edit: 'new' })}>
      {t('addresses.add')}
    </Link>
  )
  return (
    <main id="main">
      <PageHead title={t('addresses.title')} lead={t('addresses.lead')} actions={add || undefined} />
      <CustomerChoice session={session} chosen={customer} href={addressesHref} />
      <Done done={done} locale={locale} />
      {shown.pendingSince && (
        <Notice id="pending" tone="wait" title={t('addresses.pending')}>
          {t('addresses.pendingText')}
        </Notice>
      )}
      {typeof remove === 'string' && <Remove {...page} id={remove} />}
      {typeof edit === 'string' && <Edit {...page} id={edit} />}
      <Section title={t('addresses.delivery')}>
        {shown.delivery.length > 0 ? <AddressList {...page} /> : <EmptyState icon="box" title={t('addresses.none')} />}
        {!shown.mayChange && <p className="soft account-lead">{t('addresses.readOnly')}</p>}
      </Section>
      <Billing {...page} />
    </main>
  )
}

const DONE: Readonly<Record<string, AreaKey<'account'>>> = {
  added: 'addresses.done.added',
  changed: 'addresses.done.changed',
  primary: 'addresses.done.primary',
  remove: 'addresses.done.remove',
}

function Done({ done, locale }: { readonly done: unknown; readonly locale: Locale }) {
  const key = typeof done === 'string' && Object.hasOwn(DONE, done) ? DONE[done] : undefined
  return key ? <Notice tone="ok" title={translator(locale, 'account')(key)} focus /> : null
}

type Shown = { readonly customer: SessionCustomer; readonly shown: ShownAddresses; readonly locale: Locale }

/** One address in a form, or an empty one for one more. */
function Edit({ customer, shown, locale, id }: Shown & { readonly id: string }) {
  const t = translator(locale, 'account')
  const address = shown.delivery.find((one) => one.id === id)
  if (!shown.mayChange || (!address && id !== 'new')) return null
  const target = { customer: customer.number, id: address?.id ?? null, version: shown.version }
  const countries = COUNTRY_CODES.map((value) => ({ value, label: countryName(value, locale) }))
  const text = (name: 'label' | 'street' | 'houseNumber' | 'postalCode' | 'city', maxLength: number) => ({
    name,
    label: t(`addresses.${name}`),
    value: address?.[name] ?? '',
    maxLength,
    required: name !== 'label',
  })
  return (
    <Section title={t(address ? 'addresses.changeTitle' : 'addresses.add')}>
      <AccountForm
        key={id}
        id="address"
        fields={[
          { ...text('label', 80), hint: t('addresses.labelHint') },
          text('street', 100),
          text('houseNumber', 20),
          text('postalCode', 12),
          text('city', 80),
          {
            name: 'countryCode',
            label: t('addresses.country'),
            value: address?.countryCode ?? 'NL',
            options: countries.sort((a, b) => a.label.localeCompare(b.label, locale)),
          },
        ]}
        action={saveAddress.bind(null, target)}
        words={{
          save: t('addresses.save'),
          saving: t('saving'),
          refused: t('addresses.refused'),
          required: translator(locale, 'shell')('required'),
        }}
      />
      <p className="account-lead">
        <Link href={addressesHref(customer)}>{t('addresses.cancel')}</Link>
      </p>
    </Section>
  )
}

function Remove({ customer, shown, locale, id }: Shown & { readonly id: string }) {
  const t = translator(locale, 'account')
  const address = shown.delivery.find((one) => one.id === id)
  if (!shown.mayChange || !address) return null
  return (
    <WithdrawForm
      action={takeAddress.bind(null, 'remove', { customer: customer.number, id, version: shown.version })}
      backHref={addressesHref(customer)}
      words={{
        title: t('addresses.removeTitle', { name: nameOf(address) }),
        text: t('addresses.removeText'),
        confirm: t('addresses.removeConfirm'),
        pending: t('saving'),
        keep: t('addresses.keep'),
      }}
    />
  )
}

async function Billing({ shown, locale }: Shown) {
  const t = translator(locale, 'account')
  const { contact } = await portalSettings(locale)
  return (
    <Section title={t('addresses.billing')}>
      <div className="account-company">
        {shown.billing.map((address) => (
          <Lines key={JSON.stringify(address)} address={address} locale={locale} />
        ))}
      </div>
      <p className="soft account-lead">{t('addresses.billingText')}</p>
      {isReachable(contact) && <ContactLines contact={contact} words={contactWords(translator(locale, 'shell'))} />}
    </Section>
  )
}
