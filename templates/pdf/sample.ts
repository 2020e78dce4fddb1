/** Believable papers for previews and tests, on the same invented companies as the mails. */
import type { ReturnFormData, ReturnFormLine, ShippingLabelData } from '@/core/documents'
import type { Locale } from '@/core/locale'
import { SAMPLE_ADDRESS, SAMPLE_BRAND, SAMPLE_CUSTOMER } from '../mail/sample'

export const SAMPLE_SENDER = {
  name: SAMPLE_CUSTOMER.name,
  extra: null,
  street: 'Fictieplein',
  houseNumber: '12',
  postalCode: '0000 AB',
  city: 'Voorbeeldstad',
  countryCode: 'NL',
}

const base = (locale: Locale) => ({
  locale,
  brand: SAMPLE_BRAND,
  rmaNumber: 'RMA26-00191',
  revision: 1,
  from: SAMPLE_SENDER,
  to: SAMPLE_ADDRESS,
  customer: SAMPLE_CUSTOMER,
  totalPieces: 16,
})

type Goods = Pick<ReturnFormLine, 'articleNumber' | 'articleName' | 'orderNumber' | 'quantity'>

const line = (position: number, goods: Goods) => ({
  position,
  ...goods,
  externalArticleNumber: null,
  customerReference: null,
  freeEntry: false,
  remark: null,
})

const lines = (locale: Locale): ReturnFormLine[] => {
  const mistake = locale === 'nl' ? 'Verkeerd besteld' : 'Ordered by mistake'
  const damaged = locale === 'nl' ? 'Beschadigd ontvangen' : 'Received damaged'
  return [
    {
      ...line(1, {
        articleNumber: '22797',
        articleName: 'CHEST OF DRAWERS GINGHAM HEART',
        orderNumber: '536533',
        quantity: 3,
      }),
      reason: mistake,
      externalArticleNumber: 'CD-3-GH',
    },
    {
      ...line(2, { articleNumber: '22625', articleName: 'RED KITCHEN SCALES', orderNumber: '536526', quantity: 3 }),
      reason: damaged,
      externalArticleNumber: 'KS-RED',
    },
    {
      ...line(3, {
        articleNumber: '85099B',
        articleName: 'JUMBO BAG RED RETROSPOT',
        orderNumber: '536526',
        quantity: 10,
      }),
      reason: mistake,
      externalArticleNumber: 'JB-RR',
    },
  ]
}

export const returnFormSample = (locale: Locale): ReturnFormData => ({
  ...base(locale),
  stage: 'approved',
  contactName: 'Sam de Tester',
  submittedOn: '2026-11-20',
  decidedOn: '2026-11-21',
  nightDelivery: false,
  transport: 'send',
  bringHours: [],
  lines: lines(locale),
  remarks:
    locale === 'nl'
      ? 'Twee weegschalen hebben een barst in het glas, één doos is ingedrukt.'
      : 'Two scales have a crack in the glass, one box is dented.',
  decisionNote: null,
  instructions: null,
  terms: { title: locale === 'nl' ? 'Retourvoorwaarden' : 'Return terms', acceptedOn: '2026-11-20' },
})

export const shippingLabelSample = (locale: Locale): ShippingLabelData => ({
  ...base(locale),
  issuedOn: '2026-11-21',
  nightDelivery: true,
  lineCount: 3,
})
