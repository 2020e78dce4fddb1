/** Believable data of warranty claims, for previews and tests. */
import type { ClaimMailData, ClaimMailLine, StaffClaimMailData } from '@/core/claimMails'
import type { ClaimStatus } from '@/core/claims/statuses'
import type { Locale } from '@/core/locale'
import { SAMPLE_CUSTOMER, sampleBase } from './sample'

type Moment = Extract<
  ClaimStatus,
  'submitted' | 'sentToManufacturer' | 'accepted' | 'partlyAccepted' | 'rejected' | 'closed' | 'cancelled'
>

const WORDS = {
  nl: {
    damage: 'Motoronderdelen',
    complaint: 'Na 400 km valt de pomp warm uit en komt pas na een uur weer op druk.',
    application: [
      ['Merk', 'Voorbeeldwagen'],
      ['Model', 'V60 D4'],
      ['Bouwjaar', '2019'],
      ['Kilometerstand', '118240'],
    ],
    late: 'De spoel is te heet geworden, dat is geen fabricagefout.',
    sent: 'De fabrikant onderzoekt de pomp. Dat duurt ongeveer drie weken.',
    stopped: 'Op uw verzoek, telefonisch met Anna besproken.',
    closed: 'Het bedrag staat op uw creditfactuur.',
  },
  en: {
    damage: 'Engine parts',
    complaint: 'After 400 km the pump fails when warm, and builds up pressure again only after an hour.',
    application: [
      ['Make', 'Samplecar'],
      ['Model', 'V60 D4'],
      ['Year', '2019'],
      ['Mileage', '118240'],
    ],
    late: 'The coil was overheated, which is no manufacturing fault.',
    sent: 'The manufacturer examines the pump. That takes about three weeks.',
    stopped: 'At your request, agreed with Anna by phone.',
    closed: 'The amount is on your credit note.',
  },
} as const satisfies Readonly<Record<Locale, object>>

const line = (articleNumber: string, articleName: string, quantityClaimed: number) => ({
  articleNumber,
  articleName,
  orderNumber: '536526',
  freeEntry: false,
  customerReference: null,
  serialNumber: null,
  quantityClaimed,
  quantityAccepted: null,
  status: 'claimed' as const,
  note: null,
})

export const claimSampleLines = (): ClaimMailLine[] => [
  {
    ...line('31372212', 'FUEL PUMP HIGH PRESSURE', 1),
    serialNumber: 'FP-2291-04',
    warranty: { verdict: 'inTerm', from: '2025-11-03', until: '2027-11-03', months: 24 },
  },
  {
    ...line('30751', 'IGNITION COIL', 3),
    warranty: { verdict: 'expired', from: '2024-05-03', until: '2026-05-03', months: 24 },
  },
]

function decidedLines(locale: Locale, moment: Moment): ClaimMailLine[] {
  const [pump, coil] = claimSampleLines() as [ClaimMailLine, ClaimMailLine]
  const accepted = (one: ClaimMailLine): ClaimMailLine => ({
    ...one,
    quantityAccepted: one.quantityClaimed,
    status: 'accepted',
  })
  const rejected = (one: ClaimMailLine): ClaimMailLine => ({
    ...one,
    quantityAccepted: 0,
    status: 'rejected',
    note: WORDS[locale].late,
  })
  if (moment === 'accepted' || moment === 'closed') return [accepted(pump), accepted(coil)]
  if (moment === 'partlyAccepted') return [accepted(pump), rejected(coil)]
  return moment === 'rejected' ? [rejected(pump), rejected(coil)] : [pump, coil]
}

export function claimSample(locale: Locale, moment: Moment): ClaimMailData {
  const { damage, complaint, application, sent, stopped, closed } = WORDS[locale]
  const notes: Partial<Record<Moment, string>> = { sentToManufacturer: sent, cancelled: stopped, closed }
  return {
    ...sampleBase(locale),
    claim: {
      number: 'WIL26-00017',
      status: moment,
      submittedOn: '2026-11-20',
      handledOn: moment === 'submitted' || moment === 'sentToManufacturer' ? null : '2026-11-25',
      damage,
      complaint,
      application: application.map(([question, text]) => ({ question, text, files: 0 })),
      returnAfterReview: true,
      files: 2,
      note: notes[moment] ?? null,
      invoiceNumber: moment === 'closed' ? 'WVF26-04410' : null,
      lines: decidedLines(locale, moment),
    },
    customer: SAMPLE_CUSTOMER,
    contactName: 'Sam de Tester',
    claimUrl: 'https://retour.voorbeeld.example/claims/WIL26-00017',
  }
}

export const staffClaimSample = (locale: Locale): StaffClaimMailData => ({
  ...claimSample(locale, 'submitted'),
  contactPhone: '085 000 00 01',
  contactEmail: 'garantie@proefzaak.example',
  panelUrl: 'https://retour.voorbeeld.example/admin/collections/warranty-claims/17',
  onBehalfBy: null,
})
