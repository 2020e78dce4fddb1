'use client'

import { formatter, type MessageTree } from '@messages/format'
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
  if (token === '' || problem?.at === 'link') {
    return (
      <Notice
        tone="wait"
        title={t('linkDead.title')}
        focus={attempt > 0}
        action={
          <a className="btn" href="/forgot-password">
            {t('linkDead.action')}
          </a>
        }
      >
        {t('linkDead.text')}
      </Notice>
    )
  }
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
          id="password"
          name="password"
          type="password"
          label={t('newPassword')}
          hint={t('newPasswordHint')}
          autoComplete="new-password"
          maxLength={200}
          required
          error={problem?.at === 'password' ? problem.message : null}
        />
        <TextField
          id="repeat"
          name="repeat"
          type="password"
          label={t('repeat')}
          autoComplete="new-password"
          maxLength={200}
          required
          error={problem?.at === 'repeat' ? t('repeatDiffers') : null}
        />
        <SubmitButton look="primary big wide" pending={t('saving')}>
          {t('save')}
        </SubmitButton>
      </form>
    </>
  )
}
