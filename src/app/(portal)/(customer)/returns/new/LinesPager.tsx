import { translator } from '@messages/translate'

import type { Locale } from '@/core/locale'
import { Pager } from '@/ui/Pager'
import { PAGE_SIZES } from '@/ui/paging'
import { type LineFilter, pickerPath } from '@/ui/request/lineFilter'
import type { LinePage } from '../../../../_lib/orderLines'

type Props = { readonly locale: Locale; readonly filter: LineFilter; readonly found: LinePage }

export function LinesPager({ locale, filter, found: { lines, page, pages, total } }: Props) {
  const t = translator(locale, 'request')
  const before = (page - 1) * filter.size
  return (
    <Pager
      page={page}
      pages={pages}
      perPage={filter.size}
      sizes={PAGE_SIZES}
      href={(to, size) => pickerPath({ ...filter, page: to, size })}
      words={{
        range: t('pager.range', { from: before + 1, to: before + lines.length, total }),
        perPage: t('pager.perPage'),
        pages: t('pager.pages'),
        previous: t('pager.previous'),
        next: t('pager.next'),
      }}
    />
  )
}
