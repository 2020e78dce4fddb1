import type { ShownAnswer } from '@/core/forms/showAnswers'
import type { AnswerGroup } from './answerGroups'

/** A file by its name, and where it is fetched. */
export type AnswerFile = { readonly name: string; readonly href: string }

type Props = {
  readonly groups: readonly AnswerGroup[]
  /** By id; one that is gone is left out. */
  readonly files: ReadonlyMap<string, AnswerFile>
}

/** Questions with their answers, as they were when they were sent. Text, never markup. */
export function CaseAnswers({ groups, files }: Props) {
  return (
    <div className="answers-groups">
      {groups.map(({ line, answers }) => (
        <div key={line?.id ?? ''}>
          {line && <h3 className="answers-line">{line.article}</h3>}
          <dl className="answers-list">
            {answers.map((answer) => (
              <div key={answer.name}>
                <dt>{answer.question}</dt>
                <dd>
                  <Answer answer={answer} files={files} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </div>
  )
}

function Answer({ answer: { text, files: ids }, files }: { readonly answer: ShownAnswer } & Pick<Props, 'files'>) {
  if (ids.length === 0) return text
  return ids.map((id) => {
    const file = files.get(id)
    return (
      file && (
        <a key={id} className="answers-file" href={file.href} download={file.name}>
          {file.name}
        </a>
      )
    )
  })
}
