/** Tells by mail that a webhook was paused, in the transaction that pauses it: once per pause. */
import type { PayloadRequest } from 'payload'

import { localeOf } from '@/core/locale'
import type { WebhookEndpoint } from '@/payload-types'
import { enqueueMail } from '../enqueue'

export type Pause = {
  readonly lastError: string
  /** ISO 8601. */
  readonly failingSince: string
  readonly pausedAt: string
}

/** To the address of staff; without one to every admin, so that somebody hears of it. */
export async function reportPaused(req: PayloadRequest, endpoint: WebhookEndpoint, pause: Pause): Promise<void> {
  const options = { depth: 0, overrideAccess: true, req } as const
  const { staffAddress, staffLocale } = await req.payload.findGlobal({ slug: 'mail-settings', ...options })
  const to = staffAddress ? [staffAddress] : await adminsOf(req)
  if (to.length === 0) return
  const { id, name, url, deliveredSeq } = endpoint
  const { lastError: error, failingSince, pausedAt } = pause
  await enqueueMail(req, {
    dedupeKey: `webhook-paused:${id}/${pausedAt}`,
    event: 'webhook-paused',
    locale: localeOf(staffLocale),
    to,
    subject: name,
    paused: { endpoint: id, name, host: new URL(url).host, error, failingSince, deliveredSeq: deliveredSeq ?? 0 },
  })
}

async function adminsOf({ payload }: PayloadRequest): Promise<string[]> {
  const where = { role: { equals: 'admin' } } as const
  const options = { pagination: false, depth: 0, overrideAccess: true } as const
  return (await payload.find({ collection: 'users', where, ...options })).docs.map(({ email }) => email)
}
