import type { DefaultServerCellComponentProps } from 'payload'

import { discountText } from '@/core/dealers/discount'
import { localeOf } from '@/core/locale'

/** A discount in per cent. */
export function DiscountCell({ cellData, i18n }: DefaultServerCellComponentProps) {
  return (
    <span className="nz nowrap">
      {typeof cellData === 'number' ? discountText(cellData, localeOf(i18n.language)) : '–'}
    </span>
  )
}
