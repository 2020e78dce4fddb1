/** What the form of the picker posts, and what it hears. */
import { MAX_LINES } from '@/core/rmas/limits'
import type { ChosenLine } from './pickerLine'

/** How many lines of the filter one press takes: as many as a browser should hold, or as many as a request does. */
export const MOST_TAKEN = { all: 2000, first: MAX_LINES } as const
export type Take = keyof typeof MOST_TAKEN

/** Lines of the filter; `login` leads back to them when the session ended; null when they could not be read. */
export type Taken = { readonly lines: readonly ChosenLine[] } | { readonly login: string } | null

export type PickState = {
  readonly attempt: number
  readonly refusal: null | {
    readonly code: 'NO_LINES' | 'TOO_MANY_LINES' | 'GONE' | 'REFUSED' | 'FAILED'
    /** The sentence of the API, where this page has none of its own. */
    readonly message?: string
  }
  /** The boxes that were ticked: shown again when there is no script to remember them. */
  readonly ticked: readonly string[]
}

export const UNPICKED: PickState = { attempt: 0, refusal: null, ticked: [] }

export type PostedPick = {
  readonly ticked: readonly string[]
  /** Every line whose box was on the page or known to the script: what is shown and not ticked leaves the draft. */
  readonly shown: readonly string[]
  readonly draft: string
  /** Lines of the filter, for browsers without scripts. */
  readonly take: Take | null
  /** Made with the page: the same form twice is one draft. */
  readonly key: string
}

export function readPick(form: FormData): PostedPick {
  const texts = (name: string) => [...new Set(form.getAll(name).filter((value) => typeof value === 'string'))]
  return {
    ticked: texts('line'),
    shown: texts('shown'),
    draft: texts('draft')[0] ?? '',
    take: takeNamed(form.get('take')),
    key: texts('key')[0] ?? '',
  }
}

/** Only these two words: what a browser sends names no number. */
export const takeNamed = (name: unknown): Take | null => (name === 'all' || name === 'first' ? name : null)

/** What a press adds to the chosen lines: all of it, or as much of it as there is room for in a request. */
export function addedBy(take: Take, lines: readonly ChosenLine[], chosen: readonly ChosenLine[]): ChosenLine[] {
  const known = new Set(chosen.map(({ id }) => id))
  const fresh = lines.filter(({ id }) => !known.has(id))
  return take === 'all' ? fresh : fresh.slice(0, Math.max(0, MAX_LINES - chosen.length))
}

/** The lines a draft holds after the form: what it held and was not unticked, then what was ticked. */
export function mergedLines(
  held: readonly string[],
  { ticked, shown }: Pick<PostedPick, 'ticked' | 'shown'>,
): string[] {
  const unticked = new Set(shown.filter((id) => !ticked.includes(id)))
  return [...new Set([...held.filter((id) => !unticked.has(id)), ...ticked])]
}
