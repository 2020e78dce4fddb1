'use client'

import { useEffect, useRef } from 'react'

import { Icon } from '../Icon'
import { type PriceView, priceColumns, pricesSayer } from '../prices/priceView'
import { ROW, ROWS, TABLE } from '../tableRoles'
import { commonSign } from './amounts'
import { LineRow } from './LineRow'
import { type LineFilter, type LineSort, reversed } from './lineFilter'
import type { ChosenLine, PickerLine } from './pickerLine'
import type { Selection } from './useSelection'
import type { Say, Words } from './words'

type Props = Pick<Words, 'locale'> & {
  readonly say: Say
  readonly lines: readonly PickerLine[]
  readonly filter: LineFilter
  readonly customerNumber: string
  readonly selection: Selection
  readonly view: PriceView
  /** The lines of this page that can be chosen. */
  readonly onPage: readonly ChosenLine[]
}

/** Order lines with a box each; what cannot come back stays in sight with its reason. */
export function LineTable({ say, locale, lines, filter, customerNumber, selection, view, onPage }: Props) {
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
              <PageBox say={say} selection={selection} onPage={onPage} />
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
            <LineRow key={line.id} {...{ say, line, selection, view, prices, sign }} />
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

function PageBox({ say, selection, onPage }: Pick<Props, 'say' | 'selection' | 'onPage'>) {
  const box = useRef<HTMLInputElement>(null)
  const some = onPage.some(({ id }) => selection.has(id))
  const all = onPage.length > 0 && onPage.every(({ id }) => selection.has(id))
  const mixed = some && !all
  useEffect(() => {
    if (box.current) box.current.indeterminate = mixed
  }, [mixed])
  if (onPage.length === 0) return <span className="vh">{say('table.choose')}</span>
  return (
    <input
      ref={box}
      type="checkbox"
      className={mixed ? 'box mixed scripted' : 'box scripted'}
      aria-label={say('table.choosePage')}
      checked={all}
      onChange={() => (all ? selection.remove(onPage.map(({ id }) => id)) : selection.add(onPage))}
    />
  )
}
