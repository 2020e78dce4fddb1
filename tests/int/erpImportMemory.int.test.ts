/** A large file of the ERP: it goes straight to disk, and is read row by row. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { ErpImport } from '@/payload-types'
import type { Door } from '../support/everyRoute'
import { keyOfIntegration } from '../support/everyRow'
import { type Nazorg, startNazorg } from '../support/nazorg'

const ROWS = 26_000
const ROWS_PER_PIECE = 100
const LETTERS = 480
const MEGABYTE = 1024 * 1024
const MAX_GROWTH_MB = 100
const SAMPLED_EVERY_MS = 500

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

function rssMegabytes(): number {
  collectGarbage()
  return process.memoryUsage.rss() / MEGABYTE
}

let nazorg: Nazorg
let answer: Door
let key: string

beforeAll(async () => {
  nazorg = await startNazorg()
  answer = (await import('@/app/(payload)/api/door')).answerApi
  key = await keyOfIntegration(nazorg)
})
afterAll(() => nazorg.stop())

/** Rows of articles that the portal knows: made while they are sent, so that the test holds none. */
function pieces(rows: number): { body: ReadableStream<Uint8Array>; bytes: () => number } {
  let [made, bytes] = [0, 0]
  const name = 'x'.repeat(LETTERS)
  const body = new ReadableStream<Uint8Array>({
    pull(line) {
      if (made >= rows) return line.close()
      const numbers = Array.from({ length: Math.min(ROWS_PER_PIECE, rows - made) }, (_, n) => (made + n) % 1000)
      made += numbers.length
      const piece = Buffer.from(
        numbers
          .map(
            (number) =>
              `{"number":"${number}","name":"${name}","brand":"${name}","group":"${name}","externalNumber":"${name}"}\n`,
          )
          .join(''),
      )
      bytes += piece.length
      line.enqueue(piece)
    },
  })
  return { body, bytes: () => bytes }
}

async function send(rows: number) {
  const { body, bytes } = pieces(rows)
  const headers = { authorization: `users API-Key ${key}`, 'content-type': 'application/x-ndjson' }
  const request = { method: 'POST', headers, body, duplex: 'half' } as RequestInit
  const response = await answer(new Request('http://localhost:3000/api/erp/articles', request))
  return { status: response.status, bytes: bytes(), ...((await response.json()) as { doc: ErpImport }) }
}

it('of 50 MB takes little more memory than a small one', async () => {
  await send(2000)
  const before = rssMegabytes()
  let most = before
  const sampling = setInterval(() => {
    most = Math.max(most, rssMegabytes())
  }, SAMPLED_EVERY_MS)
  const { status, bytes, doc } = await send(ROWS)
  clearInterval(sampling)
  expect(bytes).toBeGreaterThan(48 * MEGABYTE)
  expect([status, doc.read, doc.refused]).toEqual([200, ROWS, 0])
  expect(most - before).toBeLessThan(MAX_GROWTH_MB)
}, 300_000)
