/** Rows of NDJSON: a JSON object on each line. Empty lines are passed over. */
import { createReadStream } from 'node:fs'

import { MAX_LINE_MEGABYTES } from '@/core/erp/importing'
import { readJsonRow } from '@/core/erp/readRow'
import { MEGABYTE } from '@/core/files/kinds'
import { malformed } from '../malformed'
import { decoded } from './decoded'
import type { FileRow, ImportFile } from './importFile'

const LINE_FEED = 10

export async function* jsonRows({ place, name, entity }: ImportFile): AsyncGenerator<FileRow> {
  let line = 0
  for await (const bytes of linesOf(place, name)) {
    line += 1
    const text = decoded(bytes)
    if (text === null) yield { line, rows: 1, faults: [{ line, field: '', reason: 'notText' }] }
    else if (text.trim() !== '') yield { line, rows: 1, ...readJsonRow(entity, text, line) }
  }
}

async function* linesOf(place: string, file: string): AsyncGenerator<Uint8Array> {
  let parts: Buffer[] = []
  let [size, line] = [0, 1]
  for await (const chunk of createReadStream(place) as AsyncIterable<Buffer>) {
    let from = 0
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
      yield Buffer.concat([...parts, chunk.subarray(from, end)])
      parts = []
      size = 0
      from = end + 1
      line += 1
    }
    parts.push(chunk.subarray(from))
    size += chunk.length - from
    if (size > MAX_LINE_MEGABYTES * MEGABYTE) {
      throw malformed({ file, line, column: '1' }, `the line is longer than ${MAX_LINE_MEGABYTES} MB`)
    }
  }
  if (size > 0) yield Buffer.concat(parts)
}
