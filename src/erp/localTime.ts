/** The clock on the wall of the business, and the days by which a whole file is moved. */
import { TZDate } from '@date-fns/tz'

import { addDays, type Day, dayIn, daysBetween } from '@/core/day'

/** The calendar day of a local time `YYYY-MM-DDTHH:mm:ss`. */
export const dayOf = (time: string): Day => time.slice(0, 10) as Day

/**
 * The instant that a local time stands for after `shiftDays` whole days. The hour on the clock stays the same, also
 * across a change to summer time.
 *
 * @returns an ISO instant in UTC
 */
export function instantOf(time: string, shiftDays: number, zone: string): string {
  const [year = 0, month = 1, day = 1] = addDays(dayOf(time), shiftDays).split('-').map(Number)
  const [hour = 0, minute = 0, second = 0] = time.slice(11).split(':').map(Number)
  return new Date(new TZDate(year, month - 1, day, hour, minute, second, zone).getTime()).toISOString()
}

/** The days that bring `newest` to the day before `now`. */
export const shiftToYesterday = (newest: string, now: Date, zone: string): number =>
  daysBetween(dayOf(newest), addDays(dayIn(zone, now), -1))
