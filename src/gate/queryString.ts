/** Reads a query string the way Payload's own parser nests it, but strictly: what cannot be read for sure is refused. */
import { invalid } from './refusals'

export type QueryValue = string | QueryTree
export interface QueryTree {
  [key: string]: QueryValue
}

const MAX_PAIRS = 500
const MAX_DEPTH = 16
const KEY = /^([^[\]]{1,64})((?:\[[^[\]]{0,128}\])*)$/
const FORBIDDEN = new Set(['__proto__', 'prototype', 'constructor'])

/**
 * Nested by brackets: `where[or][0][number][equals]=1`. `[]` appends; a plain key given twice is a list.
 *
 * @throws DomainError INVALID_INPUT naming the key
 */
export function parseQuery(search: string): QueryTree {
  const pairs = [...new URLSearchParams(search)]
  if (pairs.length > MAX_PAIRS) throw invalid('query', `more than ${MAX_PAIRS} parts`)
  const tree: QueryTree = Object.create(null)
  for (const [key, value] of pairs) place(tree, key, value)
  return tree
}

function place(tree: QueryTree, key: string, value: string): void {
  const [, base, brackets] = KEY.exec(key) ?? []
  if (base === undefined || brackets === undefined) throw invalid(key, 'no such query key')
  const path = [base, ...[...brackets.matchAll(/\[([^[\]]*)\]/g)].map(([, name]) => name ?? '')]
  if (path.length > MAX_DEPTH) throw invalid(base, 'nested too deeply')
  if (path.some((name) => FORBIDDEN.has(name))) throw invalid(base, 'no such query key')
  if (!isCleanText(value)) throw invalid(base, 'characters that no text holds')
  let node = tree
  for (const name of path.slice(0, -1)) node = childOf(node, name, base)
  const last = path.at(-1) ?? ''
  const free = last === '' ? nextIndex(node) : last
  const there = node[free]
  if (there === undefined) node[free] = value
  else if (typeof there === 'string') node[free] = Object.assign(Object.create(null), { 0: there, 1: value })
  else if (path.length === 1) there[nextIndex(there)] = value
  else throw invalid(base, 'a value and a branch at once')
}

function childOf(node: QueryTree, name: string, base: string): QueryTree {
  const key = name === '' ? nextIndex(node) : name
  const there = node[key]
  if (typeof there === 'string') throw invalid(base, 'a value and a branch at once')
  const child: QueryTree = there ?? Object.create(null)
  node[key] = child
  return child
}

const nextIndex = (node: QueryTree) => String(Object.keys(node).length)

/** The items of a list (`a[0]=…&a[1]=…`, `a[]=…`), or null when its keys are no numbers. */
export function listOf(tree: QueryTree): QueryValue[] | null {
  const keys = Object.keys(tree)
  if (!keys.every((key) => /^\d{1,4}$/.test(key))) return null
  return keys.sort((a, b) => Number(a) - Number(b)).map((key) => tree[key] as QueryValue)
}

/** No NUL, and no half of a surrogate pair. */
export const isCleanText = (value: string) => !value.includes('\0') && !/\p{Cs}/u.test(value)
