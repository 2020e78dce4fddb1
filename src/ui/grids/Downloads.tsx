import { messagesOf, translator } from '@messages/translate'

import type { Locale } from '@/core/locale'
import { Icon } from '../Icon'
import { ExcelDownload } from './ExcelDownload'
import { exportAction, fileHref, type ListQuery } from './listQuery'

type Props = {
  readonly query: ListQuery
  /** Whoever looks along with a contact has nothing made. */
  readonly mayExport: boolean
  readonly locale: Locale
}

/** All that the list shows as a file, whatever stands on this page of it. */
export function Downloads({ query, mayExport, locale }: Props) {
  return (
    <>
      {/* A file, which Next would fetch ahead as if it were a page. */}
      <a className="doc" href={fileHref(query)} download>
        <Icon name="download" small />
        {translator(locale, 'grids')('download')}
      </a>
      {mayExport && (
        <ExcelDownload
          key={exportAction(query)}
          address={exportAction(query)}
          locale={locale}
          words={messagesOf(locale, 'exports')}
        />
      )}
    </>
  )
}
