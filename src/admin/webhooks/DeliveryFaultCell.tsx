import { deliveryFaultText } from '@messages/deliveryFault'
import { translator } from '@messages/translate'
import type { DefaultServerCellComponentProps } from 'payload'

import { localeOf } from '@/core/locale'

/** Why an attempt failed, in words. */
export function DeliveryFaultCell({ cellData, i18n }: DefaultServerCellComponentProps) {
  if (typeof cellData !== 'string' || cellData === '') return null
  return deliveryFaultText(cellData, translator(localeOf(i18n.language), 'admin'))
}
