'use client'

import { useAuth, useDocumentInfo } from '@payloadcms/ui'

import { VIEWING_MINUTES, VIEWING_ROLES } from '@/core/accounts/viewing'
import type { User } from '@/payload-types'
import { Icon } from '@/ui/Icon'
import { postForm } from '../postForm'
import { usePanel } from '../text/PanelTextContext'

/** Shows an employee the portal as this contact sees it. Who may is judged again in src/session/viewing.ts. */
export function ViewAsContact() {
  const { t } = usePanel()
  const { id } = useDocumentInfo()
  const { user } = useAuth<User>()
  if (!id || !VIEWING_ROLES.some((role) => role === user?.role)) return null
  return (
    <div className="nz nz-panel-action">
      <button type="button" className="btn" onClick={() => postForm('/view-as/start', { contact: String(id) })}>
        <Icon name="search" small />
        {t('contact.viewAs')}
      </button>
      <p className="hint">{t('contact.viewAsHelp', { minutes: VIEWING_MINUTES })}</p>
    </div>
  )
}
