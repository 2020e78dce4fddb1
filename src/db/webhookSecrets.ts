/** The secret of an endpoint as it is kept: enciphered with the secret of this installation, since signing needs it whole. */
import { randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'

import type { WebhookEndpoint } from '@/payload-types'
import { compareAndSet } from './atomic'

const BEGINS = 'whs_'
const SECRET_BYTES = 32
const HINT_LENGTH = 4

/** Takes the place of the secret that was there. @returns it, and by what it is known; null when there is no such endpoint */
export async function giveSecret(req: PayloadRequest, id: string): Promise<{ secret: string; hint: string } | null> {
  const secret = `${BEGINS}${randomBytes(SECRET_BYTES).toString('base64url')}`
  const hint = `${BEGINS}…${secret.slice(-HINT_LENGTH)}`
  const data = { signingSecret: req.payload.encrypt(secret), secretHint: hint }
  const given = await compareAndSet(req, { collection: 'webhook-endpoints', where: { id: { equals: id } }, data })
  return given && { secret, hint }
}

/** Null when it cannot be read any more: PAYLOAD_SECRET was changed since. */
export function readSecret(
  { payload }: Pick<PayloadRequest, 'payload'>,
  { signingSecret }: WebhookEndpoint,
): string | null {
  const secret = signingSecret ? payload.decrypt(signingSecret) : ''
  return secret.startsWith(BEGINS) ? secret : null
}
