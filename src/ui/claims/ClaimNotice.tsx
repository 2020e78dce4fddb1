import type { FormDefinition } from '@/core/forms/definition'
import { besideQuestion } from '@/core/forms/showAnswers'
import type { Locale } from '@/core/locale'
import { inputName } from '../forms/answering'
import { Notice } from '../Notice'
import { type ClaimField, type ClaimProblem, type ClaimState, lineInput, PREFIX } from './claimState'
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

/** As they stand on the page, below the articles; the application is asked after the complaint. */
const FIELDS: readonly (ClaimField | undefined)[] = [
  undefined,
  'damage',
  'complaint',
  'formEmail',
  'ccEmail',
  'contactName',
  'contactPhone',
  'returnAfterReview',
  'terms',
]
const APPLICATION_AFTER = FIELDS.indexOf('complaint')

const rank = ({ field }: ClaimProblem): number => FIELDS.indexOf(field)

function placeOf({ field, line, part }: ClaimProblem): string {
  if (field) return field
  if (line && part) return lineInput(part, line)
  return line ? `line-${line}` : 'draft'
}

const linkTo = (problem: ClaimProblem) => (
  <a key={`${placeOf(problem)} ${problem.message}`} className="draft-link" href={`#${placeOf(problem)}`}>
    {problem.message}
  </a>
)

function Refused({ say, state: { problems, answerProblems }, form, locale }: Props) {
  const label = (name: string) => form?.fields.find((field) => field.name === name)?.label[locale] ?? name
  const sorted = [...problems].sort((a, b) => rank(a) - rank(b))
  return (
    <Notice tone="stop" title={say('form.wrong', { n: problems.length + answerProblems.length })} focus>
      {sorted.filter((problem) => rank(problem) <= APPLICATION_AFTER).map(linkTo)}
      {answerProblems.map(({ field, code, message }) => (
        <a key={`${field} ${code}`} className="draft-link" href={`#${inputName(PREFIX, field)}`}>
          {besideQuestion(label(field), message)}
        </a>
      ))}
      {sorted.filter((problem) => rank(problem) > APPLICATION_AFTER).map(linkTo)}
    </Notice>
  )
}
