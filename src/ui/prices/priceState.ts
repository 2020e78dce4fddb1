/** How the form of the price display is posted, and how it answers. */
import { PRICE_KINDS, type PriceDisplay, VAT_DISPLAYS } from '@/core/prices'

export type PriceState = {
  /** Counts the presses, so that each answer is heard. */
  readonly attempt: number
  readonly problem: string | null
}

/** Null when it was posted without a choice. */
export function readPriceForm(form: FormData): PriceDisplay | null {
  const vat = VAT_DISPLAYS.find((one) => one === form.get('vat'))
  const kind = PRICE_KINDS.find((one) => one === form.get('kind'))
  return vat && kind ? { vat, kind } : null
}
