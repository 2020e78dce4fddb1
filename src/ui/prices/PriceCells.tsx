import { formatCents } from '@/core/money'
import type { Priced } from '@/core/prices'
import { CELL } from '../tableRoles'
import { type PriceView, priceColumns, priceInColumn, pricesSayer } from './priceView'

type Props = { readonly price: Priced | undefined; readonly view: PriceView }

/** What a piece costs, in the columns that the reader chose. */
export function PriceCells({ price, view }: Props) {
  return priceColumns(view).map((of) => {
    const shown = price && priceInColumn(price, of, view)
    return (
      <td key={of} {...CELL} className="n" data-l={pricesSayer(view)(`short.${of}`)}>
        {shown ? formatCents(shown.cents, shown.currency, view.locale) : <span className="z">–</span>}
        {shown?.but && <span className="sub"> {shown.but}</span>}
      </td>
    )
  })
}
