import { TextField } from '../TextField'
import { BLANK_ENTRY, type Entry, fieldId, type LineValues, type Problem } from './draft'
import type { Edit } from './useTyped'
import type { Say } from './words'

type Props = {
  readonly say: Say
  readonly typed: LineValues
  readonly edit: Edit
  readonly problems: readonly Problem[]
}

const FIELDS = [
  ['articleNumber', 100],
  ['articleName', 200],
  ['orderNumber', 50],
] as const satisfies readonly (readonly [keyof Entry, number])[]

/** The article of a line that is on no order: typed in instead of chosen. */
export function EntryFields({ say, typed: { id, entry }, edit, problems }: Props) {
  const values = entry ?? BLANK_ENTRY
  return (
    <div className="entry">
      <input type="hidden" name="free" value={id} />
      {FIELDS.map(([name, maxLength]) => (
        <TextField
          key={name}
          id={`${name}-${id}`}
          name={`${name}-${id}`}
          label={say(`draft.${name}`)}
          maxLength={maxLength}
          autoComplete="off"
          value={values[name]}
          onChange={(event) => edit.line(id, { entry: { ...values, [name]: event.target.value } })}
          error={problems.find((problem) => fieldId(problem) === `${name}-${id}`)?.message ?? null}
        />
      ))}
      <p className="hint">{say('draft.freeHint')}</p>
    </div>
  )
}
