/** Filters on a part of a text. Stock SQLite takes `%` and `_` in what is looked for as any letters, MongoDB as themselves. */
import { and, isNull, like, or, type SQL, sql } from '@payloadcms/db-sqlite/drizzle'

type Column = Parameters<typeof like>[0]

/** What Payload wraps (`%word%`) is looked for as it was typed; its own patterns of paths (`lines.%.code`) stay patterns. */
function matches(column: Column, pattern: string): SQL {
  const typed = /^%(.*)%$/s.exec(pattern)?.[1]
  if (typed === undefined) return like(column, pattern)
  return sql`${like(column, `%${typed.replace(/[\\%_]/g, '\\$&')}%`)} escape '\\'`
}

/** None of the words, as on MongoDB; a text that is not there has none of them. Payload hands the words over bare. */
function matchesNone(column: Column, words: string): SQL | undefined {
  const none = words.split(' ').map((word) => sql`not (${matches(column, `%${word}%`)})`)
  return or(isNull(column), and(...none))
}

/** In place of the adapter's own operators of these names. */
export const TEXT_OPERATORS = { contains: matches, like: matches, not_like: matchesNone }
