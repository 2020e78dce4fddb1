/** A server that plays an ERP: keeps what it is sent, and answers as the test says. */
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Received = { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: string }
export type Answering = (response: ServerResponse, received: Received) => void

export type Receiver = {
  readonly url: string
  readonly port: number
  /** In the order of arrival. */
  readonly received: Received[]
  /** How many connections were made, whatever came over them. */
  connections: number
  answer: Answering
  seqs(): number[]
  stop(): Promise<void>
}

export const answers =
  (status: number, headers: Record<string, string> = {}): Answering =>
  (response) =>
    response.writeHead(status, headers).end()

export const hangsUp: Answering = (response) => response.destroy()

export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { url: path = '', headers } = request
      const one = { path, headers, body: Buffer.concat(chunks).toString() }
      received.push(one)
      receiver.answer(response, one)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/hook`,
    port,
    received,
    connections: 0,
    answer: answers(204),
    seqs: () => received.map(({ body }) => (JSON.parse(body) as { seq: number }).seq),
    stop: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
  server.on('connection', () => {
    receiver.connections += 1
  })
  return receiver
}
