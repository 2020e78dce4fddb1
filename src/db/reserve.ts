/** Moves the reserved quantities of order lines, by compare-and-set alone. */
import type { PayloadRequest, Where } from 'payload'

import { DomainError, throwAll } from '@/core/errors'
import { type ReservationDelta, returnableQuantity } from '@/core/rmas/quantities'
import type { OrderLine } from '@/payload-types'
import { compareAndSet, increment } from './atomic'

export type Movement = {
  readonly orderLine: string
  readonly delta: ReservationDelta
  /** Until when the line may come back, for the refusal. */
  readonly until?: string | null
}

/**
 * Applies every movement, inside the caller's transaction and in one order for all transactions so that two of them cannot wait for one another.
 *
 * @throws DomainError | DomainErrors QUANTITY_EXCEEDS_RETURNABLE when somebody else was faster; roll back then
 */
export async function moveReservations(req: PayloadRequest, movements: readonly Movement[]): Promise<void> {
  const refused: DomainError[] = []
  for (const movement of [...movements].sort((a, b) => (a.orderLine < b.orderLine ? -1 : 1))) {
    if (!(await moveReservation(req, movement))) refused.push(await exceeded(req, movement))
  }
  throwAll(refused)
}

/** @returns false when a counter would fall below zero; nothing is moved then */
export async function moveReservation(
  req: PayloadRequest,
  { orderLine, delta }: Pick<Movement, 'orderLine' | 'delta'>,
): Promise<boolean> {
  const changes = Object.entries(delta).filter(([, change]) => change !== 0)
  if (changes.length === 0) return true
  // No counter may fall below zero: that is the whole promise.
  const floors: Where[] = changes.flatMap(([field, change]) =>
    change < 0 ? [{ [field]: { greater_than_equal: -change } }] : [],
  )
  const data = Object.fromEntries(changes.map(([field, change]) => [field, increment(change)]))
  const where = { and: [{ id: { equals: orderLine } }, ...floors] }
  const line = await compareAndSet(req, { collection: 'order-lines', where, data })
  if (line) await keepCounted(req, line)
  return line !== null
}

/** Where the ERP took deliveries back that were asked for already, less than the pieces given back can be asked for again. */
async function keepCounted(req: PayloadRequest, line: OrderLine): Promise<void> {
  const quantityReturnable = returnableQuantity(line)
  if (line.quantityReturnable === quantityReturnable) return
  const where = { id: { equals: line.id } }
  await compareAndSet(req, { collection: 'order-lines', where, data: { quantityReturnable } })
}

async function exceeded(req: PayloadRequest, { orderLine, delta, until = null }: Movement): Promise<DomainError> {
  const line = await req.payload.findByID({
    collection: 'order-lines',
    id: orderLine,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const details = { line: orderLine, asked: -delta.quantityReturnable, allowed: line.quantityReturnable, until }
  return new DomainError('QUANTITY_EXCEEDS_RETURNABLE', 'Somebody else took the last pieces', details)
}
