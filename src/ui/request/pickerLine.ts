import type { Priced } from '@/core/prices'

/** Why a line cannot come back, with the RMAs that hold its pieces. */
export type Obstacle = {
  readonly text: string
  /** Ends the text, and is never broken over lines. */
  readonly date?: string
  readonly rmas: readonly string[]
}

/** An order line as the picker shows it; dates are written for the reader. */
export type PickerLine = Priced & {
  readonly id: string
  readonly order: string
  readonly orderDate: string
  readonly reference: string | null
  readonly invoice: string | null
  readonly name: string
  readonly number: string
  readonly external: string | null
  readonly special: boolean
  readonly ordered: number
  readonly delivered: number
  readonly returned: number
  readonly inRequest: number
  readonly returnable: number
  /** The last day; null when there is none. */
  readonly until: string | null
  /** Told when few days are left. */
  readonly daysLeft: number | null
  /** It can come back. */
  readonly open: boolean
  /** Why it cannot; empty too when the reason holds for the whole customer and is told above the lines. */
  readonly obstacles: readonly Obstacle[]
}

/** What the selection remembers of a line that another page shows. */
export type ChosenLine = Pick<PickerLine, 'id' | 'order' | 'name' | 'number' | 'returnable' | keyof Priced>

export const chosen = ({ id, order, name, number, returnable, ...line }: PickerLine): ChosenLine => ({
  id,
  order,
  name,
  number,
  returnable,
  netCents: line.netCents,
  grossCents: line.grossCents,
  vatRate: line.vatRate,
  currency: line.currency,
})
