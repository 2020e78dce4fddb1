import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays, BUSINESS_ZONE, type Day, dayIn, daysBetween, formatDay, isDay, isZone } from './day'

const anyDay = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as Day)

describe('days', () => {
  it('are added over months, leap days and changes of the clock', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
  })

  it('come back when what was added is taken away, and count what was added', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (day, count) => {
        const moved = addDays(day, count)
        expect(daysBetween(day, moved)).toBe(count)
        expect(addDays(moved, -count)).toBe(day)
        expect(moved > day).toBe(count > 0)
      }),
    )
  })

  it('never leave the years 0001 to 9999, however many are added', () => {
    const huge = fc.oneof(fc.integer(), fc.maxSafeInteger(), fc.constantFrom(Number.MAX_VALUE, -Number.MAX_VALUE))
    fc.assert(fc.property(anyDay, huge, (day, count) => isDay(addDays(day, count))))
    expect(addDays('2026-01-01', 4_000_000)).toBe('9999-12-31')
    expect(addDays('2026-01-01', -1_000_000)).toBe('0001-01-01')
  })

  it.each(['2026-02-30', '2026-2-3', '2026-13-01', '0000-01-01', '', '2026-01-01T00:00:00Z', null, 20260101])(
    'are not %j',
    (value) => {
      expect(isDay(value)).toBe(false)
    },
  )

  it('are recognised', () => {
    fc.assert(fc.property(anyDay, (day) => isDay(day)))
  })
})

describe('dayIn', () => {
  it('turns the day at midnight of the zone, in winter and in summer', () => {
    expect(dayIn(BUSINESS_ZONE, new Date('2026-01-31T22:59:59Z'))).toBe('2026-01-31')
    expect(dayIn(BUSINESS_ZONE, new Date('2026-01-31T23:00:00Z'))).toBe('2026-02-01')
    expect(dayIn(BUSINESS_ZONE, new Date('2026-07-31T22:00:00Z'))).toBe('2026-08-01')
    expect(dayIn('UTC', new Date('2026-07-31T22:00:00Z'))).toBe('2026-07-31')
  })
})

describe('isZone', () => {
  it.each(['Europe/Amsterdam', 'UTC', 'America/Argentina/Buenos_Aires'])('%s is one', (zone) => {
    expect(isZone(zone)).toBe(true)
  })

  it.each(['Europe/Amsterdm', 'Amsterdam', '+01:00', '', ' ', 'Europe/Amsterdam '])('%j is none', (zone) => {
    expect(isZone(zone)).toBe(false)
  })
})

describe('formatDay', () => {
  it('writes words for sentences and short forms for tables', () => {
    expect(formatDay('2026-11-02', 'nl')).toBe('2 november 2026')
    expect(formatDay('2026-11-02', 'en')).toBe('2 November 2026')
    expect(formatDay('2026-11-02', 'nl', 'short')).toBe('02-11-2026')
    expect(formatDay('2026-11-02', 'en', 'short')).toBe('2 Nov 2026')
  })
})
