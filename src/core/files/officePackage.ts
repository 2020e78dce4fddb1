/** Word and Excel files of today (zip archives of XML): what their table of contents and their small parts give away. */
import type { FileFault } from './kinds'
import type { ZipEntry } from './zip'

export type OfficeKind = 'docx' | 'xlsx'

export const CONTENT_TYPES = '[Content_Types].xml'

const MAIN: Record<OfficeKind, { part: string; type: string }> = {
  docx: { part: 'word/document.xml', type: 'wordprocessingml.document.main+xml' },
  xlsx: { part: 'xl/workbook.xml', type: 'spreadsheetml.sheet.main+xml' },
}

/** Code, foreign programs and files inside the file. */
const CODE_PARTS =
  /(^|\/)(vbaProject|vbaData|macrosheets|dialogsheets|activeX|customUI|webextensions)[^/]*(\/|$)|\/embeddings\/.*\.bin$|\.(exe|dll|js|vbs|bat|cmd|ps1|html?|svg|hta|scr|jar)$/i
const CODE_TYPES = /macroEnabled|vbaProject|ms-excel\.(macrosheet|intlmacrosheet)|ms-office\.activeX/i
/** Fetched or run from elsewhere when the file is opened. Links to click are no harm. */
const OUTSIDE =
  /\bType\s*=\s*["'][^"']*\/(attachedTemplate|oleObject|frame|externalLinkPath|xlExternalLinkPath|control|subDocument)\s*["']/i
const EXTERNAL = /\bTargetMode\s*=\s*["']\s*External/i
/** Neither needs a character that is written as a number: who does so hides it. */
const DISGUISED = /\b(Type|TargetMode)\s*=\s*["'][^"']*&/i
const RELATIONSHIP = /^(?:[\w.-]+:)?Relationship\b/i
const DECLARATION = /<!(DOCTYPE|ENTITY)/i
/** A workbook of hundreds of sheets full of links stays below. */
const MAX_TELLING_PARTS = 1000
const MAX_TELLING_BYTES = 8 * 1024 * 1024

/** What its table of contents says against the file, or null. */
export function faultOfContents(kind: OfficeKind, entries: readonly ZipEntry[]): FileFault | null {
  const names = entries.map(({ name }) => name)
  if (!names.includes(CONTENT_TYPES) || !names.includes(MAIN[kind].part)) return 'FILE_TYPE_MISMATCH'
  if (names.some((name) => CODE_PARTS.test(name))) return 'FILE_HAS_CODE'
  const telling = entries.filter(({ name }) => isTellingPart(name))
  const bytes = telling.reduce((sum, { size }) => sum + size, 0)
  return telling.length > MAX_TELLING_PARTS || bytes > MAX_TELLING_BYTES ? 'FILE_UNSAFE' : null
}

/** The parts that tell what the others are: small, and read before the file is taken. */
export const isTellingPart = (name: string): boolean => name === CONTENT_TYPES || name.endsWith('.rels')

/** What one of the telling parts says against the file, or null. */
export function faultOfPart(kind: OfficeKind, name: string, xml: string): FileFault | null {
  if (DECLARATION.test(xml) || xml.includes('\0')) return 'FILE_UNSAFE'
  if (name !== CONTENT_TYPES) return reachesOut(xml) ? 'FILE_HAS_CODE' : null
  if (CODE_TYPES.test(xml)) return 'FILE_HAS_CODE'
  return xml.includes(MAIN[kind].type) ? null : 'FILE_TYPE_MISMATCH'
}

/** No tag holds another `<`: what stands between two of them is one tag with what follows it. */
const reachesOut = (xml: string): boolean =>
  xml
    .split('<')
    .some((tag) => RELATIONSHIP.test(tag) && (DISGUISED.test(tag) || (EXTERNAL.test(tag) && OUTSIDE.test(tag))))
