import { Pager } from './Pager'
import { PAGE_SIZES, type PageOf, type Paging, sizeNamed } from './paging'

/** The words of a pager in the area of the list. */
type Say = {
  (key: 'pager.range', values: { from: number; to: number; total: number }): string
  (key: 'pager.perPage' | 'pager.pages' | 'pager.previous' | 'pager.next'): string
}

type Props = {
  readonly of: PageOf<unknown>
  readonly size: Paging['size']
  readonly href: (paging: Paging) => string
  readonly say: Say
}

/** The pager of a list whose pages are cut by `pageOf`. */
export function ListPager({ of: { page, pages, from, to, total }, size, href, say }: Props) {
  return (
    <Pager
      page={page}
      pages={pages}
      perPage={size}
      sizes={PAGE_SIZES}
      href={(next, perPage) => href({ page: next, size: sizeNamed(perPage) })}
      words={{
        range: say('pager.range', { from, to, total }),
        perPage: say('pager.perPage'),
        pages: say('pager.pages'),
        previous: say('pager.previous'),
        next: say('pager.next'),
      }}
    />
  )
}
