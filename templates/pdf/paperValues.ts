/** The values that the papers share. */
import { addressLines } from '@/core/address'
import type { ReturnFormData, ShippingLabelData } from '@/core/documents'
import type { DocumentText } from './documentText'

type Data = Pick<
  ReturnFormData & ShippingLabelData,
  'brand' | 'rmaNumber' | 'customer' | 'from' | 'to' | 'locale' | 'nightDelivery' | 'totalPieces'
> &
  Partial<Pick<ReturnFormData, 'transport'>>

export const paperValues = (data: Data, lines: number, t: DocumentText) => ({
  companyName: data.brand.companyName,
  rmaNumber: data.rmaNumber,
  customerName: data.customer.name,
  customerNumber: data.customer.number,
  sender: addressLines(data.from, data.locale, data.to.countryCode),
  receiver: addressLines(data.to, data.locale, data.from.countryCode),
  transport: t(transportKey(data)),
  pieces: t('pieces', { pieces: data.totalPieces }),
  lineCount: t('lines', { lines }),
})

/** The night service takes along what is sent, and nothing else. */
function transportKey({ transport, nightDelivery }: Data) {
  if (transport === 'bring') return 'transportBring'
  if (transport === 'pickup') return 'transportPickup'
  return nightDelivery ? 'transportNight' : 'transportOwn'
}
