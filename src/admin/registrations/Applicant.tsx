import type { ReactNode } from 'react'

import { countryName } from '@/core/forms/countries'
import type { Customer, Registration } from '@/payload-types'
import { Chip } from '@/ui/Chip'
import type { Panel } from '../panelRequest'

type Props = {
  readonly panel: Panel
  readonly registration: Registration
  /** Whose end customer somebody wants to be, where the number that was given is a dealer's. */
  readonly dealer?: Customer | null
}

/** What somebody typed who is not known yet: shown as text, nothing of it is followed. */
export function Applicant({ panel, registration, dealer }: Props) {
  const { t, locale } = panel
  const { kind, name, contactName, email, phone, customerNumber, remarks, decisionNote } = registration
  const rows: readonly (readonly [label: string, value: ReactNode])[] = [
    [t(kind === 'private' ? 'registration.person' : 'registration.name'), name],
    ...(kind === 'private' ? [] : [[t('registration.contactName'), contactName] as const]),
    [t('registration.email'), email],
    [t('registration.phone'), phone],
    [t('registration.vatNumber'), registration.vatNumber && <VatNumber panel={panel} registration={registration} />],
    [t('registration.address'), addressLines(registration, locale)],
    [t(kind === 'endCustomer' ? 'registration.claimedDealer' : 'registration.claimedNumber'), customerNumber],
    [
      t('registration.dealer'),
      kind === 'endCustomer' && (dealer ? `${dealer.name} (${dealer.number})` : t('registration.noDealer')),
    ],
    [t('registration.wishes'), wishes(panel, registration)],
    [t('registration.remarks'), remarks],
    [t('registration.reason'), decisionNote],
  ]
  return (
    <section aria-labelledby="applicant">
      <h2 id="applicant">{t('registration.applicant')}</h2>
      <dl className="nz-registration-facts">
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
    </section>
  )
}

const TONES = {
  notAsked: { tone: 'neutral', shape: 'ring' },
  pending: { tone: 'info', shape: 'half' },
  valid: { tone: 'ok', shape: 'check' },
  invalid: { tone: 'stop', shape: 'octagon' },
  unavailable: { tone: 'wait', shape: 'triangle' },
} as const

function VatNumber({ panel: { t }, registration: { vatNumber, vatCheck, vatName, vatAddress } }: Props) {
  const says = [vatName, vatAddress?.replaceAll('\n', ', ')].filter(Boolean).join(', ')
  return (
    <>
      {vatNumber} <Chip {...TONES[vatCheck]} word={t(`registration.vat.${vatCheck}`)} />
      {says && <p className="small muted">{t('registration.vat.says', { text: says })}</p>}
    </>
  )
}

function addressLines({ address }: Registration, locale: Panel['locale']): string {
  if (!address?.city) return ''
  const { street, houseNumber, postalCode, city, countryCode } = address
  return [
    [street, houseNumber].filter(Boolean).join(' '),
    [postalCode, city].filter(Boolean).join(' '),
    countryName(countryCode ?? '', locale),
  ]
    .filter(Boolean)
    .join('\n')
}

const wishes = ({ t }: Panel, { withoutInvoices, extraLogin }: Registration): string =>
  [withoutInvoices && t('registration.withoutInvoices'), extraLogin && t('registration.extraLogin')]
    .filter(Boolean)
    .join(', ')
