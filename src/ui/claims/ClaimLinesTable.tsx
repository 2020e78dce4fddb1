import { translator } from '@messages/translate'

import { warrantyIn } from '@/core/claims/warranty'
import type { WarrantyClaim } from '@/payload-types'
import { Chip } from '../Chip'
import type { Clock } from '../returns/moment'
import { StatusChip } from '../StatusChip'
import { CELL, HEAD, ROW, ROWS, TABLE } from '../tableRoles'
import { WARRANTY_TONES, warrantyText } from './warrantyText'

type Line = Pick<
  NonNullable<WarrantyClaim['lines']>[number],
  | 'id'
  | 'articleName'
  | 'articleNumber'
  | 'orderNumber'
  | 'serialNumber'
  | 'quantityClaimed'
  | 'quantityAccepted'
  | 'note'
  | 'status'
  | 'warranty'
>
type Props = { readonly lines: readonly Line[]; readonly clock: Clock }

const COLUMNS = ['article', 'warranty', 'pieces', 'status'] as const

/** What was claimed, and what became of each article. */
export function ClaimLinesTable({ lines, clock }: Props) {
  const t = translator(clock.locale, 'claims')
  return (
    <div className="scroll">
      <table {...TABLE} className="tbl requests">
        <caption className="vh">{t('lines.title')}</caption>
        <thead {...ROWS}>
          <tr {...ROW}>
            {COLUMNS.map((column) => (
              <th key={column} {...HEAD} scope="col">
                {t(`lines.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROWS}>
          {lines.map((line) => (
            <Row key={line.id} line={line} clock={clock} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ line, clock }: { readonly line: Line; readonly clock: Clock }) {
  const t = translator(clock.locale, 'claims')
  const { articleName, articleNumber, orderNumber, serialNumber, quantityClaimed, quantityAccepted, note } = line
  const about = [
    articleNumber,
    ...(orderNumber ? [t('lines.order', { number: orderNumber })] : []),
    ...(serialNumber ? [t('lines.serial', { number: serialNumber })] : []),
  ]
  const warranty = warrantyIn(line.warranty)
  const decided = typeof quantityAccepted === 'number'
  return (
    <tr {...ROW}>
      <td {...CELL} className="ttl">
        {articleName}
        <span className="sub">{about.join(', ')}</span>
        {note && <span className="sub said">{note}</span>}
      </td>
      <td {...CELL} className="c4" data-l={t('lines.column.warranty')}>
        <Chip {...WARRANTY_TONES[warranty.verdict]} word={warrantyText(warranty, t, clock.locale)} />
      </td>
      <td {...CELL} className="c2" data-l={t('lines.column.pieces')}>
        {decided ? t('lines.ofPieces', { accepted: quantityAccepted, claimed: quantityClaimed }) : quantityClaimed}
      </td>
      <td {...CELL} className="c2" data-l={t('lines.column.status')}>
        <StatusChip of="claimLine" status={line.status} locale={clock.locale} />
      </td>
    </tr>
  )
}
