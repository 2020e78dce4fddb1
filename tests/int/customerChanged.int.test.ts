/** What staff change of the fields that are the ERP's is told to it; what the portal owns is not. */
import { beforeEach, describe, expect, it } from 'vitest'

import { erpEventSchema } from '@/core/erpEvents/schemas'
import { outboxRows } from '../support/relay'
import { openReturnsDesk } from '../support/returnsDesk'

const { desk, run, allDone } = openReturnsDesk()

const change = (data: object) => desk.asAdmin.send('PATCH', `/api/customers/${desk.customer.id}`, data)

async function told() {
  const options = { sort: '-seq', limit: 1, depth: 0, overrideAccess: true } as const
  const { docs } = await desk.nazorg.payload.find({ collection: 'erp-events', ...options })
  return docs[0]
}

beforeEach(async () => {
  const { payload } = desk.nazorg
  const original = { name: desk.customer.name, phone: null, addresses: desk.customer.addresses ?? [] }
  await payload.update({ collection: 'customers', id: desk.customer.id, data: original, overrideAccess: true })
})

describe('a customer', () => {
  it('whose name and telephone staff change is told whole, with the fields that changed', async () => {
    expect((await change({ name: 'Garage Anders', phone: '030 123 45 67' })).status).toBe(200)
    await run()
    await allDone()
    const event = await told()
    expect(event).toMatchObject({
      type: 'customer.changed',
      data: {
        customer: { number: desk.customer.number },
        name: 'Garage Anders',
        phone: '030 123 45 67',
        changed: ['name', 'phone'],
        addresses: [{ kind: 'delivery', street: 'Fictieplein' }],
      },
    })
    const { seq, type, version, at, data } = event ?? {}
    erpEventSchema.parse({ seq, type, version, at, data })
  })

  it('whose address staff change is told so', async () => {
    const [address] = desk.customer.addresses ?? []
    expect((await change({ addresses: [{ ...address, houseNumber: '14' }] })).status).toBe(200)
    await run()
    await allDone()
    expect((await told())?.data).toMatchObject({ changed: ['addresses'], addresses: [{ houseNumber: '14' }] })
  })

  it('that is saved unchanged, or in what the portal owns, is told nobody', async () => {
    expect((await change({ name: desk.customer.name, phone: '', addresses: desk.customer.addresses })).status).toBe(200)
    expect((await change({ nightDelivery: true, returnWindowExtraDays: 3 })).status).toBe(200)
    expect(await outboxRows(desk.nazorg)).toEqual([])
  })
})
