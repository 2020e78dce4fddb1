import { TZDate } from '@date-fns/tz'

import type { Day } from './day'

/** The instant at which a day begins on the clocks of `zone`, ISO 8601. */
export function dayBegin(day: Day, zone: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(new TZDate(year, month - 1, date, zone).getTime()).toISOString()
}
