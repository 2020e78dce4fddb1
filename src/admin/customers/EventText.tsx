import type { AccountEvent } from '@/payload-types'
import { eventDetails, eventSentence } from '@/ui/contacts/eventWords'
import type { Panel } from '../panelRequest'

type Props = { readonly panel: Pick<Panel, 't' | 'locale'>; readonly event: AccountEvent }

/** What happened, as staff read it: employees by their own names. */
export const sentenceOf = ({ panel: { t, locale }, event }: Props): string =>
  eventSentence(event, locale, event.actor?.name ?? t('accountLog.employee'))

export function EventDetails({ panel, event }: Props) {
  return eventDetails(event, panel.locale).map((detail) => (
    <span key={detail} className="soft log-detail">
      {detail}
    </span>
  ))
}
