/**
 * What cannot be beaten by much: one prepared statement and JSON, in node's own http server, over the same database file. Who asks
 * shows a word that it knows. `node --import tsx bench/raw/lines.ts FILE CUSTOMER`; prints its port.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Database from 'libsql'

const PAGE = 25
const [file = '', customer = ''] = process.argv.slice(2)

const database = new Database(file, { readonly: true } as never)
database.pragma('cache_size = -65536')
const rows = database.prepare(
  `SELECT * FROM order_lines WHERE customer_id = ? AND article_name LIKE ?
   ORDER BY order_date DESC, order_number DESC, line_number, id LIMIT ${PAGE} OFFSET ?`,
)
const count = database.prepare('SELECT count(*) AS n FROM order_lines WHERE customer_id = ? AND article_name LIKE ?')

const server = createServer((req, res) => {
  const url = new URL(req.url ?? '/', 'http://localhost')
  if (req.headers.authorization !== 'Bearer raw') return void res.writeHead(401).end()
  const word = `%${url.searchParams.get('word') ?? ''}%`
  const page = Number(url.searchParams.get('page') ?? 1)
  const docs = rows.all(customer, word, (page - 1) * PAGE)
  const { n } = count.get(customer, word) as { n: number }
  const body = JSON.stringify({ docs, totalDocs: n, page, limit: PAGE, totalPages: Math.ceil(n / PAGE) })
  res.writeHead(200, { 'content-type': 'application/json' }).end(body)
})
server.listen(0, () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`))
