/** The groups of a grid as the rows of a file: what they have in common, how many they are, and what they add up to. */
import { type GroupNames, groupTitle, groupWord } from '@messages/gridGroups'
import { type AreaKey, translator } from '@messages/translate'
import type { PayloadRequest } from 'payload'

import type { Day } from '@/core/day'
import { groupType } from '@/core/grids/grouping'
import { MOST_GRID_ROWS } from '@/core/grids/query'
import type { Locale } from '@/core/locale'
import type { SheetCell } from '@/core/sheets/cells'
import type { RowGroup } from '@/db/groupRows'
import { type FileColumn, nameCustomers } from './fileRows'
import { groupPage, summedBy } from './groupPage'
import type { GridPlan } from './plan'

export function groupColumns(plan: GridPlan, by: string, locale: Locale): FileColumn[] {
  const { definition, query } = plan
  const t = translator(locale, 'grids')
  const ofGrid = (name: string) => t(`column.${query.grid}.${name}` as AreaKey<'grids'>)
  const { sums, apart } = shapeOf(plan, by)
  return [
    { title: groupTitle(query.grid, by, locale), type: groupType(definition, by) },
    { title: t('group.count'), type: 'number' },
    ...sums.map((name) => ({ title: ofGrid(name), type: definition.columns[name]?.type ?? 'number' })),
    ...(apart ? [{ title: ofGrid('currency'), type: 'text' as const }] : []),
  ]
}

/** Amounts stand apart by their currency, where that is not what is grouped by. */
function shapeOf(plan: GridPlan, by: string) {
  const { by: fields, sums } = summedBy(plan, [by])
  return { sums, apart: by !== 'currency' && fields.includes('currency') }
}

/** All groups in their order; those of one value in several currencies follow each other. */
export async function* groupFile(
  req: PayloadRequest,
  plan: GridPlan,
  by: string,
  locale: Locale,
): AsyncGenerator<SheetCell[][]> {
  const carriers = by === 'carrier' ? await carriersOf(req) : []
  const customers = new Map<string, string>()
  const names: GroupNames = { customers, carriers, locale }
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const found = await groupPage(req, { ...plan, query: { ...plan.query, page, limit: MOST_GRID_ROWS } })
    pages = found.pages
    if (by === 'customer') await nameCustomers(req, valuesOf(found.groups, by), customers)
    yield found.groups.map((group) => cellsOf(plan, by, { group, names }))
  }
}

const valuesOf = (groups: readonly RowGroup[], by: string): string[] =>
  groups.flatMap(({ values }) => (values[by] === null ? [] : [String(values[by])]))

type Shown = { readonly group: RowGroup; readonly names: GroupNames }

function cellsOf(plan: GridPlan, by: string, { group, names }: Shown): SheetCell[] {
  const { sums, apart } = shapeOf(plan, by)
  const { definition, query } = plan
  const value = group.values[by] ?? null
  const figure = (name: string): SheetCell => {
    const type = definition.columns[name]?.type === 'cents' ? 'cents' : 'number'
    return { type, value: group.sums[name] ?? 0 }
  }
  const isDay = groupType(definition, by) === 'day' && value !== null
  const word = groupWord(query.grid, { column: by, value: value === null ? null : String(value) }, names)
  return [
    isDay ? { type: 'day', value: String(value) as Day } : { type: 'text', value: word },
    { type: 'number', value: group.count },
    ...sums.map(figure),
    ...(apart ? [currencyCell(group.values.currency)] : []),
  ]
}

const currencyCell = (currency: RowGroup['values'][string] | undefined): SheetCell =>
  currency ? { type: 'text', value: String(currency) } : null

async function carriersOf(req: PayloadRequest) {
  const { carriers } = await req.payload.findGlobal({ slug: 'delivery-settings', depth: 0, overrideAccess: true, req })
  return carriers ?? []
}
