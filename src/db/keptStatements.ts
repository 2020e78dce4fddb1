import type Database from 'libsql'

type Kept = {
  readonly prepared: Database.Statement
  /** Null for a statement that answers no rows. */
  readonly columns: readonly string[] | null
  /** How many values it was last given: what is not given keeps its value of the time before. */
  readonly values: number
}

const MOST_KEPT = 400
/** Longer texts are lists of ids, of which no two are alike. */
const LONGEST = 8_000

/**
 * Statements of one connection, parsed once and kept while they are asked for. What changes the schema is not kept, and forgets
 * the others, since the columns of a statement may be others then.
 */
export class KeptStatements {
  readonly #kept = new Map<string, Kept>()

  constructor(readonly database: Database.Database) {}

  /** @param values how many it will be given */
  take(sql: string, values: number): Kept {
    const known = this.#kept.get(sql)
    this.#kept.delete(sql) // the one that was asked for last stands last
    const one = known?.values === values ? known : this.#prepare(sql, values)
    if (sql.length <= LONGEST && isKept(sql)) this.#keep(sql, one)
    return one
  }

  /** A statement that failed may stand halfway its rows. */
  forget(sql: string): void {
    this.#kept.delete(sql)
  }

  forgetAll(): void {
    this.#kept.clear()
  }

  #prepare(sql: string, values: number): Kept {
    if (!isKept(sql)) this.forgetAll()
    const prepared = this.database.prepare(sql)
    const columns = prepared.reader ? prepared.columns().map(({ name }) => name) : null
    if (columns) prepared.raw(true)
    return { prepared, columns, values }
  }

  #keep(sql: string, one: Kept): void {
    const [oldest] = this.#kept.keys()
    if (this.#kept.size >= MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest)
    this.#kept.set(sql, one)
  }
}

const isKept = (sql: string): boolean => /^\s*(select|insert|update|delete|with)\b/i.test(sql)
