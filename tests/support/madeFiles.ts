/** Files made byte by byte: lawful ones, and the means to make others that are not. */
import { crc32, deflateRawSync, deflateSync } from 'node:zlib'
import sharp from 'sharp'

export type ZipPart = {
  readonly name: string
  readonly data: string | Buffer
  /** What the archive says that it unpacks to, when that is a lie. */
  readonly claims?: number
  /** The name in the part's own header, when that is another one. */
  readonly localName?: string
}

export function makeZip(parts: readonly ZipPart[]): Buffer {
  const [locals, central]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const { name, data, claims, localName = name } of parts) {
    const plain = Buffer.from(data)
    const packed = deflateRawSync(plain)
    const sizes = Buffer.alloc(12)
    sizes.writeUInt32LE(crc32(plain), 0)
    sizes.writeUInt32LE(packed.length, 4)
    sizes.writeUInt32LE(claims ?? plain.length, 8)
    const method = Buffer.from([8, 0, 0, 0, 0x21, 0x5a])
    const local = Buffer.concat([
      Buffer.from('PK\x03\x04\x14\0\0\0', 'latin1'),
      method,
      sizes,
      u16(localName.length, 0),
      Buffer.from(localName),
      packed,
    ])
    central.push(
      Buffer.from('PK\x01\x02\x14\0\x14\0\0\0', 'latin1'),
      method,
      sizes,
      u16(name.length, 0, 0, 0, 0, 0, 0),
      u32(at),
      Buffer.from(name),
    )
    locals.push(local)
    at += local.length
  }
  const table = Buffer.concat(central)
  const end = [
    Buffer.from('PK\x05\x06\0\0\0\0', 'latin1'),
    u16(parts.length, parts.length),
    u32(table.length, at),
    u16(0),
  ]
  return Buffer.concat([...locals, table, ...end])
}

function u16(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2)
  for (const [index, value] of values.entries()) bytes.writeUInt16LE(value, index * 2)
  return bytes
}

function u32(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, index * 4)
  return bytes
}

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const MAIN = {
  docx: ['/word/document.xml', `${OFFICE}.wordprocessingml.document.main+xml`],
  xlsx: ['/xl/workbook.xml', `${OFFICE}.spreadsheetml.sheet.main+xml`],
} as const

export const contentTypes = (part: string, type: string, more = ''): string =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="${part}" ContentType="${type}"/>${more}</Types>`

/** A Word or Excel file; `more` stands behind its lawful parts, `types` in the place of its list of parts. */
export function makeOffice(kind: 'docx' | 'xlsx', more: readonly ZipPart[] = [], types?: string): Buffer {
  const [part, type] = MAIN[kind]
  return makeZip([
    { name: '[Content_Types].xml', data: types ?? contentTypes(part, type) },
    { name: '_rels/.rels', data: `<Relationships><Relationship Id="r1" Target="${part}"/></Relationships>` },
    { name: part.slice(1), data: '<document>Retour</document>' },
    ...more,
  ])
}

/** One page, a table of objects, and what `objects` adds. */
export function makePdf(objects: readonly string[] = [], { trailer = '', text = 'Retour' } = {}): Buffer {
  const all = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >>`,
    stream('', Buffer.from(`BT (${text}) Tj ET`)),
    ...objects,
  ]
  const body = `%PDF-1.7\n${all.map((one, index) => `${index + 1} 0 obj\n${one}\nendobj\n`).join('')}`
  const table = `xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size ${all.length + 1} /Root 1 0 R ${trailer}>>\n`
  return Buffer.from(`${body}${table}startxref\n${body.length}\n%%EOF\n`, 'latin1')
}

export const stream = (dictionary: string, data: Buffer): string =>
  `<< /Length ${data.length} ${dictionary} >>\nstream\n${data.toString('latin1')}\nendstream`

export const packedObjects = (text: string): string =>
  stream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', deflateSync(Buffer.from(text, 'latin1')))

type Picture = { width?: number; height?: number; background?: string }

const picture = ({ width = 60, height = 40, background = '#c33' }: Picture = {}) =>
  sharp({ create: { width, height, channels: 3, background } })

/** A photo as phones make it: lying on its side, with where it was taken. */
export const makeJpeg = (options?: Picture): Promise<Buffer> =>
  picture(options)
    .withExif({ IFD0: { Make: 'Geheime camera' }, IFD3: { GPSLatitude: '52/1 5/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

export const makePng = (options?: Picture): Promise<Buffer> => picture(options).png().toBuffer()

/** A small PNG whose header promises `width` × `height` pixels. */
export function makeHugePng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc(1_000_000))
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', rows),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

function pngChunk(type: string, data: Buffer): Buffer {
  const [length, sum, body] = [Buffer.alloc(4), Buffer.alloc(4), Buffer.concat([Buffer.from(type), data])]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
