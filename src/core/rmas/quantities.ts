/** How many pieces of an order line can still come back, and what each step of an RMA does to them. */
import { type Difference, differenceIn } from '../difference'
import { DomainError } from '../errors'
import { KEPT_OUTCOMES, type Outcome, piecesOf } from './outcomes'
import type { HeaderLine } from './status'

export type LineQuantities = {
  readonly quantityDelivered: number
  /** The ERP's figure. */
  readonly quantityReturned: number
  /** Asked or approved in RMAs that are not completed. */
  readonly quantityInRequest: number
  /** Completed here with a credit, not yet reported as returned by the ERP. */
  readonly quantityAwaitingCredit: number
  /** Stayed with the house without a credit: replaced or disposed of. */
  readonly quantityKept: number
}

/** What a step adds to the counters of an order line; apply all of them in one compare-and-set. */
export type ReservationDelta = {
  readonly quantityInRequest: number
  readonly quantityAwaitingCredit: number
  /** Of the pieces that awaited their credit: those that the ERP has reported. They are in `quantityReturned`. */
  readonly quantityCredited: number
  readonly quantityKept: number
  readonly quantityReturnable: number
}

const NO_CHANGE: ReservationDelta = {
  quantityInRequest: 0,
  quantityAwaitingCredit: 0,
  quantityCredited: 0,
  quantityKept: 0,
  quantityReturnable: 0,
}

export const RETURNABLE = {
  of: 'quantityDelivered',
  without: ['quantityReturned', 'quantityInRequest', 'quantityAwaitingCredit', 'quantityKept'],
} as const satisfies Difference<keyof LineQuantities>

export const returnableQuantity = (line: LineQuantities): number => differenceIn(line, RETURNABLE)

/** Pieces asked for are reserved. */
export function onSubmit(quantity: number): ReservationDelta {
  requirePieces(quantity)
  return { ...NO_CHANGE, quantityInRequest: quantity, quantityReturnable: 0 - quantity }
}

/**
 * The rejected part is given back; the approved part stays reserved.
 *
 * @throws DomainError QUANTITY_EXCEEDS_REQUESTED when more is approved than was asked
 */
export function onDecide(requested: number, approved: number): ReservationDelta {
  requirePieces(requested)
  requirePieces(approved)
  if (approved > requested) {
    throw new DomainError('QUANTITY_EXCEEDS_REQUESTED', `${approved} of ${requested} approved`, {
      asked: approved,
      allowed: requested,
    })
  }
  return release(requested - approved)
}

/** Reserved pieces are given back before a decision: those that were asked for. */
export function onCancel(quantity: number): ReservationDelta {
  requirePieces(quantity)
  return release(quantity)
}

/** What one line of an RMA holds of its order line. */
export type Held = { readonly inRequest: number; readonly credit: number; readonly kept: number }

type HoldingLine = HeaderLine & { readonly outcomes?: readonly Outcome[] | null }

/**
 * Before a decision what was asked, then what was approved, then what came in; after completion what is to be credited and
 * what the house keeps. What went back to the customer, and what never came, is held no more.
 */
export function heldBy(line: HoldingLine): Held {
  const held = { inRequest: 0, credit: 0, kept: 0 }
  switch (line.status) {
    case 'awaitingDealer':
    case 'requested':
      return { ...held, inRequest: line.quantityRequested }
    case 'approved':
      return { ...held, inRequest: line.quantityApproved ?? 0 }
    case 'received':
    case 'inspected':
      return { ...held, inRequest: line.quantityReceived ?? 0 }
    case 'completed':
      return { ...held, credit: piecesOf(line.outcomes, 'credit'), kept: piecesOf(line.outcomes, ...KEPT_OUTCOMES) }
    default:
      return held
  }
}

/** What a change of a line does to its order line: nothing is lost or made, whatever the change. */
export function onChange(before: HoldingLine, after: HoldingLine): ReservationDelta {
  const [was, is] = [heldBy(before), heldBy(after)]
  const [inRequest, credit, kept] = [is.inRequest - was.inRequest, is.credit - was.credit, is.kept - was.kept]
  return {
    ...NO_CHANGE,
    quantityInRequest: inRequest,
    quantityAwaitingCredit: credit,
    quantityKept: kept,
    quantityReturnable: 0 - (inRequest + credit + kept),
  }
}

/**
 * Pieces that were awaited as returned, or (below 0) pieces that an older or corrected figure of the ERP takes back. The ERP's own
 * figure of returned pieces, stored before, has them already.
 */
export function onCreditReported(quantity: number): ReservationDelta {
  if (!Number.isSafeInteger(quantity)) throw new RangeError(`pieces: ${quantity}`)
  return {
    ...NO_CHANGE,
    quantityAwaitingCredit: 0 - quantity,
    quantityCredited: quantity,
  }
}

type Reported = {
  /** The ERP's figure of returned pieces as it was, and as it is now. */
  readonly before: number
  readonly now: number
  readonly awaiting: number
  readonly credited: number
}

/**
 * How many of the awaited pieces a new figure of the ERP settles. A figure that fell (an older file, a credit note taken
 * back) makes settled pieces wait again, so that none of them can be returned a second time. Pieces beyond those awaited
 * were handed in at the counter and are no part of this.
 */
export function settledBy({ before, now, awaiting, credited }: Reported): number {
  const change = now - before
  return change >= 0 ? Math.min(change, awaiting) : 0 - Math.min(-change, credited)
}

function release(quantity: number): ReservationDelta {
  return { ...NO_CHANGE, quantityInRequest: 0 - quantity, quantityReturnable: quantity }
}

function requirePieces(quantity: number): void {
  if (!Number.isSafeInteger(quantity) || quantity < 0) throw new RangeError(`pieces: ${quantity}`)
}
