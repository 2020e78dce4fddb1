/** PDF files: one document from the first byte to the last, without script, programs or files inside. */
import { bytesOf, indexOfBytes, latin1 } from './bytes'
import type { FileFault } from './kinds'
import { marksOf, namesIn } from './pdfMarks'

/** Unpacks a deflated stream, up to `limit` bytes; null when it is broken or larger. */
export type Inflate = (packed: Uint8Array, limit: number) => Promise<Uint8Array | null>

const TAIL_BYTES = 2048
const POINTER_BYTES = 64
const DICTIONARY_BYTES = 1024
/** Two marks for each stream: its type, and where its objects begin. */
const MAX_PACKED = 10_000
const MAX_UNPACKED = 32 * 1024 * 1024
const MAX_UNPACKED_EACH = 8 * 1024 * 1024
const END_STREAM = bytesOf('endstream')

/** What speaks against the file, or null. */
export async function faultOfPdf(bytes: Uint8Array, inflate: Inflate): Promise<FileFault | null> {
  const tail = latin1(bytes.subarray(-TAIL_BYTES - POINTER_BYTES))
  const end = tail.lastIndexOf('%%EOF')
  if (end < 0 || !/startxref\s+\d+\s+$/.test(tail.slice(Math.max(0, end - POINTER_BYTES), end))) return 'FILE_DAMAGED'
  const marks = marksOf(bytes)
  const behind = tail.slice(end + '%%EOF'.length).replaceAll('\0', '')
  if (behind.trim() !== '' || marks.foreign || marks.disguised) return 'FILE_UNSAFE'
  if (marks.open) return 'FILE_DAMAGED'
  if (marks.locked) return 'FILE_PROTECTED'
  return marks.code ? 'FILE_HAS_CODE' : faultOfPacked(bytes, marks.packed, inflate)
}

/**
 * Objects may lie packed in streams; those are unpacked, within bounds, and looked through too. Streams that overlap would
 * be unpacked over and over: only made on purpose.
 */
async function faultOfPacked(
  bytes: Uint8Array,
  packed: readonly number[],
  inflate: Inflate,
): Promise<FileFault | null> {
  if (packed.length > MAX_PACKED) return 'FILE_UNSAFE'
  let left = MAX_UNPACKED
  let [begin, end] = [0, 0]
  for (const mark of packed) {
    const next = dataBehind(bytes, mark)
    if (next === begin) continue
    if (next !== null && next < end) return 'FILE_UNSAFE'
    if (next !== null && !isPlainlyPacked(bytes, mark, next)) return 'FILE_UNSAFE'
    begin = next ?? bytes.length
    end = indexOfBytes(bytes, END_STREAM, begin)
    if (end < 0) return 'FILE_DAMAGED'
    const unpacked = await inflate(bytes.subarray(begin, end), Math.min(left, MAX_UNPACKED_EACH))
    if (!unpacked) return 'FILE_UNSAFE'
    left -= unpacked.length
    if (marksOf(unpacked).code) return 'FILE_HAS_CODE'
  }
  return null
}

/**
 * That the stream is packed once and in one way. Packed twice, or told apart by a predictor, its objects would stay hidden from who
 * unpacks it once.
 */
function isPlainlyPacked(bytes: Uint8Array, mark: number, data: number): boolean {
  const before = latin1(bytes.subarray(Math.max(0, mark - DICTIONARY_BYTES), mark))
  const object = before.lastIndexOf('obj')
  if (object < 0) return false
  const names = namesIn(bytes.subarray(mark - before.length + object, data))
  const packings = names.filter((name) => name === 'FlateDecode' || name === 'Fl')
  return packings.length === 1 && !names.includes('DecodeParms') && !names.includes('DP')
}

/** Where the data of a stream begin whose dictionary stands there, or null. */
function dataBehind(bytes: Uint8Array, mark: number): number | null {
  const found = /stream\r?\n/.exec(latin1(bytes.subarray(mark, mark + DICTIONARY_BYTES)))
  return found ? mark + found.index + found[0].length : null
}
