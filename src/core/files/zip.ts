/**
 * The table of contents of a zip archive, read strictly: exactly one archive, nothing before, behind or between, no entry
 * that hides in another, no promise of size that is a bomb. Nothing is unpacked here.
 */
import { latin1, reader } from './bytes'

export type ZipEntry = {
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly size: number
  /** Where its own header begins. */
  readonly head: number
  /** Where its packed bytes are. */
  readonly from: number
  readonly to: number
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_BYTES = 22
const MAX_ENTRIES = 2000
const MAX_UNPACKED = 150 * 1024 * 1024
const MAX_RATIO = 200
const SMALL = 1024 * 1024
const ENCRYPTED = 1
const DESCRIPTOR_BYTES = 24
const NAME = /^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\\0]{1,300}$/

/** The entries, or null for an archive that is broken or built to deceive. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const end = bytes.length - END_BYTES
  const { u16, u32 } = reader(bytes)
  if (end < 0 || u32(end) !== END || u16(end + 20) !== 0) return null
  const [count, size, start] = [u16(end + 10), u32(end + 12), u32(end + 16)]
  if (count === 0 || count > MAX_ENTRIES || start + size !== end) return null
  const entries = centralEntries(bytes, start, count)
  return entries && isWhole(entries, start) && isModest(entries) ? entries : null
}

function centralEntries(bytes: Uint8Array, start: number, count: number): ZipEntry[] | null {
  const { u16, u32 } = reader(bytes)
  const entries: ZipEntry[] = []
  let at = start
  for (let index = 0; index < count; index += 1) {
    if (u32(at) !== CENTRAL || (u16(at + 8) & ENCRYPTED) !== 0) return null
    const name = nameAt(bytes, at + 46, u16(at + 28))
    const entry = localEntry(bytes, u32(at + 42), {
      name,
      packed: u32(at + 20),
      size: u32(at + 24),
      method: u16(at + 10),
    })
    if (!entry) return null
    entries.push(entry)
    at += 46 + u16(at + 28) + u16(at + 30) + u16(at + 32)
  }
  return at === bytes.length - END_BYTES && hasNoTwins(entries) ? entries : null
}

type Listed = { name: string; packed: number; size: number; method: number }

/** The entry where its own header says the same as the table. */
function localEntry(bytes: Uint8Array, at: number, { name, packed, size, method }: Listed): ZipEntry | null {
  const { u16, u32 } = reader(bytes)
  if (u32(at) !== LOCAL || u16(at + 8) !== method || (method !== 0 && method !== 8)) return null
  if (nameAt(bytes, at + 30, u16(at + 26)) !== name || !NAME.test(name)) return null
  if (method === 0 && packed !== size) return null
  const from = at + 30 + u16(at + 26) + u16(at + 28)
  return { name, method, size, head: at, from, to: from + packed }
}

const nameAt = (bytes: Uint8Array, at: number, length: number) => latin1(bytes.subarray(at, at + length))

/** Readers differ on which of two entries of one name counts. */
const hasNoTwins = (entries: readonly ZipEntry[]) =>
  new Set(entries.map(({ name }) => name.toLowerCase())).size === entries.length

/** One entry after the other from the first byte to the table, with at most the description of its data between. */
function isWhole(entries: readonly ZipEntry[], start: number): boolean {
  let free = 0
  for (const { head, to } of [...entries].sort((a, b) => a.head - b.head)) {
    if (head < free || head > free + (free === 0 ? 0 : DESCRIPTOR_BYTES)) return false
    free = to
  }
  return free <= start && start <= free + DESCRIPTOR_BYTES
}

function isModest(entries: readonly ZipEntry[]): boolean {
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0)
  return (
    unpacked <= MAX_UNPACKED && entries.every(({ size, from, to }) => size <= SMALL || size <= (to - from) * MAX_RATIO)
  )
}
