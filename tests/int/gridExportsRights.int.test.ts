/** Whose workbook it is: made and fetched with the rights of that moment, and told to nobody else. */
import { createLocalReq } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { OFFERED_RIGHTS } from '@/core/accounts/rights'
import { NASTY, openExportShop } from '../support/exportShop'
import { quiet } from '../support/gridDesk'
import { makeCustomer, makeMembership } from '../support/trade'

const world = openExportShop()

describe('whose workbook', () => {
  beforeAll(() => world.working())

  it('nobody else is told of it, colleagues and staff neither', async () => {
    const { doc } = await world.exports.ask('shipments', {}, world.token)
    await world.exports.over(doc.id, world.token)
    const colleague = (await world.without()).as
    for (const as of [colleague, world.desk.token, world.desk.admin]) {
      expect((await world.exports.state(doc.id, as)).status).toBe(404)
      expect((await world.exports.file(doc.id, as)).status).toBe(404)
    }
    expect((await world.exports.file(doc.id, null)).status).toBe(401)
    expect((await world.desk.send('/orders/exports', null, {})).status).toBe(401)
  })

  it('holds no prices for who is not shown them, and cannot be ordered by them', async () => {
    const { as } = await world.without('viewPrices')
    for (const grid of ['orders', 'invoices']) {
      const sheet = await world.exports.sheet(grid, {}, as)
      expect(sheet.head.join()).not.toMatch(/Totaal|Bedrag|Betaald|Openstaand|Munt/)
      expect(sheet.rows.flat().filter((cell) => cell?.kind === 'cents')).toEqual([])
      expect(sheet.rows).toHaveLength(NASTY.length)
    }
    expect((await world.exports.ask('orders', { sort: 'totalCents' }, as)).status).toBe(403)
  })

  it('is not given to who may see less by now, and not made for who may not see it at all', async () => {
    const { contact, as } = await world.without()
    const { doc } = await world.exports.ask('invoices', {}, as)
    expect((await world.exports.over(doc.id, as)).status).toBe('ready')
    expect((await world.exports.file(doc.id, as)).status).toBe(200)
    await world.setRights(contact, { rights: ['viewInvoices', 'viewOrders'] })
    expect((await world.exports.state(doc.id, as)).status).toBe(200)
    const refused = await world.exports.file(doc.id, as)
    expect([refused.status, await refused.json()]).toMatchObject([403, { errors: [{ name: 'EXPORT_RIGHTS_CHANGED' }] }])
    await world.setRights(contact, { rights: ['viewOrders'] })
    expect((await world.exports.file(doc.id, as)).status).toBe(403)
    await world.setRights(contact, { status: 'blocked' })
    expect((await world.exports.file(doc.id, as)).status).toBe(401)
  })

  it('is made with the rights of that moment: prices that were withdrawn meanwhile are not in it', async () => {
    await world.resting()
    const [priced, shut, both] = [await world.without(), await world.without(), await world.without()]
    const second = await makeCustomer(world.desk.nazorg)
    await makeMembership(world.desk.nazorg, both.contact, second, OFFERED_RIGHTS)
    await world.desk.makeOrder(second)
    const asked = await world.exports.ask('orders', {}, priced.as)
    const never = await world.exports.ask('orders', {}, shut.as)
    const more = await world.exports.ask('orders', {}, both.as)
    await world.setRights(priced.contact, { rights: ['viewOrders'] })
    await world.setRights(shut.contact, { rights: ['requestReturns'] })
    await world.working()
    await world.exports.over(asked.doc.id, priced.as)
    const file = await world.exports.file(asked.doc.id, priced.as)
    expect(file.status).toBe(200)
    expect(Buffer.from(await file.arrayBuffer()).length).toBeGreaterThan(1_000)
    const made = async (id: string) => world.desk.nazorg.payload.findByID({ collection: 'grid-exports', id, ...quiet })
    expect((await made(asked.doc.id)).reach).toEqual({ rows: [world.shop.id], prices: [] })
    await expect.poll(async () => (await made(never.doc.id)).status).toBe('failed')
    expect(await made(never.doc.id)).toMatchObject({ fault: 'rights', storageKey: null })
    await world.exports.over(more.doc.id, both.as)
    expect((await world.exports.file(more.doc.id, both.as)).status).toBe(200)
    const where = { contact: { equals: both.contact.id }, customer: { equals: second.id } }
    await world.desk.nazorg.payload.update({ collection: 'memberships', where, data: { status: 'blocked' }, ...quiet })
    expect((await world.exports.file(more.doc.id, both.as)).status).toBe(403)
  })

  it('is read by the rights of each moment: prices are gone for the rest of it, and a block ends it', async () => {
    const [{ planOf }, { walkRows }] = await Promise.all([
      import('@/endpoints/grids/plan'),
      import('@/endpoints/grids/walk'),
    ])
    const { contact } = await world.without()
    const req = await createLocalReq({ user: { ...contact, collection: 'contacts' } }, world.desk.nazorg.payload)
    Object.assign(req, { routeParams: { grid: 'orders' }, searchParams: new URLSearchParams({ sort: 'number' }) })
    const rows = walkRows(req, await planOf(req, ['sort']), { from: null, backwards: false, chunk: 1 })
    expect((await rows.next()).value).toHaveProperty('totalCents', expect.any(Number))
    await world.setRights(contact, { rights: ['viewOrders'] })
    expect((await rows.next()).value).not.toHaveProperty('totalCents')
    await world.setRights(contact, { status: 'blocked' })
    await expect(rows.next()).rejects.toThrow()
  })

  it('of an employee holds what they see', async () => {
    const sheet = await world.exports.sheet('orders', { customer: world.shop.id }, world.desk.admin)
    expect(sheet.rows).toHaveLength(NASTY.length)
  })
})
