/** Delivery addresses: changed by contacts, wanted until the ERP answers, told to the ERP in order. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { ShownAddresses } from '@/core/addresses/shownAddresses'
import type { Relay } from '@/outbox/relay'
import type { Customer } from '@/payload-types'
import type { Refused } from '../support/accounts'
import { openContacts, refusalIn } from '../support/contactsDesk'
import { keyOfIntegration, shown } from '../support/everyRow'
import type { Caller } from '../support/nazorg'
import { silentLog } from '../support/relay'
import { login, makeUser } from '../support/trade'
import { until } from '../support/until'

const desk = openContacts()
const { hall, newOffice, newColleague, eventsOf } = desk

type Answer = Refused & ShownAddresses
type Event = {
  seq: number
  type: string
  data: { customer: { number: string }; deliveryAddresses: { street: string }[] }
}
const PARTS = {
  label: 'Magazijn',
  street: 'Nieuweweg',
  houseNumber: '7',
  postalCode: '6711 AA',
  city: 'Ede',
  countryCode: 'NL',
}
const BASE = [
  {
    kind: 'delivery' as const,
    street: 'Oudeweg',
    houseNumber: '1',
    postalCode: '6711 AB',
    city: 'Ede',
    countryCode: 'NL',
    primary: true,
  },
  {
    kind: 'billing' as const,
    street: 'Postbus',
    houseNumber: '2',
    postalCode: '6710 AA',
    city: 'Ede',
    countryCode: 'NL',
  },
]

let relay: Relay
beforeAll(async () => {
  const { startRelay } = await import('@/outbox/relay')
  relay = startRelay(hall.nazorg.payload, silentLog, { smtpUrl: 'smtp://127.0.0.1:1' })
})
afterAll(() => relay?.stop())

async function office() {
  const made = await newOffice()
  const { id } = made.customer
  await hall.nazorg.payload.update({ collection: 'customers', id, data: { addresses: BASE }, overrideAccess: true })
  return made
}
const read = async (as: Caller, { id }: Customer) => (await as.get<Answer>(`/api/customers/${id}/addresses`)).body
const act = async (as: Caller, customer: Customer, verb: string, body: object) =>
  as.post<Answer>(`/api/customers/${customer.id}/addresses${verb}`, {
    version: (await read(as, customer)).version,
    ...body,
  })
const add = (as: Caller, customer: Customer, more: object = {}) =>
  act(as, customer, '', { ...PARTS, primary: false, ...more })
const streets = ({ delivery }: Answer) => delivery.map(({ street, primary }) => `${street}${primary ? '*' : ''}`)

const tokenOf = ({ email }: { email: string }, collection: 'users' | 'contacts' = 'users') =>
  login(hall.nazorg, collection, email)
const admin = () => tokenOf(hall.admin)
/** Through the gate. */
async function erpEvents(token: string | null, after: number | string = 0) {
  const { answerApi } = await import('@/app/(payload)/api/door')
  const headers = token ? { Authorization: `JWT ${token}` } : undefined
  const answer = await answerApi(new Request(`http://localhost:3000/api/erp/events?after=${after}`, { headers }))
  return { status: answer.status, body: (await answer.json()) as { events: Event[] } }
}
const about = async ({ number }: Customer) =>
  (await erpEvents(await admin())).body.events.filter(({ data }) => data.customer.number === number)

async function importOf(customer: Customer, addresses: Customer['addresses']) {
  const { writeCustomers } = await import('@/erp/writeRetail')
  return writeCustomers(hall.nazorg.payload, [{ number: customer.number, countryCode: 'NL' }], () => ({ addresses }))
}

describe('a contact who manages the company', () => {
  it('adds, changes, makes primary and removes delivery addresses; the one for invoices stays', async () => {
    const { customer, asManager } = await office()
    const added = await add(asManager, customer)
    expect(added.status).toBe(200)
    expect(streets(added.body)).toEqual(['Oudeweg*', 'Nieuweweg'])
    expect(added.body.billing).toMatchObject([{ street: 'Postbus' }])
    expect(added.body.pendingSince).not.toBeNull()
    const [old, fresh] = added.body.delivery
    const moved = await act(asManager, customer, '/primary', { id: fresh?.id })
    expect(streets(moved.body)).toEqual(['Oudeweg', 'Nieuweweg*'])
    expect(refusalIn(await act(asManager, customer, '/remove', { id: fresh?.id }))).toBe('ADDRESS_IS_PRIMARY')
    const left = await act(asManager, customer, '/remove', { id: old?.id })
    expect(streets(left.body)).toEqual(['Nieuweweg*'])
    const changed = await act(asManager, customer, '/change', { ...PARTS, id: fresh?.id, street: 'Langeweg' })
    expect(streets(changed.body)).toEqual(['Langeweg*'])
    const kinds = (await eventsOf(customer)).map(({ kind }) => kind).filter((kind) => kind.startsWith('address-'))
    expect(kinds).toEqual(['address-added', 'address-primary', 'address-removed', 'address-changed'])
  })

  it('hears all that is wrong with an address, and nothing is stored', async () => {
    const { customer, asManager } = await office()
    const { body } = await add(asManager, customer, { street: '', countryCode: 'XX' })
    expect(body.errors.map(({ name }) => name)).toEqual(['ADDRESS_PART_UNFIT', 'ADDRESS_PART_UNFIT'])
    expect(streets(await read(asManager, customer))).toEqual(['Oudeweg*'])
  })

  it('overwrites nothing that changed meanwhile, also at the same moment', async () => {
    const { customer, asManager } = await office()
    const { version } = await read(asManager, customer)
    const both = await Promise.all(['Een', 'Twee'].map((street) => add(asManager, customer, { street, version })))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(refusalIn(await add(asManager, customer, { version }))).toBe('CHANGED_MEANWHILE')
    expect((await read(asManager, customer)).delivery).toHaveLength(2)
  })
})

describe('nobody else', () => {
  it('changes them: a colleague without the right reads, others see no such customer, staff have the ERP', async () => {
    const { customer, asManager } = await office()
    const { contact } = await newColleague(customer, ['viewOrders'])
    const asColleague = hall.nazorg.as(await login(hall.nazorg, 'contacts', contact.email))
    expect((await read(asColleague, customer)).mayChange).toBe(false)
    expect((await add(asColleague, customer)).status).toBe(403)
    const stranger = (await office()).asManager
    const { version } = await read(asManager, customer)
    expect((await add(stranger, customer, { version })).status).toBe(404)
    expect((await add(hall.asAgent, customer, { version })).status).toBe(403)
    expect((await add(hall.asStranger, customer, { version })).status).toBe(401)
  })

  it('sees what waits in the customer’s row itself', async () => {
    const { customer, asManager } = await office()
    await add(asManager, customer)
    const { body } = await asManager.get<object>(`/api/customers/${customer.id}`)
    expect(body).not.toHaveProperty('wantedAddresses')
    expect(body).not.toHaveProperty('addressesRevision')
  })
})

describe('the ERP', () => {
  it('is told each state in order, without a gap, and only reads', async () => {
    const { customer, asManager } = await office()
    await add(asManager, customer)
    await until(async () => ((await about(customer)).length > 0 ? true : null))
    await add(asManager, customer, { street: 'Derdeweg' })
    const told = await until(async () => {
      const found = await about(customer)
      return found.length > 1 ? found : null
    })
    expect(told.at(-1)).toMatchObject({ type: 'customer.addresses', version: 1 })
    expect(told.at(-1)?.data.deliveryAddresses.map(({ street }) => street)).toEqual([
      'Oudeweg',
      'Nieuweweg',
      'Derdeweg',
    ])
    const all = (await erpEvents(await admin())).body
    expect(all.events.map(({ seq }) => seq)).toEqual(all.events.map((_, index) => index + 1))
    expect((await erpEvents(await admin(), all.events.length)).body.events).toEqual([])
    const byKey = { Authorization: shown(await keyOfIntegration(hall.nazorg)) }
    const erp = hall.nazorg.as(null)
    const read = await erp.send('GET', '/api/erp-events?sort=seq', undefined, byKey)
    expect([read.status, ((await read.json()) as { docs: Event[] }).docs.map(({ seq }) => seq)]).toEqual([
      200,
      all.events.map(({ seq }) => seq),
    ])
    expect((await erp.send('POST', '/api/erp-events', {}, byKey)).status).toBe(403)
  })

  it('gives every change one place, however many come at once', async () => {
    const offices = [await office(), await office(), await office(), await office()]
    await Promise.all(offices.map(({ customer, asManager }) => add(asManager, customer)))
    await until(async () => {
      const told = await Promise.all(offices.map(({ customer }) => about(customer)))
      return told.every(({ length }) => length === 1) ? true : null
    })
    const seqs = (await erpEvents(await admin())).body.events.map(({ seq }) => seq)
    expect(seqs).toEqual(seqs.map((_, index) => index + 1))
  })

  it.each([
    ['the same as before', BASE, ['Oudeweg*', 'Nieuweweg'], true],
    [
      'what was wanted',
      [...BASE, { ...PARTS, kind: 'delivery' as const, primary: false }],
      ['Oudeweg*', 'Nieuweweg'],
      false,
    ],
    ['something newer', [{ ...BASE[0], kind: 'delivery' as const, street: 'ERP-weg' }], ['ERP-weg*'], false],
  ] as const)('that imports %s, decides what is shown', async (_what, addresses, shown, waits) => {
    const { customer, asManager } = await office()
    await add(asManager, customer)
    await importOf(customer, addresses as unknown as Customer['addresses'])
    const now = await read(asManager, customer)
    expect(streets(now as Answer)).toEqual(shown)
    expect(now.pendingSince !== null).toBe(waits)
    const options = { collection: 'customers', id: customer.id, overrideAccess: true } as const
    expect(Boolean((await hall.nazorg.payload.findByID(options)).wantedAddresses)).toBe(waits)
  })

  it.each(['nieuw', '-1', '1.5'])('asks after a place: not %s', async (after) => {
    expect((await erpEvents(await admin(), after)).status).toBe(400)
  })

  it('alone and admins: agents, contacts and strangers read none', async () => {
    const { manager } = await office()
    const agent = await makeUser(hall.nazorg, 'agent')
    for (const token of [await tokenOf(manager, 'contacts'), await tokenOf(agent), null])
      expect((await erpEvents(token)).status).not.toBe(200)
  })
})
