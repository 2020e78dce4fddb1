/** A returns desk where goods come in: its verbs, and what they leave. */
import { expect } from 'vitest'

import type { OrderLine, Rma } from '@/payload-types'
import { openReturnsDesk } from './returnsDesk'

type Done = { doc: Rma }

export function openReceivingDesk() {
  const returns = openReturnsDesk()
  const { desk, submitted, decided, reload } = returns

  async function verb(rma: Rma, name: string, body: object, caller = desk.asAgent) {
    const { revision } = await reload(rma)
    return caller.post<Done & { errors?: { name: string }[] }>(`/api/rmas/${rma.id}/${name}`, { revision, ...body })
  }

  async function done(rma: Rma, name: string, body: object, caller = desk.asAgent): Promise<Rma> {
    const answer = await verb(rma, name, body, caller)
    expect(answer).toMatchObject({ status: 200 })
    return answer.body.doc
  }

  async function refused(rma: Rma, name: string, body: object, caller = desk.asAgent): Promise<string | undefined> {
    const before = await reload(rma)
    const { status, body: answer } = await verb(rma, name, body, caller)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(await reload(rma)).toEqual(before)
    return answer.errors?.[0]?.name
  }

  const approved = async (pieces = 5, more: Record<string, unknown> = {}) =>
    decided(await submitted(pieces, more), pieces)
  const lineOf = (rma: Rma) => rma.lines?.[0]?.id
  const count = (rma: Rma, quantity: number, more: object = {}) => ({ lines: [{ id: lineOf(rma), quantity, ...more }] })
  const outcomes = (rma: Rma, ...split: object[]) => ({ lines: [{ id: lineOf(rma), outcomes: split }] })
  const held = async (rma: Rma): Promise<OrderLine> => {
    const id = String(rma.lines?.[0]?.orderLine)
    return desk.nazorg.payload.findByID({ collection: 'order-lines', id, depth: 0, overrideAccess: true })
  }
  return { ...returns, verb, done, refused, approved, lineOf, count, outcomes, held }
}
