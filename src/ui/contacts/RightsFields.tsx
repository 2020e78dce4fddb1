import type { Right } from '@/core/accounts/rights'
import { Checkbox } from '../Checkbox'
import { type OfferedRight, RIGHT_FIELD, type SayContacts } from './contactState'

type Props = {
  readonly say: SayContacts
  readonly legend: string
  readonly hint?: string
  /** The reader can give and take these. */
  readonly grantable: readonly Right[]
  readonly held: readonly string[]
}

/** A box per right. One that is held and not the reader's to take stands there all the same, with the reason. */
export function RightsFields({ say, legend, hint, grantable, held }: Props) {
  const fixed = held.filter((right) => !grantable.some((one) => one === right))
  return (
    <fieldset className="rights">
      <legend className="label">{legend}</legend>
      {hint && <p className="hint">{hint}</p>}
      {(grantable as readonly OfferedRight[]).map((right) => (
        <Checkbox
          key={right}
          name={RIGHT_FIELD}
          value={right}
          defaultChecked={held.includes(right)}
          label={say(`right.${right}`)}
          hint={say(`rightHint.${right}`)}
        />
      ))}
      {(fixed as OfferedRight[]).map((right) => (
        <Checkbox key={right} checked readOnly disabled label={say(`right.${right}`)} hint={say('notYours')} />
      ))}
    </fieldset>
  )
}
