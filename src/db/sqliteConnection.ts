import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import Database from 'libsql'
import { KeptStatements } from './keptStatements'

export type SqliteClient = SQLiteAdapter['client']
type LibsqlResult = Awaited<ReturnType<SqliteClient['execute']>>
type Row = LibsqlResult['rows'][number]
export type Statement = Parameters<SqliteClient['batch']>[0][number]
type Args = Exclude<Statement, string | [string, unknown?]>['args']

/** `writer` is the one connection that writes; `reader` answers what is read outside a transaction. */
export type ConnectionRole = 'writer' | 'reader'

/** How long a connection itself waits for another process; the rest of the waiting does not block the event loop. */
const BUSY_TIMEOUT_MS = 100

/** Every connection has these. FULL: a commit is on disk before it is acknowledged. */
const PRAGMAS: Record<ConnectionRole, Record<string, number | string>> = {
  writer: { busy_timeout: BUSY_TIMEOUT_MS, journal_mode: 'wal', synchronous: 2, foreign_keys: 1, query_only: 0 },
  reader: { busy_timeout: BUSY_TIMEOUT_MS, journal_mode: 'wal', synchronous: 2, foreign_keys: 1, query_only: 1 },
}

/** One long-lived connection to the database file. */
export interface Connection {
  run(statement: Statement, args?: Args): ResultSet
  /** Several statements in one text, without values or answers. */
  script(sql: string): void
  readonly inTransaction: boolean
  close(): void
}

/**
 * Opens a connection and makes sure that its settings hold.
 *
 * @param file path of the database file; its folder exists
 */
export function openConnection(file: string, role: ConnectionRole): Connection {
  const database = new Database(file)
  const statements = new KeptStatements(database)
  for (const [name, wanted] of Object.entries(PRAGMAS[role])) {
    database.exec(`PRAGMA ${name} = ${wanted}`)
    const found = run(statements, `PRAGMA ${name}`).rows[0]?.[0]
    if (found !== wanted)
      throw new Error(`SQLite refused PRAGMA ${name} = ${wanted} on ${file} (it is ${String(found)}).`)
  }
  return {
    run: (statement, args) => run(statements, statement, args),
    script: (sql) => {
      if (!OF_TRANSACTIONS.test(sql)) statements.forgetAll()
      database.exec(sql)
    },
    get inTransaction() {
      return database.inTransaction
    },
    close: () => {
      statements.forgetAll()
      database.close()
    },
  }
}

/** These change no table. */
const OF_TRANSACTIONS = /^(begin|commit|rollback)\b/i

/** True for SQLite's "another process is writing". */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
}

function run(statements: KeptStatements, statement: Statement, args?: Args): ResultSet {
  const { sql, values } = parse(statement, args)
  const { prepared, columns } = statements.take(sql, Object.keys(values).length)
  try {
    if (columns) return new ResultSet(columns, prepared.all(values) as unknown[][])
    const { changes, lastInsertRowid } = prepared.run(values)
    return new ResultSet([], [], changes, BigInt(lastInsertRowid))
  } catch (error) {
    statements.forget(sql)
    throw error
  }
}

function parse(statement: Statement, args?: Args): { sql: string; values: unknown[] | Record<string, unknown> } {
  const [sql, given] =
    typeof statement === 'string'
      ? [statement, args]
      : Array.isArray(statement)
        ? statement
        : [statement.sql, statement.args]
  if (given === undefined || Array.isArray(given)) return { sql, values: (given ?? []).map(toSql) }
  return {
    sql,
    values: Object.fromEntries(
      Object.entries(given).map(([name, value]) => [name.replace(/^[@$:]/, ''), toSql(value)]),
    ),
  }
}

function toSql(value: unknown): unknown {
  if (value === undefined) throw new TypeError('undefined cannot be stored: give null')
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('Only finite numbers can be stored')
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof Date) return value.valueOf()
  return value instanceof ArrayBuffer ? Buffer.from(value) : value
}

/** What libsql's client answers, and the bare values, which are all that statements of our own need. */
export class ResultSet implements LibsqlResult {
  readonly columns: string[]
  #rows: Row[] | undefined

  constructor(
    columns: readonly string[],
    readonly cells: readonly unknown[][],
    readonly rowsAffected = 0,
    readonly lastInsertRowid: bigint | undefined = undefined,
  ) {
    this.columns = [...columns]
  }

  get rows(): Row[] {
    this.#rows ??= this.cells.map((cells) => toRow(cells, this.columns))
    return this.#rows
  }

  get columnTypes(): string[] {
    return this.columns.map(() => '')
  }

  toJSON() {
    const { columns, columnTypes, rows, rowsAffected } = this
    return { columns, columnTypes, rows, rowsAffected, lastInsertRowid: this.lastInsertRowid?.toString() ?? null }
  }
}

/** Drizzle reads a row by position, Payload's raw queries by column name. */
function toRow(cells: readonly unknown[], columns: readonly string[]): Row {
  const row: Record<string, unknown> = {}
  Object.defineProperty(row, 'length', { value: cells.length })
  cells.forEach((cell, index) => {
    Object.defineProperty(row, index, { value: cell })
    const name = columns[index]
    if (name !== undefined && !Object.hasOwn(row, name)) row[name] = cell
  })
  return row as Row
}
