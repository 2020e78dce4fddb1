/** The values that the papers share. */
import type { ReturnFormData, ShippingLabelData } from '@/core/documents'
import { addressLines } from '../render/addressLines'
import type { DocumentText } from './documentText'

type Data = Pick<
  ReturnFormData & ShippingLabelData,
  'brand' | 'rmaNumber' | 'customer' | 'from' | 'to' | 'locale' | 'nightDelivery' | 'totalPieces'
> &
  Partial<Pick<ReturnFormData, 'pickup'>>

export const paperValues = (data: Data, lines: number, t: DocumentText) => ({
  companyName: data.brand.companyName,
  rmaNumber: data.rmaNumber,
  customerName: data.customer.name,
  customerNumber: data.customer.number,
  sender: addressLines(data.from, data.locale, data.to.countryCode),
  receiver: addressLines(data.to, data.locale, data.from.countryCode),
  transport: t(data.pickup ? 'transportPickup' : data.nightDelivery ? 'transportNight' : 'transportOwn'),
  pieces: t('pieces', { pieces: data.totalPieces }),
  lineCount: t('lines', { lines }),
})
