'use client'

import { formatter, type MessageTree } from '@messages/format'
import { useActionState } from 'react'

import type { Locale } from '@/core/locale'
import { Notice } from '@/ui/Notice'
import { SubmitButton } from '@/ui/SubmitButton'
import { TextField } from '@/ui/TextField'
import { requestLink } from './requestLink'

type Props = { readonly locale: Locale; readonly messages: MessageTree }

export function ForgotPasswordForm({ locale, messages }: Props) {
  const t = formatter(locale, messages)
  const [{ email, outcome }, action] = useActionState(requestLink, { email: '', outcome: null })
  if (outcome === 'sent') {
    return (
      <Notice tone="ok" title={t('forgotPage.sentTitle')} focus>
        {t('forgotPage.sent', { email })}
      </Notice>
    )
  }
  return (
    <>
      {outcome === 'busy' && (
        <Notice tone="stop" title={t('busy.title')} focus>
          {t('busy.text')}
        </Notice>
      )}
      <form className="stack" action={action} noValidate>
        <TextField
          id="email"
          name="email"
          type="email"
          label={t('email')}
          autoComplete="username"
          defaultValue={email}
          error={outcome === 'missing' ? t('emailMissing') : null}
        />
        <SubmitButton look="primary big wide" pending={t('forgotPage.submitting')}>
          {t('forgotPage.submit')}
        </SubmitButton>
      </form>
    </>
  )
}
