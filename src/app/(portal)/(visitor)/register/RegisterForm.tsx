'use client'

import { formatter, type MessageTree } from '@messages/format'
import { useActionState } from 'react'
import type { Locale } from '@/core/locale'
import type { RegistrationField, RegistrationKind } from '@/core/registrations/requests'
import { RegisterFields } from '@/ui/registration/RegisterFields'
import { RegisterNotice } from '@/ui/registration/RegisterNotice'
import { type RegisterState, UNTOUCHED } from '@/ui/registration/registerState'
import { SubmitButton } from '@/ui/SubmitButton'

type Props = {
  readonly locale: Locale
  /** Of area `register`. */
  readonly messages: MessageTree
  readonly kind: RegistrationKind
  readonly formToken: string
  /** What a link brings along. */
  readonly prefilled: Readonly<Record<string, string>>
  readonly terms: { readonly title: string; readonly hash: string } | null
  readonly countries: readonly { readonly value: string; readonly label: string }[]
  /** Names this very registration, so that a second press makes no second one. */
  readonly onceKey: string
  /** Bound by the page: bound here it would be another one at every drawing, for which a form without scripts waits for ever. */
  readonly action: (before: RegisterState, form: FormData) => Promise<RegisterState>
}

/** What a stranger fills in. Works without scripts: the action answers with the page, as it was filled in. */
export function RegisterForm(props: Props) {
  const { locale, messages, kind, terms } = props
  const t = formatter<MessageTree>(locale, messages)
  const [state, action] = useActionState(props.action, UNTOUCHED)
  const errorOf = (field: RegistrationField | 'acceptTerms') => {
    const problem = state.problems.find((one) => one.field === field)
    return problem ? t(`problem.${problem.code}`) : null
  }
  return (
    <form className="register-form" action={action} noValidate>
      <input type="hidden" name="formToken" value={state.formToken ?? props.formToken} />
      <input type="hidden" name="once" value={props.onceKey} />
      {terms && <input type="hidden" name="termsHash" value={state.termsHash ?? terms.hash} />}
      <RegisterNotice t={t} state={state} terms={terms?.title ?? ''} />
      <RegisterFields
        key={state.attempt}
        t={t}
        kind={kind}
        typed={state.attempt === 0 ? props.prefilled : state.typed}
        countries={props.countries}
        terms={terms}
        errorOf={errorOf}
      />
      <div className="vh" aria-hidden="true">
        <label>
          {t('honeypot')} <input type="text" name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      <div>
        <SubmitButton look="primary big" pending={t('sending')}>
          {t('send')}
        </SubmitButton>
      </div>
    </form>
  )
}
