import { besideQuestion } from '@/core/forms/showAnswers'
import { Notice } from '../Notice'
import { type DraftLine, type DraftState, fieldId, type Problem } from './draft'
import type { Say } from './words'

type Props = {
  readonly say: Say
  readonly state: DraftState
  readonly lines: readonly DraftLine[]
  readonly restored: boolean
}

/** The answer to what was just pressed, above everything, with the focus on it. */
export function DraftNotice({ say, state, lines, restored }: Props) {
  const { outcome, attempt } = state
  if (restored) {
    return (
      <div className="above">
        <Notice key="restored" title={say('draft.restored')}>
          {say('draft.restoredHelp')}
        </Notice>
      </div>
    )
  }
  if (outcome === 'none') return null
  return (
    <div className="above" key={attempt}>
      <Answer say={say} state={state} lines={lines} />
    </div>
  )
}

function Answer({ say, state: { outcome, problems, at, added }, lines }: Omit<Props, 'restored'>) {
  if (outcome === 'saved') {
    return (
      <Notice tone="ok" title={say('draft.saved', { time: at })} focus>
        {say('draft.savedHelp')}
      </Notice>
    )
  }
  if (outcome === 'added') {
    return (
      <Notice tone="ok" title={say('draft.freeAdded')} focus>
        <a className="draft-link" href={`#articleNumber-${added}`}>
          {say('draft.freeFill')}
        </a>
      </Notice>
    )
  }
  if (outcome === 'removed') return <Notice tone="ok" title={say('draft.removed')} focus />
  if (outcome === 'changed') {
    return (
      <Notice tone="stop" title={say('draft.changed')} focus>
        {say('draft.changedHelp')}
      </Notice>
    )
  }
  if (outcome === 'failed') {
    return (
      <Notice tone="stop" title={say('problem.failed')} focus>
        {say('problem.failedHelp')}
      </Notice>
    )
  }
  const count = problems.length
  return (
    <Notice tone="stop" title={say(outcome === 'unsent' ? 'problem.title' : 'problem.save', { count })} focus>
      {problems.map((problem) => (
        <a key={`${fieldId(problem)} ${problem.code}`} className="draft-link" href={`#${fieldId(problem)}`}>
          {shortly(say, problem, lines)}
        </a>
      ))}
    </Notice>
  )
}

function shortly(say: Say, problem: Problem, lines: readonly DraftLine[]): string {
  const line = lines.findIndex(({ id }) => id === problem.line) + 1
  if (line === 0) return asked(problem)
  return say('problem.line', { line, text: shortText(say, problem) })
}

function shortText(say: Say, problem: Problem): string {
  const { code, field } = problem
  if (code === 'QUANTITY_MISSING') return say('problem.quantityMissingShort')
  if (code === 'NO_QUANTITY') return say('problem.noQuantityShort')
  if (code === 'QUANTITY_EXCEEDS_RETURNABLE') return say('problem.tooManyShort')
  if (field === 'reason') return say('problem.reasonShort')
  return asked(problem)
}

/** A message that names its question, which stands elsewhere on the page. */
const asked = ({ question, message }: Problem) => (question ? besideQuestion(question.label, message) : message)
