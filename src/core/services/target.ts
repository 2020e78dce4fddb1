/** Until when staff mean to have handled a request. Calendar hours and days: a target is a promise to nobody but the house. */
export type Target = { readonly time: number; readonly unit: 'hours' | 'days' }

const HOUR_MS = 60 * 60 * 1000

/** @returns ISO 8601 */
export function dueAt(submittedAt: string, { time, unit }: Target): string {
  return new Date(Date.parse(submittedAt) + time * (unit === 'days' ? 24 : 1) * HOUR_MS).toISOString()
}
