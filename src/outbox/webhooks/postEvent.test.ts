import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'

import { postEvent } from './postEvent'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections()
})

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

const rules = { allow: ['127.0.0.1'], plainHttp: false }
const post = (url: string, timeoutMs?: number) =>
  postEvent({ url, body: '{"name":"Krüger"}', headers: {}, rules, ...(timeoutMs ? { timeoutMs } : {}) })

it('waits no longer than it may for an answer', async () => {
  const url = await serve(() => undefined)
  expect(await post(url, 50)).toEqual({ status: null, error: 'No answer within 0.05 seconds' })
})

it('reads no more than the status of an answer, however long that goes on', async () => {
  const url = await serve((_request, response) => {
    const pour = () => {
      while (!response.destroyed && response.write('x'.repeat(65_536)));
    }
    response.writeHead(200).on('drain', pour)
    pour()
  })
  expect(await post(url)).toEqual({ status: 200, error: null })
})

it('sends the whole body, whatever its characters', async () => {
  const bodies: string[] = []
  const url = await serve(async (request, response) => {
    bodies.push(Buffer.concat(await request.toArray()).toString())
    response.writeHead(201).end()
  })
  expect(await post(url)).toEqual({ status: 201, error: null })
  expect(bodies).toEqual(['{"name":"Krüger"}'])
})

it('says what went wrong when nobody is there', async () => {
  const url = await serve(() => undefined)
  servers[0]?.close()
  await once(servers[0] as Server, 'close')
  expect((await post(url)).error).toMatch(/ECONNREFUSED/)
})

it('connects to nothing in the own network that is not on the list', async () => {
  const url = await serve((_request, response) => response.end())
  const refused = await postEvent({ url, body: '', headers: {}, rules: { allow: [], plainHttp: true } })
  expect(refused).toEqual({ status: null, error: expect.stringMatching(/127\.0\.0\.1.* is not allowed/) })
})
