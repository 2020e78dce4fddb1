/** An instant, as people in the business zone write it. */
import { addDays, dayIn } from './day'
import type { Locale } from './locale'

const TAGS = { nl: 'nl-NL', en: 'en-GB' } as const satisfies Record<Locale, string>

/** Formats are dear to make: one is kept per language, zone and form. */
const formats = new Map<string, Intl.DateTimeFormat>()

function partsOf(at: Date, zone: string, locale: Locale, form: 'time' | 'short' | 'long'): string {
  const key = `${locale}:${zone}:${form}`
  let format = formats.get(key)
  if (!format) {
    const options: Intl.DateTimeFormatOptions =
      form === 'time'
        ? { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }
        : { day: 'numeric', month: form, ...(form === 'long' && { year: 'numeric' }) }
    format = new Intl.DateTimeFormat(TAGS[locale], { timeZone: zone, ...options })
    formats.set(key, format)
  }
  return format.format(at)
}

/** `9.12` in Dutch, `9:12` in English. */
export function formatTime(at: Date, zone: string, locale: Locale): string {
  const time = partsOf(at, zone, locale, 'time').replace(/^0(?=\d)/, '')
  return locale === 'nl' ? time.replace(':', '.') : time
}

/** For sentences and timelines: `18 november 2026, 11.05`. */
export function formatMoment(at: Date, zone: string, locale: Locale): string {
  return `${partsOf(at, zone, locale, 'long')}, ${formatTime(at, zone, locale)}`
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** What a clock on the wall of `zone` shows, to the minute: `2026-12-01T09:00`. */
export function localIn(zone: string, at: Date): string {
  let clock = clocks.get(zone)
  if (!clock) {
    const digits = { month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
    clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, year: 'numeric', ...digits })
    clocks.set(zone, clock)
  }
  const parts = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]))
  return `${parts.year?.padStart(4, '0')}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`
}

/**
 * The instant at which the clock of `zone` shows `local` (`2026-12-01T09:00`). An hour that summer time leaves out is the
 * one after it; an hour that comes twice is the second.
 */
export function instantIn(zone: string, local: string): Date {
  const wanted = Date.parse(`${local}:00Z`)
  const ahead = (time: number) => Date.parse(`${localIn(zone, new Date(time))}:00Z`) - time
  const near = wanted - ahead(wanted)
  return new Date(wanted - ahead(near))
}

/** For lists of recent things: the day only when it is neither today nor yesterday, without its year. */
export function recentMoment(
  at: Date,
  zone: string,
  locale: Locale,
  now: Date,
): { readonly day: 'today' | 'yesterday' | 'earlier'; readonly date: string; readonly time: string } {
  const today = dayIn(zone, now)
  const that = dayIn(zone, at)
  const day = that === today ? 'today' : that === addDays(today, -1) ? 'yesterday' : 'earlier'
  const date = partsOf(at, zone, locale, 'short').replace('.', '')
  return { day, date, time: formatTime(at, zone, locale) }
}
