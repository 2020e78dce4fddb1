/** Believable data of registrations, for previews and tests. */

import type {
  DealerRegistrationMailData,
  RegistrationApprovedMailData,
  RegistrationReceivedMailData,
  RegistrationRejectedMailData,
  StaffRegistrationMailData,
} from '@/core/accountMails'
import type { Locale } from '@/core/locale'
import { SAMPLE_CUSTOMER, sampleBase } from './sample'

const DAYS = { submittedOn: '2026-11-20', answerBy: '2026-11-25' } as const

const WORDS = {
  nl: {
    remarks: 'Wij kopen nu bij een collega en horen graag wat de levertijd is.',
    reason: 'Wij leveren alleen aan bedrijven met een inschrijving bij de Kamer van Koophandel.',
  },
  en: {
    remarks: 'We buy from a colleague now and would like to know the delivery time.',
    reason: 'We only deliver to companies that are registered with a chamber of commerce.',
  },
} as const satisfies Readonly<Record<Locale, object>>

export const registrationReceivedSample = (locale: Locale): RegistrationReceivedMailData => ({
  ...sampleBase(locale),
  kind: 'business',
  ...DAYS,
})

export const staffRegistrationSample = (locale: Locale): StaffRegistrationMailData => ({
  ...registrationReceivedSample(locale),
  name: SAMPLE_CUSTOMER.name,
  contactName: 'Sam de Tester',
  contactEmail: 'inkoop@proefzaak.example',
  phone: '010 000 00 00',
  vatNumber: 'NL004495445B01',
  claimedNumber: null,
  remarks: WORDS[locale].remarks,
  panelUrl: 'https://retour.voorbeeld.example/admin/collections/registrations/42',
})

export const dealerRegistrationSample = (locale: Locale): DealerRegistrationMailData => ({
  ...sampleBase(locale),
  ...DAYS,
  dealer: { number: '1001', name: 'Dealer Voorbeeld B.V.' },
  name: SAMPLE_CUSTOMER.name,
  contactName: 'Sam de Tester',
  contactEmail: 'inkoop@proefzaak.example',
  phone: '010 000 00 00',
  address: ['Proefstraat 1', '1234 AB Proefdorp'],
  remarks: WORDS[locale].remarks,
  listUrl: 'https://retour.voorbeeld.example/end-customers',
})

export const registrationApprovedSample = (locale: Locale): RegistrationApprovedMailData => ({
  ...sampleBase(locale),
  name: 'Sam de Tester',
  customer: SAMPLE_CUSTOMER,
  loginUrl: 'https://retour.voorbeeld.example/login',
})

export const registrationRejectedSample = (locale: Locale): RegistrationRejectedMailData => ({
  ...sampleBase(locale),
  kind: 'business',
  submittedOn: DAYS.submittedOn,
  reason: WORDS[locale].reason,
})
