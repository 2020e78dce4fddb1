import { expect, it } from 'vitest'

import { instantOf, shiftToYesterday } from './localTime'

const ZONE = 'Europe/Amsterdam'

it('moves by whole days and keeps the hour on the clock, in winter and in summer', () => {
  expect(instantOf('2010-12-01T08:26:00', 0, ZONE)).toBe('2010-12-01T07:26:00.000Z')
  expect(instantOf('2010-12-01T08:26:00', 212, ZONE)).toBe('2011-07-01T06:26:00.000Z')
})

it('brings the newest day to yesterday as the zone counts days', () => {
  expect(shiftToYesterday('2010-12-05T16:24:00', new Date('2010-12-10T12:00:00Z'), ZONE)).toBe(4)
  expect(shiftToYesterday('2010-12-05T16:24:00', new Date('2010-12-10T23:30:00Z'), ZONE)).toBe(5)
})
