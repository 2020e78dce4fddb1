import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { connect } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'

import { COUNTED } from '@/session/credentialDoors'
import { type FrontOptions, startFront } from '../../tests/support/front'
import { BODY_LIMIT_BYTES } from './bodyLimit'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

async function start(options?: FrontOptions) {
  const front = await startFront(options)
  closers.push(front.close)
  return front
}

/** The status of a POST to a path as it is written: fetch would tidy it. */
async function postRaw(port: number, path: string, headers: Record<string, string>): Promise<number | undefined> {
  const [answer] = await once(request({ port, path, headers, method: 'POST' }).end(), 'response')
  return (answer as IncomingMessage).resume().statusCode
}

describe('limits', () => {
  it('answer 429 in the form of the API, and as a sentence on pages', async () => {
    const { url } = await start({ vars: { RATE_LIMIT_PER_MINUTE: '2' } })
    for (let n = 0; n < 2; n++) expect((await fetch(url)).status).toBe(200)
    const api = await fetch(`${url}/api/rmas`, { headers: { 'accept-language': 'en' } })
    expect(api.status).toBe(429)
    expect(Number(api.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await api.json()).toEqual({ errors: [{ name: 'TOO_MANY_REQUESTS', message: expect.any(String) }] })
    const page = await fetch(`${url}/returns`)
    expect([page.status, page.headers.get('content-type')]).toEqual([429, 'text/plain; charset=utf-8'])
  })

  it.each([
    '/api/contacts/login',
    '/api/contacts/%6cogin',
    '/api/contacts//login',
    '/api/contacts/x/../login',
    '/_next/static/%2e%2e/%2E%2e/api/users/Login',
    '/api/users/login/',
    '/login',
    '/api/registrations',
    '/register?kind=business',
    '/%6Cogin',
    '/forgot-password',
  ])('are stricter where a password could be tried, however it is spelt: %s', async (path) => {
    const { port, url, seen } = await start({ vars: { LOGIN_LIMIT_PER_MINUTE: '1' } })
    const post = () => postRaw(port, path, { cookie: 'portal-token=x; payload-token=x' })
    expect([await post(), await post()]).toEqual([200, 429])
    expect(seen.map(({ headers }) => headers[COUNTED])).toEqual(['1'])
    expect((await fetch(`${url}/returns`)).status).toBe(200)
  })

  it('leave the work of a signed-in contact alone, who tries no password there', async () => {
    const { url, seen } = await start({ vars: { LOGIN_LIMIT_PER_MINUTE: '1' } })
    const send = () => fetch(`${url}/returns/new`, { method: 'POST', headers: { [COUNTED]: '1' } })
    expect([(await send()).status, (await send()).status]).toEqual([200, 200])
    expect(seen.map(({ headers }) => headers[COUNTED])).toEqual([undefined, undefined])
  })

  it('count the address that a named proxy reports, and nobody else’s word', async () => {
    const from = (address: string) => ({ headers: { 'x-forwarded-for': address } })
    const named = await start({ vars: { RATE_LIMIT_PER_MINUTE: '1', TRUST_PROXY: '1' } })
    expect((await fetch(named.url, from('192.0.2.1'))).status).toBe(200)
    expect((await fetch(named.url, from('192.0.2.2'))).status).toBe(200)
    const unnamed = await start({ vars: { RATE_LIMIT_PER_MINUTE: '1' } })
    expect((await fetch(unnamed.url, from('192.0.2.1'))).status).toBe(200)
    expect((await fetch(unnamed.url, from('192.0.2.2'))).status).toBe(429)
  })
})

describe('paths', () => {
  it.each(['/api/rmas/%ED%A0%80', '/%', '/returns/%ff'])('%s spells no text and never reaches Next', async (path) => {
    const { url, seen } = await start()
    expect([(await fetch(url + path)).status, seen.length]).toEqual([404, 0])
  })
})

describe('bodies', () => {
  it('are refused by their announced size, before anything reads them', async () => {
    const { url, seen } = await start()
    const answer = await fetch(`${url}/api/rmas`, { method: 'POST', body: 'x'.repeat(BODY_LIMIT_BYTES + 1) })
    expect([answer.status, seen.length]).toEqual([413, 0])
  })

  it('may be larger where files of customers and images of the house are sent, and nowhere else', async () => {
    const { url } = await start()
    const body = new Uint8Array(BODY_LIMIT_BYTES + 1)
    const sent = async (method: string, path: string) => (await fetch(url + path, { method, body })).status
    expect(await sent('POST', '/api/rmas/1/attachments')).toBe(200)
    expect(await sent('POST', '/returns/drafts/1/files')).toBe(200)
    expect(await sent('POST', '/api/service-requests/1/attachments')).toBe(200)
    expect(await sent('POST', '/api/rmas/1/messages/files')).toBe(200)
    expect(await sent('POST', '/api/rmas/1/receive/photos')).toBe(200)
    expect(await sent('POST', '/api/rmas/1/receive')).toBe(413)
    expect(await sent('POST', '/cases/service-requests/1/files')).toBe(200)
    expect(await sent('POST', '/api/rmas/1/messages')).toBe(413)
    expect(await sent('POST', '/services/drafts/1/files')).toBe(200)
    expect(await sent('POST', '/api/company-register/import')).toBe(200)
    expect(await sent('POST', '/api/erp/orders')).toBe(200)
    expect(await sent('POST', '/api/erp/orders/1')).toBe(413)
    expect(await sent('POST', '/api/media')).toBe(200)
    expect(await sent('PATCH', '/api/media/1')).toBe(200)
    expect(await sent('POST', '/api/media/1/2')).toBe(413)
    expect(await sent('PUT', '/api/rmas/1/attachments')).toBe(413)
    expect(await sent('POST', '/api/rmas/1/attachments/2')).toBe(413)
    expect(await sent('POST', '/api/rmas/1/draft')).toBe(413)
  })

  it('are refused without a size', async () => {
    const { port } = await start()
    const socket = connect(port, 'localhost')
    socket.write('POST /api/rmas HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n')
    const [answer] = await once(socket, 'data')
    expect(String(answer)).toMatch(/^HTTP\/1.1 411 /)
  })

  it('reach Next unread', async () => {
    const { url } = await start({ answer: (req, res) => void req.pipe(res) })
    expect(await (await fetch(`${url}/api/rmas`, { method: 'POST', body: '{"a":1}' })).text()).toBe('{"a":1}')
  })
})

describe('the log', () => {
  it('holds id, method, path and status, and nothing about the person', async () => {
    const { url, log } = await start()
    const token = 'abcdef0123456789abcdef0123456789abcdef01'
    const answer = await fetch(`${url}/reset/${token}/jan@klant.example?token=${token}`, {
      method: 'POST',
      body: 'password=hunter2',
      headers: { cookie: `portal-token=${token}`, authorization: `JWT ${token}`, 'user-agent': 'Agent-X' },
    })
    const line = log.join('')
    expect(JSON.parse(line)).toMatchObject({ method: 'POST', path: '/reset/***/***', status: 200 })
    expect(JSON.parse(line).reqId ?? JSON.parse(line).req?.id).toBe(answer.headers.get('x-request-id'))
    expect(line).not.toMatch(/abcdef|hunter2|klant|Agent-X|127\.0\.0\.1|::1/)
  })

  it('keeps the id a proxy gave and hands it on, unless it is no id', async () => {
    const { url, seen } = await start()
    const ask = async (id: string) =>
      (await fetch(url, { headers: { 'x-request-id': id } })).headers.get('x-request-id')
    expect(await ask('proxy-id-0001')).toBe('proxy-id-0001')
    expect(seen[0]?.headers['x-request-id']).toBe('proxy-id-0001')
    expect(await ask('no id {"x":1}')).toMatch(/^[0-9a-f-]{36}$/)
  })
})

describe('headers', () => {
  it('give every answer its own nonce, told to Next in place of the client’s word', async () => {
    const { url, seen } = await start({ vars: { NODE_ENV: 'production', PAYLOAD_SECRET: 'k'.repeat(32) } })
    const headers = { 'content-security-policy': "script-src 'nonce-mine'" }
    const policies = [await fetch(url, { headers }), await fetch(url)].map((answer) =>
      answer.headers.get('content-security-policy'),
    )
    expect(policies[0]).toMatch(/script-src 'self' 'nonce-[\w+/]{22}=='; /)
    expect(policies[0]).not.toBe(policies[1])
    expect(policies[0]).not.toContain('unsafe-eval')
    expect(seen.map((req) => req.headers['content-security-policy'])).toEqual(policies)
  })

  it('let the narrower policies of an answer stand, whichever door it came by', async () => {
    const narrow = { 'Content-Security-Policy': "default-src 'none'; sandbox", 'Referrer-Policy': 'no-referrer' }
    const { url } = await start({
      answer: (_req, res) => {
        // As Next does: what stands there already is left.
        for (const [name, value] of Object.entries(narrow)) if (!res.hasHeader(name)) res.setHeader(name, value)
        res.end()
      },
    })
    const told = async (from: string) => {
      const { headers } = await fetch(from)
      return Object.keys(narrow).map((name) => headers.get(name))
    }
    expect(await told(url)).toEqual(Object.values(narrow))
    expect(await told((await start()).url)).toEqual([expect.stringContaining("default-src 'self'"), 'same-origin'])
  })

  it('force https only where the portal is reached by https', async () => {
    const plain = await fetch((await start()).url)
    const secure = await fetch((await start({ vars: { PUBLIC_URL: 'https://portal.example' } })).url)
    expect(plain.headers.has('strict-transport-security')).toBe(false)
    expect(secure.headers.has('strict-transport-security')).toBe(true)
    expect(secure.headers.get('content-security-policy')).toContain('upgrade-insecure-requests')
    expect(plain.headers.has('x-powered-by')).toBe(false)
  })
})

it('hides what went wrong, and logs it', async () => {
  const { url, log } = await start({ answer: () => Promise.reject(new Error('secret detail')) })
  const answer = await fetch(url)
  expect([answer.status, await answer.text()]).toEqual([500, 'Internal server error'])
  expect(log.join('')).toContain('secret detail')
})

describe('health', () => {
  it('answers 503 and names what is missing, as long as anything is', async () => {
    let loaded = false
    const broken = () => Promise.reject(new Error('down'))
    const { url } = await start({ readiness: { relay: () => true, demo: () => loaded } })
    const before = await fetch(`${url}/readyz`)
    expect([before.status, await before.json()]).toEqual([503, { relay: true, demo: false }])
    loaded = true
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
    const down = await start({ readiness: { database: broken } })
    expect(await (await fetch(`${down.url}/readyz`)).json()).toEqual({ database: false })
    expect((await fetch(`${down.url}/healthz`)).status).toBe(200)
  })
})
