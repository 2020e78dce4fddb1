import Link from 'next/link'

import type { Locale } from '@/core/locale'
import { formatCents } from '@/core/money'
import { Icon } from '../Icon'
import { CELL, ROW } from '../tableRoles'
import { plainAmount } from './amounts'
import { ArticleCell, Cell, Figure, LastCell, ReferenceCell } from './LineCells'
import { pickerPath } from './lineFilter'
import { chosen, type PickerLine } from './pickerLine'
import type { Selection } from './useSelection'
import type { Say } from './words'

type Props = {
  readonly say: Say
  readonly locale: Locale
  readonly line: PickerLine
  readonly selection: Selection
  readonly prices: boolean
  /** The sign of the one currency, which stands in the column's head; null when each price has its own. */
  readonly sign: string | null
}

export function LineRow({ say, locale, line, selection, prices, sign }: Props) {
  const { id, order, name, open } = line
  const words = { article: name, order }
  return (
    <tr className={open ? undefined : 'off'} {...ROW}>
      <td className="sel" {...CELL}>
        {open ? (
          <label className="sel-target">
            <input
              type="checkbox"
              className="box"
              name="line"
              value={id}
              aria-label={say('table.chooseLine', words)}
              checked={selection.has(id)}
              onChange={(event) => (event.target.checked ? selection.add([chosen(line)]) : selection.remove([id]))}
            />
          </label>
        ) : (
          <>
            <span className="vh">{say('table.notChoosable')}</span>
            <Icon name="lock" small />
          </>
        )}
      </td>
      <Cell className="c2" label={say('table.orderShort')}>
        {open ? (
          <Link className="no" href={pickerPath({ order })}>
            {order}
          </Link>
        ) : (
          <span className="no">{order}</span>
        )}
        <span className="sub nowrap">{line.orderDate}</span>
      </Cell>
      <ReferenceCell say={say} line={line} />
      <ArticleCell say={say} line={line} />
      {prices && (
        <Cell className="n" label={sign ? `${say('table.price')} ${sign}` : say('table.price')}>
          {priceOf(line, locale, sign)}
        </Cell>
      )}
      <Figure className="hide" label={say('table.ordered')} value={line.ordered} />
      <Figure label={say('table.delivered')} value={line.delivered} />
      <Figure label={say('table.returned')} value={line.returned} />
      <Figure label={say('table.inRequest')} value={line.inRequest} />
      <Figure className={open ? 'big' : 'big hide'} label={say('table.returnableShort')} value={line.returnable} />
      <LastCell say={say} line={line} />
    </tr>
  )
}

function priceOf({ cents, currency }: PickerLine, locale: Locale, sign: string | null): string {
  if (cents === null) return '–'
  return sign || !currency ? plainAmount(cents, locale) : formatCents(cents, currency, locale)
}
