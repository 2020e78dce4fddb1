import type { BeforeListTableServerProps } from 'payload'

import { sharedKeyOf, TEMPLATE_KEYS, type TemplateKey } from '@/core/templates/key'
import { TEMPLATE_NAMES } from '@/core/templates/names'
import { type Panel, panelOf } from '../panelRequest'
import { CustomiseButton } from './CustomiseButton'

/** What is shared is shipped for nobody: each of those it stands behind has its own shipped text. */
const OFFERED = TEMPLATE_KEYS.filter((key) => !TEMPLATE_KEYS.some((one) => sharedKeyOf(one) === key))

/** The mails and papers that nobody changed: they are used as they are shipped. */
export async function ShippedTemplates({ payload, user, i18n }: BeforeListTableServerProps) {
  const panel = await panelOf({ payload, user, i18n } as never)
  if (!panel) return null
  const { t, role, locale } = panel
  const where = { serviceType: { exists: false } }
  const options = { where, pagination: false, depth: 0, select: { key: true, _status: true } } as const
  const { docs } = await payload.find({ collection: 'templates', overrideAccess: false, user, ...options })
  const shipped = OFFERED.filter((one) => !docs.some(({ key }) => key === one))
  const online = (key: TemplateKey | null) => docs.some((one) => one.key === key && one._status === 'published')
  if (shipped.length === 0) return null
  return (
    <section className="nz nz-shipped">
      <h2>{t('template.shippedTitle')}</h2>
      <p className="soft">{t('template.shippedHelp')}</p>
      <ul className="nz-rows">
        {shipped.map((key) => (
          <li key={key}>
            <div>
              <strong>{TEMPLATE_NAMES[key][locale]}</strong>
              <SharedWords of={key} online={online} panel={panel} />
            </div>
            {role === 'agent' ? null : <CustomiseButton template={key} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

type SharedProps = {
  readonly of: TemplateKey
  readonly online: (key: TemplateKey | null) => boolean
  readonly panel: Panel
}

/** A decision that goes out with the words for any outcome is not sent as shipped. */
function SharedWords({ of, online, panel: { t, locale } }: SharedProps) {
  const shared = sharedKeyOf(of)
  return shared && online(shared) ? <p>{t('template.asShared', { name: TEMPLATE_NAMES[shared][locale] })}</p> : null
}
