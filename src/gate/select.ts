/** `select[name]=true`, nested, and what looks like it: small trees of small words. */
import { listOf, type QueryTree, type QueryValue } from './queryString'
import { invalid } from './refusals'

const NAME = /^[A-Za-z_][A-Za-z0-9_-]{0,63}$/
const LEAF = /^(true|false|-?\d{1,6}(\.\d{1,20})?|px|%)$/
const MAX_DEPTH = 5
const MAX_LEAVES = 100

export type Selection = {
  /** Every leaf as one pair of a query string. */
  readonly pairs: [key: string, value: string][]
  /** The fields that the leaves name, dotted. */
  readonly paths: readonly string[]
}

type Leaf = { readonly names: readonly string[]; readonly value: string }

/** @throws DomainError INVALID_INPUT naming the key */
export function readSelect(value: QueryValue, key: string): Selection {
  if (typeof value === 'string') throw invalid(key, 'not a selection')
  const all = leaves(value, key, [])
  if (all.length > MAX_LEAVES) throw invalid(key, `more than ${MAX_LEAVES} fields`)
  return {
    pairs: all.map((leaf) => [key + leaf.names.map((name) => `[${name}]`).join(''), leaf.value]),
    paths: all.map(({ names }) => names.join('.')),
  }
}

function leaves(tree: QueryTree, key: string, above: readonly string[]): Leaf[] {
  if (above.length >= MAX_DEPTH || listOf(tree)) throw invalid(key, 'not a selection')
  return Object.entries(tree).flatMap(([name, value]) => {
    if (!NAME.test(name)) throw invalid(key, 'not a selection')
    const names = [...above, name]
    if (typeof value !== 'string') return leaves(value, key, names)
    if (!LEAF.test(value)) throw invalid(`${key}.${names.join('.')}`, 'true or false')
    return [{ names, value }]
  })
}
