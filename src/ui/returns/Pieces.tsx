import { translator } from '@messages/translate'

import type { Locale } from '@/core/locale'
import { CELL } from '../tableRoles'

type Props = {
  readonly label: string
  /** Null: nobody knows yet. */
  readonly n: number | null
  readonly locale: Locale
  readonly strong?: boolean
}

/** A figure of a line. */
export function Pieces({ label, n, locale, strong = false }: Props) {
  const t = translator(locale, 'returns')
  return (
    <td {...CELL} className={strong && n !== null ? 'n big' : 'n'} data-l={label}>
      {n === null ? (
        <span className="z">
          <span aria-hidden="true">–</span>
          <span className="vh">{t('table.unknown')}</span>
        </span>
      ) : (
        t('figure', { n })
      )}
    </td>
  )
}
