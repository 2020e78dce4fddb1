/** What the sequences of verbs on claims and on service requests have in common: who tries, and how the tries are chosen. */
import fc from 'fast-check'

/**
 * `contact` made the case. `colleague` has the same right at the same customer, `other` every right but that one, and `stranger`
 * acts for another customer.
 */
export const WHO = [
  'contact',
  'colleague',
  'other',
  'stranger',
  'agent',
  'admin',
  'sales',
  'editor',
  'integration',
  'nobody',
] as const

export type Who = (typeof WHO)[number]

/** Those of them that a status table tells apart. */
export const ROLES = ['contact', 'agent', 'admin', 'sales', 'editor', 'integration', 'nobody'] as const satisfies Who[]

export const isHouse = (by: Who): boolean => by === 'agent' || by === 'admin'
export const isCustomer = (by: Who): boolean => by === 'contact' || by === 'colleague'

/** Everybody who acts for the customer, and whoever of the house serves it. */
export const readsCases = (by: Who): boolean => isHouse(by) || isCustomer(by) || by === 'sales'

/** Mostly what leads on, by whom it is meant for: without that hardly a sequence would come to its end. */
export const mostly = <Usual, Else>(usual: Usual, rest: readonly Else[], weight = 3) =>
  fc.oneof({ weight, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...rest) })

/** Counts what happened, so that nothing is tested in name alone. */
export class Tally {
  private readonly seen = new Map<string, number>()

  add(...keys: readonly string[]): void {
    for (const key of keys) this.seen.set(key, (this.seen.get(key) ?? 0) + 1)
  }

  /** Those that came fewer than `times` times. */
  rarer(times: number, keys: readonly string[]): string[] {
    return keys.filter((key) => (this.seen.get(key) ?? 0) < times)
  }
}
