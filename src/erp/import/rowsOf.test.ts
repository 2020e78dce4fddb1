import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'

import type { ErpEntity } from '@/core/erp/entities'
import type { ImportFormat } from '@/core/erp/importing'
import type { FileRow } from './importFile'
import { rowsOf } from './rowsOf'

const folder = mkdtempSync(path.join(os.tmpdir(), 'nazorg-rows-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function read(entity: ErpEntity, format: ImportFormat, content: string | Buffer): Promise<FileRow[]> {
  const place = path.join(folder, `rows.${format}`)
  writeFileSync(place, content)
  const rows: FileRow[] = []
  for await (const row of rowsOf({ place, name: 'rows', sha256: '', entity, format })) rows.push(row)
  return rows
}

const shape = (rows: readonly FileRow[]) =>
  rows.map(({ line, rows: count, row, faults }) => [line, count, row ? 'good' : faults])

it('read NDJSON by line, past empty lines, a mark at the front and the line ends of Windows', async () => {
  const text = '\uFEFF{"number":"1","name":"Een"}\r\n\r\n{"number":"2","name":"Twee"}'
  expect(shape(await read('articles', 'ndjson', text))).toEqual([
    [1, 1, 'good'],
    [3, 1, 'good'],
  ])
})

it('tell the line that is no text, and read on', async () => {
  const bytes = Buffer.concat([Buffer.from([0x7b, 0xff, 0x0a]), Buffer.from('{"number":"2","name":"Twee"}\n')])
  expect(shape(await read('articles', 'ndjson', bytes))).toEqual([
    [1, 1, [{ line: 1, field: '', reason: 'notText' }]],
    [2, 1, 'good'],
  ])
})

it('cut lines right wherever the pieces of the disk end', async () => {
  const rows = Array.from({ length: 3000 }, (_, n) => JSON.stringify({ number: String(n), name: 'é'.repeat(40) }))
  const found = await read('articles', 'ndjson', rows.join('\n'))
  expect(found.every(({ row }) => row)).toBe(true)
  expect(found.map(({ line }) => line)).toEqual(rows.map((_, n) => n + 1))
})

it('make one order of the rows of a table that stand together', async () => {
  const head = 'number,customerNumber,orderDate,lineNumber,articleNumber,articleName,quantityOrdered'
  const line = (number: string, n: number) => `${number},100,2026-03-01,${n},A,Lager,1`
  const found = await read('orders', 'csv', [head, line('1', 1), line('1', 2), line('2', 1), line('1', 3)].join('\n'))
  expect(shape(found)).toEqual([
    [3, 2, 'good'],
    [4, 1, 'good'],
    [5, 1, 'good'],
  ])
})

it('refuse all rows of an order when one is not whole', async () => {
  const found = await read('orders', 'csv', 'number,customerNumber\n1,100\n1\n2,100')
  expect(shape(found)[0]).toEqual([3, 2, [{ line: 3, field: 'customerNumber', reason: 'missing' }]])
})

it.each([
  ['number,colour\n1,red', 1, 'colour', 'no such column'],
  ['name\nLager', 1, 'number', 'the column is missing'],
  ['number,number\n1,1', 1, 'number', 'the column is there twice'],
  ['number,name\n1,"Een', 2, '2', 'a quote is not closed'],
  ['', 1, '1', 'the file is empty'],
])('refuse the table %j as a whole', async (content, line, column, reason) => {
  await expect(read('articles', 'csv', content)).rejects.toMatchObject({
    code: 'IMPORT_MALFORMED',
    details: { line, column, reason },
  })
})
