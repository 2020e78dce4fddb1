/** Pages of large lists: by which index SQLite is to find the rows. */
import type { Where } from 'payload'

import type { ReadTable } from './table'

type Asked = { readonly where: Where | undefined; readonly sort: string | readonly string[] | undefined | null }

/**
 * The second field of an index that holds the rows of one owner in the order that is asked for, or those of which this field is one value.
 * SQLite knows nothing of how many rows an owner has: it would rather take an index of another field that is tested for its size, and
 * read and sort all that it finds there, than walk to the end of the page.
 */
export function walkedBy({ indexes }: Pick<ReadTable, 'indexes'>, { where, sort }: Asked): string | null {
  const [first = ''] = [sort ?? []].flat()
  const owners = ownersIn(where)
  const served = [...owners, first.replace(/^-/, '')]
  const index = indexes.find(([owner = '', next = '']) => owners.includes(owner) && served.includes(next))
  return index?.[1] ?? null
}

/** Fields that every row has to hold one certain value of. */
function ownersIn(where: Where | undefined): string[] {
  return Object.entries(where ?? {}).flatMap(([name, asked]) => {
    if (name.toLowerCase() === 'and' && Array.isArray(asked)) return asked.flatMap(ownersIn)
    if (typeof asked !== 'object' || asked === null || Array.isArray(asked)) return []
    const one = 'in' in asked && Array.isArray(asked.in) && asked.in.length === 1
    return one || 'equals' in asked ? [name] : []
  })
}
