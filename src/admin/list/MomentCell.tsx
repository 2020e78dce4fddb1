import type { DefaultServerCellComponentProps } from 'payload'

import { localeOf } from '@/core/locale'
import { formatMoment } from '@/core/moment'
import { businessZone } from '../panelRequest'

/** A moment on the clock of the business, whatever the reader's computer says. */
export async function MomentCell({ cellData, i18n, payload }: DefaultServerCellComponentProps) {
  if (typeof cellData !== 'string') return <span>–</span>
  return (
    <span className="nz nowrap">
      {formatMoment(new Date(cellData), await businessZone(payload), localeOf(i18n.language))}
    </span>
  )
}
