/** A shop whose lists hold hostile texts, its contacts, and a relay that works and rests as the test wants. */
import { afterAll, beforeAll } from 'vitest'

import { OFFERED_RIGHTS } from '@/core/accounts/rights'
import type { Relay } from '@/outbox/relay'
import type { Contact, Customer } from '@/payload-types'
import { type ExportDesk, openExportDesk } from './exportDesk'
import { type GridDesk, openGridDesk, quiet } from './gridDesk'
import { daysAgo, login, makeContact, makeCustomer, makeOrderLine } from './trade'

export const NASTY = [
  '=1+1',
  '+31 6',
  '-2',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  'een; "twee"\nregel <b> & _x0041_',
  '1=1',
  '00123',
]

export type ExportShop = {
  desk: GridDesk
  exports: ExportDesk
  shop: Customer
  keeper: Contact
  /** Of the keeper, who holds every right. */
  token: string
  working(): Promise<void>
  resting(): Promise<void>
  /** Another contact of the shop. */
  without(...taken: string[]): Promise<{ contact: Contact; as: string }>
  setRights(contact: Contact, data: object): Promise<unknown>
}

/** Filled before the tests of the file begin. */
export function openExportShop(): ExportShop {
  let relay: Relay | undefined
  const world = {} as ExportShop
  world.working = async () => {
    relay ??= await world.exports.relay()
  }
  world.resting = async () => {
    await relay?.stop()
    relay = undefined
  }
  world.without = async (...taken) => {
    const rights = OFFERED_RIGHTS.filter((right) => !taken.includes(right))
    const contact = await makeContact(world.desk.nazorg, world.shop, rights)
    return { contact, as: await login(world.desk.nazorg, 'contacts', contact.email) }
  }
  world.setRights = ({ id }, data) => {
    const where = { contact: { equals: id } }
    return world.desk.nazorg.payload.update({ collection: 'memberships', where, data, ...quiet })
  }
  beforeAll(async () => {
    world.desk = await openGridDesk()
    world.exports = openExportDesk(world.desk)
    world.shop = await makeCustomer(world.desk.nazorg)
    world.keeper = await makeContact(world.desk.nazorg, world.shop)
    world.token = await login(world.desk.nazorg, 'contacts', world.keeper.email)
    await fillShop(world)
  })
  afterAll(async () => {
    await world.resting()
    await world.desk.nazorg.stop()
  })
  return world
}

async function fillShop({ desk, shop }: ExportShop): Promise<void> {
  const { nazorg } = desk
  for (const [index, customerReference] of NASTY.entries()) {
    const orderDate = index === 3 ? null : daysAgo(index)
    await desk.makeOrder(shop, { customerReference, totalCents: index * 100_005 - 200_000, orderDate })
    const line = { customerReference, articleName: customerReference, quantityOpen: 3, orderDate: daysAgo(index) }
    await makeOrderLine(nazorg, shop, 5, { ...line, expectedDeliveryDate: index % 2 ? daysAgo(-index) : null })
    await desk.makeInvoice(shop, { invoiceDate: daysAgo(index), amountCents: index * 5, openCents: index })
    const parcel = { carrier: customerReference, trackingCode: customerReference, orderNumbers: ['A', 'B'] }
    const data = { number: `Z-${index}`, customer: shop.id, shippedAt: daysAgo(index), ...parcel }
    await nazorg.payload.create({ collection: 'shipments', data, ...quiet })
  }
}
