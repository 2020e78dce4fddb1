/** B5: orders with 100,000 lines from a file of the ERP, and the same file again, against plain inserts of the same rows. */
import path from 'node:path'

import { result } from '../processes'
import { median } from '../rounds'
import { loadWorld } from '../world'
import { type Bench, ms, once, type Row } from './row'

type Times = { readonly first: number; readonly again: number; readonly raw: number }

const measured = once(async ({ world, rounds, say }: Bench): Promise<Times> => {
  const taken: { first: number; again: number; raw: number }[] = []
  for (let round = 0; round < rounds.rounds; round += 1) {
    say(`import, round ${round + 1} of ${rounds.rounds}`)
    const { seeded } = round === 0 ? world : await loadWorld(world.folder)
    if (seeded.againWritten > 0) throw new Error(`The same file again wrote ${seeded.againWritten} rows`)
    const args = [world.folder, world.database, path.join(world.folder, `raw-${round}.db`)]
    const raw = await result<{ ms: number }>({ file: 'bench/raw/insert.ts', args })
    taken.push({ first: seeded.importMs, again: seeded.againMs, raw: raw.ms })
  }
  const of = (name: keyof Times) => median(taken.map((one) => one[name]))
  return { first: of('first'), again: of('again'), raw: of('raw') }
})

const against = (name: 'first' | 'again') => async (bench: Bench) => {
  const { [name]: ours, raw } = await measured(bench)
  return { ratio: raw / ours, figures: `${ms(ours)} against ${ms(raw)}` }
}

export const importRows: Row = {
  name: 'B5',
  what: 'speed of importing all orders ÷ of one raw transaction of the same rows, foreign keys off',
  target: { is: '≥', ratio: 0.3 },
  measure: against('first'),
}

export const importAgain: Row = {
  name: 'B5 again',
  what: 'speed of the same file again, which writes nothing ÷ of that raw transaction',
  target: { is: '≥', ratio: 0.5 },
  measure: against('again'),
}
