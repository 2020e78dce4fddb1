/** Serial numbers as people write them, and which claims tell of the same thing. */
import type { ClaimStatus } from './statuses'

/** `rs 2291-04` and `RS2291.04` are one number. Empty when there is none. */
export const serialKey = (serialNumber: string | null | undefined): string =>
  (serialNumber ?? '').toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')

export type ClaimedThing = { readonly orderLine: string | null; readonly serialKey: string }

export type KnownClaim = {
  readonly id: string
  readonly status: ClaimStatus
  readonly lines: readonly ClaimedThing[]
}

export const DOUBLE_BY = ['serialNumber', 'orderLine'] as const
export type DoubleClaim = { readonly id: string; readonly by: (typeof DOUBLE_BY)[number] }

/**
 * The claims that were made before on the same serial number, else on the same order line. Of one order line several pieces
 * can break: two claims with serial numbers that differ are no double. A claim that was withdrawn, or not sent, is none either.
 */
export function doubleClaims(line: ClaimedThing, claims: readonly KnownClaim[]): DoubleClaim[] {
  return claims
    .filter(({ status }) => status !== 'draft' && status !== 'cancelled')
    .flatMap(({ id, lines }): DoubleClaim[] => {
      if (lines.some((other) => isSameSerial(line, other))) return [{ id, by: 'serialNumber' }]
      return lines.some((other) => mayBeSamePiece(line, other)) ? [{ id, by: 'orderLine' }] : []
    })
}

const isSameSerial = (one: ClaimedThing, other: ClaimedThing): boolean =>
  one.serialKey !== '' && one.serialKey === other.serialKey

const mayBeSamePiece = (one: ClaimedThing, other: ClaimedThing): boolean =>
  one.orderLine !== null &&
  one.orderLine === other.orderLine &&
  (one.serialKey === '' || other.serialKey === '' || one.serialKey === other.serialKey)
