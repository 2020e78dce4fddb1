import { type GroupNames, groupWord } from '@messages/gridGroups'
import type { GridName } from '@/core/grids/grids'
import type { RowCount } from '@/core/grids/rowCount'
import type { PortalSession } from '@/session/portalSession'
import { WITHIN } from '@/ui/grids/cells'
import { GridFilter } from '@/ui/grids/GridFilter'
import { GridPager } from '@/ui/grids/GridPager'
import { type CellOf, GridTable } from '@/ui/grids/GridTable'
import { GroupBar } from '@/ui/grids/GroupBar'
import { groupsOffered } from '@/ui/grids/groupsOffered'
import { type ListQuery, listQuery, type Params, statusesOf } from '@/ui/grids/listQuery'
import { findCarriers } from '../../../_lib/carriers'
import { customerNames } from '../../../_lib/customerNames'
import { countList, pricesIn, readList } from '../../../_lib/grids'
import { GroupedList } from './GroupedList'
import { Nothing } from './Nothing'
import { Views } from './Views'

type Props<Row> = {
  readonly session: PortalSession
  readonly grid: GridName
  /** Of the address. */
  readonly params: Params
  readonly cell: CellOf<Row>
}

/** A list that the database filters, sorts, groups and counts: saved views, what to look for, and a page of rows or groups. */
export async function GridList<Row extends { readonly id: string }>({ session, grid, params, cell }: Props<Row>) {
  const { locale } = session
  const prices = pricesIn(session, grid)
  const query = listQuery(grid, params, prices)
  const statuses = statusesOf(grid, prices)
  const [counts, names] = await Promise.all([countsOf(session, query, statuses), namesFor(session, query)])
  const offered = groupsOffered(grid, prices, names.customers !== null)
  return (
    <>
      <Views session={session} query={query} params={params} prices={prices} />
      <GridFilter query={query} statuses={statuses} counts={counts} locale={locale} />
      <GroupBar
        query={query}
        offered={offered}
        withinWord={query.within && groupWord(grid, query.within, names)}
        locale={locale}
      />
      {query.group === null ? (
        <Rows session={session} query={query} total={counts.get(query.status) ?? null} cell={cell} />
      ) : (
        <GroupedList session={session} query={{ ...query, group: query.group }} names={names} />
      )}
    </>
  )
}

type RowsProps<Row> = Pick<Props<Row>, 'session' | 'cell'> & {
  readonly query: ListQuery
  readonly total: RowCount | null
}

async function Rows<Row extends { readonly id: string }>({ session, query, total, cell }: RowsProps<Row>) {
  const { locale } = session
  const page = await readList<Row>(session, query)
  if (page.rows.length === 0 && !page.previous) return <Nothing query={query} locale={locale} />
  const columns = page.columns.filter((column) => !WITHIN[query.grid].includes(column))
  const prices = pricesIn(session, query.grid)
  return (
    <>
      <GridTable query={query} rows={page.rows} columns={columns} cell={cell} prices={prices} locale={locale} />
      <GridPager
        query={query}
        total={total}
        next={page.next}
        previous={page.previous}
        mayExport={!session.viewing}
        locale={locale}
      />
    </>
  )
}

async function namesFor(session: PortalSession, { grid, group, within }: ListQuery): Promise<GroupNames> {
  const asked = grid === 'shipments' && [group, within?.column].includes('carrier')
  const carriers = asked ? await findCarriers() : []
  return { customers: customerNames(session), carriers, locale: session.locale }
}

/** By status; of a list without statuses that of all. */
async function countsOf(session: PortalSession, query: ListQuery, statuses: readonly string[]) {
  const asked = statuses.length > 0 ? statuses : ['all']
  const counted = await Promise.all(
    asked.map(async (status) => [status, await countList(session, { ...query, status })] as const),
  )
  return new Map(counted.flatMap(([status, count]) => (count === null ? [] : [[status, count] as const])))
}
