import { translator } from '@messages/translate'

import { countryOf } from '@/core/address'
import { countryName } from '@/core/forms/countries'
import type { Locale } from '@/core/locale'
import type { Customer } from '@/payload-types'
import { ContactLines, isReachable } from '@/ui/ContactLines'
import { Section } from '@/ui/Section'
import { contactWords } from '../../../../_lib/contactWords'
import { portalSettings } from '../../../../_lib/portal'

type Props = { readonly company: Customer; readonly locale: Locale }

/** What we know of the company, and only the house changes: where goods go is on a page of its own. */
export async function Company({ company, locale }: Props) {
  const t = translator(locale, 'account')
  const { contact } = await portalSettings(locale)
  const { number, vatNumber, phone, email, addresses } = company
  const billing = (addresses ?? []).filter(({ kind }) => kind === 'billing')
  const facts = [
    [t('company.number'), number],
    [t('company.vat'), vatNumber],
    [t('company.phone'), phone],
    [t('company.email'), email],
  ].filter((fact): fact is [string, string] => Boolean(fact[1]))
  return (
    <Section title={company.name}>
      <dl className="kv account-company">
        {facts.map(([label, value]) => (
          <Fact key={label} label={label} lines={[value]} />
        ))}
        {billing.map((address) => (
          <Fact key={address.id} label={address.label || t('company.billing')} lines={postalLines(address, locale)} />
        ))}
      </dl>
      {isReachable(contact) && (
        <div className="account-contact">
          <h3>{t('company.contactUs')}</h3>
          <p className="soft">{t('company.contactUsText')}</p>
          <ContactLines contact={contact} words={contactWords(translator(locale, 'shell'))} />
        </div>
      )}
    </Section>
  )
}

function Fact({ label, lines }: { readonly label: string; readonly lines: readonly string[] }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {lines.map((line) => (
          <span key={line} className="line">
            {line}
          </span>
        ))}
      </dd>
    </>
  )
}

type Address = NonNullable<Customer['addresses']>[number]

function postalLines({ street, houseNumber, postalCode, city, ...rest }: Address, locale: Locale): string[] {
  const country = countryOf(rest)
  const lines = [`${street ?? ''} ${houseNumber ?? ''}`, `${postalCode ?? ''} ${city ?? ''}`]
  return [...lines, ...(country === 'NL' ? [] : [countryName(country, locale)])]
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
