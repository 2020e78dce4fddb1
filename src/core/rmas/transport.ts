/** How the goods come back: the customer's choice with the request, as far as the house offers it. */
import { DomainError } from '../errors'

export const TRANSPORTS = ['send', 'bring', 'pickup'] as const

export type Transport = (typeof TRANSPORTS)[number]

/** What the house takes part in besides parcels (return-settings). */
export type TransportRules = { readonly bringAllowed: boolean; readonly pickupAllowed: boolean }

const isTransport = (value: unknown): value is Transport => TRANSPORTS.some((one) => one === value)

/** Goods are sent as long as nothing else was chosen. */
export const transportOf = (value: unknown): Transport => (isTransport(value) ? value : 'send')

/** Sending is always possible. */
export function offeredTransports({ bringAllowed, pickupAllowed }: TransportRules): readonly Transport[] {
  const open = { send: true, bring: bringAllowed, pickup: pickupAllowed }
  return TRANSPORTS.filter((one) => open[one])
}

/** What a draft may not ask for either. */
export function transportProblems(asked: string | undefined, rules: TransportRules): DomainError[] {
  if (asked === undefined || offeredTransports(rules).some((one) => one === asked)) return []
  if (!isTransport(asked)) return [new DomainError('UNKNOWN_TRANSPORT', 'Goods cannot come back that way')]
  if (asked === 'bring') return [new DomainError('BRING_NOT_ALLOWED', 'The house has no counter for returns')]
  return [new DomainError('PICKUP_NOT_ALLOWED', 'The house does not collect returns')]
}

/** Nobody sticks a label on goods that they hand over themselves; the form has the barcode. */
export const takesLabel = (transport: unknown): boolean => transport !== 'bring'
