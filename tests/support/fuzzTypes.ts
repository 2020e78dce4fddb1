/** What the fuzzed requests are made of, and made from. */
import type { Catalog } from '@/gate/catalog'

export type FuzzedRequest = {
  readonly method: string
  /** With its query. */
  readonly path: string
  readonly headers: Record<string, string>
  readonly body?: string
}

/** Rows that exist, by collection, and tokens of every kind of caller. */
export type Surface = {
  readonly catalog: Catalog
  readonly rows: Readonly<Record<string, Record<string, unknown>>>
  readonly tokens: readonly string[]
}

export const idsOf = ({ rows }: Surface): string[] => Object.values(rows).map(({ id }) => String(id))
