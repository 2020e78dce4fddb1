/** A workbook with one sheet as a stream of bytes: rows are written as they are read, and none is kept. */
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

import { rowXml, type SheetCell } from '@/core/sheets/cells'
import { FIXED_PARTS, type SheetHead, sheetBegin, sheetEnd, workbookXml } from '@/core/sheets/workbook'

export type Sheet = SheetHead & {
  readonly rows: AsyncIterable<readonly (readonly SheetCell[])[]>
  /** When it is made, for the entries of the file. */
  readonly at: Date
}

/** A fault of the rows ends the stream with it. */
export function zipSheet(sheet: Sheet): Readable {
  const zip = new ZipFile()
  const options = { mtime: sheet.at }
  const bytes = zip.outputStream
  const add = (name: string, xml: AsyncIterable<string>) =>
    zip.addReadStreamLazy(name, options, (done) => {
      const part = Readable.from(xml, { objectMode: false })
      part.on('error', (error) => bytes.destroy(error))
      bytes.once('close', () => part.destroy())
      done(null, part)
    })
  let rows = 0
  const count = (more: number) => {
    rows += more
  }
  for (const [name, xml] of Object.entries(FIXED_PARTS)) zip.addBuffer(Buffer.from(xml), name, options)
  add('xl/worksheets/sheet1.xml', sheetXml(sheet, count))
  add(
    'xl/workbook.xml',
    once(() => workbookXml(sheet, rows)),
  )
  zip.end()
  return bytes
}

async function* sheetXml(sheet: Sheet, count: (more: number) => void): AsyncGenerator<string> {
  yield sheetBegin(sheet)
  let next = 2
  for await (const chunk of sheet.rows) {
    if (chunk.length > 0) yield chunk.map((cells, index) => rowXml(cells, next + index)).join('')
    next += chunk.length
  }
  count(next - 2)
  yield sheetEnd(sheet, next - 2)
}

/** Written when all before it is. */
async function* once(xml: () => string): AsyncGenerator<string> {
  yield xml()
}
