import { translator } from '@messages/translate'
import Link from 'next/link'

import type { Locale } from '@/core/locale'
import { recentMoment } from '@/core/moment'
import type { CaseEventData } from '@/core/timeline'
import type { CaseEvent } from '@/payload-types'
import { Section } from '@/ui/Section'
import type { RecentEvent } from './overview'

type Props = {
  readonly events: readonly RecentEvent[]
  readonly locale: Locale
  readonly zone: string
  readonly now: Date
}

/** The last things that happened, the newest on top. */
export function RecentEvents({ events, locale, zone, now }: Props) {
  const t = translator(locale, 'home')
  const all = <Link href="/returns">{t('log.all')}</Link>
  if (events.length === 0) {
    return (
      <Section title={t('log.title')}>
        <p className="soft small">{t('log.none')}</p>
      </Section>
    )
  }
  return (
    <Section title={t('log.title')} aside={all}>
      <ul className="log">
        {events.map(({ event, number }) => {
          const { happened, detail } = sentences(event, locale)
          const [before, after] = happened.split('\n')
          return (
            <li key={event.id}>
              <time dateTime={event.at}>{when(event.at, { locale, zone, now })}</time>
              <div>
                {before}
                <Link className="no" href={`/returns/${number}`}>
                  {number}
                </Link>
                {after}
                {detail && (
                  <>
                    <br />
                    <span className="soft">{detail}</span>
                  </>
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

function when(at: string, { locale, zone, now }: Pick<Props, 'locale' | 'zone' | 'now'>): string {
  const t = translator(locale, 'home')
  const { day, date, time } = recentMoment(new Date(at), zone, locale, now)
  return day === 'earlier' ? `${date} ${time}` : t(`log.${day}`, { time })
}

/** What happened, with a line feed where the number belongs, and what more there is to say. */
function sentences({ kind, data }: CaseEvent, locale: Locale): { happened: string; detail?: string } {
  const t = translator(locale)
  const number = '\n'
  switch (kind as keyof CaseEventData) {
    case 'submitted': {
      const { lines, pieces } = data as CaseEventData['submitted']
      return { happened: t('home.log.submitted', { number }), detail: t('home.log.submittedText', { lines, pieces }) }
    }
    case 'decided': {
      const decided = data as CaseEventData['decided']
      const approved = decided.lines.filter(({ quantityApproved }) => quantityApproved > 0).length
      const status = t(`status.rma.${decided.status}`).toLowerCase()
      const detail = t('home.log.decidedText', { approved, rejected: decided.lines.length - approved })
      return { happened: t('home.log.decided', { number, status }), detail }
    }
    case 'document-made': {
      const { document } = data as CaseEventData['document-made']
      const made = document === 'return-form' ? 'returnForm' : 'shippingLabel'
      return { happened: t('home.log.document-made', { number, document: made }) }
    }
    case 'cancelled':
      return { happened: t('home.log.cancelled', { number }) }
    case 'dealer-forwarded':
    case 'dealer-passed':
    case 'dealer-declined':
    case 'dealer-late': {
      const { dealer } = data as CaseEventData['dealer-late']
      return { happened: t(`home.log.${kind as 'dealer-late'}`, { number, dealer }) }
    }
    case 'received':
      return { happened: t('home.log.received', { number }) }
    case 'completed':
      return { happened: t('home.log.completed', { number }) }
    default:
      return { happened: number }
  }
}
