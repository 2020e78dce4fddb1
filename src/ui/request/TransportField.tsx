import { type Transport, transportOf } from '@/core/rmas/transport'
import { Icon } from '../Icon'
import type { Edit } from './useTyped'
import type { Say } from './words'

type Props = {
  readonly say: Say
  readonly transport: Transport
  /** What the house offers; sending always. */
  readonly offered: readonly Transport[]
  readonly edit: Edit
  readonly error: string | null
}

/** How the goods come back. What a draft asked for before the house stopped offering it is said to be gone. */
export function TransportField({ say, transport, offered, edit, error }: Props) {
  const gone = !offered.includes(transport)
  const choice = offered.length > 1
  if (!gone && !choice) return null
  const told = gone && (
    <p className="hint" id={choice ? undefined : 'transport'} tabIndex={choice ? undefined : -1}>
      {say('draft.transportGone', { transport, choice: choice ? 'yes' : 'no' })}
    </p>
  )
  if (!choice) return told
  const chosen = gone ? 'send' : transport
  return (
    <fieldset className="field" id="transport" tabIndex={-1} aria-describedby={error ? 'transport-error' : undefined}>
      <legend className="label">{say('draft.transport')}</legend>
      {told}
      <div className="choices">
        {offered.map((one) => (
          <label className="pick" key={one}>
            <input
              type="radio"
              name="transport"
              value={one}
              className="box"
              checked={one === chosen}
              onChange={({ target }) => edit({ transport: transportOf(target.value) })}
            />
            <span>{say(`draft.transports.${one}`)}</span>
          </label>
        ))}
      </div>
      {error && (
        <p className="err" id="transport-error">
          <Icon name="warning" small />
          {error}
        </p>
      )}
    </fieldset>
  )
}
