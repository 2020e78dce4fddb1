import type { Translate } from '@messages/format'

import { besideQuestion } from '@/core/forms/showAnswers'
import { Notice } from '../Notice'
import type { RegisterState } from './registerState'

type Props = {
  readonly t: Translate
  readonly state: RegisterState
  /** What the terms are called. */
  readonly terms: string
}

/** The answer to what was just sent, above the form, with the focus on it. */
export function RegisterNotice({ t, state: { attempt, problems, refused }, terms }: Props) {
  if (refused) {
    return (
      <Notice
        key={attempt}
        id="refused"
        tone={refused === 'untrusted' ? 'wait' : 'stop'}
        title={t(`${refused}.title`)}
        focus
      >
        {t(`${refused}.text`)}
      </Notice>
    )
  }
  if (problems.length === 0) return null
  return (
    <Notice key={attempt} id="problems" tone="stop" title={t('wrong', { n: problems.length })} focus>
      {problems.map(({ field, code }) => (
        <a key={field} className="draft-link" href={`#${field}`}>
          {besideQuestion(field === 'acceptTerms' ? terms : t(`field.${field}`), t(`problem.${code}`))}
        </a>
      ))}
    </Notice>
  )
}
