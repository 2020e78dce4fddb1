/** PDF files: one document from the first byte to the last, without script, programs or files inside. */
import { latin1 } from './bytes'
import type { FileFault } from './kinds'

/** Unpacks a deflated stream, up to `limit` bytes; null when it is broken or larger. */
export type Inflate = (packed: Uint8Array, limit: number) => Uint8Array | null

const HEAD_BYTES = 1024
const TAIL_BYTES = 2048
const MAX_UNPACKED = 32 * 1024 * 1024
const CODE =
  /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|FileAttachment|XFA|SubmitForm|ImportData|GoToE)(?![A-Za-z0-9])/
const MARKUP = /<(!doctype|html|head|body|script|svg|iframe|img|object|embed)[\s>/]|<\?php/i
/** The end of a zip archive, and the beginnings of others: tolerant readers find them anywhere in a file. */
const ARCHIVES = ['PK\x05\x06\0\0\0\0', 'Rar!\x1a\x07', '7z\xbc\xaf\x27\x1c']
const STREAM = /\bstream\r?\n[\s\S]*?\bendstream\b/g
const PACKED = /\/Type\s*\/ObjStm\b/g

/** What speaks against the file, or null. */
export function faultOfPdf(bytes: Uint8Array, inflate: Inflate): FileFault | null {
  const text = latin1(bytes)
  const end = text.lastIndexOf('%%EOF')
  if (end < text.length - TAIL_BYTES || !/startxref\s+\d+\s+$/.test(text.slice(Math.max(0, end - 64), end))) {
    return 'FILE_DAMAGED'
  }
  const plain = text.replace(STREAM, 'stream endstream')
  if (
    text
      .slice(end + 5)
      .replaceAll('\0', '')
      .trim() !== '' ||
    isAnotherKindToo(text, plain)
  )
    return 'FILE_UNSAFE'
  if (count(named(plain), PACKED) !== count(plain, PACKED)) return 'FILE_UNSAFE'
  if (/\/Encrypt(?![A-Za-z0-9])/.test(named(plain))) return 'FILE_PROTECTED'
  if (CODE.test(named(text))) return 'FILE_HAS_CODE'
  return faultOfPacked(bytes, text, inflate)
}

function isAnotherKindToo(text: string, plain: string): boolean {
  return MARKUP.test(text.slice(0, HEAD_BYTES)) || MARKUP.test(plain) || ARCHIVES.some((mark) => text.includes(mark))
}

/** Names may be written with numbers: /J#61vaScript. */
const named = (text: string): string =>
  text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Objects may lie packed in streams; those are unpacked, within bounds, and looked through too. */
function faultOfPacked(bytes: Uint8Array, text: string, inflate: Inflate): FileFault | null {
  let left = MAX_UNPACKED
  for (const { index } of text.matchAll(PACKED)) {
    const begin = text.slice(index, index + HEAD_BYTES).search(/stream\r?\n/) + index
    const data = text.indexOf('\n', begin) + 1
    const end = text.indexOf('endstream', data)
    if (begin < index || end < 0) return 'FILE_DAMAGED'
    if (!text.slice(text.lastIndexOf('obj', index - 1), begin).includes('/Filter')) continue
    const unpacked = inflate(bytes.subarray(data, end), left)
    if (!unpacked) return 'FILE_UNSAFE'
    left -= unpacked.length
    if (CODE.test(named(latin1(unpacked)))) return 'FILE_HAS_CODE'
  }
  return null
}
