/** What the picker shows, as its address says it: filters, order, page. A webshop's invoice leads to `/returns/new?invoice=…`. */
import { PAGE_SIZES } from '../paging'

export const LINE_SORTS = [
  '-date',
  'date',
  'reference',
  '-reference',
  'article',
  '-article',
  'until',
  '-until',
] as const
export type LineSort = (typeof LINE_SORTS)[number]

const PAGE_SIZE = 15
const MAX_TEXT = 100
const MAX_PAGE = 100_000
const PICKER = '/returns/new'

export const TEXT_FILTERS = ['order', 'invoice', 'reference', 'article', 'name', 'external'] as const
export type TextFilter = (typeof TEXT_FILTERS)[number]

export type LineFilter = Readonly<Record<TextFilter, string>> & {
  /** Customer number; empty for the contact's first. */
  readonly customer: string
  readonly returnable: boolean
  /** Without special orders. */
  readonly regular: boolean
  readonly sort: LineSort
  readonly page: number
  readonly size: number
  /** The draft that lines are added to; empty for a new one. */
  readonly draft: string
}

export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>

/** Whatever stands in the address: what is no lawful value counts as not there. */
export function readLineFilter(params: SearchParams): LineFilter {
  const last = (name: string): string => [params[name] ?? ''].flat().at(-1) ?? ''
  const text = (name: string): string =>
    last(name)
      .replace(/\p{Cc}/gu, ' ')
      .trim()
      .slice(0, MAX_TEXT)
  const size = Number(last('size'))
  const page = Number(last('page'))
  return {
    order: text('order'),
    invoice: text('invoice'),
    reference: text('reference'),
    article: text('article'),
    name: text('name'),
    external: text('external'),
    customer: text('customer'),
    returnable: last('returnable') === '1',
    regular: last('regular') === '1',
    sort: LINE_SORTS.find((sort) => sort === last('sort')) ?? '-date',
    page: Number.isInteger(page) && page >= 1 && page <= MAX_PAGE ? page : 1,
    size: PAGE_SIZES.find((one) => one === size) ?? PAGE_SIZE,
    draft: /^[A-Za-z0-9-]{1,64}$/.test(last('draft')) ? last('draft') : '',
  }
}

/** The address of the picker with this filter; what is as usual is left out. */
export function pickerPath(filter: Partial<LineFilter>): string {
  const params = new URLSearchParams()
  for (const name of [...TEXT_FILTERS, 'customer'] as const) if (filter[name]) params.set(name, filter[name])
  for (const name of ['returnable', 'regular'] as const) if (filter[name]) params.set(name, '1')
  if (filter.sort && filter.sort !== '-date') params.set('sort', filter.sort)
  if (filter.size && filter.size !== PAGE_SIZE) params.set('size', String(filter.size))
  if (filter.page && filter.page > 1) params.set('page', String(filter.page))
  if (filter.draft) params.set('draft', filter.draft)
  return params.size > 0 ? `${PICKER}?${params}` : PICKER
}

/** Whether it hides lines that would be there without it. */
export const isNarrowed = (filter: LineFilter): boolean =>
  filter.returnable || filter.regular || TEXT_FILTERS.some((name) => filter[name] !== '')

/** The same order the other way round. */
export const reversed = (sort: LineSort): LineSort => (sort.startsWith('-') ? sort.slice(1) : `-${sort}`) as LineSort
