import { Icon } from '../Icon'
import type { Say } from './words'

/** Where the reader is in the request. Going back posts the form, so that nothing typed is lost. */
export function Steps({ say }: { readonly say: Say }) {
  return (
    <ol className="steps" aria-label={say('steps.name')}>
      <li>
        <i>
          <Icon name="check" small />
        </i>
        <button type="submit" name="intent" value="add" className="linkish">
          {say('steps.choose')}
        </button>
      </li>
      <li aria-current="step">
        <i>2</i>
        {say('steps.confirm')}
      </li>
      <li>
        <i>3</i>
        {say('steps.sent')}
      </li>
    </ol>
  )
}
