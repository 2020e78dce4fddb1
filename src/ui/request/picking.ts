/** What the form of the picker posts, and what it hears. */
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
  /** All lines of the filter, for browsers without scripts. */
  readonly all: boolean
  /** Made with the page: the same form twice is one draft. */
  readonly key: string
}

export function readPick(form: FormData): PostedPick {
  const texts = (name: string) => [...new Set(form.getAll(name).filter((value) => typeof value === 'string'))]
  return {
    ticked: texts('line'),
    shown: texts('shown'),
    draft: texts('draft')[0] ?? '',
    all: form.get('all') === '1',
    key: texts('key')[0] ?? '',
  }
}

/** The lines a draft holds after the form: what it held and was not unticked, then what was ticked. */
export function mergedLines(
  held: readonly string[],
  { ticked, shown }: Pick<PostedPick, 'ticked' | 'shown'>,
): string[] {
  const unticked = new Set(shown.filter((id) => !ticked.includes(id)))
  return [...new Set([...held.filter((id) => !unticked.has(id)), ...ticked])]
}
