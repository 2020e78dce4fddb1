import { translator } from '@messages/translate'
import Link from 'next/link'

import type { AddressParts, DeliveryAddress } from '@/core/addresses/deliveryAddresses'
import type { ShownAddresses } from '@/core/addresses/shownAddresses'
import { countryName } from '@/core/forms/countries'
import type { Locale } from '@/core/locale'
import type { SessionCustomer } from '@/session/portalSession'
import { addressesHref } from '@/ui/account/hrefs'
import { PrimaryForm } from '@/ui/account/PrimaryForm'
import { takeAddress } from './changeAddresses'

type Props = { readonly customer: SessionCustomer; readonly shown: ShownAddresses; readonly locale: Locale }

/** The delivery addresses, with what may be done with each. */
export function AddressList({ customer, shown, locale }: Props) {
  const t = translator(locale, 'account')
  const target = (id: string) => ({ customer: customer.number, id, version: shown.version })
  return (
    <ul className="addresses">
      {shown.delivery.map((address) => (
        <li key={address.id}>
          <Lines address={address} locale={locale} />
          {address.primary && <span className="soft small">{t('addresses.primary')}</span>}
          {shown.mayChange && (
            <div className="contact-acts">
              <Link className="btn" href={addressesHref(customer, { edit: address.id })}>
                {t('addresses.change')}
                <span className="vh"> {nameOf(address)}</span>
              </Link>
              {!address.primary && <Others address={address} customer={customer} target={target(address.id)} t={t} />}
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

type OthersProps = {
  readonly address: DeliveryAddress
  readonly customer: SessionCustomer
  readonly target: Parameters<typeof takeAddress>[1]
  readonly t: ReturnType<typeof translator<'account'>>
}

function Others({ address, customer, target, t }: OthersProps) {
  return (
    <>
      <PrimaryForm
        action={takeAddress.bind(null, 'primary', target)}
        label={t('addresses.makePrimary')}
        pending={t('saving')}
      />
      <Link className="btn" href={addressesHref(customer, { remove: address.id })}>
        {t('addresses.remove')}
        <span className="vh"> {nameOf(address)}</span>
      </Link>
    </>
  )
}

export const nameOf = ({ label, street, houseNumber }: AddressParts): string =>
  label || `${street} ${houseNumber}`.trim()

export function Lines({ address, locale }: { readonly address: AddressParts; readonly locale: Locale }) {
  const { label, street, houseNumber, postalCode, city, countryCode } = address
  const lines = [`${street} ${houseNumber}`.trim(), `${postalCode} ${city}`.trim(), countryName(countryCode, locale)]
  return (
    <p>
      {label && <b className="line">{label}</b>}
      {lines
        .filter((line) => line !== '')
        .map((line) => (
          <span key={line} className="line">
            {line}
          </span>
        ))}
    </p>
  )
}
