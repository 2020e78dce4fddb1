import { Icon } from '../Icon'
import type { Selection } from './useSelection'
import type { SayPicker } from './words'

type Props = { readonly say: SayPicker; readonly selection: Selection }

/** The chosen lines of all pages, each with a way out. */
export function SelectionList({ say, selection }: Props) {
  return (
    <section className="chosen" aria-label={say('selection.list')}>
      <ul>
        {selection.lines.map(({ id, order, name, number, returnable }) => (
          <li key={id}>
            <span>
              <span className="art">{name}</span>
              <span className="sub">
                {number} · {order} · {say('selection.pieces', { count: returnable })}
              </span>
            </span>
            <button
              type="button"
              className="btn quiet icon"
              aria-label={say('selection.remove', { article: name, order })}
              onClick={() => selection.remove([id])}
            >
              <Icon name="cross" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
