import { DOCUMENT_KINDS } from '@/core/documents'
import { MAIL_EVENTS } from '@/core/mails'
import type { Outbox } from '@/payload-types'
import type { PanelText } from '../text/panelText'

/** What an effect is called: a mail by its subject once it has one, else by its event; a document by its kind. */
export function effectName(t: PanelText, { kind, subject, dedupeKey }: Outbox): string {
  if (subject) return subject
  const parts = dedupeKey.split(':')
  const event = MAIL_EVENTS.find((one) => parts.includes(one))
  if (event) return t(`outbox.event.${event}`)
  const paper = DOCUMENT_KINDS.find((one) => parts.includes(one))
  return paper ? t(`document.${paper}`) : t(`outbox.${kind}`)
}
