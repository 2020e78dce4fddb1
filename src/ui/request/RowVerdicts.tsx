import { CELL, HEAD, ROW, ROWS, TABLE } from '../tableRoles'
import type { SayRowList, ShownRow } from './rowListState'

type Props = { readonly say: SayRowList; readonly rows: readonly ShownRow[] }

/** What each row of a list comes to. */
export function RowVerdicts({ say, rows }: Props) {
  return (
    <div className="scroll row-verdicts">
      <table {...TABLE} className="tbl">
        <caption className="vh">{say('table')}</caption>
        <thead {...ROWS}>
          <tr {...ROW}>
            {(['row', 'typed', 'verdict', 'found'] as const).map((head) => (
              <th key={head} {...HEAD} scope="col" className={head === 'row' ? 'n' : undefined}>
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROWS}>
          {rows.map((row) => (
            <Verdict key={row.row} say={say} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Verdict({ say, row: { row, typed, lines, why } }: { readonly say: SayRowList; readonly row: ShownRow }) {
  const good = lines.length > 0
  return (
    <tr {...ROW}>
      <td {...CELL} className="n" data-l={say('row')}>
        {row}
      </td>
      <td {...CELL} className="c3" data-l={say('typed')}>
        <span className="no">{typed}</span>
      </td>
      <td {...CELL} data-l={say('verdict')}>
        {say(good ? 'yes' : 'no')}
      </td>
      <td {...CELL} className="c3" data-l={say('found')}>
        {lines.map(({ orderLine, quantityRequested, orderNumber, articleName }) => (
          <span key={orderLine} className="found">
            {articleName}
            <span className="sub">
              {say('pieces', { n: quantityRequested })}, {say('ofOrder', { number: orderNumber })}
            </span>
          </span>
        ))}
        {why.map((sentence) => (
          <span key={sentence} className="why">
            {sentence}
          </span>
        ))}
      </td>
    </tr>
  )
}
