import { translator } from '@messages/translate'

import type { Locale } from '@/core/locale'
import { CELL } from '../tableRoles'
import type { ReturnLine } from './cases'

type Props = {
  readonly line: ReturnLine
  readonly locale: Locale
  /** The reason of this line, where each line has its own. */
  readonly reason?: string | null
}

/** Name over numbers, then what the customer said about the line. */
export function ArticleCell({ line, locale, reason }: Props) {
  const t = translator(locale, 'returns')
  const { articleName, articleNumber, externalArticleNumber, freeEntry, remark } = line
  return (
    <td {...CELL} className="ttl">
      <span className="art">{articleName}</span>
      <span className="sub">
        {articleNumber}
        {externalArticleNumber && ` · ${t('table.external', { number: externalArticleNumber })}`}
      </span>
      {freeEntry && <span className="sub">{t('table.freeEntry')}</span>}
      {reason && <span className="sub">{t('table.reason', { reason })}</span>}
      {remark && <span className="sub said">{t('table.remark', { remark })}</span>}
    </td>
  )
}
