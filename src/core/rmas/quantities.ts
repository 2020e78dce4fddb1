/** How many pieces of an order line can still come back, and what each step of an RMA does to them. */
import { DomainError } from '../errors'

export type LineQuantities = {
  readonly quantityDelivered: number
  /** The ERP's figure. */
  readonly quantityReturned: number
  /** Asked or approved in RMAs that are not completed. */
  readonly quantityInRequest: number
  /** Completed here, not yet reported as returned by the ERP. */
  readonly quantityAwaitingCredit: number
}

/** What a step adds to the four counters of an order line; apply all four in one compare-and-set. */
export type ReservationDelta = {
  readonly quantityInRequest: number
  readonly quantityAwaitingCredit: number
  readonly quantityReturnable: number
  readonly quantityReturned: number
}

const NO_CHANGE: ReservationDelta = {
  quantityInRequest: 0,
  quantityAwaitingCredit: 0,
  quantityReturnable: 0,
  quantityReturned: 0,
}

/** Delivered − returned − in request − awaiting credit, never below 0. */
export function returnableQuantity(line: LineQuantities): number {
  const { quantityDelivered, quantityReturned, quantityInRequest, quantityAwaitingCredit } = line
  return Math.max(0, quantityDelivered - quantityReturned - quantityInRequest - quantityAwaitingCredit)
}

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

/** Reserved pieces are given back: the requested ones before a decision, the approved ones after it. */
export function onCancel(quantity: number): ReservationDelta {
  requirePieces(quantity)
  return release(quantity)
}

/** Approved pieces turn into pieces that wait for the ERP's credit. */
export function onComplete(approved: number): ReservationDelta {
  requirePieces(approved)
  return { ...NO_CHANGE, quantityInRequest: 0 - approved, quantityAwaitingCredit: approved }
}

/**
 * The ERP reported pieces that were awaited as returned. Pieces that nobody awaited (handed in at the counter) are no
 * part of this: take returnableQuantity anew for those.
 */
export function onCreditReported(quantity: number): ReservationDelta {
  requirePieces(quantity)
  return { ...NO_CHANGE, quantityAwaitingCredit: 0 - quantity, quantityReturned: quantity }
}

function release(quantity: number): ReservationDelta {
  return { ...NO_CHANGE, quantityInRequest: 0 - quantity, quantityReturnable: quantity }
}

function requirePieces(quantity: number): void {
  if (!Number.isSafeInteger(quantity) || quantity < 0) throw new RangeError(`pieces: ${quantity}`)
}
