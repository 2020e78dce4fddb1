/**
 * What stands in a PDF that its verdict depends on, found in one pass over the bytes. Every byte is looked at a bounded
 * number of times, whatever the file holds.
 */
import { bytesOf, standsAt } from './bytes'
import { beginsObject, isPackedUnnamed, isPlace, type Unnamed } from './pdfPacked'

export type PdfMarks = {
  /** A stream that never ends. */
  open: boolean
  /** Markup outside of streams or at the head, or an archive anywhere. */
  foreign: boolean
  locked: boolean
  code: boolean
  /** Where objects are said to lie packed. */
  packed: number[]
  /** Packed objects that are not called so plainly. */
  disguised: boolean
  unnamed: Unnamed
}

const HEAD_BYTES = 1024
const CODE = new Set([
  ...['JavaScript', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'RichMedia', 'FileAttachment'],
  ...['XFA', 'SubmitForm', 'ImportData', 'GoToE'],
])
const LONGEST_NAME = 14
const PACKED = bytesOf('ObjStm')
const STREAM = bytesOf('stream')
const OBJECT = bytesOf('obj')
const END_STREAM = bytesOf('endstream')
/** The end of a zip archive, and the beginnings of others: tolerant readers find them anywhere in a file. */
const ARCHIVES = ['PK\x05\x06\0\0\0\0', 'Rar!\x1a\x07', '7z\xbc\xaf\x27\x1c'].map(bytesOf)
const MARKUP = '!doctype html head body script svg iframe img object embed ?php'.split(' ').map(bytesOf)
/** By their first character. */
const TAGS = Array.from({ length: 256 }, (_, first) => MARKUP.filter((tag) => tag[0] === first))
const QUESTION = 0x3f
const [HASH, LF, CR, SLASH, ABOVE, UNDERSCORE, LOWER] = [0x23, 0x0a, 0x0d, 0x2f, 0x3e, 0x5f, 0x20]

export function marksOf(bytes: Uint8Array): PdfMarks {
  const none = { open: false, foreign: false, locked: false, code: false, disguised: false }
  const marks: PdfMarks = { ...none, packed: [], unnamed: { first: -1, count: -1 } }
  for (let at = 0; at < bytes.length; at += 1) LOOKS[bytes[at] as number]?.(bytes, at, marks)
  return marks
}

type Look = (bytes: Uint8Array, at: number, marks: PdfMarks) => void

const lookAtName: Look = (bytes, at, marks) => {
  const name = nameAt(bytes, at + 1)
  if (CODE.has(name)) marks.code = true
  if (name === 'Encrypt' && !marks.open) marks.locked = true
  if (name === 'First' && isPlace(bytes, at)) marks.packed.push(at)
  else if (name === 'First') marks.unnamed.first = at
  if (name === 'N') marks.unnamed.count = at
  if (name !== 'ObjStm') return
  marks.packed.push(at)
  if (!standsAt(bytes, PACKED, at + 1)) marks.disguised = true
}

const lookForMarkup: Look = (bytes, at, marks) => {
  if (marks.open && at >= HEAD_BYTES) return
  const tags = TAGS[(bytes[at + 1] ?? 0) | LOWER]
  if (tags?.some((tag) => isTag(bytes, tag, at + 1))) marks.foreign = true
}

const lookForArchive: Look = (bytes, at, marks) => {
  if (ARCHIVES.some((mark) => standsAt(bytes, mark, at))) marks.foreign = true
}

const lookForStream: Look = (bytes, at, marks) => {
  if (marks.open || isWord(bytes[at - 1]) || !standsAt(bytes, STREAM, at)) return
  const next = bytes[at + STREAM.length]
  marks.open = next === LF || (next === CR && bytes[at + STREAM.length + 1] === LF)
  if (marks.open && isPackedUnnamed(marks.unnamed)) marks.packed.push(marks.unnamed.first)
}

const lookForObject: Look = (bytes, at, marks) => {
  if (standsAt(bytes, OBJECT, at) && beginsObject(bytes, at)) marks.unnamed = { first: -1, count: -1 }
}

const lookForEnd: Look = (bytes, at, marks) => {
  if (marks.open && standsAt(bytes, END_STREAM, at)) marks.open = false
}

/** What is to be done at a byte. */
const LOOKS: (Look | undefined)[] = Array.from({ length: 256 })
for (const [character, look] of Object.entries({
  '/': lookAtName,
  '<': lookForMarkup,
  s: lookForStream,
  e: lookForEnd,
  o: lookForObject,
  P: lookForArchive,
  R: lookForArchive,
  7: lookForArchive,
})) {
  LOOKS[character.charCodeAt(0)] = look
}

/** The letters and digits of a name, no more than tell it from others. They may be written with numbers: /J#61vaScript. */
function nameAt(bytes: Uint8Array, from: number): string {
  let name = ''
  for (let at = from; name.length <= LONGEST_NAME; at += 1) {
    let byte = bytes[at]
    if (byte === HASH) {
      byte = hex(bytes[at + 1]) * 16 + hex(bytes[at + 2])
      at += 2
    }
    if (byte === undefined || !isWord(byte) || byte === UNDERSCORE) return name
    name += String.fromCharCode(byte)
  }
  return name
}

/** All names in a piece of a file. */
export function namesIn(bytes: Uint8Array): string[] {
  const names: string[] = []
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === SLASH) names.push(nameAt(bytes, at + 1))
  return names
}

/** NaN for what is no digit. */
function hex(byte = 0): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const small = byte | LOWER
  return small >= 0x61 && small <= 0x66 ? small - 0x57 : Number.NaN
}

const isWord = (byte = 0): boolean =>
  (byte >= 0x30 && byte <= 0x39) ||
  (byte >= 0x41 && byte <= 0x5a) ||
  (byte >= 0x61 && byte <= 0x7a) ||
  byte === UNDERSCORE

const isSpace = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0xa0

/** Whether `tag` stands there as a whole, in letters of either size. */
function isTag(bytes: Uint8Array, tag: Uint8Array, at: number): boolean {
  for (let index = 0; index < tag.length; index += 1) {
    if (((bytes[at + index] ?? 0) | LOWER) !== tag[index]) return false
  }
  const next = bytes[at + tag.length] ?? 0
  return tag[0] === QUESTION || next === SLASH || next === ABOVE || isSpace(next)
}
