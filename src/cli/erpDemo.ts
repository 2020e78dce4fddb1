/** `npm run erp:demo`: an ERP beside `npm run demo`, or beside any portal that it is given a key or a secret of. docs/erp/demo.md */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { ANSWERS } from '@/erp/demo/answers'
import { type Connection, connect } from '@/erp/demo/connect'
import { demoErp } from '@/erp/demo/demoErp'
import { openErp } from '@/erp/demo/erp'
import { openJournal } from '@/erp/demo/journal'
import { portalAt, Refused } from '@/erp/demo/portal'
import { TRADES } from '@/erp/demo/trade'
import { DEMO_CONTACTS, DEMO_PASSWORD, DEMO_STAFF } from './demo/logins'

const { values } = parseArgs({
  options: {
    portal: { type: 'string', default: 'http://localhost:3000' },
    key: { type: 'string' },
    secret: { type: 'string' },
    host: { type: 'string', default: 'localhost' },
    port: { type: 'string', default: '4100' },
    data: { type: 'string', default: 'data/erp-demo' },
    answer: { type: 'string', default: 'well' },
    every: { type: 'string', default: '0' },
  },
})

const now = () => new Date()
let turn = 0
const port = Number(values.port)
const everySeconds = Number(values.every)
const answering = ANSWERS.find((one) => one === values.answer)
if (!Number.isInteger(port) || port < 1 || port > 65_535 || !(everySeconds >= 0) || !answering) {
  stop(`--port is a number, --every a number of seconds, --answer one of ${ANSWERS.join(', ')}.`)
}

const journal = openJournal(values.data)
const { key, secret } = await connection().catch((error: Error) => stop(`No portal to connect to: ${error.message}`))
const portal = key ? portalAt({ url: values.portal, key }) : null
const isDemo = values.key === undefined
const customers = isDemo ? DEMO_CONTACTS.map(({ customer }) => customer) : []
const erp = openErp({ journal, portal, customers, now })
const app = demoErp({ erp, secret, now, answering, portal: key ? values.portal : undefined })
app.listen(port, values.host, (error) => {
  if (error) stop(error.message)
  process.stdout.write(`An ERP takes events at http://${values.host}:${port}/ and shows there what it does.\n`)
})
if (portal && everySeconds > 0) setInterval(tradeNext, everySeconds * 1000)

function tradeNext() {
  erp.trade(TRADES[turn % TRADES.length] ?? 'order')
  turn += 1
}

/** What was given; else what was made before and still works; else what the demo's admin makes now. */
async function connection(): Promise<{ readonly key: string | null; readonly secret: string | null }> {
  if (values.key || values.secret) return { key: values.key ?? null, secret: values.secret ?? null }
  const place = path.join(values.data, 'connection.json')
  const known = readConnection(place)
  if (known && (await works(known.key))) return known
  const [admin] = DEMO_STAFF
  const login = { email: admin?.email ?? '', password: DEMO_PASSWORD }
  const made = await connect(values.portal, login, `http://${values.host}:${port}/`)
  writeFileSync(place, JSON.stringify({ ...made, portal: values.portal, port }), { mode: 0o600 })
  return made
}

/** Of the same portal, and for the address that this ERP has now. */
function readConnection(place: string): Connection | null {
  try {
    const found = JSON.parse(readFileSync(place, 'utf8'))
    return found.portal === values.portal && found.port === port ? found : null
  } catch {
    return null
  }
}

/** A portal that is not there yet may know it. */
async function works(known: string): Promise<boolean> {
  try {
    await portalAt({ url: values.portal, key: known }).eventsAfter(0)
    return true
  } catch (error) {
    return !(error instanceof Refused)
  }
}

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
