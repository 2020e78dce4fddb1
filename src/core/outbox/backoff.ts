/** When a failed effect is tried again: soon at first, then ever later, and after three days no more. */

const FIRST_DELAY_MS = 30_000
export const LONGEST_DELAY_MS = 6 * 3_600_000
export const GIVE_UP_AFTER_MS = 3 * 86_400_000

/**
 * The moment of the next attempt, or `dead` when three days have passed since the first one. Delays double from half a
 * minute to six hours and are spread over their upper half, so that rows that failed together do not come back
 * together. The last attempt falls exactly on the deadline.
 *
 * @param attempts attempts made so far, an integer ≥ 1
 * @param firstAt when the row was first due
 * @param random 0 ≤ random ≤ 1
 */
export function nextAttempt(attempts: number, firstAt: Date, now: Date, random: number): Date | 'dead' {
  const deadline = firstAt.getTime() + GIVE_UP_AFTER_MS
  if (now.getTime() >= deadline) return 'dead'
  const delay = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(attempts - 1, 20))
  const spread = Math.ceil(delay * (0.5 + random / 2))
  return new Date(Math.min(now.getTime() + spread, deadline))
}
