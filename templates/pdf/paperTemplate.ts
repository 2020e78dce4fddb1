import type { PaperDataOf, PaperEvent } from '@/core/documents'
import type { Locale } from '@/core/locale'
import type { ValuesOf } from '@/core/templates/contracts'
import type { DocumentText } from './documentText'
import type { SheetFrame } from './sheet'

/** What an admin may change of a paper, in one language: the editor's tree. */
export type PaperContent = { readonly paper: unknown }

/** One paper as it is shipped: its blocks in the same form in which an admin changes them, and the data it is given. */
export type PaperTemplate<Event extends PaperEvent> = {
  readonly event: Event
  readonly content: (t: DocumentText) => PaperContent
  /** Exactly the contract of the paper (src/core/templates/paperContracts.ts). */
  readonly values: (data: PaperDataOf[Event], t: DocumentText) => ValuesOf<Event>
  readonly frame: (data: PaperDataOf[Event], t: DocumentText) => SheetFrame
  /** A template whose sample takes more pages cannot go online. */
  readonly pagesMax: number
  /** Believable data, for previews and tests. */
  readonly sample: (locale: Locale) => PaperDataOf[Event]
}
