/** The groups of a list, as the grids of the API count and sum them for the session. */
import { gridNamed } from '@/core/grids/grids'
import type { PortalSession } from '@/session/portalSession'
import type { ShownGroup } from '@/ui/grids/GroupTable'
import { groupParams, type ListQuery } from '@/ui/grids/listQuery'
import { call } from './call'
import { ofSession } from './grids'

type Answered = {
  readonly groups: readonly {
    readonly values: Readonly<Record<string, string | null>>
    readonly count: number
    readonly sums: Readonly<Record<string, number>>
  }[]
  readonly page: number
  readonly pages: number
  readonly total: number
}

export type GroupsShown = {
  readonly groups: readonly ShownGroup[]
  /** Of all rows of the filter. */
  readonly whole: ShownGroup
  readonly page: number
  readonly pages: number
  readonly total: number
}

/** Orders that are looked for by an article are not grouped: nobody counts them. */
export const isGroupedApart = ({ grid, filters }: ListQuery): boolean =>
  gridNamed(grid).filters.article?.kind === 'wordsOfLines' && filters.article !== undefined

export async function readGroups(session: PortalSession, query: ListQuery & { group: string }): Promise<GroupsShown> {
  const params = ofSession(session, groupParams(query))
  params.set('limit', String(query.size))
  params.set('page', String(query.page))
  const [ofPage, ofAll] = await Promise.all([
    ask(query, params),
    ask(query, ofSession(session, groupParams({ ...query, group: null }))),
  ])
  const { groups, ...page } = ofPage
  const [whole] = merged(ofAll.groups, null)
  return { ...page, groups: merged(groups, query.group), whole: whole ?? { value: null, count: 0, parts: [] } }
}

async function ask({ grid }: ListQuery, params: URLSearchParams): Promise<Answered> {
  const answer = await call<Answered>('GET', `/api/grids/${grid}/groups?${params}`)
  if (answer.ok) return answer.body
  throw new Error(`The groups of ${grid} were refused: ${answer.status}`)
}

/** The currencies of one value become one row. */
function merged(groups: Answered['groups'], by: string | null): ShownGroup[] {
  const found = new Map<string | null, ShownGroup>()
  for (const { values, count, sums } of groups) {
    const value = by === null ? null : (values[by] ?? null)
    const known = found.get(value) ?? { value, count: 0, parts: [] }
    const part = { currency: values.currency ?? null, sums }
    found.set(value, { value, count: known.count + count, parts: [...known.parts, part] })
  }
  return [...found.values()]
}
