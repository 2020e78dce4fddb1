/** Names that software uses, made from the words that people read. */
import { MAX_NAME } from './definition'

/**
 * Such as `kilometerstand` or `ingebouwdOp` from `Ingebouwd op?`.
 *
 * @param taken names that are used already; the first free number is put behind it
 * @param fallback for a question without letters
 */
export function nameFrom(question: string, fallback: string, taken: ReadonlySet<unknown>): string {
  const [first = '', ...more] = wordsOf(question)
  const joined = first + more.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
  const base = (/^[a-z]/.test(joined) ? joined : fallback).slice(0, MAX_NAME - 3)
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? base : `${base}${count}`
    if (!taken.has(name)) return name
  }
}

/** Such as `olie-lekt` from `Olie lekt`. */
export const optionFrom = (label: string): string => wordsOf(label).join('-').slice(0, 80)

/** Lower case, without accents. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
