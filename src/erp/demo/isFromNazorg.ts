import { createHmac, timingSafeEqual } from 'node:crypto'

const MOST_SECONDS_OLD = 300

/** As docs/erp/webhooks.md has it. `body`: the bytes as they came. */
export function isFromNazorg(body: Buffer, header: string, secret: string, now: Date): boolean {
  const [, t = '', v1 = ''] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(header) ?? []
  if (t === '' || Math.abs(now.getTime() / 1000 - Number(t)) > MOST_SECONDS_OLD) return false
  const expected = createHmac('sha256', secret).update(`${t}.`).update(body).digest()
  return timingSafeEqual(expected, Buffer.from(v1, 'hex'))
}
