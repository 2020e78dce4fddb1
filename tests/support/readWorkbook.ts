/** Reads a workbook as spreadsheets do, with nothing of what wrote it. */
import { inflateRawSync } from 'node:zlib'

export type ReadCell = {
  readonly kind: 'text' | 'number' | 'cents' | 'day'
  /** Of a day the count of days since 30 December 1899, of cents hundredths. */
  readonly value: string | number
  /** Spreadsheets take it for a text however it begins. */
  readonly quoted: boolean
}

export type ReadSheet = {
  readonly name: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly (ReadCell | null)[])[]
  readonly sheetXml: string
  readonly stylesXml: string
}

const END = 0x06054b50
const CENTRAL = 0x02014b50

/** The entries of a zip file by name, found by its own list at the end. */
function entriesOf(file: Buffer): ReadonlyMap<string, Buffer> {
  let end = file.length - 22
  while (end >= 0 && file.readUInt32LE(end) !== END) end -= 1
  if (end < 0) throw new Error('This is no whole zip file.')
  const entries = new Map<string, Buffer>()
  let at = file.readUInt32LE(end + 16)
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (file.readUInt32LE(at) !== CENTRAL) throw new Error('The list of this zip file is broken.')
    const [method, size] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20)]
    const [name, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    const local = file.readUInt32LE(at + 42)
    const begin = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    const bytes = file.subarray(begin, begin + size)
    entries.set(file.toString('utf8', at + 46, at + 46 + name), method === 8 ? inflateRawSync(bytes) : bytes)
    at += 46 + name + extra + comment
  }
  return entries
}

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const plain = (xml: string): string =>
  xml
    .replace(/&(?:#(\d+)|(\w+));/g, (_, code?: string, sign?: string) =>
      code ? String.fromCodePoint(Number(code)) : (SIGNS[sign ?? ''] ?? ''),
    )
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

const attribute = (xml: string, name: string): string | undefined => new RegExp(` ${name}="([^"]*)"`).exec(xml)?.[1]

/** By the format of numbers that a style names. */
const KINDS: Readonly<Record<string, ReadCell['kind']>> = { '49': 'text', '1': 'number', '4': 'cents', '14': 'day' }

/** @throws Error for what is no workbook, and for one with a formula */
export function readWorkbook(file: Buffer): ReadSheet {
  const entries = entriesOf(file)
  const part = (name: string) => entries.get(name)?.toString('utf8') ?? ''
  const sheetXml = part('xl/worksheets/sheet1.xml')
  const stylesXml = part('xl/styles.xml')
  if (/<f[ >]/.test(sheetXml)) throw new Error('There is a formula in this sheet.')
  const styles = [...(stylesXml.split('<cellXfs')[1] ?? '').matchAll(/<xf [^>]*>/g)].map(([xf]) => xf)
  const [head = [], ...rows] = [...sheetXml.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, cells = '']) =>
    rowOf(cells, styles),
  )
  return {
    name: plain(attribute(/<sheet [^>]*>/.exec(part('xl/workbook.xml'))?.[0] ?? '', 'name') ?? ''),
    head: head.map((cell) => String(cell?.value ?? '')),
    rows: rows.map((row) => head.map((_, index) => row[index] ?? null)),
    sheetXml,
    stylesXml,
  }
}

function rowOf(xml: string, styles: readonly string[]): (ReadCell | null)[] {
  const row: (ReadCell | null)[] = []
  for (const [, attributes = '', content = ''] of xml.matchAll(/<c( [^>]*)>(.*?)<\/c>/gs)) {
    const column = columnOf(attribute(attributes, 'r') ?? '')
    while (row.length < column) row.push(null)
    row.push(cellOf(attributes, content, styles[Number(attribute(attributes, 's') ?? 0)] ?? ''))
  }
  return row
}

const columnOf = (at: string): number =>
  [...at.replace(/\d+$/, '')].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1

function cellOf(attributes: string, content: string, style: string): ReadCell {
  const kind = KINDS[attribute(style, 'numFmtId') ?? ''] ?? 'text'
  const quoted = attribute(style, 'quotePrefix') === '1'
  if (attribute(attributes, 't') === 'inlineStr') {
    return { kind: 'text', value: plain(/<t[^>]*>(.*)<\/t>/s.exec(content)?.[1] ?? ''), quoted }
  }
  const value = Number(/<v>(.*)<\/v>/.exec(content)?.[1])
  return { kind, value: kind === 'cents' ? Math.round(value * 100) : value, quoted }
}

const DAY_MS = 86_400_000

/** As the CSV file of the same list writes it. */
export function asWritten(cell: ReadCell | null, locale: 'nl' | 'en'): string {
  if (cell === null) return ''
  if (cell.kind === 'cents') {
    const written = (Number(cell.value) / 100).toFixed(2)
    return locale === 'nl' ? written.replace('.', ',') : written
  }
  if (cell.kind !== 'day') return `${cell.quoted ? "'" : ''}${cell.value}`
  const day = new Date(Date.UTC(1899, 11, 30) + Number(cell.value) * DAY_MS)
  if (locale === 'nl') return day.toISOString().slice(0, 10).split('-').reverse().join('-')
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' }).format(
    day,
  )
}
