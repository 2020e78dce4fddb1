/** B6: the list of B1 while the ERP sends orders to the same process. */
import { readFileSync } from 'node:fs'
import path from 'node:path'

import { median, shooting } from '../rounds'
import { FEW } from '../trade'
import { moreOrders } from '../world'
import { pathOf } from './list'
import { type Bench, ms, once, type Row } from './row'
import { readJson, signIn } from './signIn'

/** New lines in the file of each round. */
const LINES = 20_000
const MOST_LOOP_MS = 50

type Loop = { readonly p99: number }
type Times = { readonly idle: number; readonly busy: number; readonly idleLoop: number; readonly busyLoop: number }

const measured = once(async ({ world, app, loop, rounds, say }: Bench): Promise<Times> => {
  const url = `${app}${pathOf(world.seeded.customers[FEW] ?? '')}`
  const one = { name: 'Nazorg', url, headers: await signIn(app, FEW) }
  const taken: Times[] = []
  for (let round = 0; round < rounds.rounds; round += 1) {
    say(`B6: round ${round + 1} of ${rounds.rounds}`)
    const file = await moreOrders(world.folder, round, LINES)
    await readJson<Loop>(loop, {})
    const idle = await shooting(one, rounds).for(rounds.seconds)
    const idleLoop = await readJson<Loop>(loop, {})
    const busy = await shooting(one, rounds).until(() => send(app, world.seeded.integrationKey, file))
    const busyLoop = await readJson<Loop>(loop, {})
    taken.push({
      idle: idle.latency.p99,
      busy: busy.latency.p99,
      idleLoop: idleLoop.p99,
      busyLoop: busyLoop.p99,
    })
  }
  const of = (name: keyof Times) => median(taken.map((round) => round[name]))
  return { idle: of('idle'), busy: of('busy'), idleLoop: of('idleLoop'), busyLoop: of('busyLoop') }
})

/** @throws Error unless all of it was stored */
async function send(app: string, key: string, file: string): Promise<void> {
  const answer = await fetch(`${app}/api/erp/orders`, {
    method: 'POST',
    headers: { authorization: `users API-Key ${key}`, 'content-type': 'application/x-ndjson' },
    body: readFileSync(file),
  })
  const body = (await answer.json()) as { doc?: { status: string; refused: number } }
  if (body.doc?.status !== 'done' || body.doc.refused > 0)
    throw new Error(`${path.basename(file)}: ${answer.status} ${JSON.stringify(body)}`)
}

export const busyList: Row = {
  name: 'B6',
  what: 'the list of B1 while 20,000 lines are imported ÷ otherwise, 99th percentile of an answer',
  target: { is: '≤', ratio: 2 },
  measure: async (bench) => {
    const { busy, idle } = await measured(bench)
    return { ratio: busy / idle, figures: `${ms(busy)} against ${ms(idle)}` }
  },
}

export const busyLoop: Row = {
  name: 'B6 loop',
  what: `how late the event loop is meanwhile, 99th percentile ÷ ${MOST_LOOP_MS} ms`,
  target: { is: '≤', ratio: 1 },
  measure: async (bench) => {
    const { busyLoop: busy, idleLoop: idle } = await measured(bench)
    return { ratio: busy / MOST_LOOP_MS, figures: `${ms(busy)}, and ${ms(idle)} without an import` }
  },
}
