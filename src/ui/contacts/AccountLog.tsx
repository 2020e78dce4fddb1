import type { AccountEvent } from '@/payload-types'
import { type Clock, momentText } from '../returns/moment'
import { eventDetails, eventSentence } from './eventWords'

type Props = {
  readonly events: readonly AccountEvent[]
  readonly clock: Clock
  /** Employees are named by it. */
  readonly companyName: string
}

/** What happened to the contacts of a customer, the newest on top. */
export function AccountLog({ events, clock, companyName }: Props) {
  return (
    <ul className="log">
      {events.map((event) => (
        <li key={event.id}>
          <time dateTime={event.at}>{momentText(event.at, clock)}</time>
          <div>
            {eventSentence(event, clock.locale, companyName)}
            {eventDetails(event, clock.locale).map((detail) => (
              <span key={detail} className="soft log-detail">
                {detail}
              </span>
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}
