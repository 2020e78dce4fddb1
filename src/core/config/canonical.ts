/** The text of a bundle: the same configuration gives the same bytes. */
import { LOCALES } from '../locale'
import { canonicalJson } from '../timeline'
import { BUNDLE_FORMAT, type Bundle, type Entry, isRecord, SECTIONS, SETTINGS, type Value } from './shape'

/** Two spaces, and a line end at the end: made to be read, and to be compared by any tool. */
export function bundleText(bundle: Bundle): string {
  const settings = SETTINGS.flatMap((name) => (bundle.settings[name] ? [[name, bundle.settings[name]]] : []))
  const sections = SECTIONS.map((section) => [section, [...(bundle[section] ?? [])].sort(byKey)])
  const ordered = { format: BUNDLE_FORMAT, settings: Object.fromEntries(settings), ...Object.fromEntries(sections) }
  return `${JSON.stringify(ordered, null, 2)}\n`
}

/** By code unit: no language's order, which may change. */
const byKey = (one: Entry, other: Entry): number => {
  const [a, b] = [String(one.key), String(other.key)]
  return a < b ? -1 : a > b ? 1 : 0
}

/** A key for what has none of its own: its title, with a number where others of that title came before it. */
export function titleKeys(titles: readonly Value[]): string[] {
  const seen = new Map<string, number>()
  return titles.map((value) => {
    const title = titleIn(value)
    const count = (seen.get(title) ?? 0) + 1
    seen.set(title, count)
    return count === 1 ? title : `${title} (${count})`
  })
}

const OF_SERVICE = '@'

/** `service-finished`, or `service-finished@repair` for the words of one service. */
export const templateKey = (key: string, service: string | undefined): string =>
  service === undefined ? key : `${key}${OF_SERVICE}${service}`

/** The key of the mail or paper in it. */
export const mailOf = (key: string): string => key.split(OF_SERVICE)[0] ?? key

/** The Dutch words, else those of another language. */
export function titleIn(value: Value | undefined): string {
  if (typeof value === 'string') return value
  if (!isRecord(value)) return ''
  const said = LOCALES.map((locale) => value[locale]).find((text) => typeof text === 'string' && text !== '')
  return typeof said === 'string' ? said : ''
}

/** Whether two values say the same, whatever the order of their names. */
export const sameValue = (one: unknown, other: unknown): boolean =>
  canonicalJson(one ?? null) === canonicalJson(other ?? null)
