'use client'

import { useAuth, useDocumentInfo, useFormFields } from '@payloadcms/ui'

import type { User } from '@/payload-types'
import { Icon } from '@/ui/Icon'
import { postForm } from '../postForm'
import { usePanel } from '../text/PanelTextContext'

/** Who may act for a customer; the portal checks it again (src/session). */
const ROLES: readonly User['role'][] = ['admin', 'agent', 'sales']

/** For a customer who phones: opens the portal's own screens, on behalf of this customer. */
export function RequestOnBehalf() {
  const { t } = usePanel()
  const { id } = useDocumentInfo()
  const { user } = useAuth<User>()
  const status = useFormFields(([fields]) => fields.status?.value)
  if (!id || !user || !ROLES.includes(user.role)) return null
  const active = status === 'active'
  return (
    <div className="nz nz-panel-action">
      <button
        type="button"
        className="btn"
        disabled={!active}
        onClick={() => postForm('/on-behalf/start', { customer: String(id) })}
      >
        <Icon name="return" small />
        {t('customer.onBehalf')}
      </button>
      <p className="hint">{t(active ? 'customer.onBehalfHelp' : 'customer.blocked')}</p>
    </div>
  )
}
