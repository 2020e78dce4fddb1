import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { CustomerDetails } from '@/erp/writeRetail'
import type { Customer } from '@/payload-types'
import { type Nazorg, startNazorg } from '../support/nazorg'
import { newVatNumber } from '../support/registrations'
import { makeContact, makeCustomer } from '../support/trade'

let nazorg: Nazorg
beforeAll(async () => {
  nazorg = await startNazorg()
})
afterAll(() => nazorg.stop())

/** One order of each customer, told of by an ERP that knows the given details. */
async function importOf(details: Readonly<Record<string, CustomerDetails>>) {
  const head = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country'
  const line = (number: string) => `5${number},22625,SCALES,2,2010-12-01 08:26:00,8.50,${number},United Kingdom`
  const file = path.join(nazorg.dataDir, 'erp.csv')
  writeFileSync(file, [head, ...Object.keys(details).map(line), ''].join('\n'))
  const { importRetail } = await import('@/erp/importRetail')
  const now = new Date('2026-11-22T10:00:00Z')
  return importRetail(nazorg.payload, file, { now, detailsOf: (number) => details[number] ?? {} })
}

const registered = (number: string, data: Partial<Customer> = {}) =>
  makeCustomer(nazorg, { number, provisional: true, name: 'Zoals aangemeld', ...data })

const reload = ({ id }: Customer) =>
  nazorg.payload.findByID({ collection: 'customers', id, depth: 0, overrideAccess: true })

const ordersOf = async (customer: string) =>
  (
    await nazorg.payload.count({
      collection: 'orders',
      where: { customer: { equals: customer } },
      overrideAccess: true,
    })
  ).totalDocs

const withNumber = async (number: string) =>
  (await nazorg.payload.count({ collection: 'customers', where: { number: { equals: number } }, overrideAccess: true }))
    .totalDocs

it('takes a registered customer over by VAT number, however the ERP writes it, and keeps their people', async () => {
  const vatNumber = newVatNumber()
  const customer = await registered('N26-0001', { vatNumber })
  const contact = await makeContact(nazorg, customer)
  const report = await importOf({ 20001: { vatNumber: vatNumber.slice(2).toLowerCase() } })
  expect(report.errors).toEqual([])
  expect(await reload(customer)).toMatchObject({ number: '20001', provisional: false, name: 'Klant 20001' })
  expect([await withNumber('20001'), await withNumber('N26-0001')]).toEqual([1, 0])
  expect(await ordersOf(customer.id)).toBe(1)
  const where = { contact: { equals: contact.id } }
  const { docs } = await nazorg.payload.find({ collection: 'memberships', where, depth: 0, overrideAccess: true })
  expect(docs[0]?.customer).toBe(customer.id)
  expect((await importOf({ 20001: { vatNumber } })).created).toBe(0)
})

it('takes one over by external id, before the VAT number is looked at', async () => {
  const vatNumber = newVatNumber()
  const [one, other] = [
    await registered('N26-0002', { externalId: 'ERP-7', vatNumber }),
    await registered('N26-0003', { externalId: 'ERP-8', vatNumber }),
  ]
  await importOf({ 20002: { externalId: 'ERP-8', vatNumber } })
  expect(await reload(other)).toMatchObject({ number: '20002', provisional: false })
  expect(await reload(one)).toMatchObject({ number: 'N26-0002', provisional: true })
})

it('guesses nothing: a row that could be two customers is told of, and left out with its orders', async () => {
  const vatNumber = newVatNumber()
  const customers = [await registered('N26-0005', { vatNumber }), await registered('N26-0004', { vatNumber })]
  const { errors } = await importOf({ 20003: { vatNumber }, 20004: {} })
  expect(errors).toEqual([{ number: '20003', code: 'AMBIGUOUS_CUSTOMER', candidates: ['N26-0004', 'N26-0005'] }])
  expect([await withNumber('20003'), await withNumber('20004')]).toEqual([0, 1])
  for (const customer of customers) {
    expect((await reload(customer)).provisional).toBe(true)
    expect(await ordersOf(customer.id)).toBe(0)
  }
})

it('guesses nothing either when two rows could be one customer', async () => {
  const vatNumber = newVatNumber()
  const customer = await registered('N26-0006', { vatNumber })
  const { errors } = await importOf({ 20005: { vatNumber }, 20006: { vatNumber } })
  expect(errors.map(({ number, candidates }) => [number, candidates])).toEqual([
    ['20005', ['N26-0006']],
    ['20006', ['N26-0006']],
  ])
  expect((await reload(customer)).provisional).toBe(true)
})

it('leaves customers of the ERP alone, whose VAT number another one may share', async () => {
  const vatNumber = newVatNumber()
  const branch = await makeCustomer(nazorg, { number: '20007', vatNumber })
  await importOf({ 20008: { vatNumber } })
  expect((await reload(branch)).number).toBe('20007')
  expect(await withNumber('20008')).toBe(1)
})

it('takes nobody over for a number of another country that has the same digits', async () => {
  const customers = [
    await registered('N26-0007', { vatNumber: 'US136695976' }),
    await registered('N26-0008', { vatNumber: 'US004495445B01' }),
  ]
  const rows = {
    20009: { vatNumber: 'DE136695976' },
    20010: { vatNumber: 'NL004495445B01' },
    20011: { vatNumber: '136695976' },
  }
  const { errors } = await importOf(rows)
  expect(errors).toEqual([])
  for (const customer of customers)
    expect(await reload(customer)).toMatchObject({ number: customer.number, provisional: true })
  expect([await withNumber('20009'), await withNumber('20010'), await withNumber('20011')]).toEqual([1, 1, 1])
})

it('guesses nothing where a customer of the ERP has the same VAT number: it may be a branch', async () => {
  const vatNumber = newVatNumber()
  await makeCustomer(nazorg, { number: '20012', vatNumber: vatNumber.slice(2), externalId: 'ERP-12' })
  const customer = await registered('N26-0009', { vatNumber })
  const { errors } = await importOf({ 20013: { vatNumber, externalId: 'ERP-13' } })
  expect(errors).toEqual([{ number: '20013', code: 'AMBIGUOUS_CUSTOMER', candidates: ['20012', 'N26-0009'] }])
  expect([(await reload(customer)).provisional, await withNumber('20013')]).toEqual([true, 0])
})

it('writes nothing on a registered customer because of its number alone', async () => {
  const customers = [await registered('20014', { vatNumber: newVatNumber() }), await registered('20015')]
  const { errors } = await importOf({ 20014: { vatNumber: newVatNumber() }, 20015: {} })
  expect(errors).toEqual([
    { number: '20014', code: 'NUMBER_OF_PROVISIONAL', candidates: ['20014'] },
    { number: '20015', code: 'NUMBER_OF_PROVISIONAL', candidates: ['20015'] },
  ])
  for (const customer of customers) {
    expect(await reload(customer)).toMatchObject({ name: 'Zoals aangemeld', provisional: true })
    expect(await ordersOf(customer.id)).toBe(0)
  }
})

it('is of the ERP from then on, when number and VAT number agree', async () => {
  const vatNumber = newVatNumber()
  const customer = await registered('20016', { vatNumber })
  expect((await importOf({ 20016: { vatNumber } })).errors).toEqual([])
  expect(await reload(customer)).toMatchObject({ number: '20016', provisional: false, name: 'Klant 20016' })
})
