import type { Locale } from '@/core/locale'
import { formatCents } from '@/core/money'
import type { Amount } from '@/core/prices'
import { Icon } from '../Icon'
import { type PriceInColumn, type PriceView, priceInColumn, pricesSayer } from '../prices/priceView'
import { CELL, ROW } from '../tableRoles'
import { plainAmount } from './amounts'
import { LineBox } from './LineBoxes'
import { ArticleCell, Cell, Figure, LastCell, ReferenceCell } from './LineCells'
import { type LineFilter, pickerPath } from './lineFilter'
import type { PickerLine } from './pickerLine'
import type { Say } from './words'

type Props = {
  readonly say: Say
  readonly line: PickerLine
  readonly filter: LineFilter
  readonly view: PriceView
  /** Their columns; none where the reader sees no price. */
  readonly prices: readonly Amount['of'][]
  /** The sign of the one currency, which stands in the column's head; null when each price has its own. */
  readonly sign: string | null
}

/** Its link is a plain one: the picker follows those to its own pages. */
export function LineRow({ say, line, filter: { customer, draft }, view, prices, sign }: Props) {
  const { id, order, name, open } = line
  const words = { article: name, order }
  return (
    <tr className={open ? undefined : 'off'} {...ROW}>
      <td className="sel" {...CELL}>
        {open ? (
          <LineBox id={id} label={say('table.chooseLine', words)} />
        ) : (
          <>
            <span className="vh">{say('table.notChoosable')}</span>
            <Icon name="lock" small />
          </>
        )}
      </td>
      <Cell className="c2" label={say('table.orderShort')}>
        {open ? (
          <a className="no" href={pickerPath({ order, customer, draft })}>
            {order}
          </a>
        ) : (
          <span className="no">{order}</span>
        )}
        <span className="sub nowrap">{line.orderDate}</span>
      </Cell>
      <ReferenceCell say={say} line={line} />
      <ArticleCell say={say} line={line} />
      {prices.map((of) => (
        <PriceCell key={of} of={of} line={line} view={view} sign={sign} />
      ))}
      <Figure className="hide" label={say('table.ordered')} value={line.ordered} />
      <Figure label={say('table.delivered')} value={line.delivered} />
      <Figure label={say('table.returned')} value={line.returned} />
      <Figure label={say('table.inRequest')} value={line.inRequest} />
      <Figure className={open ? 'big' : 'big hide'} label={say('table.returnableShort')} value={line.returnable} />
      <LastCell say={say} line={line} />
    </tr>
  )
}

type PriceProps = Pick<Props, 'line' | 'view' | 'sign'> & { readonly of: Amount['of'] }

function PriceCell({ of, line, view, sign }: PriceProps) {
  const say = pricesSayer(view)
  const label = [say(`column.${of}`), sign, say(`vat.${view.display.vat}`)].filter(Boolean).join(' ')
  const price = priceInColumn(line, of, view)
  return (
    <Cell className="n" label={label}>
      {price ? priceText(price, view.locale, sign) : '–'}
      {price?.but && <span className="sub"> {price.but}</span>}
    </Cell>
  )
}

const priceText = ({ cents, currency }: PriceInColumn, locale: Locale, sign: string | null): string =>
  sign ? plainAmount(cents, locale) : formatCents(cents, currency, locale)
