/** Measures contestants in turns, so that what the machine does meanwhile falls on all of them alike. */
import { once } from 'node:events'
import autocannon from 'autocannon'

export type Contestant = { readonly name: string; readonly url: string; readonly headers: Record<string, string> }

const FOR_EVER_S = 3_600

export type Rounds = { readonly rounds: number; readonly seconds: number; readonly connections: number }

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]]
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2
}

/**
 * @returns answers a second of each, the median of the rounds
 * @throws Error when one of them answers anything but 2xx: a refusal is fast, and no result
 */
export async function inTurns(
  contestants: readonly Contestant[],
  { rounds, seconds, connections }: Rounds,
): Promise<ReadonlyMap<string, number>> {
  const taken = new Map(contestants.map(({ name }) => [name, [] as autocannon.Result[]]))
  for (const one of contestants) await shoot(one, { seconds: 1, connections }) // warm
  for (let round = 1; round <= rounds; round += 1) {
    process.stderr.write(`  round ${round} of ${rounds}\r`)
    for (const one of contestants) taken.get(one.name)?.push(await shoot(one, { seconds, connections }))
  }
  process.stderr.write(`${' '.repeat(30)}\r`)
  return new Map([...taken].map(([name, results]) => [name, median(results.map(({ requests }) => requests.average))]))
}

const shoot = (one: Contestant, { seconds, connections }: Omit<Rounds, 'rounds'>) =>
  shooting(one, { connections }).for(seconds)

/** Asks one contestant for as long as that takes. @throws Error when it answers anything but 2xx */
export function shooting({ name, url, headers }: Contestant, { connections }: Pick<Rounds, 'connections'>) {
  const checked = (result: autocannon.Result) => {
    if (result.non2xx === 0 && result.errors === 0) return result
    throw new Error(`${name}: ${result.non2xx} refused, ${result.errors} failed`)
  }
  return {
    for: async (seconds: number) => checked(await autocannon({ url, headers, duration: seconds, connections })),
    until: async (work: () => Promise<void>) => {
      const shots = autocannon({ url, headers, duration: FOR_EVER_S, connections }, () => undefined)
      const done = once(shots, 'done') as Promise<[autocannon.Result]>
      try {
        await work()
      } finally {
        shots.stop()
      }
      return checked((await done)[0])
    },
  }
}
