import type { Locale } from './locale'

/** A calendar day, `YYYY-MM-DD`, without time zone. Days compare with `<` and `>`. */
export type Day = `${number}-${number}-${number}`

/** The zone in which deadlines end, unless portal-settings names another. */
export const BUSINESS_ZONE = 'Europe/Amsterdam'

const DAY_MS = 86_400_000

const midnightUtc = (day: Day): number => Date.parse(`${day}T00:00:00Z`)

const dayOfUtc = (time: number): Day => new Date(time).toISOString().slice(0, 10) as Day

/** Whether `value` is an existing calendar day between the years 0001 and 9999. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value) || value < '0001') return false
  const time = midnightUtc(value as Day)
  return !Number.isNaN(time) && dayOfUtc(time) === value
}

const FIRST_DAY = midnightUtc('0001-01-01')
const LAST_DAY = midnightUtc('9999-12-31')

/** The day `count` days after `day`; `count` may be negative. Before 0001 and after 9999 there are no days: it stops there. */
export function addDays(day: Day, count: number): Day {
  const moved = midnightUtc(day) + count * DAY_MS
  return dayOfUtc(Math.min(Math.max(moved, FIRST_DAY), LAST_DAY))
}

/** The same day of the month `count` months later; the last one of a month that has no such day. */
export function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(midnightUtc(day))
  first.setUTCFullYear(year, month - 1 + count, 1)
  const length = new Date(first)
  length.setUTCMonth(first.getUTCMonth() + 1, 0)
  const moved = first.getTime() + (Math.min(date, length.getUTCDate()) - 1) * DAY_MS
  return dayOfUtc(Math.min(Math.max(moved, FIRST_DAY), LAST_DAY))
}

/** Days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((midnightUtc(to) - midnightUtc(from)) / DAY_MS)
}

/** Whether `zone` is a time zone by the names of IANA, such as Europe/Amsterdam: a clock that the calendar knows. */
export function isZone(zone: string): boolean {
  try {
    return /^[A-Za-z]/.test(zone) && Boolean(dayFormatOf(zone))
  } catch {
    return false
  }
}

/** Formats are dear to make and are asked for per table row: one is kept per zone. */
const dayFormats = new Map<string, Intl.DateTimeFormat>()

function dayFormatOf(zone: string): Intl.DateTimeFormat {
  const known = dayFormats.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  dayFormats.set(zone, made)
  return made
}

/** The calendar day that a clock on the wall of `zone` shows at `date`. */
export function dayIn(zone: string, date: Date): Day {
  const parts = dayFormatOf(zone)
    .formatToParts(date)
    .reduce<Record<string, string>>((found, { type, value }) => Object.assign(found, { [type]: value }), {})
  return `${parts.year?.padStart(4, '0')}-${parts.month}-${parts.day}` as Day
}

const TEXT_LOCALE = { nl: 'nl-NL', en: 'en-GB' } as const satisfies Record<Locale, string>

/**
 * A day in words for a reader: `long` for sentences (2 november 2026), `short` for tables
 * (02-11-2026 in Dutch, 2 Nov 2026 in English).
 */
export function formatDay(day: Day, locale: Locale, form: 'long' | 'short' = 'long'): string {
  if (form === 'short' && locale === 'nl') return day.split('-').reverse().join('-')
  const month = form === 'long' ? 'long' : 'short'
  return new Intl.DateTimeFormat(TEXT_LOCALE[locale], {
    timeZone: 'UTC',
    day: 'numeric',
    month,
    year: 'numeric',
  }).format(midnightUtc(day))
}
