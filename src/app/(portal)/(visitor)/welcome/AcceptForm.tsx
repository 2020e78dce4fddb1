'use client'

import { formatter, type MessageTree } from '@messages/format'
import { useActionState } from 'react'

import type { Locale } from '@/core/locale'
import { Notice } from '@/ui/Notice'
import { SubmitButton } from '@/ui/SubmitButton'
import { acceptInvitation } from './acceptInvitation'

type Props = { readonly locale: Locale; readonly messages: MessageTree; readonly token: string }

/** The yes of somebody who has a login already. A press, so that no program that looks into mails accepts for them. */
export function AcceptForm({ locale, messages, token }: Props) {
  const t = formatter(locale, messages)
  const [{ problem, attempt }, action] = useActionState(acceptInvitation, { problem: null, attempt: 0 })
  return (
    <>
      {problem && (
        <Notice key={attempt} tone="stop" title={t('accept.failed')} focus>
          {problem}
        </Notice>
      )}
      <form className="stack" action={action}>
        <input type="hidden" name="token" value={token} />
        <SubmitButton look="primary big wide" pending={t('accept.busy')}>
          {t('accept.button')}
        </SubmitButton>
      </form>
    </>
  )
}
