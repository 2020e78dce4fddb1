/** A grid as a workbook that is made beside the request: how far it is, and how much of it there may be. */
import type { GridName } from './grids'

export const MOST_EXPORT_ROWS = 50_000
/** Of one account, before it waits for those. */
export const MOST_WAITING_EXPORTS = 3
export const EXPORT_KEPT_MS = 24 * 3_600_000

export const EXPORT_STATUSES = ['waiting', 'making', 'ready', 'failed', 'tooLarge'] as const
export type ExportStatus = (typeof EXPORT_STATUSES)[number]

/** Why there is no file: its reader may not see the list any more, or making it failed. */
export const EXPORT_FAULTS = ['rights', 'trouble'] as const
export type ExportFault = (typeof EXPORT_FAULTS)[number]

export const isUnderWay = (status: ExportStatus): boolean => status === 'waiting' || status === 'making'

/** What its reader is told of it. */
export type ShownExport = {
  readonly id: string
  readonly grid: GridName
  readonly status: ExportStatus
  readonly fault: ExportFault | null
  /** Written so far. */
  readonly rows: number
  /** To write; null where nobody counted them. */
  readonly total: number | null
  readonly fileName: string | null
  readonly bytes: number | null
  /** ISO 8601: it is gone then. */
  readonly expiresAt: string
}
