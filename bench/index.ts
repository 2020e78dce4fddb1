/**
 * `npm run bench`: measures Nazorg as it runs in production against others that answer the same, in turns on this machine, and prints
 * ratios: times alone say more of the machine than of the product.
 *
 * `npm run bench -- --only B1,B8 --rounds 5 --seconds 5 --lines 100000`
 */
import { availableParallelism, cpus } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { ensureBuilt } from '@/cli/ensureBuilt'
import { freePort, startApp } from '../tests/support/startApp'
import { startSink } from './mailSink'
import { bare } from './rows/bare'
import { busyList, busyLoop } from './rows/busyList'
import { decisions, decisionTime } from './rows/decide'
import { deepPage } from './rows/deepPage'
import { importAgain, importRows } from './rows/import'
import { list } from './rows/list'
import { login, shutLogin, unknownLogin } from './rows/login'
import { listScript, listUsable } from './rows/paint'
import type { Outcome, Row, Target } from './rows/row'
import { submissions } from './rows/submit'
import { environment, loadWorld, removeFiles, writeFiles } from './world'

const ROWS: readonly Row[] = [
  list,
  bare,
  submissions,
  decisions,
  decisionTime,
  importRows,
  importAgain,
  busyList,
  busyLoop,
  login,
  unknownLogin,
  shutLogin,
  deepPage,
  listUsable,
  listScript,
]

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '5' },
    connections: { type: 'string', default: '8' },
    lines: { type: 'string', default: '100000' },
  },
})
const wanted = values.only?.split(',').map((name) => name.trim())
const rows = ROWS.filter(({ name }) => !wanted || wanted.some((one) => name.split(' ')[0] === one))
if (rows.length === 0) throw new Error(`--only is one or more of: ${ROWS.map(({ name }) => name).join(', ')}`)

const say = (text: string) => void process.stderr.write(`\r${text.padEnd(70)}`)

say('building')
await ensureBuilt(process.cwd(), 'ignore')
say(`importing ${Number(values.lines).toLocaleString('en-GB')} order lines`)
const folder = await writeFiles(Number(values.lines))
const mails = await startSink()
const machine = `${new Date().toISOString().slice(0, 10)}, ${cpus()[0]?.model}, ${availableParallelism()} cores, Node ${process.versions.node}`
print(`${machine}\n\n| | what | ratio | target | measured |\n|---|---|---|---|---|`)
await measureAll().finally(async () => {
  await mails.stop()
  removeFiles(folder)
})

/** In place of what is going on. */
function print(text: string): void {
  say('')
  process.stderr.write('\r')
  process.stdout.write(`${text}\n`)
}

function lineOf({ name, what, target }: Row, { ratio, figures }: Outcome): string {
  return `| ${name} | ${what} | ${ratio.toFixed(3)} | ${told(target)} ${isMet(target, ratio) ? '✓' : '✗'} | ${figures} |`
}

function isMet(target: Target, ratio: number): boolean {
  if (target.is === 'within') return ratio >= target.low && ratio <= target.high
  return target.is === '≥' ? ratio >= target.ratio : ratio <= target.ratio
}

function told(target: Target): string {
  return target.is === 'within' ? `${target.low} to ${target.high}` : `${target.is} ${target.ratio}`
}

/** A line as soon as it is known. Everybody is asked by the one app, but where a row needs another. */
async function measureAll(): Promise<void> {
  const world = await loadWorld(folder)
  const loopPort = String(await freePort())
  const watched = { NODE_OPTIONS: `--import ${path.resolve('bench/loopWatch.mjs')}`, BENCH_LOOP_PORT: loopPort }
  const env = { ...environment(world.dataDir), ...watched, SMTP_URL: mails.smtp }
  const app = await startApp({ dataDir: world.dataDir, env })
  const loop = `http://localhost:${loopPort}`
  const rounds = {
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    connections: Number(values.connections),
  }
  try {
    for (const row of rows) {
      say(`${row.name}: ${row.what}`)
      print(lineOf(row, await row.measure({ world, app: app.url, loop, mails, rounds, say })))
    }
  } finally {
    await app.stop()
  }
}
