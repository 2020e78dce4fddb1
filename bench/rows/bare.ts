/** B2: the list of B1, against Payload as it comes with the same collection. */
import { startBare } from '../bare'
import { inTurns } from '../rounds'
import { FEW } from '../trade'
import { type Page, pathOf, requireAlike } from './list'
import { perSecond, type Row } from './row'
import { readJson, signIn } from './signIn'

export const bare: Row = {
  name: 'B2',
  what: 'the same order lines ÷ bare Payload in Next with the same collection',
  target: { is: '≥', ratio: 1.5 },
  measure: async ({ world, app, rounds, say }) => {
    say('B2: building and filling the bare Payload')
    const other = await startBare(world)
    try {
      const path = pathOf(world.seeded.customers[FEW] ?? '')
      const ours = { name: 'Nazorg', url: `${app}${path}`, headers: await signIn(app, FEW) }
      const theirs = { name: 'Payload', url: `${other.url}${path}`, headers: await signIn(other.url, FEW) }
      requireAlike(await readJson<Page>(ours.url, ours.headers), await readJson<Page>(theirs.url, theirs.headers))
      const taken = await inTurns([ours, theirs], rounds)
      const rate = ({ name }: { name: string }) => taken.get(name) ?? Number.NaN
      return {
        ratio: rate(ours) / rate(theirs),
        figures: `${perSecond(rate(ours))} against ${perSecond(rate(theirs))}`,
      }
    } finally {
      await other.stop()
    }
  },
}
