/** Looking through bytes: all that the checks of files share. */

/** ASCII text as bytes. */
export const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0))

/** Every byte as the character of its number, so that text can be looked for with patterns. */
export function latin1(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return parts.join('')
}

/** Whether `wanted` stands in `bytes` at an offset. */
export function standsAt(bytes: Uint8Array, wanted: Uint8Array, at: number): boolean {
  for (let index = 0; index < wanted.length; index += 1) if (bytes[at + index] !== wanted[index]) return false
  return true
}

/** Where `wanted` stands in `bytes`, or -1. */
export function indexOfBytes(bytes: Uint8Array, wanted: Uint8Array, from = 0): number {
  const last = bytes.length - wanted.length
  for (let at = from; at <= last; at += 1) if (bytes[at] === wanted[0] && standsAt(bytes, wanted, at)) return at
  return -1
}

export function joinBytes(one: Uint8Array, other: Uint8Array): Uint8Array {
  if (one.length === 0) return other
  const joined = new Uint8Array(one.length + other.length)
  joined.set(one)
  joined.set(other, one.length)
  return joined
}

/** Little-endian numbers at an offset; NaN beyond the end. */
export function reader(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return {
    u16: (at: number) => (at + 2 <= bytes.length ? view.getUint16(at, true) : Number.NaN),
    u32: (at: number) => (at + 4 <= bytes.length ? view.getUint32(at, true) : Number.NaN),
  }
}
