import type { CaseDocument } from './documents'
import type { Clock } from './moment'
import type { Grouping } from './query'

/** What a row needs to know of the list it stands in. */
export type Shown = Clock & {
  readonly by: Grouping
  readonly severalCustomers: boolean
  readonly documents: readonly CaseDocument[]
  /** Numbers of credit notes, by their id: those that the reader may see. */
  readonly creditNotes: ReadonlyMap<string, string>
}
