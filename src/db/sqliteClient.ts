import { GatedTransaction } from './gatedTransaction'
import {
  type Connection,
  isBusy,
  openConnection,
  type ResultSet,
  type SqliteClient,
  type Statement,
} from './sqliteConnection'
import { type GateLimits, GateTimeout, WriteGate } from './writeGate'

/**
 * libsql's client, over one connection that writes and one that reads. The client of libsql itself opens a new connection
 * after every transaction, which leaks files, forgets pragmas, and lets parallel writers fail with SQLITE_BUSY.
 *
 * Transactions and single writes take turns at a gate. Reads outside a transaction never wait; they see what is committed.
 */
export class GatedClient implements SqliteClient {
  readonly protocol = 'file'
  closed = false
  /** The transaction whose turn it is, or that had the last one. */
  inside: GatedTransaction | null = null
  readonly #writer: Connection
  readonly #reader: Connection
  readonly #gate: WriteGate
  #schemaChanges: Promise<unknown> = Promise.resolve()

  constructor(file: string, limits?: GateLimits) {
    this.#writer = openConnection(file, 'writer')
    this.#reader = openConnection(file, 'reader')
    this.#gate = new WriteGate(limits)
  }

  async execute(statement: Statement | string, args?: Parameters<Connection['run']>[1]): Promise<ResultSet> {
    this.#requireOpen()
    if (onlyReads(statement)) return this.#reader.run(statement, args)
    return this.#write((writer) => writer.run(statement, args))
  }

  async batch(statements: Statement[]): Promise<ResultSet[]> {
    const transaction = await this.transaction()
    try {
      const results = await transaction.batch(statements)
      await transaction.commit()
      return results
    } finally {
      transaction.close()
    }
  }

  /** Runs a batch with foreign keys off, as rebuilding a table needs it. */
  async migrate(statements: Statement[]): Promise<ResultSet[]> {
    return this.withoutForeignKeys(() => this.batch(statements))
  }

  /**
   * Runs schema changes with foreign keys off: SQLite ignores that switch inside a transaction, and dropping a table
   * that is being rebuilt would delete the rows that refer to it.
   * One at a time: the switch is the connection's.
   */
  withoutForeignKeys<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#schemaChanges.then(() => this.#switchKeysOff(work))
    this.#schemaChanges = turn.catch(() => undefined)
    return turn
  }

  async #switchKeysOff<T>(work: () => Promise<T>): Promise<T> {
    await this.#write((writer) => writer.script('PRAGMA foreign_keys = 0'))
    try {
      return await work()
    } finally {
      await this.#write((writer) => writer.script('PRAGMA foreign_keys = 1'))
    }
  }

  async executeMultiple(sql: string): Promise<void> {
    await this.#write((writer) => writer.script(sql))
  }

  /** Waits for its turn and begins. Every transaction is immediate: it never has to become a writer halfway. */
  async transaction(): Promise<GatedTransaction> {
    this.#requireOpen()
    const transaction = new GatedTransaction(this.#writer)
    const pass = await this.#gate.enter(() => transaction.putOut(this.#gate.limits.idleMs))
    try {
      this.#requireOpen()
      await this.#patiently(() => this.#writer.script('BEGIN IMMEDIATE'))
      transaction.begin(pass)
      this.inside = transaction
      return transaction
    } catch (error) {
      pass.leave()
      throw error
    }
  }

  async sync(): Promise<undefined> {
    return undefined
  }

  /** Refuses new work, lets the writer inside finish, empties the write-ahead log and lets go of the files. */
  async finish(): Promise<void> {
    if (this.closed) return
    this.closed = true
    const pass = await this.#gate.enter().catch(() => null)
    try {
      if (pass) this.#writer.run('PRAGMA wal_checkpoint(TRUNCATE)')
    } finally {
      this.#reader.close()
      this.#writer.close()
      pass?.leave()
    }
  }

  close(): void {
    void this.finish()
  }

  async #write<T>(work: (writer: Connection) => T): Promise<T> {
    this.#requireOpen()
    const pass = await this.#gate.enter()
    try {
      this.#requireOpen()
      return await this.#patiently(() => work(this.#writer))
    } finally {
      if (this.#writer.inTransaction) this.#writer.script('ROLLBACK')
      pass.leave()
    }
  }

  /** Another process (a command beside the server) may be writing: asks again without blocking the event loop. */
  async #patiently<T>(work: () => T): Promise<T> {
    const end = performance.now() + this.#gate.limits.stallMs
    for (;;) {
      try {
        return work()
      } catch (error) {
        if (!isBusy(error)) throw error
        if (performance.now() > end)
          throw new GateTimeout('Another process has the database file in use.', { cause: error })
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    }
  }

  #requireOpen(): void {
    if (this.closed) throw new Error('The database is closed.')
  }
}

/** Anything that is not plainly a read takes its turn; the reading connection could not write anyway. */
function onlyReads(statement: Statement | string): boolean {
  const sql = typeof statement === 'string' ? statement : Array.isArray(statement) ? statement[0] : statement.sql
  return /^\s*(select|explain)\b/i.test(sql)
}
