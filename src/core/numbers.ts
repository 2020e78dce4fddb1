/** Document numbers from a pattern: `RMA{yy}-{00000}` gives RMA26-00191. */

const COUNTER = /\{(0+)\}/g
const LITERALS = /^[A-Za-z0-9._-]*$/

export type NumberPatternProblem =
  | 'TOO_LONG'
  | 'NO_COUNTER'
  | 'SEVERAL_COUNTERS'
  | 'UNKNOWN_TOKEN'
  | 'FORBIDDEN_CHARACTER'

/**
 * What is wrong with a pattern, or null. Numbers stand in addresses and in barcodes, hence the few characters.
 * Allowed are letters, digits, dot, dash, underscore, `{yy}`, `{yyyy}` and exactly one `{0…}` of 1 to 12 digits.
 */
export function numberPatternProblem(pattern: string): NumberPatternProblem | null {
  if (pattern.length > 40) return 'TOO_LONG'
  const counters = [...pattern.matchAll(COUNTER)]
  if (counters.length > 1) return 'SEVERAL_COUNTERS'
  const tokens = pattern.match(/\{[^{}]*\}/g) ?? []
  if (tokens.some((token) => !/^\{(yy|yyyy|0{1,12})\}$/.test(token))) return 'UNKNOWN_TOKEN'
  if (counters.length === 0) return 'NO_COUNTER'
  return LITERALS.test(pattern.replace(/\{[^{}]*\}/g, '')) ? null : 'FORBIDDEN_CHARACTER'
}

/**
 * The number for counter value `value`. A value with more digits than the pattern is written in full, never cut.
 *
 * @param value an integer ≥ 1
 * @param year four digits, of the day in the business zone
 * @throws RangeError when the value or the pattern is none (a bug in the caller)
 */
export function formatNumber(pattern: string, value: number, year: number): string {
  const problem = numberPatternProblem(pattern)
  if (problem) throw new RangeError(`number pattern ${pattern}: ${problem}`)
  if (!Number.isSafeInteger(value) || value < 1) throw new RangeError(`number: ${value}`)
  const fullYear = String(year).padStart(4, '0')
  return pattern
    .replaceAll('{yyyy}', fullYear)
    .replaceAll('{yy}', fullYear.slice(-2))
    .replace(COUNTER, (_token, zeros: string) => String(value).padStart(zeros.length, '0'))
}

/**
 * The counter to take the next value from. Patterns that write the same numbers share one, whatever their width, so that
 * no number is given twice; a pattern that names the year starts anew every year.
 */
export function counterKey(series: string, pattern: string, year: number): string {
  const fullYear = String(year).padStart(4, '0')
  const written = pattern.replaceAll('{yyyy}', fullYear).replaceAll('{yy}', fullYear.slice(-2))
  return `${series}:${written.replace(COUNTER, '#')}`
}

/**
 * Whether two patterns might write the same number, now or in another year. Letters and signs decide: figures on either side
 * may grow until they meet, so `R{yy}-{000}` and `R{0000}-7` are too much alike, and a little caution costs only a letter.
 */
export const mayCollide = (one: string, other: string): boolean => shapeOf(one) === shapeOf(other)

/** A pattern with `#` for every run of figures; small and capital letters read alike. */
const shapeOf = (pattern: string): string =>
  pattern
    .replace(/\{[^{}]*\}/g, '0')
    .replace(/\d+/g, '#')
    .toUpperCase()
