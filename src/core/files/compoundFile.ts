/** Compound files (MS-CFB): a small file system in a file. Its directory as one list, and the bytes of a stream. */
import { reader } from './bytes'

export type CompoundEntry = {
  /** In capitals: names are the same whatever their case. */
  readonly name: string
  readonly type: 'storage' | 'stream' | 'root'
  readonly start: number
  readonly size: number
}

export type CompoundFile = {
  /** Of all storages, whatever holds them. */
  readonly entries: readonly CompoundEntry[]
  /** The whole stream, or null when it is not there as the directory says. */
  read(entry: CompoundEntry): Uint8Array | null
}

type Sectors = {
  readonly size: number
  /** NaN, which ends every loop, where the allocation table leaves the file. */
  next(sector: number): number
  /** Empty beyond the end of the file. */
  bytesOf(sector: number): Uint8Array
}

const BYTE_ORDER = 0xfffe
const ENTRY_BYTES = 128
const LAST_REGULAR = 0xfffffffa
const HEADER_DIFAT = 109
const MAX_ENTRIES = 20_000
/** Streams below this size lie in sectors of their own kind. Readers differ on other sizes than those of the standard. */
const MINI_STREAM_CUTOFF = 4096
const MINI_SECTOR_SHIFT = 6
const TYPES: Readonly<Record<number, CompoundEntry['type']>> = { 1: 'storage', 2: 'stream', 5: 'root' }

/** Null when the file is broken. */
export function openCompound(bytes: Uint8Array): CompoundFile | null {
  const { u16, u32 } = reader(bytes)
  const shift = u16(30)
  if ((shift !== 9 && shift !== 12) || u16(28) !== BYTE_ORDER) return null
  if (u16(32) !== MINI_SECTOR_SHIFT || u32(56) !== MINI_STREAM_CUTOFF) return null
  const sectors = sectorsOf(bytes, 1 << shift)
  const entries = directoryOf(sectors, u32(48))
  const root = entries?.find(({ type }) => type === 'root')
  if (!entries || !root) return null
  let mini: Sectors | null | undefined
  return {
    entries,
    read({ start, size }) {
      if (size > bytes.length) return null
      if (size >= MINI_STREAM_CUTOFF) return streamAt(sectors, start, size)
      mini ??= root.size > bytes.length ? null : miniSectorsOf(sectors, root, u32(60))
      return mini ? streamAt(mini, start, size) : null
    },
  }
}

function directoryOf(sectors: Sectors, first: number): CompoundEntry[] | null {
  const entries: CompoundEntry[] = []
  const seen = new Set<number>()
  let sector = first
  for (; sector < LAST_REGULAR; sector = sectors.next(sector)) {
    const bytes = sectors.bytesOf(sector)
    if (seen.has(sector) || entries.length > MAX_ENTRIES || bytes.length < sectors.size) return null
    seen.add(sector)
    for (let at = 0; at < bytes.length; at += ENTRY_BYTES) {
      const entry = entryIn(bytes.subarray(at, at + ENTRY_BYTES))
      if (entry) entries.push(entry)
    }
  }
  return seen.size > 0 && sector >= LAST_REGULAR ? entries : null
}

function entryIn(bytes: Uint8Array): CompoundEntry | null {
  const { u16, u32 } = reader(bytes)
  const type = TYPES[bytes[66] ?? 0]
  const length = u16(64)
  if (!type || length < 2 || length > 64) return null
  const [name = ''] = new TextDecoder('utf-16le').decode(bytes.subarray(0, length - 2)).split('\0', 1)
  return { name: name.toUpperCase(), type, start: u32(116), size: u32(120) }
}

/** As many sectors as the size asks for, each once. */
function streamAt(sectors: Sectors, start: number, size: number): Uint8Array | null {
  const stream = new Uint8Array(size)
  const seen = new Set<number>()
  let sector = start
  for (let at = 0; at < size; at += sectors.size) {
    const part = sector < LAST_REGULAR ? sectors.bytesOf(sector).subarray(0, size - at) : new Uint8Array()
    if (seen.has(sector) || part.length < Math.min(sectors.size, size - at)) return null
    seen.add(sector)
    stream.set(part, at)
    sector = sectors.next(sector)
  }
  return stream
}

function sectorsOf(bytes: Uint8Array, size: number): Sectors {
  const { u32 } = reader(bytes)
  const perSector = size / 4
  const tableAt = (index: number): number => {
    if (index < HEADER_DIFAT) return u32(76 + index * 4)
    let difat = u32(68)
    let left = index - HEADER_DIFAT
    for (; left >= perSector - 1; left -= perSector - 1) difat = u32((difat + 2) * size - 4)
    return u32((difat + 1) * size + left * 4)
  }
  return {
    size,
    next: (sector) => u32((tableAt(Math.floor(sector / perSector)) + 1) * size + (sector % perSector) * 4),
    bytesOf: (sector) => bytes.subarray((sector + 1) * size, (sector + 2) * size),
  }
}

/** The small sectors lie one after the other in the stream of the root, with a table of their own. */
function miniSectorsOf(sectors: Sectors, root: CompoundEntry, firstOfTable: number): Sectors | null {
  const size = 1 << MINI_SECTOR_SHIFT
  const stream = streamAt(sectors, root.start, root.size)
  const tableBytes = Math.ceil((root.size / size) * 4)
  const table = stream && streamAt(sectors, firstOfTable, Math.ceil(tableBytes / sectors.size) * sectors.size)
  if (!stream || !table) return null
  const { u32 } = reader(table)
  return {
    size,
    next: (sector) => u32(sector * 4),
    bytesOf: (sector) => stream.subarray(sector * size, (sector + 1) * size),
  }
}
