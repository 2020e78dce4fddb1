/** Random choices that can be made again: the seed is printed, and TEST_SEED repeats a run. */
export type Random = {
  /** A whole number from `min` up to and including `max`. */
  integer(min: number, max: number): number
  pick<T>(from: readonly T[]): T
  /** At least one of them, in their order. */
  some<T>(from: readonly T[]): T[]
}

/** The mulberry32 generator: small, and good enough to choose test data. */
export function seededRandom(seed = Number(process.env.TEST_SEED) || Date.now() % 2 ** 31): Random {
  console.info(`random seed: ${seed} (repeat with TEST_SEED=${seed})`)
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const integer = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  const pick = <T>(from: readonly T[]): T => from[integer(0, from.length - 1)] as T
  return {
    integer,
    pick,
    some: (from) => {
      const chosen = from.filter(() => next() < 0.5)
      return chosen.length > 0 ? chosen : [pick(from)]
    },
  }
}
