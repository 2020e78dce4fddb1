import { translator } from '@messages/translate'

import { formatCents } from '@/core/money'
import { lineState } from '@/core/orders'
import { amountsOfLine, type Priced } from '@/core/prices'
import type { ExpectedDate, OrderLine } from '@/payload-types'
import { PriceCells } from '../prices/PriceCells'
import { type PriceView, priceColumns, pricesSayer, unlike } from '../prices/priceView'
import { type Clock, shortDate } from '../returns/moment'
import { CELL, HEAD, ROW, ROWS, TABLE } from '../tableRoles'
import { OrderLineChip } from './OrderChip'

export type ShownLine = { readonly line: OrderLine; readonly price: Priced; readonly moves: readonly ExpectedDate[] }

type Props = {
  readonly lines: readonly ShownLine[]
  /** Null to who may not see prices. */
  readonly view: PriceView | null
  readonly clock: Clock
}

/** The lines of an order: what each costs, and what of it was shipped, invoiced and is still to come. */
export function OrderLinesTable({ lines, view, clock }: Props) {
  const t = translator(clock.locale, 'orders')
  const prices = view
    ? [...priceColumns(view).map((kind) => pricesSayer(view)(`short.${kind}`)), t('column.discount')]
    : []
  const figures = [t('column.ordered'), t('column.delivered'), t('column.invoiced'), t('column.open')]
  return (
    <div className="scroll">
      <table {...TABLE} className="tbl case-lines order-lines">
        <caption className="vh">{t('lines')}</caption>
        <thead {...ROWS}>
          <tr {...ROW}>
            <th {...HEAD} scope="col" className="h-article">
              {t('column.article')}
            </th>
            <th {...HEAD} scope="col">
              {t('column.status')}
            </th>
            {[...prices, ...figures, ...(view ? [t('column.total')] : [])].map((head) => (
              <th key={head} {...HEAD} scope="col" className="n">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROWS}>
          {lines.map((shown) => (
            <Row key={shown.line.id} shown={shown} view={view} clock={clock} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = Omit<Props, 'lines'> & { readonly shown: ShownLine }

function Row({ shown: { line, price, moves }, view, clock }: RowProps) {
  const t = translator(clock.locale, 'orders')
  const { articleName, articleNumber, externalArticleNumber, specialOrder } = line
  const said = [
    articleNumber,
    externalArticleNumber && t('external', { number: externalArticleNumber }),
    specialOrder && t('special'),
  ]
  return (
    <tr {...ROW}>
      <td {...CELL} className="ttl">
        <span className="art">{articleName}</span>
        <span className="sub">{said.filter(Boolean).join(' · ')}</span>
      </td>
      <td {...CELL} className="c4" data-l={t('column.status')}>
        <OrderLineChip state={lineState(line)} locale={clock.locale} />
        <Dates line={line} moves={moves} clock={clock} />
      </td>
      {view && <PriceCells price={price} view={view} />}
      {view && (
        <td {...CELL} className="n" data-l={t('column.discount')}>
          {line.discountPercent ? t('percent', { n: line.discountPercent }) : <span className="z">–</span>}
        </td>
      )}
      <Figure name={t('column.ordered')} n={line.quantityOrdered} clock={clock} />
      <Figure name={t('column.delivered')} n={line.quantityDelivered} clock={clock} />
      <Figure name={t('column.invoiced')} n={line.quantityInvoiced} clock={clock} />
      <Figure name={t('column.open')} n={line.quantityOpen} clock={clock} />
      {view && (
        <td {...CELL} className="n" data-l={t('column.total')}>
          <Total price={price} pieces={line.quantityOrdered} view={view} />
        </td>
      )}
    </tr>
  )
}

type FigureProps = { readonly name: string; readonly n: number; readonly clock: Clock }

function Figure({ name, n, clock: { locale } }: FigureProps) {
  return (
    <td {...CELL} className="n" data-l={name}>
      {n === 0 ? <span className="z">0</span> : translator(locale, 'returns')('figure', { n })}
    </td>
  )
}

/** What all pieces of a line come to, before what they cost one by one. */
function Total({ price, pieces, view }: { readonly price: Priced; readonly pieces: number; readonly view: PriceView }) {
  const { vat, kind } = view.display
  const amount = amountsOfLine(price, pieces, view.display).at(-1)
  if (!amount) return <span className="z">–</span>
  const but = unlike(amount, { of: kind === 'gross' ? 'gross' : 'net', vat }, view)
  return (
    <>
      {formatCents(amount.cents, amount.currency, view.locale)}
      {but && <span className="sub"> {but}</span>}
    </>
  )
}

type DatesProps = { readonly line: OrderLine; readonly moves: readonly ExpectedDate[]; readonly clock: Clock }

/** When it was shipped or is expected, and how that day moved. */
function Dates({ line: { shippedAt, expectedDeliveryDate, quantityOpen }, moves, clock }: DatesProps) {
  const t = translator(clock.locale, 'orders')
  const day = (iso: string | null | undefined) => (iso ? shortDate(iso, clock) : t('noDay'))
  return (
    <>
      {shippedAt && <span className="sub">{t('shippedOn', { date: day(shippedAt) })}</span>}
      {quantityOpen > 0 && expectedDeliveryDate && (
        <span className="sub">{t('expectedOn', { date: day(expectedDeliveryDate) })}</span>
      )}
      {moves.length > 0 && (
        <ul className="sub moves" aria-label={t('moves')}>
          {moves.map(({ id, previous, expected, notedAt }) => (
            <li key={id}>{t('moved', { from: day(previous), to: day(expected), noted: day(notedAt) })}</li>
          ))}
        </ul>
      )}
    </>
  )
}
