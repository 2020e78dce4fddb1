/** What a bundle does, told to people: as the check and the import answer. */
import type { FieldDiff } from './inWords'
import type { Part } from './shape'

export type ReportEntry = {
  readonly part: Part
  /** What the part is called in the reader's language. */
  readonly partName: string
  readonly key: string
  readonly name: string
  readonly kind: 'created' | 'changed' | 'unchanged' | 'refused'
  readonly fields: readonly FieldDiff[]
  /** Why it is refused, in sentences. */
  readonly reasons: readonly string[]
}

export type Report = {
  readonly entries: readonly ReportEntry[]
  /** Id of what was applied; null when nothing was. */
  readonly run: string | null
}

export const countOf = ({ entries }: Pick<Report, 'entries'>, kind: ReportEntry['kind']): number =>
  entries.filter((entry) => entry.kind === kind).length

/** A past import, as the panel lists it. */
export type RunReport = {
  readonly id: string
  readonly by: string
  readonly at: string
  readonly undoneBy: string | null
  readonly undoneAt: string | null
  readonly entries: readonly ReportEntry[]
}
