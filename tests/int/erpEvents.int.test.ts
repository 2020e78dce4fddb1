/** What the ERP hears of cases: every decision, receipt and completion, in order, without a gap, in shapes that are written down. */
import { describe, expect, it } from 'vitest'

import { erpEventSchema } from '@/core/erpEvents/schemas'
import type { ErpEvent, Rma, ServiceRequest } from '@/payload-types'
import { openClaimDesk } from '../support/claimDesk'
import { openReceivingDesk } from '../support/receivingDesk'
import { makeQuestion } from '../support/serviceDesk'
import { makeServiceType } from '../support/services'

const silent = { depth: 0, overrideAccess: true } as const

async function eventsIn({ payload }: { payload: (typeof desk)['nazorg']['payload'] }, number: string) {
  const { docs } = await payload.find({ collection: 'erp-events', sort: 'seq', pagination: false, ...silent })
  const mine = docs.filter(({ data }) => (data as { number?: string }).number === number)
  return { all: docs, mine, types: mine.map(({ type }) => type) }
}

const dataOf = (event: ErpEvent | undefined) => event?.data as Record<string, unknown>

const { desk, run, allDone, submitted, approved, done, count, outcomes } = openReceivingDesk()

describe('an RMA', () => {
  it('is told from its decision to its end, each event with all that an ERP books', async () => {
    const rma = await approved(3, { remarks: 'Doos was nat' })
    await done(rma, 'receive', count(rma, 3))
    await done(rma, 'inspect', outcomes(rma, { kind: 'credit', quantity: 2 }, { kind: 'dispose', quantity: 1 }))
    await done(rma, 'complete', {})
    await run()
    await allDone()
    const { mine, types } = await eventsIn(desk.nazorg, rma.number ?? '')
    expect(types).toEqual(['rma.decided', 'rma.received', 'rma.inspected', 'rma.completed'])
    const line = rma.lines?.[0]
    expect(dataOf(mine.at(-1))).toMatchObject({
      customer: { number: desk.customer.number, externalId: null },
      status: 'completed',
      lines: [
        {
          orderNumber: line?.orderNumber,
          lineNumber: 1,
          articleNumber: line?.articleNumber,
          reason: desk.reason.code,
          quantityRequested: 3,
          quantityApproved: 3,
          quantityReceived: 3,
          outcomes: [
            { kind: 'credit', quantity: 2 },
            { kind: 'dispose', quantity: 1 },
          ],
        },
      ],
    })
    expect(JSON.stringify(mine)).not.toContain('Doos was nat')
  })

  it('that is withdrawn is told so', async () => {
    const rma = await submitted(2)
    expect((await desk.asContact.post(`/api/rmas/${rma.id}/cancel`, {})).status).toBe(200)
    await run()
    await allDone()
    const { mine, types } = await eventsIn(desk.nazorg, rma.number ?? '')
    expect(types).toEqual(['rma.cancelled'])
    expect(dataOf(mine[0])).toMatchObject({ status: 'cancelled' })
  })

  it('is told in the order in which things happened, whatever comes to the relay first', async () => {
    const rmas: Rma[] = []
    for (let nth = 0; nth < 4; nth += 1) {
      const rma = await approved(2)
      await done(rma, 'receive', count(rma, 1))
      await done(rma, 'receive', count(rma, 1))
      rmas.push(rma)
    }
    await turnAround()
    await run()
    await allDone()
    for (const { number } of rmas) {
      const { types, all } = await eventsIn(desk.nazorg, number ?? '')
      expect(types).toEqual(['rma.decided', 'rma.received', 'rma.received'])
      expect(all.map(({ seq }) => seq)).toEqual(all.map((_, index) => index + 1))
    }
  })

  /** The last event of each case is due first. */
  async function turnAround(): Promise<void> {
    const where = { kind: { equals: 'erpEvent' } }
    const options = { collection: 'outbox', where, sort: '-createdAt', pagination: false, ...silent } as const
    const { docs } = await desk.nazorg.payload.find(options)
    for (const [index, { id }] of docs.entries()) {
      const nextAttemptAt = new Date(Date.now() - 60_000 + index).toISOString()
      await desk.nazorg.payload.update({ collection: 'outbox', id, data: { nextAttemptAt }, ...silent })
    }
  }
})

describe('a service request', () => {
  it('is told when it comes and when it ends, without the answers', async () => {
    const form = await makeQuestion(desk.nazorg)
    const type = await makeServiceType(desk.nazorg, { form: form.id, code: 'stickers' })
    const body = { type: type.code, answers: { fault: 'Piet de Vries wil stickers' } }
    const request = (await desk.asContact.post<{ doc: ServiceRequest }>('/api/service-requests', body)).body.doc
    expect((await desk.asAgent.post(`/api/service-requests/${request.id}/finish`, {})).status).toBe(200)
    await run()
    await allDone()
    const { mine, types } = await eventsIn(desk.nazorg, request.number ?? '')
    expect(types).toEqual(['serviceRequest.submitted', 'serviceRequest.finished'])
    expect(dataOf(mine[1])).toMatchObject({ service: 'stickers', status: 'done' })
    expect(JSON.stringify(mine)).not.toContain('Piet de Vries')
  })
})

describe('every event', () => {
  it('has the shape that is written down for its type', async () => {
    const { all } = await eventsIn(desk.nazorg, '')
    expect(new Set(all.map(({ type }) => type)).size).toBeGreaterThan(5)
    for (const { seq, type, version, at, data } of all) {
      const { error } = erpEventSchema.safeParse({ seq, type, version, at, data })
      expect([type, error?.message]).toEqual([type, undefined])
    }
  })
})

describe('a warranty claim', () => {
  const claims = openClaimDesk()
  it('is told by its decision and its close', async () => {
    const line = await claims.sold(24, new Date().toISOString())
    const sent = await claims.send(claims.wholeClaim({ line: 'a', orderLine: line.id, quantityClaimed: 2 }))
    const claim = sent.body.doc
    expect((await claims.verb(claims.desk.asAgent, claim, 'review')).status).toBe(200)
    const lines = [{ id: claim.lines?.[0]?.id, quantityAccepted: 1 }]
    expect((await claims.verb(claims.desk.asAgent, claim, 'decide', { lines })).status).toBe(200)
    expect((await claims.verb(claims.desk.asAgent, claim, 'close')).status).toBe(200)
    await claims.run()
    await claims.allDone()
    const { mine, types } = await eventsIn(claims.desk.nazorg, claim.number ?? '')
    expect(types).toEqual(['warrantyClaim.decided', 'warrantyClaim.closed'])
    expect(dataOf(mine[0])).toMatchObject({ lines: [{ quantityClaimed: 2, quantityAccepted: 1, lineNumber: 1 }] })
    for (const { seq, type, version, at, data } of mine) erpEventSchema.parse({ seq, type, version, at, data })
  })
})
