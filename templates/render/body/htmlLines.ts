/** The table of an RMA's lines in HTML: a row per line on a screen, a block per line on a phone. */
import type { LineColumn, LineRow } from '@/core/templates/contract'
import { CSS } from '../../mail/css'
import type { MailText } from '../../mail/mailTemplate'
import { html, htmlLines } from '../html'

const OPEN =
  '<table class="lines" width="100%" cellpadding="0" cellspacing="0" border="0" style="border-collapse:collapse;">'

/** Columns of their own; the rest stands below the article. */
type Cell = Extract<LineColumn, 'article' | 'quantity' | 'approved' | 'outcome'>
const CELLS: readonly Cell[] = ['article', 'quantity', 'approved', 'outcome']

export function linesTable(rows: readonly LineRow[], columns: readonly LineColumn[], t: MailText): string {
  const cells = CELLS.filter((cell) => cell === 'article' || columns.includes(cell))
  const head = cells.map((cell, index) => headCell(cell, index, t)).join('')
  const body = rows.map((row, index) => {
    const shown = cells.map((cell, at) => bodyCell(cell, { row, columns, t, last: at === cells.length - 1 }))
    return `<tr class="row ln${index === 0 ? ' first' : ''}">${shown.join('\n')}</tr>`
  })
  return `${OPEN}\n<tr class="th">${head}</tr>\n${body.join('\n')}\n</table>`
}

function headCell(cell: Cell, index: number, t: MailText): string {
  const left = cell === 'article' || cell === 'outcome'
  const style = left || index === 0 || cell === 'quantity' ? CSS.headFirst : CSS.headCell
  return `<th class="rule tx" align="${left ? 'left' : 'right'}" style="${style}">${html(t(cell))}</th>`
}

type Drawn = {
  readonly row: LineRow
  readonly columns: readonly LineColumn[]
  readonly t: MailText
  readonly last: boolean
}

function bodyCell(cell: Cell, { row, columns, t, last }: Drawn): string {
  const quantity = `${CSS.quantity}${last ? 'padding-right:0;' : ''}`
  switch (cell) {
    case 'article':
      return `<td class="ln ca" style="${CSS.article}" valign="top">${article(row, columns, t)}</td>`
    case 'quantity':
      return `<td class="ln cq" align="right" style="${quantity}" valign="top">${html(row.quantity)}<span class="m"> ${html(row.unit)}</span></td>`
    case 'approved':
      return `<td class="ln cq" align="right" style="${quantity}" valign="top">${html(row.approved)}</td>`
    case 'outcome':
      return `<td class="ln cd" width="112" style="${CSS.outcome}" valign="top">${outcome(row)}</td>`
  }
}

function article(row: LineRow, columns: readonly LineColumn[], t: MailText): string {
  const reason = row.reason && `${t('reason')}: ${row.reason}`
  const notes = { reason, remark: row.remark, note: row.note }
  const shown = (['reason', 'remark', 'note'] as const).filter((name) => columns.includes(name) && notes[name])
  return [
    html(row.article),
    `<span class="mu" style="${CSS.sub}">${html(row.about)}</span>`,
    ...shown.map((name) => `<span class="so" style="${CSS.note}">${htmlLines(notes[name])}</span>`),
  ].join('<br>')
}

const MARKS: Readonly<Record<LineRow['outcome'], string>> = {
  approved: `<span class="ok" style="${CSS.chip}${CSS.ok}">&#10003;&nbsp;`,
  partly: `<span class="ok" style="${CSS.chip}${CSS.ok}">&#189;&nbsp;`,
  rejected: `<span class="st" style="${CSS.chip}${CSS.stop}">&#10005;&nbsp;`,
}

const outcome = (row: LineRow) => `${MARKS[row.outcome]}${html(row.outcomeWord)}</span>`
