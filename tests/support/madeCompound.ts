/** Word and Excel files of old, made byte by byte: lawful ones, and the means to make others that are not. */

export type Stream = {
  readonly name: string
  readonly data: Buffer
  /** The size that the directory says, when that is a lie. */
  readonly claims?: number
  /** Its sectors lead back to its first. */
  readonly circle?: boolean
}
/** A stream, or the name of an empty one. */
export type Part = Stream | string

const SECTOR = 512
const MINI_SECTOR = 64
const CUTOFF = 4096
const END_OF_CHAIN = 0xfffffffe
const NAMES_PER_SECTOR = 4
/** Enough for half a megabyte. */
const TABLE_SECTORS = 8

/** A compound file of these streams: the table first, then the directory, the small streams, the large ones. */
export function makeCompound(...parts: Part[]): Buffer {
  const streams = parts.map((part) => (typeof part === 'string' ? { name: part, data: Buffer.alloc(0) } : part))
  const disk = newDisk()
  const table = disk.add(Buffer.alloc(SECTOR * TABLE_SECTORS))
  const directory = disk.add(Buffer.alloc(Math.ceil((streams.length + 1) / NAMES_PER_SECTOR) * SECTOR))
  const small = smallStreams(streams.filter(({ data }) => data.length < CUTOFF))
  const root = disk.add(small.data)
  const smallTable = disk.add(small.table)
  const entries = [{ name: 'Root Entry', type: 5, start: root, size: small.data.length }]
  for (const stream of streams) {
    const start = small.starts.get(stream) ?? disk.add(stream.data)
    entries.push({ name: stream.name, type: 2, start, size: stream.claims ?? stream.data.length })
  }
  for (const [index, entry] of entries.entries()) writeEntry(disk.at(directory), index * 128, entry)
  disk.writeTable(table)
  return Buffer.concat([header({ table, directory, smallTable }), disk.bytes()])
}

function newDisk() {
  const sectors: Buffer[] = []
  const next: number[] = []
  return {
    add(data: Buffer): number {
      const first = sectors.length
      const count = Math.ceil(data.length / SECTOR)
      for (let at = 0; at < count; at += 1) {
        const sector = Buffer.alloc(SECTOR)
        data.copy(sector, 0, at * SECTOR)
        sectors.push(sector)
        next.push(at === count - 1 ? END_OF_CHAIN : first + at + 1)
      }
      return count > 0 ? first : END_OF_CHAIN
    },
    /** What begins at that sector; written through, as far as it is asked for. */
    at: (first: number) => (offset: number) => sectors[first + Math.floor(offset / SECTOR)] as Buffer,
    writeTable(first: number): void {
      for (const [index, value] of next.entries()) {
        sectors[first + Math.floor(index / 128)]?.writeUInt32LE(value, (index % 128) * 4)
      }
    },
    bytes: () => Buffer.concat(sectors),
  }
}

type Entry = { name: string; type: number; start: number; size: number }

function writeEntry(sectorAt: (offset: number) => Buffer, offset: number, { name, type, start, size }: Entry): void {
  const [sector, at] = [sectorAt(offset), offset % SECTOR]
  sector.write(name, at, 'utf16le')
  sector.writeUInt16LE(name.length * 2 + 2, at + 64)
  sector[at + 66] = type
  sector.writeUInt32LE(start, at + 116)
  sector.writeUInt32LE(size, at + 120)
}

/** Small streams lie in small sectors, one behind the other, with a table of their own. */
function smallStreams(streams: readonly Stream[]) {
  const starts = new Map<Stream, number>()
  const next: number[] = []
  const parts: Buffer[] = []
  for (const stream of streams) {
    const count = Math.ceil(stream.data.length / MINI_SECTOR)
    const first = next.length
    starts.set(stream, count > 0 ? first : END_OF_CHAIN)
    for (let at = 0; at < count; at += 1) next.push(first + at + 1)
    if (count > 0) next[next.length - 1] = stream.circle ? first : END_OF_CHAIN
    parts.push(stream.data, Buffer.alloc(count * MINI_SECTOR - stream.data.length))
  }
  const table = Buffer.alloc(Math.ceil((next.length * 4) / SECTOR) * SECTOR, 0xff)
  for (const [index, value] of next.entries()) table.writeUInt32LE(value, index * 4)
  return { starts, data: Buffer.concat(parts), table }
}

function header({ table, directory, smallTable }: { table: number; directory: number; smallTable: number }): Buffer {
  const bytes = Buffer.alloc(SECTOR)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
  bytes.writeUInt16LE(0xfffe, 28)
  bytes.writeUInt16LE(9, 30)
  bytes.writeUInt16LE(6, 32)
  bytes.writeUInt32LE(TABLE_SECTORS, 44)
  bytes.writeUInt32LE(directory, 48)
  bytes.writeUInt32LE(CUTOFF, 56)
  bytes.writeUInt32LE(smallTable, 60)
  bytes.fill(0xff, 76)
  for (let at = 0; at < TABLE_SECTORS; at += 1) bytes.writeUInt32LE(table + at, 76 + at * 4)
  return bytes
}

/** The main stream of a Word document: its head and some words. */
export function makeDocument({ encrypted = false } = {}): Stream {
  const data = Buffer.alloc(CUTOFF, 'Retour ')
  data.writeUInt16LE(0xa5ec, 0)
  data.writeUInt16LE(encrypted ? 0x0100 : 0, 10)
  return { name: 'WordDocument', data }
}

type Workbook = {
  /** How each is shown, and what it is. */
  readonly sheets?: readonly (readonly [state: number, type: number])[]
  /** Cells in each of them. */
  readonly rows?: number
  readonly password?: boolean
  /** What the first record of the stream, and of each sheet, says that it is. */
  readonly globals?: number
  readonly substream?: number
  /** Where the sheets are said to begin, when that is a lie. */
  readonly at?: number
}

/** The main stream of an Excel workbook (BIFF8). */
export function makeWorkbook(workbook: Workbook = {}): Stream {
  const { sheets = [[0, 0]], rows = 3, password = false, globals = 0x0005, substream = 0x0010, at } = workbook
  const before = [record(0x0809, 0x0600, globals, 0, 0), ...(password ? [record(0x002f, 0, 1, 1)] : [])]
  const after = record(0x000a)
  const cells = Array.from({ length: rows }, (_, row) => record(0x0203, row, 0, 0, 0, 0, 0, 0))
  const sheet = Buffer.concat([record(0x0809, 0x0600, substream, 0, 0), ...cells, after])
  const listedBytes = sheets.length * 16
  const first = Buffer.concat(before).length + listedBytes + after.length
  const listed = sheets.map(([state, type], index) => {
    const begins = at ?? first + index * sheet.length
    return record(0x0085, begins & 0xffff, begins >>> 16, (type << 8) | state, 0x0002, 0x3142, 0x0000)
  })
  const data = Buffer.concat([...before, ...listed, after, ...sheets.map(() => sheet)])
  return { name: 'Workbook', data }
}

/** Its type, its length, its words. */
function record(type: number, ...words: number[]): Buffer {
  const bytes = Buffer.alloc(4 + words.length * 2)
  bytes.writeUInt16LE(type, 0)
  bytes.writeUInt16LE(words.length * 2, 2)
  for (const [index, word] of words.entries()) bytes.writeUInt16LE(word, 4 + index * 2)
  return bytes
}
