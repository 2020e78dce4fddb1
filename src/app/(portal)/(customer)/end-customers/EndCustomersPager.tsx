import { translator } from '@messages/translate'
import Link from 'next/link'

import type { Locale } from '@/core/locale'
import { shownPages } from '@/ui/Pager'

type Props = {
  readonly found: {
    readonly docs: readonly unknown[]
    readonly page: number
    readonly totalDocs: number
    readonly totalPages: number
  }
  readonly perPage: number
  readonly href: (page: number) => string
  readonly locale: Locale
}

/** The pages of a long list; how many stand on one is fixed, as many as can be ticked at once. */
export function EndCustomersPager({ found: { page, totalDocs, totalPages, docs }, perPage, href, locale }: Props) {
  const t = translator(locale, 'dealers')
  const from = (page - 1) * perPage + 1
  return (
    <div className="pager">
      <span>{t('pager.range', { from, to: from + docs.length - 1, total: totalDocs })}</span>
      <nav aria-label={t('pager.pages')}>
        <ol>
          {shownPages(page, totalPages).map((shown, index) =>
            shown === null ? (
              <li key={`gap-${index < 2 ? 'before' : 'after'}`} aria-hidden="true" className="gap">
                …
              </li>
            ) : (
              <li key={shown}>
                <Link href={href(shown)} aria-current={shown === page ? 'page' : undefined}>
                  {shown}
                </Link>
              </li>
            ),
          )}
        </ol>
      </nav>
    </div>
  )
}
