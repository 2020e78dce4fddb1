import type { Typed } from '@/core/forms/typed'
import type { Answering } from '../forms/answering'
import { FormFields } from '../forms/FormFields'
import { answersPrefix, type Problem, type ReasonOption } from './draft'

/** What every form of the draft needs. */
export type FormParts = Pick<Answering, 'words' | 'today' | 'suggestions'>

type Props = FormParts & {
  /** The order line whose reason it is; left out for the request as a whole. */
  readonly line?: string
  readonly reason: ReasonOption | undefined
  readonly typed: Typed
  readonly problems: readonly Problem[]
  readonly onChange: (typed: Typed) => void
}

/** What is asked with the chosen reason, if anything. */
export function ReasonForm({ line, reason, typed, problems, onChange, ...parts }: Props) {
  if (!reason?.form) return null
  const { title, form } = reason
  const refused = problems.flatMap(({ question, code, message }) =>
    question ? [{ field: question.name, code, message }] : [],
  )
  return (
    <section className="answers-asked" aria-label={title}>
      <FormFields
        {...parts}
        key={reason.id}
        form={form}
        prefix={answersPrefix(line)}
        typed={typed}
        problems={refused}
        onChange={(field, value) => onChange({ ...typed, [field]: value })}
      />
    </section>
  )
}
