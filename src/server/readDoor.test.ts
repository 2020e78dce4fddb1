import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'

import type { ApiAnswer } from '@/gate/answerApi'
import { type Front, startFront } from '../../tests/support/front'

/** Repeats nothing within the 32 kB that gzip looks back over. */
const CHUNK = new TextEncoder().encode(randomBytes(48 * 1024).toString('base64'))

const fronts: Front[] = []
afterEach(() => {
  for (const front of fronts.splice(0)) front.close()
})

async function start(answerApi: ApiAnswer): Promise<Front> {
  const front = await startFront({ answerApi, vars: { PUBLIC_URL: 'https://portal.example' } })
  fronts.push(front)
  return front
}

type Raw = { method?: string; path: string; headers?: Record<string, string> }

/** Node's own client, which sends a path as it is written and unpacks nothing. */
async function ask({ port }: Front, raw: Raw): Promise<IncomingMessage> {
  const [answer] = await once(request({ port, ...raw }).end(), 'response')
  return answer as IncomingMessage
}

/** What an answer streams without an end: how much of it was taken, and whether nobody wants it any more. */
function endless() {
  const state = { taken: 0, cancelled: false }
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      state.taken += CHUNK.length
      controller.enqueue(CHUNK)
    },
    cancel: () => {
      state.cancelled = true
    },
  })
  return { state, body }
}

describe('which requests it takes', () => {
  it.each([
    ['GET', '/api/rmas?limit=1&where[status][equals]=a%20b'],
    ['HEAD', '/api/media/file/a%20b.png'],
    ['GET', '/api/rmas%2F1'],
  ])('reads: %s %s, as they were asked', async (method, path) => {
    const asked: Request[] = []
    const front = await start(async (one) => {
      asked.push(one)
      return new Response('api')
    })
    const headers = { cookie: 'a=1; b=2', 'x-forwarded-host': 'evil.example', host: 'evil.example' }
    expect((await ask(front, { method, path, headers })).statusCode).toBe(200)
    expect(asked.map(({ url, method }) => [method, url])).toEqual([[method, `https://portal.example${path}`]])
    expect(asked[0]?.headers.get('cookie')).toBe('a=1; b=2')
    expect(front.seen).toEqual([])
  })

  it.each([
    ['POST', '/api/rmas'],
    ['PATCH', '/api/rmas/1'],
    ['DELETE', '/api/rmas/1'],
    ['OPTIONS', '/api/rmas'],
    ['GET', '/api'],
    ['GET', '/api?limit=1'],
    ['GET', '/api/'],
    ['GET', '/api/rmas/'],
    ['GET', '/api/rmas/?limit=1'],
    ['GET', '/api//rmas'],
    ['GET', '//api/rmas'],
    ['GET', '/api\\rmas'],
    ['GET', '/api/x/../rmas'],
    ['GET', '/api/x/%2e%2e/rmas'],
    ['GET', '/API/rmas'],
    ['GET', '/apix/rmas'],
    ['GET', '/%61pi/rmas'],
    ['GET', '/returns'],
    ['GET', 'http://evil.example/api/rmas'],
  ])('and no others: %s %s', async (method, path) => {
    const front = await start(() => Promise.reject(new Error('not here')))
    const answer = await ask(front, { method, path })
    expect([answer.statusCode, front.seen.map(({ method, url }) => [method, url])]).toEqual([200, [[method, path]]])
  })

  it('nor what the router of Next asks for', async () => {
    const front = await start(() => Promise.reject(new Error('not here')))
    await ask(front, { path: '/api/rmas', headers: { rsc: '1' } })
    expect(front.seen.length).toBe(1)
  })
})

describe('how it answers', () => {
  it('keeps cookies apart, joins what an answer varies by, and lets a header of its own stand before the front’s', async () => {
    const headers = new Headers({ 'Content-Security-Policy': 'sandbox', Vary: 'Cookie', 'Content-Type': 'text/csv' })
    headers.append('Set-Cookie', 'a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT')
    headers.append('Set-Cookie', 'b=2')
    const answer = await ask(await start(async () => new Response('x', { status: 206, headers })), { path: '/api/x' })
    expect(answer.statusCode).toBe(206)
    expect(answer.headers['set-cookie']).toEqual(['a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT', 'b=2'])
    expect(answer.headers.vary).toBe('Cookie, Accept-Encoding')
    expect(answer.headers['content-security-policy']).toBe('sandbox')
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
  })

  it('sends all there is, whatever length was named', async () => {
    const front = await start(async () => new Response('whole', { headers: { 'Content-Length': '1' } }))
    expect(String(Buffer.concat(await (await ask(front, { path: '/api/x' })).toArray()))).toBe('whole')
  })

  it.each([204, 304])('sends no body with %i', async (status) => {
    const answer = await ask(await start(async () => new Response(null, { status })), { path: '/api/x' })
    expect([answer.statusCode, Buffer.concat(await answer.toArray()).length]).toEqual([status, 0])
  })

  it('sends the head alone to HEAD, and stops what would have followed', async () => {
    const { state, body } = endless()
    const front = await start(async () => new Response(body, { headers: { 'X-Rows': '3' } }))
    const answer = await ask(front, { method: 'HEAD', path: '/api/x' })
    expect([answer.headers['x-rows'], (await answer.toArray()).length]).toEqual(['3', 0])
    expect(state.cancelled).toBe(true)
  })

  it('hides what went wrong, and logs it', async () => {
    const front = await start(() => Promise.reject(new Error('secret detail')))
    const answer = await ask(front, { path: '/api/x' })
    expect([answer.statusCode, String(Buffer.concat(await answer.toArray()))]).toEqual([500, 'Internal server error'])
    expect(front.log.join('')).toContain('secret detail')
  })

  it('breaks off when the source does, so that half a file is never taken for a whole one', async () => {
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(CHUNK),
      pull: (controller) => controller.error(new Error('database gone')),
    })
    const front = await start(async () => new Response(body))
    await expect(ask(front, { path: '/api/x' }).then((answer) => answer.toArray())).rejects.toThrow()
    await expect.poll(() => front.log.join('')).toContain('database gone')
  })
})

describe.each(['identity', 'gzip'])('a stream sent as %s', (encoding) => {
  const headers = { 'accept-encoding': encoding }
  const typed = { headers: { 'Content-Type': 'text/csv' } }

  it('is read no faster than it is taken, and no more once nobody takes it', async () => {
    const { state, body } = endless()
    const front = await start(async () => new Response(body, typed))
    const answer = await ask(front, { path: '/api/x', headers })
    let before = -1
    const waits = () => {
      const still = before === state.taken
      before = state.taken
      return still && state.taken > 0
    }
    await expect.poll(waits).toBe(true)
    expect(state.cancelled).toBe(false)
    answer.destroy()
    await expect.poll(() => state.cancelled).toBe(true)
    expect(front.log.join('')).not.toContain('unexpected error')
  })

  it('is stopped before it begins when the client has gone meanwhile', async () => {
    const { state, body } = endless()
    let go = () => {}
    const waiting = new Promise<void>((resolve) => {
      go = resolve
    })
    let arrived = false
    const front = await start(async () => {
      arrived = true
      await waiting
      return new Response(body, typed)
    })
    const sending = request({ port: front.port, path: '/api/x', headers }).on('error', () => {})
    sending.end()
    await expect.poll(() => arrived).toBe(true)
    sending.destroy()
    await expect.poll(() => front.log.length).toBeGreaterThan(0) // the front has noticed
    go()
    await expect.poll(() => state.cancelled).toBe(true)
    expect(front.log.join('')).not.toContain('unexpected error')
  })
})
