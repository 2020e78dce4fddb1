'use client'

import { toast, useDocumentInfo } from '@payloadcms/ui'
import { useTransition } from 'react'

import { Icon } from '@/ui/Icon'
import { failureSentence } from '../failureSentence'
import { postVerb } from '../postVerb'
import { usePanel } from '../text/PanelTextContext'

/** Mails a contact a new link to choose a password; while a contact is being made, says that this comes by itself. */
export function InviteAgain() {
  const { t, locale } = usePanel()
  const { id } = useDocumentInfo()
  const [pending, start] = useTransition()
  if (!id) return <p className="nz hint nz-panel-action">{t('contact.noPassword')}</p>

  const invite = () =>
    start(async () => {
      const answer = await postVerb(`contacts/${id}/invite`, locale)
      if (answer.kind === 'done') toast.success(t('contact.invited'))
      else toast.error(t('contact.inviteFailed', { reason: failureSentence(answer, t) }))
    })
  return (
    <div className="nz nz-panel-action">
      <button type="button" className="btn" aria-busy={pending || undefined} disabled={pending} onClick={invite}>
        <Icon name="message" small />
        {t(pending ? 'contact.inviting' : 'contact.invite')}
      </button>
      <p className="hint">{t('contact.inviteHelp')}</p>
    </div>
  )
}
