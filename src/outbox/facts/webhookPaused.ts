/** The data of the message that a webhook was paused: what it was told of then, since that is over once somebody went on with it. */
import type { WebhookPausedMailData } from '@/core/webhooks/pausedMail'
import type { MailPayload } from '../payloads'
import { Hopeless } from '../settle'
import type { Reads } from '../tools'
import { houseOf } from './house'

export async function webhookPausedData(tools: Reads, { locale, paused }: MailPayload): Promise<WebhookPausedMailData> {
  if (!paused) throw new Hopeless('No webhook is named.')
  const { base, day } = await houseOf(tools, locale)
  const { endpoint, name, host, error, failingSince, deliveredSeq } = paused
  return {
    ...base,
    name,
    host,
    error,
    failingSince: day(failingSince),
    deliveredSeq,
    panelUrl: `${base.portalUrl}/admin/collections/webhook-endpoints/${endpoint}`,
  }
}
