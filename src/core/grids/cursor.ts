/** A place in a sorted list, as an opaque text: the order that it belongs to, and where in it a row stands. */
import { DomainError } from '../errors'

/** A null stands for an empty field; days are instants in ISO 8601. */
export type CursorValue = string | number | null

export type Cursor = {
  /** Of the sorted column, and of each tie. */
  readonly values: readonly CursorValue[]
}

export const MOST_CURSOR_CHARACTERS = 4_000
const MOST_TEXT = 1_000

/** @param sort as the query names it: a cursor of one order means nothing in another */
export function encodeCursor(sort: string, { values }: Cursor): string {
  const bytes = new TextEncoder().encode(JSON.stringify([sort, ...values]))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

export type CursorShape = {
  readonly sort: string
  /** What each value is, the sorted column first; only that one may be empty. */
  readonly kinds: readonly ('text' | 'number' | 'day')[]
}

/**
 * Whoever writes a cursor of their own gets another place in their own list, and no more.
 *
 * @throws DomainError INVALID_INPUT for what is no cursor of this order
 */
export function decodeCursor(text: string, path: string, { sort, kinds }: CursorShape): Cursor {
  const [of, ...values] = listIn(text, path)
  if (of !== sort || values.length !== kinds.length) throw unfit(path)
  kinds.forEach((kind, index) => {
    const value = values[index]
    if (value === null ? index > 0 : !fits(value, kind)) throw unfit(path)
  })
  return { values: values as CursorValue[] }
}

const unfit = (path: string) => new DomainError('INVALID_INPUT', `${path}: no place in this list`, { path })

function listIn(text: string, path: string): unknown[] {
  if (text.length > MOST_CURSOR_CHARACTERS || !/^[\w-]+$/.test(text)) throw unfit(path)
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0))
    const list: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return Array.isArray(list) ? list : []
  } catch {
    throw unfit(path)
  }
}

function fits(value: unknown, kind: CursorShape['kinds'][number]): boolean {
  if (kind === 'number') return typeof value === 'number' && Number.isFinite(value)
  if (typeof value !== 'string' || value.length > MOST_TEXT || /[\0\p{Cs}]/u.test(value)) return false
  return kind === 'text' || isInstant(value)
}

/** Exactly as both databases give instants back. */
function isInstant(value: string): boolean {
  const time = Date.parse(value)
  return !Number.isNaN(time) && new Date(time).toISOString() === value
}
