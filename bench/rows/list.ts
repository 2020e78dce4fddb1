/** B1: the lines of an order list as the portal asks for them, filtered, sorted and paged. */
import { serve } from '../processes'
import { inTurns } from '../rounds'
import { FEW } from '../trade'
import { perSecond, type Row } from './row'
import { readJson, signIn } from './signIn'

const WORD = 'seal'
const PAGE_SIZE = 25

export type Page = { readonly docs: readonly Record<string, unknown>[]; readonly totalDocs: number }

/** The address that the picker's filter by name, newest order first, comes down to. */
export function pathOf(customer: string): string {
  const query = new URLSearchParams({ limit: String(PAGE_SIZE), depth: '0' })
  query.set('where[and][0][customer][equals]', customer)
  query.set('where[and][1][articleName][like]', WORD)
  query.set('sort', '-orderDate,-orderNumber,lineNumber,id')
  return `/api/order-lines?${query}`
}

export const list: Row = {
  name: 'B1',
  what: 'order lines of a customer, filtered and sorted, 25 a page, signed in ÷ raw libsql and JSON',
  target: { is: '≥', ratio: 0.35 },
  measure: async ({ world, app, rounds }) => {
    const customer = world.seeded.customers[FEW] ?? ''
    const raw = await serve({ file: 'bench/raw/lines.ts', args: [world.database, customer] })
    try {
      const ours = { name: 'Nazorg', url: `${app}${pathOf(customer)}`, headers: await signIn(app, FEW) }
      const theirs = { name: 'raw', url: `${raw.url}/?word=${WORD}`, headers: { authorization: 'Bearer raw' } }
      requireAlike(await readJson<Page>(ours.url, ours.headers), await readJson<Page>(theirs.url, theirs.headers))
      const taken = await inTurns([ours, theirs], rounds)
      const [we, they] = ['Nazorg', 'raw'].map((name) => taken.get(name) ?? Number.NaN) as [number, number]
      return { ratio: we / they, figures: `${perSecond(we)} against ${perSecond(they)}` }
    } finally {
      await raw.stop()
    }
  },
}

/** @throws Error when they do not tell of the same lines, in the same order and number */
export function requireAlike(ours: Page, theirs: Page): void {
  const told = ({ docs, totalDocs }: Page) => JSON.stringify([totalDocs, docs.map(({ id }) => id)])
  if (ours.docs.length !== PAGE_SIZE || told(ours) !== told(theirs)) {
    throw new Error(`The answers differ:\n${told(ours)}\n${told(theirs)}`)
  }
}
