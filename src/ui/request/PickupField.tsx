import { Icon } from '../Icon'
import type { Edit } from './useTyped'
import type { Say } from './words'

type Props = {
  readonly say: Say
  readonly pickup: boolean
  /** The house collects returns. */
  readonly allowed: boolean
  readonly edit: Edit
  readonly error: string | null
}

/** How the goods come back. What a draft asked for before the house stopped collecting is said to be gone. */
export function PickupField({ say, pickup, allowed, edit, error }: Props) {
  if (!allowed) return pickup ? <Gone say={say} /> : null
  return (
    <fieldset className="field" id="pickup" tabIndex={-1} aria-describedby={error ? 'pickup-error' : undefined}>
      <legend className="label">{say('draft.pickup')}</legend>
      <div className="choices">
        <Choice say={say} value="no" words="draft.pickupNo" checked={!pickup} edit={edit} />
        <Choice say={say} value="yes" words="draft.pickupYes" checked={pickup} edit={edit} />
      </div>
      {error && (
        <p className="err" id="pickup-error">
          <Icon name="warning" small />
          {error}
        </p>
      )}
    </fieldset>
  )
}

const Gone = ({ say }: Pick<Props, 'say'>) => (
  <p className="hint" id="pickup" tabIndex={-1}>
    {say('draft.pickupGone')}
  </p>
)

type ChoiceProps = Pick<Props, 'say' | 'edit'> & {
  readonly value: 'yes' | 'no'
  readonly words: 'draft.pickupYes' | 'draft.pickupNo'
  readonly checked: boolean
}

function Choice({ say, value, words, checked, edit }: ChoiceProps) {
  return (
    <label className="pick">
      <input
        type="radio"
        name="pickup"
        value={value}
        className="box"
        checked={checked}
        onChange={() => edit({ pickup: value === 'yes' })}
      />
      <span>{say(words)}</span>
    </label>
  )
}
