/** Pages of a list, kept in its address. */

export const PAGE_SIZES = [15, 50, 100] as const

export type PageSize = (typeof PAGE_SIZES)[number]

/** `page` is counted from 1. */
export type Paging = { readonly page: number; readonly size: PageSize }

/** What an address asks for; what it does not say, or says wrongly, is the first page of the smallest size. */
export const pagingIn = ({ page, size }: { readonly page?: unknown; readonly size?: unknown }): Paging => ({
  page: Math.max(1, Number.parseInt(String(page), 10) || 1),
  size: sizeNamed(size),
})

/** One of the sizes on offer; the smallest for any other. */
export const sizeNamed = (size: unknown): PageSize =>
  PAGE_SIZES.find((one) => String(one) === String(size)) ?? PAGE_SIZES[0]

/** What an address says of it, without what is the default. */
export const pagingParams = ({ page, size }: Paging): Record<string, string> => ({
  ...(size === PAGE_SIZES[0] ? {} : { size: String(size) }),
  ...(page > 1 ? { page: String(page) } : {}),
})

export type PageOf<Row> = {
  readonly rows: readonly Row[]
  readonly page: number
  readonly pages: number
  /** Of the rows on it the first and the last, counted from 1. */
  readonly from: number
  readonly to: number
  readonly total: number
}

/** One page of all rows; a page beyond the last is the last. */
export function pageOf<Row>(all: readonly Row[], { page, size }: Paging): PageOf<Row> {
  const pages = Math.max(1, Math.ceil(all.length / size))
  const shown = Math.min(page, pages)
  const begin = (shown - 1) * size
  const rows = all.slice(begin, begin + size)
  return {
    rows,
    page: shown,
    pages,
    from: begin + Math.min(1, rows.length),
    to: begin + rows.length,
    total: all.length,
  }
}
