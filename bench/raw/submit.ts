/**
 * What storing a return takes at least: the statements of the product's own submission, prepared, in one transaction, in node's own
 * http server. `node --import tsx bench/raw/submit.ts FILE`: FILE is a database with one RMA in it, whose rows are the pattern
 * of the new ones; prints its port.
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import Database from 'libsql'

type Value = string | number | null
type Values = Record<string, Value>
type Asked = { readonly reason: string; readonly lines: readonly { orderLine: string; quantityRequested: number }[] }

const SNAPSHOT = [
  'order_number',
  'customer_reference',
  'order_date',
  'invoice_number',
  'invoice_date',
  'article_number',
  'external_article_number',
  'article_name',
  'special_order',
  'gross_unit_price_cents',
  'discount_percent',
  'net_unit_price_cents',
  'vat_rate',
  'currency',
]

const database = new Database(process.argv[2] ?? '')
for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON']) database.pragma(pragma)

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const patternOf = (table: string) => database.prepare(`SELECT * FROM ${table} LIMIT 1`).get() as Values

/** Inserts rows of a table that are like the first one of it, but for what is given. */
function inserter(table: string, rows = 1): (...given: Values[]) => void {
  const pattern = patternOf(table)
  const columns = Object.keys(pattern)
  const values = Array.from({ length: rows }, () => `(${columns.map(() => '?').join()})`).join()
  const statement = database.prepare(
    `INSERT INTO ${table} (${columns.map((name) => `"${name}"`).join()}) VALUES ${values}`,
  )
  return (...given) =>
    void statement.run(given.flatMap((row) => columns.map((name) => (name in row ? row[name] : pattern[name]) ?? null)))
}

const rmaPattern = patternOf('rmas')
const linePattern = patternOf('rmas_lines')
const effectPattern = patternOf('outbox')
const insertKey = inserter('idempotency_keys')
const insertRma = inserter('rmas')
const insertLines = inserter('rmas_lines', 3)
const insertEvent = inserter('case_events')
const insertEffect = inserter('outbox')
const reserve = database.prepare(
  `UPDATE order_lines SET quantity_in_request = quantity_in_request + ?1, quantity_returnable = quantity_returnable - ?1, updated_at = ?2
   WHERE id = ?3 AND quantity_returnable >= ?1 RETURNING *`,
)
const { key: series } = database.prepare("SELECT key FROM counters WHERE key LIKE 'rma:%'").get() as { key: string }
const count = database.prepare(
  `INSERT INTO counters (id, key, value) VALUES (?, ?, 1) ON CONFLICT (key) DO UPDATE SET value = value + 1 RETURNING value`,
)
const appendHead = database.prepare(
  'UPDATE rmas SET event_count = 1, event_head = ?, updated_at = ? WHERE id = ? AND event_count IS NULL',
)

/** All rows are asked for: a statement that was not read to its end would hold up the commit. */
const only = <Row>(rows: unknown[]): Row | undefined => rows[0] as Row | undefined

/** @returns the answer, or null when a line has too few pieces */
function store({ reason, lines }: Asked, key: string, body: string): string | null {
  const now = new Date().toISOString()
  const id = randomUUID()
  const stamps = { created_at: now, updated_at: now }
  const taken = lines.map((line) => only<Values>(reserve.all(line.quantityRequested, now, line.orderLine)))
  const found = taken.filter((line) => line !== undefined)
  if (found.length < taken.length) return null
  const value = only<{ value: number }>(count.all(randomUUID(), series))?.value ?? 0
  const number = series.replace(/^rma:/, '').replace('#', String(value).padStart(5, '0'))
  const rma = { id, number, reason_id: reason, submitted_at: now, accepted_terms_at: now, ...stamps }
  insertRma({ ...rma, event_count: null, event_head: null })
  const rows = found.map((line, at) => ({
    id: randomBytes(12).toString('hex'),
    ...Object.fromEntries(SNAPSHOT.map((name) => [name, line[name] ?? null])),
    _order: at + 1,
    _parent_id: id,
    order_line_id: line.id ?? null,
    reason_id: reason,
    quantity_requested: lines[at]?.quantityRequested ?? 0,
  }))
  insertLines(...rows)
  insertEventOf(id, number, now)
  insertEffectOf(id, now)
  const answer = JSON.stringify({
    doc: { ...rmaPattern, ...rma, lines: rows.map((row) => ({ ...linePattern, ...row })) },
  })
  insertKey({ id: randomUUID(), key: sha256(key), body_hash: sha256(body), answer_status: 201, answer, ...stamps })
  return answer
}

function insertEventOf(id: string, number: string, at: string): void {
  const data = JSON.stringify({ number, lines: 3, pieces: 3, onBehalf: false })
  const salts = JSON.stringify({ account: randomBytes(16).toString('hex'), name: randomBytes(16).toString('hex') })
  const hash = sha256(id + at + data + salts)
  appendHead.run(hash, at, id)
  insertEvent({ id: randomUUID(), case_id: id, at, data, salts, hash, created_at: at, updated_at: at })
}

function insertEffectOf(id: string, at: string): void {
  const payload = String(effectPattern.payload).replace(String(effectPattern.case_id), id)
  const stamps = { next_attempt_at: at, created_at: at, updated_at: at }
  insertEffect({ id: randomUUID(), case_id: id, dedupe_key: `${id}:rma-received:0`, payload, ...stamps })
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

const server = createServer(async (req, res) => {
  if (req.headers.authorization !== 'Bearer raw') return void res.writeHead(401).end()
  const body = await bodyOf(req)
  database.exec('BEGIN IMMEDIATE')
  const answer = store(JSON.parse(body), String(req.headers['idempotency-key']), body)
  database.exec(answer ? 'COMMIT' : 'ROLLBACK')
  res.writeHead(answer ? 201 : 409, { 'content-type': 'application/json' }).end(answer ?? '{}')
})
server.listen(0, () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`))
