import { translator } from '@messages/translate'

import { CELL, HEAD, ROW, ROWS, TABLE } from '../tableRoles'
import { GroupHead } from './GroupHead'
import type { ReturnGroup } from './groups'
import type { Grouping } from './query'
import { ReturnRow } from './ReturnRow'
import type { Shown } from './shown'

type Column = 'article' | 'rma' | 'order' | 'requested' | 'approved' | 'received' | 'status'

const FIGURES: readonly Column[] = ['requested', 'approved', 'received']

/** The columns of a grouping: what the group's head says already is left out. */
export function columnsOf(by: Grouping): readonly Column[] {
  const all: readonly Column[] = ['article', 'rma', 'order', ...FIGURES, 'status']
  const said: Partial<Record<Grouping, Column>> = { number: 'rma', article: 'article', order: 'order' }
  return all.filter((column) => column !== said[by])
}

export function ReturnsTable({ groups, shown }: { readonly groups: readonly ReturnGroup[]; readonly shown: Shown }) {
  const t = translator(shown.locale, 'returns')
  const columns = columnsOf(shown.by)
  return (
    <div className="scroll">
      <table {...TABLE} className={`tbl grouped by-${shown.by}`}>
        <caption className="vh">{t('table.caption', { group: t(`group.${shown.by}`) })}</caption>
        <thead {...ROWS}>
          <tr {...ROW}>
            {columns.map((column) => (
              <th key={column} {...HEAD} scope="col" className={FIGURES.includes(column) ? 'n' : `h-${column}`}>
                {t(`table.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={`${group.key} ${group.before}`} {...ROWS}>
            <tr {...ROW} className="grp">
              <td {...CELL} colSpan={columns.length}>
                <GroupHead group={group} shown={shown} />
              </td>
            </tr>
            {group.lines.map((grouped) => (
              <ReturnRow key={`${grouped.of.id} ${grouped.line.id}`} {...grouped} shown={shown} />
            ))}
            {group.lines.length === 0 && (
              <tr {...ROW}>
                <td {...CELL} className="c4 soft" colSpan={columns.length}>
                  {t('draft.none')}
                </td>
              </tr>
            )}
          </tbody>
        ))}
      </table>
    </div>
  )
}
