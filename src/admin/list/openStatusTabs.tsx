import type { Where } from 'payload'

import { listPath } from '../paths'
import { chosenStatus, searchedFor } from './chosenStatus'
import { StatusTabs } from './StatusTabs'

type Tabs<Status extends string> = {
  readonly collection: Parameters<typeof listPath>[0]
  readonly shown: readonly Status[]
  /** Those that have a tab when nothing is in them. */
  readonly always: readonly Status[]
  readonly words: (status: Status) => string
  readonly all: string
  readonly label: string
  readonly searchParams: Parameters<typeof chosenStatus>[0]
  readonly count: (where: Where) => Promise<number>
}

/** A tab per status with how many rows are in it, and one for all. */
export async function openStatusTabs<Status extends string>(of: Tabs<Status>) {
  const { collection, shown, always, words, searchParams, count } = of
  const chosen = chosenStatus(searchParams)
  const search = searchedFor(searchParams)
  const counts = await Promise.all(
    shown.map(async (status) => [status, await count({ status: { equals: status } })] as const),
  )
  const tabs = counts
    .filter(([status, found]) => found > 0 || always.includes(status) || status === chosen)
    .map(([status, found]) => ({
      key: status as string,
      label: words(status),
      count: found,
      href: listPath(collection, status, search),
      open: chosen === status,
    }))
  const href = listPath(collection, undefined, search)
  const all = { key: 'all', label: of.all, count: await count({}), href, open: chosen === null }
  return <StatusTabs label={of.label} tabs={[...tabs, all]} />
}
