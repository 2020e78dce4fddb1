import type { Connection, ResultSet, SqliteClient, Statement } from './sqliteConnection'
import type { Pass } from './writeGate'

type Transaction = Awaited<ReturnType<SqliteClient['transaction']>>

/** A turn at the gate. Whatever happens, it ends with the gate open. */
export class GatedTransaction implements Transaction {
  #pass: Pass | null = null
  #ended: string | null = 'The transaction has not begun.'

  constructor(readonly writer: Connection) {}

  get closed(): boolean {
    return this.#ended !== null
  }

  begin(pass: Pass): void {
    this.#pass = pass
    this.#ended = null
  }

  async execute(statement: Statement | string, args?: Parameters<Connection['run']>[1]): Promise<ResultSet> {
    return this.#use().run(statement, args)
  }

  async batch(statements: Statement[]): Promise<ResultSet[]> {
    return statements.map((statement) => this.#use().run(statement))
  }

  async executeMultiple(sql: string): Promise<void> {
    this.#use().script(sql)
  }

  async commit(): Promise<void> {
    this.#use().script('COMMIT')
    this.#end('The transaction is committed.')
  }

  async rollback(): Promise<void> {
    this.#end('The transaction was rolled back.')
  }

  close(): void {
    this.#end('The transaction was closed.')
  }

  putOut(idleMs: number): void {
    this.#end(`The transaction was rolled back: it ran no statement for ${idleMs} ms.`)
  }

  #use(): Connection {
    if (this.#ended === null && !this.writer.inTransaction) this.#end('SQLite rolled the transaction back.')
    if (this.#ended !== null) throw new Error(this.#ended)
    this.#pass?.touch()
    return this.writer
  }

  #end(reason: string): void {
    if (this.#ended !== null) return
    this.#ended = reason
    try {
      if (this.writer.inTransaction) this.writer.script('ROLLBACK')
    } finally {
      this.#pass?.leave()
    }
  }
}
