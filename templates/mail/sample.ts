/** Believable data for previews and tests. Companies and people are invented; the articles are the demo's. */

import type {
  AccountNoticeMailData,
  AddressChangedMailData,
  AddressLinkMailData,
  ContactInvitedMailData,
  InvitationMailData,
  PasswordResetMailData,
} from '@/core/accountMails'
import type { PostalAddress } from '@/core/address'
import type { Brand } from '@/core/brand'
import type { Locale } from '@/core/locale'
import type { MailBase } from '@/core/mailBase'
import type { TemplateFailedMailData } from '@/core/mails'
import {
  type DealerNewRmaMailData,
  type DealerWordMailData,
  type RmaMailData,
  type RmaMailLine,
  rmaTotals,
  type StaffNewRmaMailData,
} from '@/core/rmaMails'

export const SAMPLE_ADDRESS: PostalAddress = {
  name: 'Groothandel Voorbeeld B.V.',
  extra: 'Retourmagazijn, deur 4',
  street: 'Modelstraat',
  houseNumber: '1',
  postalCode: '0000 AA',
  city: 'Voorbeeldstad',
  countryCode: 'NL',
}

export const SAMPLE_BRAND: Brand = {
  companyName: 'Groothandel Voorbeeld',
  tagline: null,
  accentHex: '#1d4e9e',
  accentDarkHex: '#96bdff',
  phone: '085 000 00 00',
  email: 'retour@voorbeeld.example',
  address: { ...SAMPLE_ADDRESS, extra: null },
}

export const SAMPLE_CUSTOMER = { number: 'K13047', name: 'De Proefzaak B.V.' }

export const sampleBase = (locale: Locale): MailBase => ({
  locale,
  companyName: SAMPLE_BRAND.companyName,
  brand: SAMPLE_BRAND,
  portalUrl: 'https://retour.voorbeeld.example',
})

type Word = Readonly<Record<Locale, string>>
const MISTAKE: Word = { nl: 'Verkeerd besteld', en: 'Ordered by mistake' }
const DAMAGED: Word = { nl: 'Beschadigd ontvangen', en: 'Received damaged' }
const TWO_FINE: Word = {
  nl: '3 stuks zijn op de foto beschadigd, de andere 2 niet.',
  en: '3 pieces are damaged on the photo, the other 2 are not.',
}
const TOO_LATE: Word = {
  nl: 'De retourtermijn is op 2 november verstreken.',
  en: 'The return period ended on 2 November.',
}

type Row = [number: string, name: string, order: string, reason: Word, asked: number, approved: number, note?: Word]
const ROWS: readonly Row[] = [
  ['22797', 'CHEST OF DRAWERS GINGHAM HEART', '536533', MISTAKE, 3, 3],
  ['22625', 'RED KITCHEN SCALES', '536526', DAMAGED, 5, 3, TWO_FINE],
  ['85099B', 'JUMBO BAG RED RETROSPOT', '536526', MISTAKE, 10, 10],
  ['22464', 'HANGING METAL HEART LANTERN', '536384', MISTAKE, 6, 0, TOO_LATE],
]

const sampleLine = (locale: Locale, decided: boolean, row: Row): RmaMailLine => {
  const [articleNumber, articleName, orderNumber, reason, quantityRequested, approved, note] = row
  return {
    articleNumber,
    articleName,
    externalArticleNumber: null,
    orderNumber,
    freeEntry: false,
    customerReference: null,
    quantityRequested,
    quantityApproved: decided ? approved : null,
    quantityReceived: null,
    outcomes: [],
    status: decided ? (approved > 0 ? 'approved' : 'rejected') : 'requested',
    note: decided ? (note?.[locale] ?? null) : null,
    reason: reason[locale],
    remark: null,
  }
}

const rmaSample = (locale: Locale, decided: boolean, rows = ROWS): RmaMailData => {
  const lines = rows.map((row) => sampleLine(locale, decided, row))
  const cracked = 'Twee weegschalen hebben een barst in het glas, één doos is ingedrukt.'
  const crackedEn = 'Two scales have a crack in the glass, one box is dented.'
  return {
    ...sampleBase(locale),
    rma: {
      number: 'RMA26-00191',
      status: decided ? 'partiallyApproved' : 'submitted',
      submittedOn: '2026-11-20',
      decidedOn: decided ? '2026-11-21' : null,
      reason: null,
      remarks: locale === 'nl' ? cracked : crackedEn,
      transport: 'send',
      files: 2,
      decisionNote: null,
      cancellationNote: null,
      lines,
      unexpected: [],
    },
    totals: rmaTotals(lines),
    rmaUrl: 'https://retour.voorbeeld.example/returns/RMA26-00191',
    customer: SAMPLE_CUSTOMER,
    contactName: 'Sam de Tester',
    attachmentsAnnounced: decided ? ['return-form'] : [],
    instructions: null,
    returnAddress: SAMPLE_ADDRESS,
    bringHours: [],
  }
}

export const receivedSample = (locale: Locale): RmaMailData => rmaSample(locale, false)

/** Partly approved. */
export const decidedSample = (locale: Locale): RmaMailData => rmaSample(locale, true)

export function approvedSample(locale: Locale): RmaMailData {
  const rows = ROWS.map(([number, name, order, reason, asked]): Row => [number, name, order, reason, asked, asked])
  const data = rmaSample(locale, true, rows)
  return { ...data, rma: { ...data.rma, status: 'approved' } }
}

export function rejectedSample(locale: Locale): RmaMailData {
  const rows = ROWS.map(
    ([number, name, order, reason, asked]): Row => [number, name, order, reason, asked, 0, TOO_LATE],
  )
  const data = rmaSample(locale, true, rows)
  return { ...data, rma: { ...data.rma, status: 'rejected' }, attachmentsAnnounced: [] }
}

export function cancelledSample(locale: Locale): RmaMailData {
  const data = rmaSample(locale, true)
  const cancellationNote =
    locale === 'nl' ? 'Op uw verzoek, telefonisch met Anna besproken.' : 'At your request, agreed with Anna by phone.'
  return { ...data, rma: { ...data.rma, status: 'cancelled', cancellationNote }, attachmentsAnnounced: [] }
}

export function newForStaffSample(locale: Locale): StaffNewRmaMailData {
  const { rma, totals, customer, contactName } = rmaSample(locale, false)
  return {
    ...sampleBase(locale),
    rma,
    totals,
    customer,
    contactName,
    contactEmail: 'inkoop@proefzaak.example',
    panelUrl: 'https://retour.voorbeeld.example/admin/collections/rmas/191',
    onBehalfBy: null,
  }
}

const SAMPLE_DEALER = 'Dealer Voorbeeld B.V.'
const DECLINED: Word = {
  nl: 'Deze weegschalen zijn afgeprijsd verkocht en kunnen niet terug.',
  en: 'These scales were sold at a reduced price and cannot be returned.',
}

export const dealerWordSample = (locale: Locale): DealerWordMailData => ({
  ...rmaSample(locale, false),
  dealer: { name: SAMPLE_DEALER, until: '2026-11-27', note: DECLINED[locale] },
})

export function newForDealerSample(locale: Locale): DealerNewRmaMailData {
  const { rma, totals, customer, contactName } = rmaSample(locale, false)
  return {
    ...sampleBase(locale),
    rma: { ...rma, files: 0 },
    totals,
    customer,
    contactName,
    dealer: { name: SAMPLE_DEALER, until: '2026-11-27' },
    requestUrl: 'https://retour.voorbeeld.example/end-customers/returns/191?dealer=1001',
  }
}

const SAMPLE_TOKEN = 'c2FtcGxlLXRva2VuLXNhbXBsZS10b2tlbg'

export const invitationSample = (locale: Locale): InvitationMailData => ({
  ...sampleBase(locale),
  name: 'Sam de Tester',
  link: `https://retour.voorbeeld.example/welcome?token=${SAMPLE_TOKEN}`,
  expiresHours: 72,
  customer: SAMPLE_CUSTOMER,
})

export const contactInvitedSample = (locale: Locale): ContactInvitedMailData => ({
  ...sampleBase(locale),
  name: 'Sam de Tester',
  link: `https://retour.voorbeeld.example/welcome?token=${SAMPLE_TOKEN}`,
  expiresHours: 168,
  customer: SAMPLE_CUSTOMER,
  invitedBy: 'Iris Inkoop',
})

export const passwordResetSample = (locale: Locale): PasswordResetMailData => ({
  ...sampleBase(locale),
  name: 'Sam de Tester',
  link: `https://retour.voorbeeld.example/reset-password?token=${SAMPLE_TOKEN}`,
  expiresHours: 1,
})

export const accountNoticeSample = (locale: Locale): AccountNoticeMailData => ({
  ...sampleBase(locale),
  name: 'Sam de Tester',
})

export const addressLinkSample = (locale: Locale): AddressLinkMailData => ({
  ...accountNoticeSample(locale),
  newAddress: 'sam.de.tester@garage.example',
  link: `https://retour.voorbeeld.example/login-address?token=${SAMPLE_TOKEN}`,
  expiresHours: 24,
})

export const addressChangedSample = (locale: Locale): AddressChangedMailData => ({
  ...accountNoticeSample(locale),
  oldAddress: 'sam@garage.example',
  newAddress: 'sam.de.tester@garage.example',
})

export const templateFailedSample = (locale: Locale): TemplateFailedMailData => ({
  ...sampleBase(locale),
  template: 'rma-rejected',
  service: null,
  instead: 'shipped',
  problems: [{ code: 'TEMPLATE_VARIABLE_UNKNOWN', part: 'body', block: 3, name: 'decisionText' }],
  failedIn: locale,
  fault: 'TEMPLATE_VARIABLE_UNKNOWN in block 3: decisionText',
  caseNumber: 'RMA26-00191',
  panelUrl: 'https://retour.voorbeeld.example/admin/collections/templates/12',
})
