/** The records of an old Excel workbook (MS-XLS, BIFF5 and BIFF8): whether its sheets are sheets, and can be read. */
import { reader } from './bytes'
import type { FileFault } from './kinds'

const BOF = 0x0809
const EOF = 0x000a
const FILE_PASS = 0x002f
/** BoundSheet8: where a sheet begins, whether it is hidden, and what kind of sheet it is. */
const BOUND_SHEET = 0x0085
/** The first record's word for a workbook, and for a chart of Microsoft Graph in a document. */
const WHOLE_STREAMS = [0x0005, 0x8000]
/** Of a sheet's first record: a sheet of Excel 4.0 macros, a module of Visual Basic. */
const CODE_SUBSTREAMS = [0x0040, 0x0006]
/** Worksheet or dialog, and chart. The others hold code: 1 a macro sheet, 6 a module. */
const HARMLESS_SHEETS = [0x00, 0x02]

/** What the records say against the file, or null. Hidden sheets are judged as all others: their code runs as well. */
export function faultOfWorkbook(stream: Uint8Array): FileFault | null {
  const { u16 } = reader(stream)
  if (u16(0) !== BOF || !WHOLE_STREAMS.includes(u16(6))) return 'FILE_DAMAGED'
  let inGlobals = true
  for (let at = 0; at + 4 <= stream.length; at += 4 + u16(at + 2)) {
    const [type, end] = [u16(at), at + 4 + u16(at + 2)]
    if (end > stream.length) return inGlobals ? 'FILE_DAMAGED' : null
    if (type === EOF) inGlobals = false
    const fault = faultOfRecord(stream, type, at + 4)
    if (fault) return fault
  }
  return inGlobals ? 'FILE_DAMAGED' : null
}

function faultOfRecord(stream: Uint8Array, type: number, at: number): FileFault | null {
  const { u16, u32 } = reader(stream)
  if (type === FILE_PASS) return 'FILE_PROTECTED'
  if (type === BOF) return CODE_SUBSTREAMS.includes(u16(at + 2)) ? 'FILE_HAS_CODE' : null
  if (type !== BOUND_SHEET) return null
  if (!HARMLESS_SHEETS.includes(stream[at + 5] ?? -1)) return 'FILE_HAS_CODE'
  const sheet = u32(at)
  if (u16(sheet) !== BOF) return 'FILE_DAMAGED'
  return CODE_SUBSTREAMS.includes(u16(sheet + 6)) ? 'FILE_HAS_CODE' : null
}
