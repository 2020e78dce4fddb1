/** B8: page 2,000 of a list of 50,000 rows by cursor, against page 1. */
import { inTurns } from '../rounds'
import { MANY } from '../trade'
import { ms, type Row } from './row'
import { readJson, signIn } from './signIn'

const PAGE_SIZE = 25
const BEFORE = 1_999 * PAGE_SIZE
/** A cursor is a place, whatever the size of the pages on the way to it. */
const STEP = 100
const LIST = '/api/grids/order-lines?sort=-orderDate'

type Page = { readonly rows: readonly unknown[]; readonly next: string | null }

export const deepPage: Row = {
  name: 'B8',
  what: 'page 2,000 of 50,000 order lines by cursor ÷ page 1, time of an answer',
  target: { is: '≤', ratio: 1.3 },
  measure: async ({ app, rounds, say }) => {
    const headers = await signIn(app, MANY)
    const page = (limit: number, after: string | null) =>
      `${app}${LIST}&limit=${limit}${after ? `&after=${encodeURIComponent(after)}` : ''}`
    let after: string | null = null
    for (let passed = 0; passed < BEFORE; passed += STEP) {
      const limit = Math.min(STEP, BEFORE - passed)
      after = (await readJson<Page>(page(limit, after), headers)).next
      if (!after) throw new Error(`The list ends after ${passed + limit} rows`)
      say(`on the way to page 2,000: ${passed + limit} rows`)
    }
    const deep = page(PAGE_SIZE, after)
    const { rows, next } = await readJson<Page>(deep, headers)
    if (rows.length !== PAGE_SIZE || next) throw new Error('Page 2,000 is not the last one, or not full')
    const first = { name: 'page 1', url: page(PAGE_SIZE, null), headers }
    const last = { name: 'page 2,000', url: deep, headers }
    const taken = await inTurns([first, last], { ...rounds, connections: 1 })
    const time = (name: string) => 1000 / (taken.get(name) ?? Number.NaN)
    return {
      ratio: time(last.name) / time(first.name),
      figures: `${ms(time(last.name))} against ${ms(time(first.name))}`,
    }
  },
}
