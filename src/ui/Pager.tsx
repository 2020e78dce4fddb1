import Link from 'next/link'
import type { ReactNode } from 'react'

/** What the pager says; the sentences with figures are already filled in. */
export type PagerWords = {
  /** "Regel 1 tot en met 15 van 1.284" */
  readonly range: string
  /** "Per pagina" */
  readonly perPage: string
  /** "Pagina’s", the name of the navigation. */
  readonly pages: string
  readonly previous: string
  readonly next: string
}

type Props = {
  readonly page: number
  readonly pages: number
  readonly perPage: number
  readonly sizes?: readonly number[]
  /** The address of a page; a new page size begins at page 1. */
  readonly href: (page: number, perPage: number) => string
  readonly words: PagerWords
  /** What else concerns the whole list, such as its file. */
  readonly children?: ReactNode
}

export function Pager({ page, pages, perPage, sizes = [15, 50, 100], href, words, children }: Props) {
  return (
    <div className="pager">
      <span>{words.range}</span>
      <div className="sizes">
        <span id="per-page">{words.perPage}</span>
        <ol aria-labelledby="per-page">
          {sizes.map((size) => (
            <li key={size}>
              <Link href={href(1, size)} aria-current={size === perPage ? 'true' : undefined} scroll={false}>
                {size}
              </Link>
            </li>
          ))}
        </ol>
      </div>
      {children}
      {pages > 1 && (
        <nav aria-label={words.pages}>
          <ol>
            {page > 1 && <Step to={href(page - 1, perPage)} rel="prev" word={words.previous} />}
            {shownPages(page, pages).map((shown, index) =>
              shown === null ? (
                <li key={`gap-${index < 2 ? 'before' : 'after'}`} aria-hidden="true" className="gap">
                  …
                </li>
              ) : (
                <li key={shown}>
                  <Link href={href(shown, perPage)} aria-current={shown === page ? 'page' : undefined}>
                    {shown}
                  </Link>
                </li>
              ),
            )}
            {page < pages && <Step to={href(page + 1, perPage)} rel="next" word={words.next} />}
          </ol>
        </nav>
      )}
    </div>
  )
}

function Step({ to, rel, word }: { readonly to: string; readonly rel: 'prev' | 'next'; readonly word: string }) {
  return (
    <li>
      <Link href={to} rel={rel}>
        {word}
      </Link>
    </li>
  )
}

/** The first, the last, and the neighbours of the page that is shown; null where pages are left out. */
export function shownPages(page: number, pages: number): (number | null)[] {
  const near = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages)
  const shown = [...new Set(near)].sort((a, b) => a - b)
  return shown.flatMap((one, index) => {
    const before = shown[index - 1] ?? 0
    if (one - before === 2) return [one - 1, one]
    return one - before > 2 ? [null, one] : [one]
  })
}
