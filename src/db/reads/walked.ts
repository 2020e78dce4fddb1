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

/**
 * The part of the filter for which there is a narrower index: rows of one owner by the size of another field. Where few rows are so, they are
 * found sooner by that one.
 */
export function narrowerOf({ indexes }: Pick<ReadTable, 'indexes'>, where: Where | undefined): Where | null {
  const tests = testsIn(where)
  for (const [owner = '', field = ''] of indexes) {
    const [of, size] = [tests.find((test) => isOne(test, owner)), tests.find((test) => isSize(test, field))]
    if (of && size) return { and: [of, size] }
  }
  return null
}

const SIZES = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']

/** Those that every row has to pass, one by one. */
function testsIn(where: Where | undefined): Where[] {
  return Object.entries(where ?? {}).flatMap(([name, asked]) => {
    if (name.toLowerCase() === 'and' && Array.isArray(asked)) return asked.flatMap(testsIn)
    return typeof asked === 'object' && asked !== null && !Array.isArray(asked) ? [{ [name]: asked } as Where] : []
  })
}

const isOne = (test: Where, field: string): boolean => ownersIn(test).includes(field)
const isSize = (test: Where, field: string): boolean => SIZES.some((size) => size in (test[field] ?? {}))

/** Fields that every row has to hold one certain value of. */
const ownersIn = (where: Where | undefined): string[] =>
  testsIn(where).flatMap((test) =>
    Object.entries(test).flatMap(([name, asked]) => {
      const { in: list } = asked as { readonly in?: unknown }
      return (Array.isArray(list) && list.length === 1) || 'equals' in asked ? [name] : []
    }),
  )
