import type { CaseKind } from '../cases'

/** The setting of each kind: how many months a closed case keeps what persons wrote. 0 is for ever. */
export const RETENTION_FIELD = {
  rmas: 'rmaMonths',
  'service-requests': 'serviceRequestMonths',
  'warranty-claims': 'warrantyClaimMonths',
} as const satisfies Record<CaseKind, string>

/** The moment before which nothing may have happened for a case to be erased; null when it is kept for ever. */
export function retentionEnd(now: Date, months: number | null | undefined): string | null {
  if (!months) return null
  const end = new Date(now)
  end.setUTCMonth(end.getUTCMonth() - months)
  return end.toISOString()
}
