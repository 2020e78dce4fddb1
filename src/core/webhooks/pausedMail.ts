import type { Day } from '../day'
import type { MailBase } from '../mailBase'

/** Events to an endpoint failed for three days; they wait until somebody goes on with it. */
export type WebhookPausedMailData = MailBase & {
  /** What staff call the webhook. */
  readonly name: string
  /** Where it sends to, without the path, which may hold a secret. */
  readonly host: string
  /** Of the last attempt. */
  readonly error: string
  readonly failingSince: Day
  /** The last event that was taken. */
  readonly deliveredSeq: number
  /** Address of the webhook in the admin panel. */
  readonly panelUrl: string
}
