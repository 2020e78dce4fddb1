/** What a fresh install can be asked for on its first day. */
import { afterAll, beforeAll, expect, it } from 'vitest'

import { loadShippedServices } from '@/setup/loadShippedServices'
import { SHIPPED_SERVICES } from '@/setup/shippedServices'
import { type Nazorg, startNazorg } from '../support/nazorg'
import { login, makeContact, makeCustomer, makeOrderLine } from '../support/trade'

let nazorg: Nazorg

beforeAll(async () => {
  nazorg = await startNazorg()
  await Promise.all([loadShippedServices(nazorg.payload), loadShippedServices(nazorg.payload)])
})

afterAll(() => nazorg.stop())

const asContactOf = async (nightDelivery: boolean) => {
  const customer = await makeCustomer(nazorg, { nightDelivery })
  const caller = nazorg.as(await login(nazorg, 'contacts', (await makeContact(nazorg, customer)).email))
  const { body } = await caller.get<{ docs: { code: string }[] }>('/api/service-types?sort=position')
  return { customer, caller, codes: body.docs.map(({ code }) => code) }
}

it('begins with six services once, two of them for night delivery only and one for all others', async () => {
  await loadShippedServices(nazorg.payload)
  const all = await nazorg.payload.count({ collection: 'service-types', overrideAccess: true })
  expect(all.totalDocs).toBe(SHIPPED_SERVICES.length)
  const [night, day] = [await asContactOf(true), await asContactOf(false)]
  expect(night.codes).toEqual(['repair', 'delivery-problem', 'return-stickers', 'crate-report', 'question'])
  expect(day.codes).toEqual(['repair', 'delivery-problem', 'night-delivery', 'question'])
})

it('asks a delivery problem about a line of the customer’s own orders', async () => {
  const { customer, caller } = await asContactOf(false)
  const own = await makeOrderLine(nazorg, customer, 5)
  const foreign = await makeOrderLine(nazorg, await makeCustomer(nazorg), 5)
  const send = (orderNumber: string) =>
    caller.post<{ doc: { number: string }; errors?: { name: string }[] }>('/api/service-requests', {
      type: 'delivery-problem',
      answers: { orderLine: `${orderNumber}/1`, problem: 'missing', pieces: 2 },
    })
  expect((await send(foreign.orderNumber)).body.errors?.map(({ name }) => name)).toEqual(['ANSWER_NO_ORDER_LINE'])
  expect((await send(own.orderNumber)).body.doc.number).toMatch(/^BEZ\d\d-00001$/)
})

it('does not bring back what an admin threw away', async () => {
  const where = { code: { equals: 'crate-report' } }
  await nazorg.payload.delete({ collection: 'service-types', where, overrideAccess: true })
  await loadShippedServices(nazorg.payload)
  expect((await nazorg.payload.count({ collection: 'service-types', where, overrideAccess: true })).totalDocs).toBe(0)
})
