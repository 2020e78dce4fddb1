import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays, type Day, daysBetween } from '../day'
import { addWorkingDays, isOverdue, isWorkingDay, MAX_TARGET_DAYS } from './workingDays'

const NONE: ReadonlySet<string> = new Set()
const YEAR = 365

const aDay = fc.integer({ min: 0, max: 3 * YEAR }).map((ahead) => addDays('2026-01-01', ahead))
const someHolidays = fc.uniqueArray(aDay, { maxLength: 40 }).map((days): ReadonlySet<string> => new Set(days))
const aTerm = fc.integer({ min: 1, max: MAX_TARGET_DAYS })

/** Counted one by one, in another way than the clock does. */
const workedBetween = (from: Day, to: Day, holidays: ReadonlySet<string>) =>
  Array.from({ length: daysBetween(from, to) }, (_, index) => addDays(from, index + 1)).filter((day) =>
    isWorkingDay(day, holidays),
  ).length

describe('working days', () => {
  it.each([
    ['Monday', '2026-11-23', '2026-11-26'],
    ['Thursday', '2026-11-26', '2026-12-01'],
    ['Friday', '2026-11-27', '2026-12-02'],
    ['Saturday', '2026-11-28', '2026-12-02'],
    ['Sunday', '2026-11-29', '2026-12-02'],
  ] as const)('what comes in on a %s is due three working days later', (_name, from, due) => {
    expect(addWorkingDays(from, 3, NONE)).toBe(due)
  })

  it('stands still over Christmas, also where a holiday falls in the weekend', () => {
    const holidays = new Set(['2026-12-25', '2026-12-26', '2027-01-01'])
    expect(addWorkingDays('2026-12-24', 3, holidays)).toBe('2026-12-30')
    expect(addWorkingDays('2026-12-30', 3, holidays)).toBe('2027-01-05')
  })

  it('always ends on a working day, after exactly as many working days as were promised', () => {
    fc.assert(
      fc.property(aDay, aTerm, someHolidays, (from, term, holidays) => {
        const due = addWorkingDays(from, term, holidays)
        return isWorkingDay(due, holidays) && workedBetween(from, due, holidays) === term
      }),
    )
  })

  it('never makes who comes later wait less than the calendar says', () => {
    fc.assert(
      fc.property(aDay, aTerm, someHolidays, (from, term, holidays) => {
        return addWorkingDays(from, term, holidays) <= addWorkingDays(addDays(from, 1), term, holidays)
      }),
    )
  })

  it('ends even when every day is a holiday', () => {
    const always = { has: () => true } as unknown as ReadonlySet<string>
    expect(addWorkingDays('2026-11-26', 3, always)).toBe('2026-11-29')
  })

  it('is overdue from the day after', () => {
    expect(isOverdue('2026-11-26', '2026-11-26')).toBe(false)
    expect(isOverdue('2026-11-26', '2026-11-27')).toBe(true)
    expect(isOverdue(null, '2026-11-27')).toBe(false)
  })
})
