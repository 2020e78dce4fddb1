import { translator } from '@messages/translate'

import type { Locale } from '@/core/locale'
import type { Priced } from '@/core/prices'
import { PriceCells } from '../prices/PriceCells'
import { type PriceView, priceColumns, pricesSayer } from '../prices/priceView'
import { CELL, HEAD, ROW, ROWS, TABLE } from '../tableRoles'

export type InvoicedLine = {
  readonly id: string
  readonly articleName: string
  readonly articleNumber: string
  readonly externalArticleNumber: string | null
  readonly orderNumber: string
  readonly quantityInvoiced: number
  readonly quantityReturnable: number
  readonly price: Priced
}

type Props = {
  readonly lines: readonly InvoicedLine[]
  /** Null to who may not see prices. */
  readonly view: PriceView | null
  readonly locale: Locale
}

/** The order lines that an invoice charges, with what of them can still come back. */
export function InvoicedLines({ lines, view, locale }: Props) {
  const t = translator(locale, 'invoices')
  const heads = [
    ...(view ? priceColumns(view).map((kind) => pricesSayer(view)(`short.${kind}`)) : []),
    t('column.pieces'),
    t('column.returnable'),
  ]
  return (
    <div className="scroll">
      <table {...TABLE} className="tbl case-lines">
        <caption className="vh">{t('lines')}</caption>
        <thead {...ROWS}>
          <tr {...ROW}>
            <th {...HEAD} scope="col" className="h-article">
              {t('column.article')}
            </th>
            <th {...HEAD} scope="col">
              {t('column.order')}
            </th>
            {heads.map((head) => (
              <th key={head} {...HEAD} scope="col" className="n">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROWS}>
          {lines.map((line) => (
            <Row key={line.id} line={line} view={view} locale={locale} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = { readonly line: InvoicedLine; readonly view: PriceView | null; readonly locale: Locale }

function Row({ line, view, locale }: RowProps) {
  const t = translator(locale, 'invoices')
  const figure = translator(locale, 'returns')
  const { articleName, articleNumber, externalArticleNumber, orderNumber } = line
  return (
    <tr {...ROW}>
      <td {...CELL} className="ttl">
        <span className="art">{articleName}</span>
        <span className="sub">
          {articleNumber}
          {externalArticleNumber && ` · ${t('external', { number: externalArticleNumber })}`}
        </span>
      </td>
      <td {...CELL} className="c4 ord" data-l={t('column.order')}>
        <span className="no">{orderNumber}</span>
      </td>
      {view && <PriceCells price={line.price} view={view} />}
      <td {...CELL} className="n" data-l={t('column.pieces')}>
        {figure('figure', { n: line.quantityInvoiced })}
      </td>
      <td {...CELL} className="n" data-l={t('column.returnable')}>
        {figure('figure', { n: line.quantityReturnable })}
      </td>
    </tr>
  )
}
