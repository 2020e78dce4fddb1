'use client'

import { formatter, type MessageTree, type Translate } from '@messages/format'
import { useActionState } from 'react'

import type { Locale } from '@/core/locale'
import { Notice } from '@/ui/Notice'
import { SubmitButton } from '@/ui/SubmitButton'
import { TextField } from '@/ui/TextField'
import { type PasswordState, setPassword } from './setPassword'

type Props = { readonly locale: Locale; readonly messages: MessageTree; readonly token: string }

const BLANK: PasswordState = { problem: null, attempt: 0 }

export function SetPasswordForm({ locale, messages, token }: Props) {
  const t = formatter(locale, messages)
  const [{ problem, attempt }, action] = useActionState(setPassword, BLANK)
  if (token === '' || problem?.at === 'link') return <DeadLink t={t} focus={attempt > 0} />

  const fields = { type: 'password', autoComplete: 'new-password', maxLength: 200, required: true }
  return (
    <>
      {problem && (
        <Notice key={attempt} tone="stop" title={t('notSaved')} focus>
          {problem.at === 'repeat' ? t('repeatDiffers') : problem.message}
        </Notice>
      )}
      <form className="stack" action={action}>
        <input type="hidden" name="token" value={token} />
        <TextField
          {...fields}
          id="password"
          name="password"
          label={t('newPassword')}
          hint={t('newPasswordHint')}
          error={problem?.at === 'password' ? problem.message : null}
        />
        <TextField
          {...fields}
          id="repeat"
          name="repeat"
          label={t('repeat')}
          error={problem?.at === 'repeat' ? t('repeatDiffers') : null}
        />
        <SubmitButton look="primary big wide" pending={t('saving')}>
          {t('save')}
        </SubmitButton>
      </form>
    </>
  )
}

function DeadLink({ t, focus }: { readonly t: Translate; readonly focus: boolean }) {
  const again = (
    <a className="btn" href="/forgot-password">
      {t('linkDead.action')}
    </a>
  )
  return (
    <Notice tone="wait" title={t('linkDead.title')} focus={focus} action={again}>
      {t('linkDead.text')}
    </Notice>
  )
}
