/** Cells of a sheet of a workbook (ECMA-376), as the XML that spreadsheets read. */
import { type Day, daysBetween } from '../day'

/** `cents` are hundredths; a day has no time of day. */
export type SheetCell =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'cents'; readonly value: number }
  | { readonly type: 'day'; readonly value: Day }
  | null

/** Places in the list of cell formats (stylesXml in workbook.ts). */
export const STYLE = { head: 1, text: 2, quoted: 3, number: 4, cents: 5, day: 6 } as const

const LONGEST_TEXT = 32_767

/** As the writer of CSV has it: what spreadsheets begin to reckon at when somebody types it. */
const LIKE_FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/

/** A row of these cells; what is empty is left out. @param row from 1 */
export function rowXml(cells: readonly SheetCell[], row: number): string {
  const filled = cells.map((cell, index) => (cell === null ? '' : cellXml(cell, `${columnName(index)}${row}`)))
  return `<row r="${row}">${filled.join('')}</row>`
}

/** The row of the names of the columns. */
export const headXml = (titles: readonly string[]): string =>
  `<row r="1">${titles.map((title, index) => textXml(title, `${columnName(index)}1`, STYLE.head)).join('')}</row>`

/** A, B … Z, AA … @param index from 0 */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

function cellXml(cell: NonNullable<SheetCell>, at: string): string {
  if (cell.type === 'day') return dayXml(cell.value, at)
  if (cell.type === 'text') return textXml(cell.value, at, LIKE_FORMULA.test(cell.value) ? STYLE.quoted : STYLE.text)
  const value = cell.type === 'cents' ? decimalOf(cell.value) : String(cell.value)
  return Number.isFinite(cell.value) ? `<c r="${at}" s="${STYLE[cell.type]}"><v>${value}</v></c>` : ''
}

/** A string whatever it says: nothing in it is read as a formula. */
const textXml = (text: string, at: string, style: number): string =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`

const EPOCH: Day = '1899-12-30'
/** Before it spreadsheets count a 29 February 1900 that never was. */
const FIRST_SURE_DAY: Day = '1900-03-01'

function dayXml(day: Day, at: string): string {
  if (day < FIRST_SURE_DAY) return textXml(day, at, STYLE.text)
  return `<c r="${at}" s="${STYLE.day}"><v>${daysBetween(EPOCH, day)}</v></c>`
}

/** Without a float in between. */
function decimalOf(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0')
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
}
/** Spreadsheets read `_x0041_` as a letter: an underscore that would begin one is written so itself. */
const LIKE_ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot hold, half letters among it
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu

/** Also for the value of an attribute. */
export const escapeText = (text: string): string =>
  text
    .slice(0, LONGEST_TEXT)
    .replace(NOT_XML, '\uFFFD')
    .replace(LIKE_ESCAPE, '_x005F_')
    .replace(/[&<>"\r]/g, (one) => ENTITIES[one] ?? one)
