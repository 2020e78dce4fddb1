/** Saved views of a list, and the address that each of them opens. */
import type { GridName } from '@/core/grids/grids'
import { type ViewQuery, viewQueryIn } from '@/core/grids/views'
import { gridParams, groupParams, type ListQuery, listHref, listQuery, type Params, type Prices } from './listQuery'

export type SavedView = { readonly id: string; readonly name: string; readonly query: unknown }

/** What of a list is saved: not its place, nor how much a page holds. */
export const viewQueryOf = (query: ListQuery): ViewQuery =>
  Object.fromEntries([...gridParams(query), ...groupParams(query)])

/** The list that a view opens: what it asks for that there is no more, or not for this reader, is left out. */
export function openedView(grid: GridName, { id, query }: SavedView, { prices, size }: Opening): ListQuery {
  const { by, status = 'all', ...kept } = viewQueryIn(query)
  const params: Params = { ...kept, status, view: id, size: String(size), ...(by !== undefined && { group: by }) }
  return listQuery(grid, params, prices)
}

type Opening = { readonly prices: Prices } & Pick<ListQuery, 'size'>

/** Whether the list shows something else than the view that it was opened by. */
export const isChanged = (query: ListQuery, opened: ListQuery): boolean => said(query) !== said(opened)

const said = (query: ListQuery) => JSON.stringify(Object.entries(viewQueryOf(query)).sort())

/** What is being done with a view, in the address beside the list. */
export type Managing = 'new' | 'rename' | 'remove'
export const VIEW_DEEDS = ['saved', 'renamed', 'replaced', 'removed'] as const
export type ViewDeed = (typeof VIEW_DEEDS)[number]

export function managingIn({ manage, done }: Params): {
  readonly manage: Managing | null
  readonly done: ViewDeed | null
} {
  return {
    manage: (['new', 'rename', 'remove'] as const).find((one) => one === manage) ?? null,
    done: VIEW_DEEDS.find((one) => one === done) ?? null,
  }
}

export function managingHref(query: ListQuery, manage: Managing): string {
  const href = listHref(query)
  return `${href}${href.includes('?') ? '&' : '?'}manage=${manage}#view`
}
