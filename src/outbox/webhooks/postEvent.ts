/** One event over HTTP. Private and loopback addresses are refused when the connection is made, whatever the name promised. */
import http from 'node:http'
import https from 'node:https'
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent'

import { type AddressRules, addressFault, isAllowed } from '@/core/webhooks/address'

export type Posted = {
  /** Of the answer; null when there was none. */
  readonly status: number | null
  /** Why it does not count as delivered; null when it does. */
  readonly error: string | null
}

type Order = {
  readonly url: string
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
  readonly rules: AddressRules
  readonly timeoutMs?: number
}

const TIMEOUT_MS = 10_000
const ERROR_MAX = 300

/** Never rejects. Any answer of 200 to 299 counts; redirects are not followed. */
export async function postEvent({ url, body, headers, rules, timeoutMs = TIMEOUT_MS }: Order): Promise<Posted> {
  const fault = addressFault(url, rules)
  if (fault) return { status: null, error: `The address may not be used: ${fault}` }
  try {
    const status = await statusOf(new URL(url), { body, headers, rules, signal: AbortSignal.timeout(timeoutMs) })
    return { status, error: errorOf(status) }
  } catch (error) {
    const timedOut = error instanceof Error && error.name === 'AbortError'
    return { status: null, error: timedOut ? `No answer within ${timeoutMs / 1000} seconds` : reasonOf(error) }
  }
}

type Sending = Pick<Order, 'body' | 'headers' | 'rules'> & { readonly signal: AbortSignal }

function statusOf(url: URL, { body, headers, rules, signal }: Sending): Promise<number> {
  const { request } = url.protocol === 'https:' ? https : http
  const options = { method: 'POST', agent: agentFor(url, rules.allow), signal, headers: headersOf(body, headers) }
  return new Promise((resolve, reject) => {
    const sent = request(url, options, (answer) => {
      resolve(answer.statusCode ?? 0)
      answer.destroy() // what it says beside its status is not read
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const headersOf = (body: string, headers: Order['headers']) => ({
  'Content-Type': 'application/json',
  'Content-Length': Buffer.byteLength(body),
  'User-Agent': 'Nazorg',
  ...headers,
})

/** A connection per event: none is kept to an address that was judged earlier. */
function agentFor(url: URL, allow: readonly string[]): http.Agent {
  const options = { keepAlive: false }
  const isTls = url.protocol === 'https:'
  if (isAllowed(url, allow)) return isTls ? new https.Agent(options) : new http.Agent(options)
  return isTls ? new RequestFilteringHttpsAgent(options) : new RequestFilteringHttpAgent(options)
}

function errorOf(status: number): string | null {
  if (status >= 200 && status < 300) return null
  return status >= 300 && status < 400 ? `Redirects are not followed (${status})` : `Answered ${status}`
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message || error.name : 'Unknown error').slice(0, ERROR_MAX)
}
