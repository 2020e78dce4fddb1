/** The parts of a document that a read asks for. */
import type { FindArgs } from 'payload'

import type { Part, Parts } from './parts'
import type { ReadTable } from './table'

export type Chosen = Pick<Parts, 'parts' | 'groups'> & {
  /** Fields that are lists of nothing where they were not asked for, as Payload's adapter answers them. */
  readonly empty: readonly string[]
}

/** All of them, those that are named, or all but those; null for what is left to Payload's adapter. */
export function chosenOf(table: ReadTable, select: FindArgs['select']): Chosen | null {
  const { groups, parts, unread } = table
  if (!select) return unread.size === 0 ? { groups, parts, empty: [] } : null
  const wishes = Object.entries(select)
  const [[, isNamed] = []] = wishes
  if (typeof isNamed !== 'boolean' || wishes.some(([, wish]) => wish !== isNamed)) return null
  const named = new Set(wishes.map(([name]) => name))
  const isChosen = (field: string) => named.has(field) === isNamed
  if ([...unread].some(isChosen) || isOdd(parts, { isNamed, isChosen })) return null
  const shared = new Set(parts.filter((part) => isChosen(fieldOf(part))).map(sharedBy))
  // Values in a group come unasked, and so do lists that are kept with others.
  const comesAlong = (part: Part) =>
    (isNamed && part.list?.holds === 'values' && part.path.length > 1) ||
    (sharedBy(part) !== null && shared.has(sharedBy(part)))
  const isRead = (part: Part) => fieldOf(part) === 'id' || isChosen(fieldOf(part)) || comesAlong(part)
  const others = parts.filter((part) => sharedBy(part) !== null && !isRead(part))
  return { groups, parts: parts.filter(isRead), empty: others.map(fieldOf) }
}

type Choice = { readonly isNamed: boolean; readonly isChosen: (field: string) => boolean }

/**
 * What Payload's adapter answers in a way of its own: rows lose fields of their own when the document is asked for without one,
 * other fields in languages stand there empty where one is asked for, and rows in a group come empty without having been asked for.
 */
const isOdd = (parts: readonly Part[], { isNamed, isChosen }: Choice): boolean =>
  parts.some((part) => {
    const { list, path } = part
    return (
      (list?.holds === 'languages' && isChosen(fieldOf(part))) ||
      (!isNamed && list?.holds === 'rows') ||
      (list && list.holds !== 'values' && path.length > 1 && !isChosen(fieldOf(part)))
    )
  })

/** The table that holds lists of other fields, too: who reads one of them reads all. */
const sharedBy = ({ list }: Part): string | null => (list?.holds === 'shared' ? list.table : null)

const fieldOf = ({ path: [field = ''] }: Part): string => field
