import { formatCents } from '@/core/money'
import { amountsOfLine } from '@/core/prices'
import { amountsText, type PriceView, priceColumns, priceInColumn, pricesSayer } from './priceView'

const ARTICLE = { netCents: 8500, grossCents: 10_000, vatRate: 21, currency: 'EUR' }

/** One article as the reader's lists would show it. */
export function PriceExample({ view }: { readonly view: PriceView }) {
  const { locale } = view
  const say = pricesSayer(view)
  const gross = formatCents(ARTICLE.grossCents, ARTICLE.currency, locale)
  const shown = amountsText(amountsOfLine(ARTICLE, 1, view.display), view)
  return (
    <section className="price-example" aria-label={say('page.preview')}>
      <h2 className="label">{say('page.preview')}</h2>
      <p aria-live="polite">{say('page.example', { gross, shown })}</p>
      <dl className="kv">
        <dt>
          <span className="art">{say('page.article')}</span>
        </dt>
        <dd />
        {priceColumns(view).map((of) => (
          <Column key={of} view={view} of={of} />
        ))}
      </dl>
    </section>
  )
}

function Column({ view, of }: { readonly view: PriceView; readonly of: 'gross' | 'net' }) {
  const say = pricesSayer(view)
  const price = priceInColumn(ARTICLE, of, view)
  return (
    <>
      <dt>
        {say(`column.${of}`)} {say(`vat.${view.display.vat}`)}
      </dt>
      <dd className="n">{price && formatCents(price.cents, price.currency, view.locale)}</dd>
    </>
  )
}
