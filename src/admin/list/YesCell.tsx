import { translator } from '@messages/translate'
import type { DefaultServerCellComponentProps } from 'payload'

import { localeOf } from '@/core/locale'

/** A tick, in a word. */
export function YesCell({ cellData, i18n }: DefaultServerCellComponentProps) {
  const t = translator(localeOf(i18n.language), 'admin')
  return <span className="nz">{t(cellData === true ? 'common.yes' : 'common.no')}</span>
}
