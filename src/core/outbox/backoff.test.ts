import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { GIVE_UP_AFTER_MS, LONGEST_DELAY_MS, nextAttempt } from './backoff'

const start = new Date('2026-03-28T12:00:00Z')
const later = (ms: number) => new Date(start.getTime() + ms)

const random = fc.double({ min: 0, max: 1, noNaN: true })

/** All attempts of a row that never succeeds, each failing as soon as it starts. */
function attemptsOf(randoms: readonly number[]): Date[] {
  const made = [start]
  for (;;) {
    const now = made.at(-1) ?? start
    const next = nextAttempt(made.length, start, now, randoms[made.length % randoms.length] ?? 0)
    if (next === 'dead') return made
    made.push(next)
  }
}

describe('nextAttempt', () => {
  it('doubles the delay, from half a minute', () => {
    const delays = [1, 2, 3, 4].map((attempts) => nextAttempt(attempts, start, start, 1))
    expect(delays).toEqual([later(30_000), later(60_000), later(120_000), later(240_000)])
  })

  it('spreads rows that failed together over the upper half of the delay', () => {
    expect(nextAttempt(1, start, start, 0)).toEqual(later(15_000))
  })

  it('tries once on the deadline, and gives up then', () => {
    expect(nextAttempt(30, start, later(GIVE_UP_AFTER_MS - 1), 1)).toEqual(later(GIVE_UP_AFTER_MS))
    expect(nextAttempt(30, start, later(GIVE_UP_AFTER_MS), 1)).toBe('dead')
  })

  it('lies in the future, within six hours and the deadline, whatever the state of the row', () => {
    const attempts = fc.integer({ min: 1, max: 10_000 })
    fc.assert(
      fc.property(attempts, fc.nat({ max: GIVE_UP_AFTER_MS - 1 }), random, (made, since, dice) => {
        const now = later(since)
        const next = nextAttempt(made, start, now, dice)
        if (next === 'dead') throw new Error('dead before the deadline')
        expect(next.getTime()).toBeGreaterThan(now.getTime())
        expect(next.getTime()).toBeLessThanOrEqual(
          Math.min(now.getTime() + LONGEST_DELAY_MS, later(GIVE_UP_AFTER_MS).getTime()),
        )
      }),
    )
  })

  it('ends after three days and a bounded number of attempts', () => {
    fc.assert(
      fc.property(fc.array(random, { minLength: 1, maxLength: 20 }), (randoms) => {
        const made = attemptsOf(randoms)
        expect(made.at(-1)).toEqual(later(GIVE_UP_AFTER_MS))
        expect(made.length).toBeGreaterThan(15)
        expect(made.length).toBeLessThan(50)
      }),
    )
  })
})
