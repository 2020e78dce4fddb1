import { translator } from '@messages/translate'

import type { MembershipEventKind } from '@/core/accounts/events'
import type { Locale } from '@/core/locale'
import type { AccountEvent } from '@/payload-types'
import { type Clock, momentText } from '../returns/moment'
import type { OfferedRight } from './contactState'
import { changedFields, ownEventSentence } from './ownEventWords'

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
      {events.map((event) => {
        const details = [...rightsChanged(event, clock.locale), ...changedFields(event, clock.locale)]
        return (
          <li key={event.id}>
            <time dateTime={event.at}>{momentText(event.at, clock)}</time>
            <div>
              {ownEventSentence(event, clock.locale) ?? sentence(event, clock.locale, companyName)}
              {details.map((detail) => (
                <span key={detail} className="soft log-detail">
                  {detail}
                </span>
              ))}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

function sentence({ kind, name, actor }: AccountEvent, locale: Locale, companyName: string): string {
  const t = translator(locale, 'contacts')
  const by = { staff: companyName, system: t('log.system') }[actor.kind] ?? actor.name ?? ''
  return t(`log.${kind as MembershipEventKind}`, { actor: by, name: name ?? '' })
}

function rightsChanged({ kind, data }: AccountEvent, locale: Locale): string[] {
  if (kind !== 'rights-changed') return []
  const t = translator(locale, 'contacts')
  const { added = [], taken = [] } = data as { added?: OfferedRight[]; taken?: OfferedRight[] }
  const words = (rights: OfferedRight[]) => rights.map((right) => t(`right.${right}`)).join(', ')
  return [
    ...(added.length > 0 ? [t('log.added', { rights: words(added) })] : []),
    ...(taken.length > 0 ? [t('log.taken', { rights: words(taken) })] : []),
  ]
}
