/**
 * Streams that hold packed objects though nothing says so. Readers need no `/Type /ObjStm`: they go by the table of objects,
 * and then by `/First`, where the objects begin, and `/N`, how many they are.
 */
import { latin1 } from './bytes'

const VALUE_BYTES = 64
const NUMBER_BYTES = 32

/** What was seen since the object that we are in began; -1 for nothing. */
export type Unnamed = { first: number; count: number }

/**
 * A number behind `/First` is enough, for nothing else has one: in an outline it points to an object. Where it points to one here too,
 * `/N` in the same object and a stream behind both tell (`isPackedUnnamed`).
 *
 * @param at where the name stands, with a slash
 * @returns whether objects are said to lie packed
 */
export function isPlace(bytes: Uint8Array, at: number): boolean {
  const value = latin1(bytes.subarray(at + 1, at + VALUE_BYTES)).replace(/^[\w#]*/, '')
  const bare = value.replace(/^(?:\s|\0|%[^\r\n]*[\r\n])*/, '')
  return /^[+\d]/.test(bare) && !/^\d+\s+\d+\s+R/.test(bare)
}

export const isPackedUnnamed = ({ first, count }: Unnamed): boolean => first >= 0 && count >= 0

/** Whether the word `obj` there begins an object: `7 0 obj` on a line of its own. */
export const beginsObject = (bytes: Uint8Array, at: number): boolean =>
  /[\r\n]\s*\d+\s+\d+\s+$/.test(latin1(bytes.subarray(Math.max(0, at - NUMBER_BYTES), at)))
