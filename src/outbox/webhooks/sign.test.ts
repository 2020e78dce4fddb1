import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

import { signatureOf } from './sign'

type Verify = (body: Buffer | string, header: string | undefined, secret: string, now?: number) => boolean

/** The sample of the documentation, as a receiver copies it. */
async function sample(): Promise<Verify> {
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(readFileSync('docs/erp/webhooks.md', 'utf8')) ?? []
  const { isFromNazorg } = await import(`data:text/javascript,${encodeURIComponent(code)}`)
  return isFromNazorg
}

const NOW = new Date('2026-11-27T09:30:00.900Z')
const BODY = JSON.stringify({ seq: 1, data: { name: 'Krüger €' } })
const HEADER = signatureOf('whs_secret', BODY, NOW)

describe('a signature', () => {
  it('names its second, and is the HMAC-SHA256 of it and the body', () => {
    expect(signatureOf('key', '{}', NOW)).toBe(
      't=1795771800,v1=3cd342bb3d5b2be6f549ef176391ea71fbf0a10cc9097606e441816c06d6507d',
    )
  })

  it('is accepted by the sample of the documentation, for bytes and text alike', async () => {
    const verify = await sample()
    expect(verify(BODY, HEADER, 'whs_secret', NOW.getTime())).toBe(true)
    expect(verify(Buffer.from(BODY), HEADER, 'whs_secret', NOW.getTime() + 299_000)).toBe(true)
  })

  it.each([
    ['another body', `${BODY} `, HEADER, 'whs_secret', 0],
    ['another secret', BODY, HEADER, 'whs_other', 0],
    ['another moment', BODY, HEADER.replace('t=1', 't=2'), 'whs_secret', 0],
    ['a copy of before', BODY, HEADER, 'whs_secret', 301_000],
    ['one that is cut off', BODY, HEADER.slice(0, -1), 'whs_secret', 0],
    ['none', BODY, undefined, 'whs_secret', 0],
    ['nonsense', BODY, 'v1', 'whs_secret', 0],
  ] as const)('is refused by it for %s', async (_what, body, header, secret, later) => {
    expect((await sample())(body, header, secret, NOW.getTime() + later)).toBe(false)
  })
})
