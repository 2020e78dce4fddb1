/** Whether a file is an image and nothing besides: no words, no place where it was taken, no second file behind it. */

const PNG_PARTS = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'pHYs', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD']
const WEBP_PARTS = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF']
const PNG_HEAD = 8
const WEBP_HEAD = 12

export function isBareImage(bytes: Uint8Array, kind: 'png' | 'jpeg' | 'webp'): boolean {
  if (kind === 'jpeg') return isBareJpeg(bytes)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return kind === 'png' ? isBarePng(view) : isBareWebp(view)
}

/** Chunks: length, name, content, checksum; the last is IEND, and nothing follows it. */
function isBarePng(view: DataView): boolean {
  let at = PNG_HEAD
  while (at + 12 <= view.byteLength) {
    const name = nameAt(view, at + 4)
    if (!PNG_PARTS.includes(name)) return false
    at += 12 + view.getUint32(at)
    if (name === 'IEND') return at === view.byteLength
  }
  return false
}

/** RIFF says how long it is; chunks are name, length, content, and one byte more where that is odd. */
function isBareWebp(view: DataView): boolean {
  if (view.byteLength < WEBP_HEAD || view.getUint32(4, true) + 8 !== view.byteLength) return false
  let at = WEBP_HEAD
  while (at + 8 <= view.byteLength) {
    if (!WEBP_PARTS.includes(nameAt(view, at))) return false
    const length = view.getUint32(at + 4, true)
    at += 8 + length + (length % 2)
  }
  return at === view.byteLength
}

const nameAt = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3))

const END = 0xd9
const SCAN = 0xda
/** Of JFIF, tables, frames and scans: not EXIF (E1) nor any other application's, and no comment (FE). */
const isOfImage = (marker: number): boolean => (marker >= 0xc0 && marker <= 0xdf && marker !== END) || marker === 0xe0

function isBareJpeg(bytes: Uint8Array): boolean {
  let at = 2
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return false
    const marker = bytes[at + 1] ?? 0
    if (marker === END) return at + 2 === bytes.length
    if (!isOfImage(marker)) return false
    at += 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0))
    if (marker === SCAN) at = endOfScan(bytes, at)
  }
  return false
}

/** Where the next marker stands. Within a scan FF is followed by 00, or by a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from
  while (at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
    at += 1
  }
  return bytes.length
}
