import { describe, expect, it } from 'vitest'

import { formatMoment, formatTime, instantIn, localIn, recentMoment } from './moment'

const zone = 'Europe/Amsterdam'
const morning = new Date('2026-11-18T08:05:00Z')

it('write times as the language does, without a leading zero', () => {
  expect(formatTime(morning, zone, 'nl')).toBe('9.05')
  expect(formatTime(morning, zone, 'en')).toBe('9:05')
  expect(formatTime(new Date('2026-11-18T23:00:00Z'), zone, 'nl')).toBe('0.00')
})

it('write a whole moment in the business zone', () => {
  expect(formatMoment(morning, zone, 'nl')).toBe('18 november 2026, 9.05')
  expect(formatMoment(morning, zone, 'en')).toBe('18 November 2026, 9:05')
})

describe('recentMoment', () => {
  it('count days in the business zone, not in UTC', () => {
    const justAfterMidnight = new Date('2026-11-18T23:30:00Z') // the 19th in Amsterdam
    expect(recentMoment(justAfterMidnight, zone, 'nl', new Date('2026-11-19T10:00:00Z')).day).toBe('today')
    expect(recentMoment(morning, zone, 'nl', new Date('2026-11-19T10:00:00Z')).day).toBe('yesterday')
  })

  it('name the day of what lies further back', () => {
    const now = new Date('2026-11-22T10:00:00Z')
    expect(recentMoment(morning, zone, 'nl', now)).toEqual({ day: 'earlier', date: '18 nov', time: '9.05' })
    expect(recentMoment(morning, zone, 'en', now)).toEqual({ day: 'earlier', date: '18 Nov', time: '9:05' })
  })
})

describe('instantIn', () => {
  it.each([
    ['2026-12-01T09:00', '2026-12-01T08:00:00.000Z'],
    ['2027-07-01T00:00', '2027-06-30T22:00:00.000Z'],
    ['2027-03-28T02:30', '2027-03-28T01:30:00.000Z'], // left out: half past three
    ['2027-10-31T02:30', '2027-10-31T01:30:00.000Z'], // comes twice
  ])('takes %s in Amsterdam for %s', (local, instant) => {
    expect(instantIn(zone, local).toISOString()).toBe(instant)
  })

  it('turns back what localIn says, in any zone, at any hour of a year', () => {
    for (const name of ['Europe/Amsterdam', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC']) {
      for (let at = Date.UTC(2027, 0, 1); at < Date.UTC(2028, 0, 1); at += 7 * 3_600_000) {
        const local = localIn(name, new Date(at))
        expect(localIn(name, instantIn(name, local))).toBe(local)
      }
    }
  })
})
