/** Reads of the API, answered beside Next by the same gate: docs/decisions/0032-reads-beside-next.md */
import type { IncomingHttpHeaders } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import type { Request as Asked, Response as Reply, RequestHandler } from 'express'

import type { ApiAnswer } from '@/gate/answerApi'

/** Headers that may stand in an answer more than once. */
const MANY = ['set-cookie', 'vary']

/** @param origin of PUBLIC_URL: no header of the client has a say in the address that the gate sees */
export function readDoor(answer: ApiAnswer, origin: string): RequestHandler {
  return async (asked, reply, next) => {
    const url = addressOf(asked, origin)
    if (!url) return next()
    await send(await answer(new Request(url, { method: asked.method, headers: headersOf(asked.headers) })), reply)
  }
}

/** Null for what stays with Next: writes, paths that it tidies up first or that are read otherwise than spelt, its router's own requests. */
function addressOf({ method, url, headers }: Asked, origin: string): URL | null {
  if ((method !== 'GET' && method !== 'HEAD') || !url.startsWith('/api/') || headers.rsc !== undefined) return null
  const path = url.split('?', 1)[0] ?? ''
  if (path.includes('//') || path.endsWith('/')) return null
  const address = new URL(url, origin)
  return address.pathname === path ? address : null
}

function headersOf(given: IncomingHttpHeaders): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(given)) {
    for (const one of value === undefined ? [] : [value].flat()) headers.append(name, one)
  }
  return headers
}

/** A length is not promised: what is counted while it is sent cannot contradict what a row said of it. */
const LENGTH = 'content-length'

/** What the answer says in a header of its own, such as the narrower policy of a file, stands before what the front says of all. */
async function send({ status, headers, body }: Response, reply: Reply): Promise<void> {
  reply.status(status)
  for (const [name, value] of headers) {
    if (MANY.includes(name)) reply.append(name, value)
    else if (name !== LENGTH) reply.setHeader(name, value)
  }
  const wanted = reply.req.method !== 'HEAD' && !reply.destroyed
  if (!wanted) await body?.cancel()
  if (!wanted || !body) return void reply.end()
  await pipeline(Readable.fromWeb(body as ReadableStream), reply).catch(unlessLeft)
}

/** Whoever goes away before the end is no fault of ours. */
function unlessLeft(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
}
