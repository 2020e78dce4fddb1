import type { FormDefinition } from '@/core/forms/definition'
import { besideQuestion } from '@/core/forms/showAnswers'
import type { Locale } from '@/core/locale'
import { inputName } from '../forms/answering'
import { Notice } from '../Notice'
import { PREFIX, type RequestState, type SayServices } from './requestState'

type Props = {
  readonly say: SayServices
  readonly state: RequestState
  readonly form: FormDefinition
  readonly locale: Locale
  readonly restored: boolean
}

/** The answer to what was just pressed, above everything, with the focus on it. */
export function RequestNotice(props: Props) {
  const said = noticeFor(props)
  return (
    said && (
      <div className="above" key={props.state.attempt}>
        {said}
      </div>
    )
  )
}

function noticeFor({ say, state, restored, ...rest }: Props) {
  if (restored) return <Notice title={say('form.restored')}>{say('form.restoredHelp')}</Notice>
  switch (state.outcome) {
    case 'none':
      return null
    case 'saved':
      return (
        <Notice tone="ok" title={say('form.saved', { time: state.at ?? '' })} focus>
          {say('form.savedHelp')}
        </Notice>
      )
    case 'changed':
    case 'failed':
      return (
        <Notice tone="stop" title={say(`form.${state.outcome}`)} focus>
          {say(`form.${state.outcome}Help`)}
        </Notice>
      )
    case 'unsent':
      return <Refused say={say} state={state} {...rest} />
  }
}

function Refused({ say, state: { problems, sentences }, form, locale }: Omit<Props, 'restored'>) {
  const label = (name: string) => form.fields.find((field) => field.name === name)?.label[locale] ?? name
  return (
    <Notice tone="stop" title={say('form.wrong', { n: problems.length })} focus>
      {sentences.join(' ')}
      {problems.map(({ field, code, message }) => (
        <a key={`${field} ${code}`} className="draft-link" href={`#${inputName(PREFIX, field)}`}>
          {besideQuestion(label(field), message)}
        </a>
      ))}
    </Notice>
  )
}
