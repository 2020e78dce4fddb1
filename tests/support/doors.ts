/** Both doors of the API over one Payload: what Next asks within the process, and the reads that the front answers over HTTP. */
import { isDeepStrictEqual } from 'node:util'

import type { Door } from './everyRoute'

export type Doors = {
  /** Asks Next's door; a read is asked of the front's door too, which must answer alike. @throws Error when it does not */
  readonly answer: Door
  close(): void
}

const VARS = { RATE_LIMIT_PER_MINUTE: '1000000', LOGIN_LIMIT_PER_MINUTE: '1000000' }
/** Made anew for whoever asks. */
const FRESH = /"formToken":"[^"]*"/
const LEFT = 'x-left-to-next'

/** Call it after `startNazorg`. */
export async function openDoors(): Promise<Doors> {
  const [{ answerApi }, { startFront }] = await Promise.all([
    import('@/app/(payload)/api/door'),
    import('./front'), // once the environment of the test is set
  ])
  const front = await startFront({ answerApi, vars: VARS, answer: (_req, res) => res.setHeader(LEFT, '1').end() })
  const answer: Door = async (request) => {
    const { method, headers } = request
    if (method !== 'GET' && method !== 'HEAD') return answerApi(request)
    const { pathname, search } = new URL(request.url)
    const plain = new Headers(headers)
    plain.set('accept-encoding', 'identity')
    const beside = await fetch(front.url + pathname + search, { method, headers: plain, redirect: 'manual' })
    const within = await answerApi(request)
    const asked = spellsText(pathname) && !beside.headers.has(LEFT)
    if (asked) await requireAlike(request, beside, within.clone())
    return within
  }
  return { answer, close: front.close }
}

/** What does not is refused by the front, before any door. */
function spellsText(path: string): boolean {
  try {
    return decodeURIComponent(path) !== ''
  } catch {
    return false
  }
}

/** Of the headers those that the answer itself has, but for its length, which no door tells: the front adds its own to each. */
async function requireAlike({ method, url }: Request, beside: Response, within: Response): Promise<void> {
  const names = [...within.headers.keys()].filter((name) => name !== 'content-length')
  const facts = async (answer: Response) => ({
    status: answer.status,
    headers: names.map((name) => `${name}: ${answer.headers.get(name)?.replace(/, Accept-Encoding$/, '')}`),
    body:
      method === 'HEAD'
        ? ''
        : Buffer.from(await answer.arrayBuffer())
            .toString('latin1')
            .replace(FRESH, ''),
  })
  const [there, here] = [await facts(beside), await facts(within)]
  if (isDeepStrictEqual(there, here)) return
  throw new Error(`The doors differ at ${method} ${url}:\n${JSON.stringify(there)}\n${JSON.stringify(here)}`)
}
