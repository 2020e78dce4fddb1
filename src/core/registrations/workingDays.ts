/** The clock of registrations: it ticks from Monday to Friday, and stands still on holidays. */
import { addDays, type Day } from '../day'

/** The longest term that can be promised. */
export const MAX_TARGET_DAYS = 60

/** A week in which nobody works is a mistake in the list of holidays: after this many days the clock ticks all the same. */
const LONGEST_PAUSE_DAYS = 370

const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay()

/** Whether the house works on that day. */
export function isWorkingDay(day: Day, holidays: ReadonlySet<string>): boolean {
  const weekday = weekdayOf(day)
  return weekday !== 0 && weekday !== 6 && !holidays.has(day)
}

/**
 * The `count`th working day after `from`: what comes in on a Friday or in the weekend is due on Wednesday when three days
 * were promised. With 0 it is the day itself.
 *
 * @param count an integer from 0 to MAX_TARGET_DAYS
 */
export function addWorkingDays(from: Day, count: number, holidays: ReadonlySet<string>): Day {
  let day = from
  for (let left = count; left > 0; left -= 1) day = nextWorkingDay(day, holidays)
  return day
}

function nextWorkingDay(from: Day, holidays: ReadonlySet<string>): Day {
  for (let ahead = 1; ahead <= LONGEST_PAUSE_DAYS; ahead += 1) {
    const day = addDays(from, ahead)
    if (isWorkingDay(day, holidays)) return day
  }
  return addDays(from, 1)
}

/** Whether an answer that was due on `dueOn` is late on `today`. */
export const isOverdue = (dueOn: string | null | undefined, today: Day): boolean => Boolean(dueOn && dueOn < today)
