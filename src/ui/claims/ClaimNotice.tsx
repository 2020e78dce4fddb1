import type { FormDefinition } from '@/core/forms/definition'
import { besideQuestion } from '@/core/forms/showAnswers'
import type { Locale } from '@/core/locale'
import { inputName } from '../forms/answering'
import { Notice } from '../Notice'
import { type ClaimProblem, type ClaimState, lineInput, PREFIX } from './claimState'
import type { SayClaims } from './warrantyText'

type Props = {
  readonly say: SayClaims
  readonly state: ClaimState
  readonly form: FormDefinition | null
  readonly locale: Locale
}

/** The answer to what was just pressed, above everything, with the focus on it. */
export function ClaimNotice(props: Props) {
  const { say, state } = props
  if (state.outcome === 'none') return null
  return (
    <div className="above" key={state.attempt}>
      {state.outcome === 'saved' && (
        <Notice tone="ok" title={say('form.saved', { time: state.at ?? '' })} focus>
          {say('form.savedHelp')}
        </Notice>
      )}
      {(state.outcome === 'changed' || state.outcome === 'failed') && (
        <Notice tone="stop" title={say(`form.${state.outcome}`)} focus>
          {say(`form.${state.outcome}Help`)}
        </Notice>
      )}
      {state.outcome === 'unsent' && <Refused {...props} />}
    </div>
  )
}

function placeOf({ field, line, part }: ClaimProblem): string {
  if (field) return field
  if (line && part) return lineInput(part, line)
  return line ? `line-${line}` : 'draft'
}

function Refused({ say, state: { problems, answerProblems }, form, locale }: Props) {
  const label = (name: string) => form?.fields.find((field) => field.name === name)?.label[locale] ?? name
  return (
    <Notice tone="stop" title={say('form.wrong', { n: problems.length + answerProblems.length })} focus>
      {problems.map((problem) => (
        <a key={`${placeOf(problem)} ${problem.message}`} className="draft-link" href={`#${placeOf(problem)}`}>
          {problem.message}
        </a>
      ))}
      {answerProblems.map(({ field, code, message }) => (
        <a key={`${field} ${code}`} className="draft-link" href={`#${inputName(PREFIX, field)}`}>
          {besideQuestion(label(field), message)}
        </a>
      ))}
    </Notice>
  )
}
