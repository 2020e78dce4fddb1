/** `select[name]=true`, nested, and what looks like it: small trees of small words. */
import { listOf, type QueryTree, type QueryValue } from './queryString'
import { invalid } from './refusals'

const NAME = /^[A-Za-z_][A-Za-z0-9_-]{0,63}$/
const LEAF = /^(true|false|-?\d{1,6}(\.\d{1,20})?|px|%)$/
const MAX_DEPTH = 5
const MAX_LEAVES = 100

/**
 * Every leaf as one pair of a query string. Fields that the caller may not read stay hidden by the fields' own access.
 *
 * @throws DomainError INVALID_INPUT naming the key
 */
export function selectPairs(value: QueryValue, key: string): [string, string][] {
  if (typeof value === 'string') throw invalid(key, 'not a selection')
  const pairs = leaves(value, key, 1)
  if (pairs.length > MAX_LEAVES) throw invalid(key, `more than ${MAX_LEAVES} fields`)
  return pairs
}

function leaves(tree: QueryTree, key: string, depth: number): [string, string][] {
  if (depth > MAX_DEPTH || listOf(tree)) throw invalid(key, 'not a selection')
  return Object.entries(tree).flatMap(([name, value]) => {
    if (!NAME.test(name)) throw invalid(key, 'not a selection')
    const path = `${key}[${name}]`
    if (typeof value !== 'string') return leaves(value, path, depth + 1)
    if (!LEAF.test(value)) throw invalid(path, 'true or false')
    return [[path, value] as [string, string]]
  })
}
