'use client'

import { toast, useDocumentInfo, useField } from '@payloadcms/ui'
import { useEffect, useTransition } from 'react'

import { Icon } from '@/ui/Icon'
import { failureSentence } from '../failureSentence'
import { postVerb } from '../postVerb'
import { usePanel } from '../text/PanelTextContext'

/** Mails a contact a new link to choose a password; while a contact is being made, says that this comes by itself. */
export function InviteAgain() {
  const { t, locale } = usePanel()
  const { id } = useDocumentInfo()
  const [pending, start] = useTransition()
  if (!id) return <NoPassword text={t('contact.noPassword')} />

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

/**
 * The panel's form insists on a password for a new account. It is answered here and hidden (styles/panel.css); the server
 * puts one in its place that nobody knows (hooks/contacts/keepPasswordPrivate.ts).
 */
function NoPassword({ text }: { readonly text: string }) {
  const password = useField<string>({ path: 'password' })
  const confirmed = useField<string>({ path: 'confirm-password' })
  useEffect(() => {
    // The form may start over while it loads: it is answered again until both fields agree.
    if (!password.value) password.setValue(crypto.randomUUID())
    else if (confirmed.value !== password.value) confirmed.setValue(password.value)
  }, [password, confirmed])
  return <p className="nz hint nz-panel-action">{text}</p>
}
