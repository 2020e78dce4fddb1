/** `npm run erp:import -- --undo ID`: takes an import of rows back, as POST /api/erp-imports/:id/undo does. */
import { DomainError } from '@/core/errors'
import type { Obstacle } from '@/erp/undo/weigh'
import type { ErpImport } from '@/payload-types'

/** The id of the run; null when no `--undo` is named. */
export function undoCommand(args: readonly string[], refuse: (sentence: string) => never): string | null {
  if (args[0] !== '--undo') return null
  const [, id, ...more] = args
  return id && more.length === 0 ? id : refuse('Name one import: npm run erp:import -- --undo ID')
}

export const undoText = ({ undoRemoved, undoRestored, undoKept }: ErpImport): string =>
  `  ${undoRemoved ?? 0} rows removed, ${undoRestored ?? 0} put back, ${undoKept ?? 0} left as they changed meanwhile\n`

const REASONS: Readonly<Record<Obstacle['reason'], string>> = {
  changed: 'was changed since',
  inUse: 'is used by something else',
}

/** What went wrong, with the rows that stand in the way. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (!(error instanceof DomainError) || error.code !== 'IMPORT_CHANGED_SINCE') return error.message
  const { rows, count } = error.details as { rows: readonly Obstacle[]; count: number }
  const lines = rows.map(({ collection, number, reason }) => `  ${collection} ${number} ${REASONS[reason]}`)
  const rest = count - rows.length
  return ['Nothing was undone:', ...lines, ...(rest > 0 ? [`  and ${rest} more`] : [])].join('\n')
}
