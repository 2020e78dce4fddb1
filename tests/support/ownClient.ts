/** Node's own client: it sends an address as it is written, where `fetch` would tidy it up. */
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http'

export type RawRequest = {
  readonly method: string
  /** With its query. */
  readonly path: string
  readonly headers: Record<string, string>
  readonly body?: string
}

export type RawAnswer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer }

export async function sendRaw(url: string, { method, path, headers, body }: RawRequest): Promise<RawAnswer> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const sending = request(`${url}/`, { method, path, headers: { ...headers, ...length } }, resolve)
    sending.on('error', reject).end(body)
  })
  return {
    status: answer.statusCode ?? 0,
    headers: answer.headers,
    body: Buffer.concat((await answer.toArray()) as Buffer[]),
  }
}
