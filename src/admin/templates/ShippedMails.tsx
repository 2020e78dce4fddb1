import type { BeforeListTableServerProps } from 'payload'

import { MAIL_EVENTS } from '@/core/mails'
import { panelOf } from '../panelRequest'
import { CustomiseButton } from './CustomiseButton'

/** The mails that nobody changed: they go out as they are shipped. */
export async function ShippedMails({ payload, user, i18n }: BeforeListTableServerProps) {
  const panel = await panelOf({ payload, user, i18n } as never)
  if (!panel) return null
  const { t, role } = panel
  const options = { pagination: false, depth: 0, draft: true, select: { key: true } } as const
  const { docs } = await payload.find({ collection: 'templates', overrideAccess: false, user, ...options })
  const shipped = MAIL_EVENTS.filter((event) => !docs.some(({ key }) => key === event))
  if (shipped.length === 0) return null
  return (
    <section className="nz nz-shipped">
      <h2>{t('template.shippedTitle')}</h2>
      <p className="soft">{t('template.shippedHelp')}</p>
      <ul className="nz-rows">
        {shipped.map((event) => (
          <li key={event}>
            <strong>{t(`outbox.event.${event}`)}</strong>
            {role === 'agent' ? null : <CustomiseButton event={event} name={t(`outbox.event.${event}`)} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
