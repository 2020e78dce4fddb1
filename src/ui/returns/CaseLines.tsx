import { translator } from '@messages/translate'

import type { Locale } from '@/core/locale'
import type { Priced } from '@/core/prices'
import { PriceCells } from '../prices/PriceCells'
import { type PriceView, priceColumns, pricesSayer } from '../prices/priceView'
import { CELL, HEAD, ROW, ROWS, TABLE } from '../tableRoles'
import { ArticleCell } from './ArticleCell'
import { type ReturnCase, type ReturnLine, shownStatus } from './cases'
import { LineFigures } from './LineFigures'
import { OrderCell } from './OrderCell'
import { Pieces } from './Pieces'
import { ShownStatusChip } from './ShownStatusChip'

/** What a line has beside what every list shows. */
export type LineExtra = {
  readonly price: Priced
  /** Where each line has a reason of its own. */
  readonly reason: string | null
  /** Number of the credit note, when the reader may see it. */
  readonly creditNote?: string | null
}

type Props = {
  readonly of: ReturnCase
  readonly extras: ReadonlyMap<string, LineExtra>
  /** Null to who may not see prices. */
  readonly view: PriceView | null
  readonly severalOrders: boolean
  /** Order numbers lead nowhere. */
  readonly plainOrders?: boolean
  readonly locale: Locale
}

/** The lines of one request with their outcome. */
export function CaseLines({ of, extras, view, severalOrders, plainOrders = false, locale }: Props) {
  const t = translator(locale, 'returns')
  const figures = [
    ...(view ? priceColumns(view).map((kind) => pricesSayer(view)(`short.${kind}`)) : []),
    t('table.requested'),
    t('table.approved'),
    t('table.received'),
  ]
  return (
    <div className="scroll">
      <table {...TABLE} className="tbl case-lines">
        <caption className="vh">{t('detail.linesTitle')}</caption>
        <thead {...ROWS}>
          <tr {...ROW}>
            <Head name={t('table.article')} className="h-article" />
            {severalOrders && <Head name={t('table.order')} />}
            {figures.map((name) => (
              <Head key={name} name={name} className="n" />
            ))}
            <Head name={t('table.status')} className="h-status" />
          </tr>
        </thead>
        <tbody {...ROWS}>
          {of.lines.map((line) => (
            <tr key={line.id} {...ROW}>
              <ArticleCell line={line} locale={locale} reason={extras.get(line.id)?.reason} />
              {severalOrders && <OrderCell line={line} label={t('table.order')} plain={plainOrders} />}
              {view && <PriceCells price={extras.get(line.id)?.price} view={view} />}
              <Outcome line={line} of={of} locale={locale} creditNote={extras.get(line.id)?.creditNote} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Head({ name, className }: { readonly name: string; readonly className?: string }) {
  return (
    <th {...HEAD} scope="col" className={className}>
      {name}
    </th>
  )
}

type OutcomeProps = {
  readonly line: ReturnLine
  readonly of: ReturnCase
  readonly locale: Locale
  readonly creditNote: string | null | undefined
}

function Outcome({ line, of, locale, creditNote }: OutcomeProps) {
  const t = translator(locale, 'returns')
  return (
    <>
      <Pieces label={t('table.requested')} n={line.quantityRequested} locale={locale} />
      <Pieces label={t('table.approved')} n={line.quantityApproved} locale={locale} strong />
      <Pieces label={t('table.received')} n={line.quantityReceived} locale={locale} />
      <td {...CELL} className="c4 st">
        <ShownStatusChip status={shownStatus(line, of)} locale={locale} />
        <LineFigures line={line} locale={locale} creditNote={creditNote} />
        {[...new Set([line.note ?? '', ...(line.outcomeNotes ?? [])])].filter(Boolean).map((note) => (
          <span key={note} className="sub said">
            {note}
          </span>
        ))}
      </td>
    </>
  )
}
