/** Messages on a case, as its pages show them. */
import type { CaseFile } from '../files/files'

export type ShownMessage = {
  readonly id: string
  /** Of the reader's own side. */
  readonly own: boolean
  readonly author: string
  /** ISO 8601, and in words. */
  readonly at: string
  readonly when: string
  readonly text: string
  readonly files: readonly CaseFile[]
  /** The reader's side had not seen it. */
  readonly fresh: boolean
}
