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

it('begins with eight services once, two of them for night delivery only and one for all others', async () => {
  await loadShippedServices(nazorg.payload)
  const all = await nazorg.payload.count({ collection: 'service-types', overrideAccess: true })
  expect(all.totalDocs).toBe(SHIPPED_SERVICES.length)
  const [night, day] = [await asContactOf(true), await asContactOf(false)]
  const everybody = ['repair', 'delivery-problem', 'partial-delivery', 'invoice-problem']
  expect(night.codes).toEqual([...everybody, 'return-stickers', 'crate-report', 'question'])
  expect(day.codes).toEqual([...everybody, 'night-delivery', 'question'])
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

it('brings what came with a later version to an install at work, offline, and leaves a type of its own alone', async () => {
  const { payload } = nazorg
  const quiet = { overrideAccess: true, depth: 0 } as const
  const [lost, own] = [{ code: { equals: 'invoice-problem' } }, { code: { equals: 'partial-delivery' } }]
  await payload.delete({ collection: 'service-types', where: lost, ...quiet })
  await payload.update({
    collection: 'service-types',
    where: own,
    data: { title: 'Deel vast' },
    locale: 'nl',
    ...quiet,
  })
  await payload.delete({ collection: 'counters', where: { key: { equals: 'shipped:services:orders' } }, ...quiet })
  await loadShippedServices(payload)
  const brought = await payload.find({ collection: 'service-types', where: lost, ...quiet })
  expect(brought.docs.map(({ online }) => online)).toEqual([false])
  const kept = await payload.find({ collection: 'service-types', where: own, locale: 'nl', ...quiet })
  expect(kept.docs.map(({ title, online }) => [title, online])).toEqual([['Deel vast', true]])
  const crates = { code: { equals: 'crate-report' } }
  expect((await payload.count({ collection: 'service-types', where: crates, ...quiet })).totalDocs).toBe(0)
})
