/**
 * B3: returns submitted by many at once. Either contestant writes to a copy of the database of its own. The app runs without its
 * relay: what is measured is the submission with all that it queues. The sending of mails is part of B4.
 */
import Database from 'libsql'

import { startApp } from '../../tests/support/startApp'
import { serve } from '../processes'
import { type Contestant, median } from '../rounds'
import { type Submissions, submissionsOf, submit, workOff } from '../submissions'
import { MANY } from '../trade'
import { copyWorld, environment, type World } from '../world'
import { type Bench, type Outcome, perSecond, type Row } from './row'
import { signIn } from './signIn'

const AT_ONCE = 16
const WARM_SECONDS = 1
/** The one whose rows are the pattern of the raw ones, and the one that is compared. */
const FIRST = 2

type Writer = Contestant & { readonly database: string }

export const submissions: Row = {
  name: 'B3',
  what: `RMAs of 3 lines submitted, ${AT_ONCE} at once ÷ raw transactions of the same statements`,
  target: { is: '≥', ratio: 0.25 },
  measure: async (bench) => {
    const own = copyWorld(bench.world)
    const app = await startApp({ dataDir: own.dataDir, env: { ...environment(own.dataDir), RELAY: 'false' } })
    try {
      const headers = await signIn(app.url, MANY)
      const ours = { name: 'Nazorg', url: `${app.url}/api/rmas`, headers, database: own.database }
      return await againstRaw(bench, ours, own)
    } finally {
      await app.stop()
    }
  },
}

async function againstRaw(bench: Bench, ours: Writer, own: World): Promise<Outcome> {
  const asked = submissionsOf(own)
  await submit(ours.url, ours.headers, asked.at(0))
  const { database } = copyWorld(own)
  const raw = await serve({ file: 'bench/raw/submit.ts', args: [database] })
  try {
    const theirs = { name: 'raw', url: raw.url, headers: { authorization: 'Bearer raw' }, database }
    requireAlike(await outcomeOf(ours, asked), await outcomeOf(theirs, asked))
    const [we = Number.NaN, they = Number.NaN] = await inTurns([ours, theirs], asked, bench)
    return { ratio: we / they, figures: `${perSecond(we)} against ${perSecond(they)}` }
  } finally {
    await raw.stop()
  }
}

/** What one submission adds to every table, and to the counters of order lines. */
async function outcomeOf({ url, headers, database: file }: Writer, asked: Submissions): Promise<object> {
  const before = countsOf(file)
  const { doc } = await submit(url, headers, asked.at(1))
  const after = countsOf(file)
  const added = Object.entries(after).flatMap(([name, n]) =>
    n === before[name] ? [] : [[name, n - (before[name] ?? 0)]],
  )
  return { number: doc.number, status: doc.status, lines: doc.lines.length, added }
}

function countsOf(file: string): Record<string, number> {
  const database = new Database(file, { readonly: true } as never)
  const read = (sql: string) => (database.prepare(sql).get() as { n: number }).n
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as { name: string }[]
  const counts = Object.fromEntries(tables.map(({ name }) => [name, read(`SELECT count(*) AS n FROM "${name}"`)]))
  const pieces = read('SELECT sum(quantity_in_request) AS n FROM order_lines')
  const left = read('SELECT sum(quantity_returnable) AS n FROM order_lines')
  database.close()
  return { ...counts, pieces, left }
}

/** @throws Error when they do not store the same */
function requireAlike(ours: object, theirs: object): void {
  const told = JSON.stringify(ours)
  if (told !== JSON.stringify(theirs)) throw new Error(`They differ:\n${told}\n${JSON.stringify(theirs)}`)
}

/** Submissions a second of each, the median of the rounds. A round has its own share of the lines, so that none is asked too much of. */
async function inTurns(writers: readonly Writer[], asked: Submissions, { rounds, say }: Bench): Promise<number[]> {
  const share = Math.floor((asked.count - FIRST) / (rounds.rounds + 1))
  const stored = writers.map(() => FIRST)
  const taken = writers.map(() => [] as number[])
  for (let round = 0; round <= rounds.rounds; round += 1) {
    say(`B3: round ${round} of ${rounds.rounds}`)
    const from = FIRST + round * share
    const crew = { workers: AT_ONCE, seconds: round === 0 ? WARM_SECONDS : rounds.seconds }
    for (const [index, { url, headers }] of writers.entries()) {
      const job = async (n: number) => void (await submit(url, headers, asked.at(n)))
      const { done, ms } = await workOff({ from, to: from + share }, crew, job)
      stored[index] = (stored[index] ?? 0) + done
      if (round > 0) taken[index]?.push((done * 1000) / ms)
    }
  }
  requireAlike(
    stored,
    writers.map(({ database }) => countsOf(database).rmas ?? 0),
  )
  return taken.map(median)
}
