/** What is told of a thing that is claimed. */
import type { DoubleClaim } from './serials'

export type Happening = {
  readonly kind: 'sold' | 'returned' | 'claimed' | 'repaired'
  /** Of the order or the case. */
  readonly number: string
  /** Of the case; null for an order. */
  readonly id: string | null
  readonly at: string | null
  readonly pieces: number | null
  readonly status: string | null
  readonly customerName: string | null
}

export type LineHistory = {
  readonly id: string
  readonly doubles: readonly (Happening & Pick<DoubleClaim, 'by'>)[]
  readonly happenings: readonly Happening[]
}
