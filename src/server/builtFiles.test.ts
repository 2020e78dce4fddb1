import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Front, startFront } from '../../tests/support/front'

const folder = mkdtempSync(path.join(tmpdir(), 'nazorg-built-'))
const built = path.join(folder, 'static')
let front: Front

beforeAll(async () => {
  mkdirSync(path.join(built, 'chunks'), { recursive: true })
  for (const ending of ['', '.br', '.gz']) writeFileSync(path.join(built, `chunks/a.js${ending}`), `script${ending}`)
  writeFileSync(path.join(built, 'chunks/small.css'), 'style')
  writeFileSync(path.join(folder, 'secret.js.br'), 'secret')
  const gone = path.join(built, 'chunks/gone.js.br')
  writeFileSync(gone, 'gone')
  front = await startFront({ builtFolder: built })
  rmSync(gone)
})
afterAll(() => {
  front.close()
  rmSync(folder, { recursive: true })
})

/** Status, headers and bytes as they are sent, of a path as it is written. */
async function ask(file: string, accepts: string, { method = 'GET', ...others }: Record<string, string> = {}) {
  const headers = { 'accept-encoding': accepts, ...others }
  const sent = request({ port: front.port, path: file, method, headers }).end()
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  const chunks: string[] = []
  for await (const chunk of answer) chunks.push(String(chunk))
  return { headers: answer.headers, body: chunks.join('') }
}

describe('a script of the build', () => {
  it.each([
    ['gzip, deflate, br', 'br', 'script.br'],
    ['gzip, deflate', 'gzip', 'script.gz'],
  ])('is sent to who accepts "%s" as it was compressed with the build', async (accepts, encoding, body) => {
    const answer = await ask('/_next/static/chunks/a.js', accepts)
    expect(answer).toMatchObject({ body, headers: { 'content-encoding': encoding, vary: 'Accept-Encoding' } })
    expect(answer.headers['content-type']).toMatch(/^(text|application)\/javascript/)
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
  })

  it('has no body when only its headers are asked for', async () => {
    const { headers, body } = await ask('/_next/static/chunks/a.js', 'br', { method: 'HEAD' })
    expect([headers['content-length'], body]).toEqual(['9', ''])
  })
})

it.each([
  ['who accepts no compression', '/_next/static/chunks/a.js', 'identity', {}],
  ['a file that was too small', '/_next/static/chunks/small.css', 'br', {}],
  ['a file that is not there', '/_next/static/chunks/b.js', 'br', {}],
  ['a file that is gone since the start', '/_next/static/chunks/gone.js', 'br', {}],
  ['a path out of the folder', '/_next/static/../secret.js', 'br', {}],
  ['what is no read', '/_next/static/chunks/a.js', 'br', { method: 'POST' }],
  ['another address', '/chunks/a.js', 'br', {}],
  ['a part that is not there', '/_next/static/chunks/a.js', 'br', { range: 'bytes=9999-' }],
  ['what must be as it was', '/_next/static/chunks/a.js', 'br', { 'if-match': '"x"' }],
])('%s is left to Next', async (_, file, accepts, others) => {
  const { body, headers } = await ask(file, accepts, others)
  expect([body, headers['content-encoding'], headers['cache-control']]).toEqual(['next', undefined, undefined])
})
