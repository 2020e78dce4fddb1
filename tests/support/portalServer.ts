/** The REST API of a test's Nazorg over HTTP, through its gate, for processes that have to reach it. */
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

import type { Door } from './everyRoute'

export type PortalServer = { readonly url: string; stop(): Promise<void> }

export async function servePortal(): Promise<PortalServer> {
  const answer: Door = (await import('@/app/(payload)/api/door')).answerApi
  const server = createServer(async (request, response) => {
    const { status, headers, body } = await asked(request).then(answer)
    response.writeHead(status, Object.fromEntries(headers))
    response.end(body && Buffer.from(await new Response(body).arrayBuffer()))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

async function asked(request: IncomingMessage): Promise<Request> {
  const { method = 'GET', url, headers } = request
  const body = new Uint8Array(Buffer.concat(await request.toArray()))
  const given = new Headers()
  for (const [name, value] of Object.entries(headers)) if (value) given.set(name, String(value))
  const sent = body.length > 0 ? { body } : {}
  return new Request(`http://localhost:3000${url}`, { method, headers: given, ...sent })
}
