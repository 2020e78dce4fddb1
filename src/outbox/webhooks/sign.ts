import { createHmac } from 'node:crypto'

/** `Nazorg-Signature` of a body: `t` in whole seconds since 1970, `v1` the HMAC-SHA256 of `t.body` in hexadecimal. */
export function signatureOf(secret: string, body: string, now: Date): string {
  const t = Math.floor(now.getTime() / 1000)
  return `t=${t},v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`
}
