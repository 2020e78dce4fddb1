/** Word and Excel files of old: what lies in them, and what the records of a workbook say, tells whether they hold code. */
import { reader } from './bytes'
import { type CompoundEntry, type CompoundFile, openCompound } from './compoundFile'
import type { FileFault } from './kinds'
import { faultOfWorkbook } from './workbook'

export type OldOfficeKind = 'doc' | 'xls'

const MAIN: Record<OldOfficeKind, readonly string[]> = { doc: ['WORDDOCUMENT'], xls: ['WORKBOOK', 'BOOK'] }
/** Visual Basic, embedded programs and files, ActiveX controls. */
const CODE = [
  'VBA',
  '_VBA_PROJECT',
  '_VBA_PROJECT_CUR',
  'MACROS',
  'PROJECTWM',
  '\x01OLE10NATIVE',
  'PACKAGE',
  'CTLS',
  '\x03OCXNAME',
  '\x03OCXDATA',
]
const PROTECTED = ['ENCRYPTEDPACKAGE', 'ENCRYPTIONINFO', '\x06DATASPACES']
/** The flag in the head of a Word document (FibBase): with a password, nothing in it can be looked through. */
const WORD_FLAGS_AT = 10
const WORD_ENCRYPTED = 0x0100

/** What speaks against the file, or null. */
export function faultOfOldOffice(kind: OldOfficeKind, bytes: Uint8Array): FileFault | null {
  const file = openCompound(bytes)
  if (!file) return 'FILE_DAMAGED'
  const holds = (names: readonly string[]) => file.entries.some(({ name }) => names.includes(name))
  if (holds(PROTECTED)) return 'FILE_PROTECTED'
  if (holds(CODE)) return 'FILE_HAS_CODE'
  if (!holds(MAIN[kind])) return 'FILE_TYPE_MISMATCH'
  return faultOfStreams(file, bytes.length)
}

/** Workbooks and documents, the embedded ones too. Streams lie beside one another: together they fit in the file. */
function faultOfStreams(file: CompoundFile, fileBytes: number): FileFault | null {
  const judged = file.entries.filter((entry) => judgeOf(entry) !== null)
  if (judged.reduce((sum, { size }) => sum + size, 0) > fileBytes) return 'FILE_DAMAGED'
  for (const entry of judged) {
    const stream = file.read(entry)
    const fault = stream ? judgeOf(entry)?.(stream) : 'FILE_DAMAGED'
    if (fault) return fault
  }
  return null
}

function judgeOf({ name, type }: CompoundEntry): ((stream: Uint8Array) => FileFault | null) | null {
  if (type !== 'stream') return null
  if (MAIN.xls.includes(name)) return faultOfWorkbook
  return MAIN.doc.includes(name) ? faultOfDocument : null
}

function faultOfDocument(stream: Uint8Array): FileFault | null {
  const flags = reader(stream).u16(WORD_FLAGS_AT)
  if (Number.isNaN(flags)) return 'FILE_DAMAGED'
  return (flags & WORD_ENCRYPTED) !== 0 ? 'FILE_PROTECTED' : null
}
