/** What came in beside the request: an article once, however often it came. */
import type { Rma } from '@/payload-types'

export type UnannouncedItem = {
  readonly articleNumber: string
  /** Empty for an article that nobody knows. */
  readonly articleName: string
  readonly quantity: number
}

export function unannounced({ unexpected }: Pick<Rma, 'unexpected'>): UnannouncedItem[] {
  const items = new Map<string, UnannouncedItem>()
  for (const { articleNumber, articleName, quantity } of unexpected ?? []) {
    const number = articleNumber ?? ''
    const before = items.get(number)
    items.set(number, {
      articleNumber: number,
      articleName: before?.articleName || articleName || '',
      quantity: (before?.quantity ?? 0) + quantity,
    })
  }
  return [...items.values()].filter(({ quantity }) => quantity > 0)
}
