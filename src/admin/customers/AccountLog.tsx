/** What happened to accounts, at the customer or the contact it is about, and in the view of one event. */
import type { UIFieldServerProps } from 'payload'

import type { StaffRole } from '@/core/accounts/roles'
import { formatMoment } from '@/core/moment'
import type { AccountEvent } from '@/payload-types'
import { type Panel, panelOf } from '../panelRequest'
import { accountEventsPath } from '../paths'
import { EventDetails, sentenceOf } from './EventText'

type Side = 'customer' | 'contact'

/** Who reads account events; judged again by access/accountEvents.ts. */
const READERS: readonly (StaffRole | undefined)[] = ['admin', 'agent']
const NEWEST = 20

export const LogOfCustomer = (asked: UIFieldServerProps) => newest(asked, 'customer')

export const LogOfContact = (asked: UIFieldServerProps) => newest(asked, 'contact')

export async function OneEvent({ req, data }: UIFieldServerProps) {
  const panel = await panelOf(req)
  const event = data as Partial<AccountEvent>
  if (!panel || !event.kind || !event.actor) return null
  return (
    <p className="nz nz-told alone">
      {sentenceOf({ panel, event: event as AccountEvent })}
      <EventDetails panel={panel} event={event as AccountEvent} />
    </p>
  )
}

async function newest({ req, id }: UIFieldServerProps, of: Side) {
  const panel = await panelOf(req)
  if (id === undefined || !panel || !READERS.includes(panel.role)) return null
  const { t } = panel
  const { docs, totalDocs } = await findNewest(panel, of, String(id))
  return (
    <section className="nz nz-access">
      <h3>{t('accountLog.title')}</h3>
      {docs.length === 0 && <p className="soft">{t('accountLog.none')}</p>}
      <ul className="nz-log">
        {docs.map((event) => (
          <Line key={event.id} panel={panel} event={event} of={of} />
        ))}
      </ul>
      {totalDocs > docs.length && (
        <a href={accountEventsPath(of, String(id))}>{t('accountLog.all', { n: totalDocs })}</a>
      )}
    </section>
  )
}

type LineProps = { readonly panel: Panel; readonly event: AccountEvent; readonly of: Side }

function Line({ panel, event, of }: LineProps) {
  const { customer, at } = event
  return (
    <li>
      <time dateTime={at}>{formatMoment(new Date(at), panel.zone, panel.locale)}</time>
      <div>
        {sentenceOf({ panel, event })}
        {of === 'contact' && typeof customer === 'object' && <span className="soft log-detail">{customer.name}</span>}
        <EventDetails panel={panel} event={event} />
      </div>
    </li>
  )
}

/** The customer is named where events of several may stand. */
const findNewest = ({ payload, user }: Panel, of: Side, id: string) =>
  payload.find({
    collection: 'account-events',
    where: { [of]: { equals: id } },
    sort: '-at',
    limit: NEWEST,
    depth: of === 'contact' ? 1 : 0,
    overrideAccess: false,
    user,
  })
