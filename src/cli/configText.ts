/** What an import of a configuration does, for people at a terminal. */
import { countOf, type Report, type ReportEntry } from '@/core/config/report'
import type { DiffLine } from '@/core/textDiff'

const SIGNS = { created: '+', changed: '~', refused: '!', unchanged: ' ' } as const
const MAX_LINES = 12

export function configText(report: Report): string {
  const told = report.entries.filter(({ kind }) => kind !== 'unchanged')
  const counts = (['created', 'changed', 'unchanged', 'refused'] as const).map(
    (kind) => `${countOf(report, kind)} ${kind}`,
  )
  return `${[...told.flatMap(entryLines), counts.join(', ')].join('\n')}\n`
}

function entryLines({ kind, partName, name, fields, reasons }: ReportEntry): string[] {
  const title = name === partName ? partName : `${partName} ‘${name}’`
  const changes = kind === 'changed' ? fields : []
  return [
    `${SIGNS[kind]} ${title}`,
    ...reasons.map((reason) => `    ${reason}`),
    ...changes.flatMap(({ label, language, lines }) => [
      `    ${label}${language ? ` (${language})` : ''}`,
      ...shortened(lines.flatMap(lineWords)),
    ]),
  ]
}

/** Only what changed: a line as it was, and as it is to be. */
function lineWords(line: DiffLine): string[] {
  if (line.every(({ kind }) => kind === 'same')) return []
  const told = (gone: 'added' | 'removed') => line.flatMap(({ kind, text }) => (kind === gone ? [] : [text])).join('')
  return [`      - ${told('added')}`, `      + ${told('removed')}`].filter((text) => text.trim().length > 1)
}

const shortened = (lines: string[]): string[] =>
  lines.length <= MAX_LINES ? lines : [...lines.slice(0, MAX_LINES), `      … ${lines.length - MAX_LINES} more lines`]
