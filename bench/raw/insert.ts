/**
 * The least that storing the same orders takes: every row of the file into tables of the same shape and indexes, in one
 * transaction. `node --import tsx bench/raw/insert.ts FOLDER LIKE FILE`: LIKE is a database with the tables, FILE the new one; prints
 * the milliseconds as JSON.
 */
import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import Database from 'libsql'

type Line = Record<string, string | number | null>
type Order = Record<string, string | number | null> & { lines: Line[] }

const [folder = '', like = '', file = ''] = process.argv.slice(2)
const TABLES = ['orders', 'order_lines']

const source = new Database(like, { readonly: true } as never)
const ids = new Map<string, string>()
for (const { id, number } of source.prepare('SELECT id, number FROM customers').all() as {
  id: string
  number: string
}[])
  ids.set(number, id)
const schema = TABLES.flatMap((table) =>
  (
    source.prepare('SELECT sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL').all(table) as {
      sql: string
    }[]
  ).map(({ sql }) => sql),
)
source.close()

const database = new Database(file)
for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = OFF']) database.pragma(pragma)
for (const sql of schema) database.exec(sql)

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const statements = new Map<string, ReturnType<typeof database.prepare>>()

function insert(table: string, row: Line): void {
  const columns = Object.keys(row)
  const key = `${table} ${columns.join()}`
  let statement = statements.get(key)
  if (!statement) {
    const names = columns.map((name) => `"${snake(name)}"`).join()
    statement = database.prepare(`INSERT INTO ${table} (${names}) VALUES (${columns.map(() => '?').join()})`)
    statements.set(key, statement)
  }
  statement.run(Object.values(row))
}

const begun = performance.now()
database.exec('BEGIN IMMEDIATE')
for await (const text of createInterface({ input: createReadStream(path.join(folder, 'orders.ndjson')) })) {
  const { lines, customerNumber, ...order } = JSON.parse(text) as Order
  const customerId = ids.get(String(customerNumber)) ?? null
  const shared = { customerId, customerReference: order.customerReference ?? null, orderDate: order.orderDate ?? null }
  insert('orders', { id: randomUUID(), ...order, customerId })
  for (const line of lines) {
    const open = Math.max(0, Number(line.quantityOrdered) - Number(line.quantityDelivered))
    const counts = { quantityOpen: open, quantityReturnable: line.quantityDelivered ?? 0 }
    insert('order_lines', { id: randomUUID(), ...shared, orderNumber: order.number ?? null, ...line, ...counts })
  }
}
database.exec('COMMIT')
process.stdout.write(`${JSON.stringify({ ms: performance.now() - begun })}\n`)
