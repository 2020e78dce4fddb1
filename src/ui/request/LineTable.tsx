import type { Locale } from '@/core/locale'
import { Icon } from '../Icon'
import { type PriceView, priceColumns, pricesSayer } from '../prices/priceView'
import { ROW, ROWS, TABLE } from '../tableRoles'
import { commonSign } from './amounts'
import { PageBox } from './LineBoxes'
import { LineRow } from './LineRow'
import { type LineFilter, type LineSort, reversed } from './lineFilter'
import type { PickerLine } from './pickerLine'
import type { Say } from './words'

type Props = {
  readonly locale: Locale
  readonly say: Say
  readonly lines: readonly PickerLine[]
  readonly filter: LineFilter
  readonly customerNumber: string
  readonly view: PriceView
}

/** Order lines with a box each; what cannot come back stays in sight with its reason. */
export function LineTable({ say, locale, lines, filter, customerNumber, view }: Props) {
  const sign = commonSign(lines, locale)
  const prices = lines.some(({ netCents }) => netCents !== null) ? priceColumns(view) : []
  const sayPrices = pricesSayer(view)
  return (
    <div className="scroll">
      <table className="tbl" {...TABLE}>
        <caption className="vh">{say('table.caption', { customer: customerNumber })}</caption>
        <thead className="two" {...ROWS}>
          <tr {...ROW}>
            <th rowSpan={2} scope="col" className="pick-col">
              {lines.some(({ open }) => open) ? (
                <PageBox label={say('table.choosePage')} />
              ) : (
                <span className="vh">{say('table.choose')}</span>
              )}
            </th>
            <SortHead by="date" words={say('table.order')} sort={filter.sort} />
            <SortHead by="reference" words={say('table.reference')} sort={filter.sort} />
            <SortHead by="article" words={say('table.article')} sort={filter.sort} className="art-col" />
            {prices.map((of) => (
              <th key={of} rowSpan={2} scope="col" className="n">
                {sayPrices(`column.${of}`)}
                <br />
                {[sign, sayPrices(`vat.${view.display.vat}`)].filter(Boolean).join(' ')}
              </th>
            ))}
            <th colSpan={5} scope="colgroup" className="band">
              {say('table.quantities')}
            </th>
            <SortHead by="until" words={say('table.until')} sort={filter.sort} className="until-col" />
          </tr>
          <tr {...ROW}>
            {(['ordered', 'delivered', 'returned', 'inRequest', 'returnable'] as const).map((figure) => (
              <th key={figure} scope="col" className="n figure">
                {say(`table.${figure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROWS}>
          {lines.map((line) => (
            <LineRow key={line.id} {...{ say, line, filter, view, prices, sign }} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A button of the filter's form: sorting is a part of the address, and works without scripts. */
function SortHead(head: {
  by: 'date' | 'reference' | 'article' | 'until'
  words: string
  sort: LineSort
  className?: string
}) {
  const { by, words, sort, className } = head
  const current = sort === by || sort === `-${by}`
  const first: LineSort = by === 'date' ? '-date' : by
  const direction = sort.startsWith('-') ? 'descending' : 'ascending'
  return (
    <th rowSpan={2} scope="col" className={className} aria-sort={current ? direction : undefined}>
      <button type="submit" form="filter" name="sort" value={current ? reversed(sort) : first}>
        {words}
        {current && <Icon name="chevronDown" small className={direction === 'ascending' ? 'up' : undefined} />}
      </button>
    </th>
  )
}
