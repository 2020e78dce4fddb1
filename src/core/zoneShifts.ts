/** How far the clocks of a zone are from UTC, for databases that know no zones. */
import { TZDate, tzScan } from '@date-fns/tz'

/** From an instant on (ISO 8601), so many minutes are added to UTC. */
export type ZoneShift = { readonly from: string; readonly minutes: number }

const FIRST = new Date('2000-01-01T00:00:00Z')
const LAST = new Date('2050-01-01T00:00:00Z')

const known = new Map<string, readonly ZoneShift[]>()

/** The first holds of everything before it too; what comes after 2050 is taken as the last one. */
export function zoneShifts(zone: string): readonly ZoneShift[] {
  const kept = known.get(zone)
  if (kept) return kept
  const first = -new TZDate(FIRST.getTime(), zone).getTimezoneOffset()
  const changes = tzScan(zone, { start: FIRST, end: LAST }).map(({ date, offset }) => ({
    from: new Date(date.getTime()).toISOString(),
    minutes: offset,
  }))
  const shifts = [{ from: FIRST.toISOString(), minutes: first }, ...changes]
  known.set(zone, shifts)
  return shifts
}
