import type { BeforeListTableServerProps } from 'payload'

import { TEMPLATE_KEYS } from '@/core/templates/key'
import { TEMPLATE_NAMES } from '@/core/templates/names'
import { panelOf } from '../panelRequest'
import { CustomiseButton } from './CustomiseButton'

/** The mails and papers that nobody changed: they are used as they are shipped. */
export async function ShippedTemplates({ payload, user, i18n }: BeforeListTableServerProps) {
  const panel = await panelOf({ payload, user, i18n } as never)
  if (!panel) return null
  const { t, role, locale } = panel
  const options = { pagination: false, depth: 0, draft: true, select: { key: true } } as const
  const { docs } = await payload.find({ collection: 'templates', overrideAccess: false, user, ...options })
  const shipped = TEMPLATE_KEYS.filter((one) => !docs.some(({ key }) => key === one))
  if (shipped.length === 0) return null
  return (
    <section className="nz nz-shipped">
      <h2>{t('template.shippedTitle')}</h2>
      <p className="soft">{t('template.shippedHelp')}</p>
      <ul className="nz-rows">
        {shipped.map((key) => (
          <li key={key}>
            <strong>{TEMPLATE_NAMES[key][locale]}</strong>
            {role === 'agent' ? null : <CustomiseButton template={key} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
