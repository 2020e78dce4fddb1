/** Managers change, block and remove contacts of their own customer; somebody always stays who manages. */
import { describe, expect, it } from 'vitest'

import type { Contact, Membership } from '@/payload-types'
import { openContacts, refusalIn } from '../support/contactsDesk'
import type { Caller } from '../support/nazorg'
import { login, makeCustomer, makeUser } from '../support/trade'

const desk = openContacts()
const { hall, newOffice, newColleague, invite, verb, listed, membershipAt, eventsOf, alsoFor, me, tryLogin } = desk

const asContact = async ({ email }: Contact) => hall.nazorg.as(await login(hall.nazorg, 'contacts', email))
const asRole = async (role: 'admin' | 'agent') =>
  hall.nazorg.as(await login(hall.nazorg, 'users', (await makeUser(hall.nazorg, role)).email))

describe('a manager', () => {
  it('gives and takes the rights they hold; what they lack stays as it was', async () => {
    const { customer, asManager } = await newOffice(['viewOrders'])
    const { contact, membership } = await newColleague(customer, ['viewPrices', 'viewOrders'])
    const changed = await verb(asManager, membership, 'rights', { rights: ['manageContacts'] })
    expect(changed.body.doc?.rights).toEqual(['viewPrices', 'manageContacts'])
    expect(refusalIn(await verb(asManager, membership, 'rights', { rights: ['viewInvoices'] }))).toBe('RIGHT_NOT_YOURS')
    expect((await membershipAt(contact, customer))?.rights?.sort()).toEqual(['manageContacts', 'viewPrices'])
    expect((await eventsOf(customer)).at(-1)).toMatchObject({
      kind: 'rights-changed',
      data: { added: ['manageContacts'], taken: ['viewOrders'] },
      actor: { kind: 'contact' },
    })
  })

  it('blocks and opens again; the block ends the session at the next request, the opening does not bring it back', async () => {
    const { customer, asManager } = await newOffice()
    const { contact, membership } = await newColleague(customer)
    const token = await login(hall.nazorg, 'contacts', contact.email)
    expect((await verb(asManager, membership, 'block')).body.doc).toMatchObject({
      status: 'blocked',
      blockedBy: 'customer',
    })
    expect((await me(token)).body.user).toBeNull()
    expect((await tryLogin(contact.email)).status).toBe(401)
    expect((await verb(asManager, membership, 'unblock')).body.doc).toMatchObject({ status: 'active', blockedBy: null })
    expect((await me(token)).body.user).toBeNull()
    expect((await tryLogin(contact.email)).status).toBe(200)
  })

  it('blocks somebody while they log in: the block wins', async () => {
    const { customer, asManager } = await newOffice()
    const { contact, membership } = await newColleague(customer)
    const logins = Array.from({ length: 4 }, () => tryLogin(contact.email))
    await verb(asManager, membership, 'block')
    for (const { body } of await Promise.all(logins)) {
      if (body.token) expect((await me(body.token)).body.user).toBeNull()
    }
  })

  it('who loses the right is refused at the next request, and with a right the list itself', async () => {
    const { customer, manager, asManager, membership } = await newOffice()
    const { contact } = await newColleague(customer, ['manageContacts', 'viewOrders', 'requestReturns'])
    const asOther = await asContact(contact)
    expect((await verb(asOther, membership, 'rights', { rights: [] })).status).toBe(200)
    const { status } = await asManager.get(`/api/customers/${customer.id}/contacts`)
    expect(status).toBe(403)
    expect((await invite(asManager, customer)).status).toBe(403)
    const { body } = await asManager.get<{ docs: { name: string }[] }>('/api/account-events')
    expect(body.docs.filter(({ name }) => name !== manager.name)).toEqual([])
  })

  it('touches nobody of another customer, whom they find no more than who does not exist', async () => {
    const [{ asManager, manager }, other] = [await newOffice(), await newOffice()]
    await alsoFor(manager, other.customer, ['viewOrders']) // at the other one they manage nobody
    const stranger = await newOffice()
    const { membership } = await newColleague(stranger.customer)
    const none = await verb(asManager, { id: membership.id.replace(/^.{4}/, '0000') }, 'block')
    for (const [one, body] of [
      ['rights', { rights: [] }],
      ['block', {}],
      ['unblock', {}],
      ['remove', {}],
      ['invite-again', {}],
    ] as const) {
      const answer = await verb(asManager, membership, one, body)
      expect(answer.status).toBe(404)
      if (one === 'block') expect(answer.body).toEqual({ errors: [{ ...none.body.errors[0], data: {} }] })
      expect((await verb(asManager, other.membership, one, body)).status).toBe(403)
    }
    expect((await asManager.get(`/api/customers/${stranger.customer.id}/contacts`)).status).toBe(404)
    expect((await invite(asManager, stranger.customer)).status).toBe(404)
    expect((await eventsOf(stranger.customer)).map(({ kind }) => kind)).toEqual(['given', 'given'])
  })

  it('leaves what the house blocked, in every way; an agent opens it', async () => {
    const { customer, asManager } = await newOffice()
    const { membership } = await newColleague(customer)
    await verb(hall.asAgent, membership, 'block')
    for (const one of ['unblock', 'remove'])
      expect(refusalIn(await verb(asManager, membership, one))).toBe('BLOCKED_BY_HOUSE')
    expect((await listed(asManager, customer)).docs.find(({ id }) => id === membership.id)?.verbs).toEqual(['rights'])
    expect((await verb(hall.asAgent, membership, 'unblock')).status).toBe(200)
  })

  it('sees what happened at their customer, without what belongs to the account', async () => {
    const { customer, asManager } = await newOffice()
    const other = await newOffice()
    await invite(asManager, customer)
    const { body } = await asManager.get<{ docs: Record<string, unknown>[] }>('/api/account-events?sort=-at')
    expect(body.docs.map(({ kind }) => kind)).toEqual(['invited', 'given'])
    for (const doc of body.docs) expect(doc).not.toHaveProperty('contact')
    expect(body.docs[0]).toMatchObject({ customer: expect.objectContaining({ id: customer.id }), name: 'Nico Nieuw' })
    expect(JSON.stringify(body)).not.toContain(other.manager.email)
  })
})

describe('the last manager', () => {
  it('cannot leave, give up the right or be blocked; with a second one they can', async () => {
    const { customer, asManager, membership } = await newOffice()
    for (const [one, body] of [
      ['rights', { rights: ['viewOrders'] }],
      ['remove', {}],
    ] as const) {
      const refused = await verb(asManager, membership, one, body)
      expect([refused.status, refusalIn(refused)]).toEqual([409, 'LAST_MANAGER'])
    }
    expect(refusalIn(await verb(asManager, membership, 'block'))).toBe('OWN_ACCESS')
    await invite(asManager, customer, { rights: ['manageContacts'] }) // who is only invited does not count
    expect(refusalIn(await verb(asManager, membership, 'remove'))).toBe('LAST_MANAGER')
    await newColleague(customer, ['manageContacts'])
    expect((await verb(asManager, membership, 'remove')).status).toBe(200)
    expect((await asManager.get(`/api/customers/${customer.id}/contacts`)).status).toBe(401)
  })

  it('stays when two managers block, demote, remove each other or leave at the same moment, sixty times over', async () => {
    const first = await newOffice()
    const { contact: second } = await newColleague(first.customer, ['manageContacts'])
    const [asOne, asOther] = [first.asManager, await asContact(second)]
    for (let round = 0; round < 60; round += 1) {
      const customer = await makeCustomer(hall.nazorg)
      const one = await alsoFor(first.manager, customer, ['manageContacts'])
      const other = await alsoFor(second, customer, ['manageContacts'])
      const how = (['block', 'rights', 'remove', 'leave'] as const)[round % 4] ?? 'block'
      const does = (by: Caller, to: Membership) =>
        verb(by, to, how === 'leave' ? 'remove' : how, how === 'rights' ? { rights: [] } : {})
      const pair = how === 'leave' ? [does(asOne, one), does(asOther, other)] : [does(asOne, other), does(asOther, one)]
      const statuses = (await Promise.all(pair)).map(({ status }) => status)
      expect([how, await managersOf(customer.id), Math.min(...statuses)]).toEqual([how, 1, 200])
    }
  }, 120_000)

  it('is kept by the panel too: agents are refused, admins may, and many at once nobody', async () => {
    const { customer, membership } = await newOffice()
    const path = `/api/memberships/${membership.id}`
    for (const [method, body] of [
      ['PATCH', { status: 'blocked' }],
      ['PATCH', { rights: [] }],
      ['DELETE', undefined],
    ] as const) {
      expect((await hall.asAgent.send(method, path, body)).status).toBe(409)
    }
    expect(refusalIn(await verb(hall.asAgent, membership, 'block'))).toBe('LAST_MANAGER')
    const many = `/api/memberships?where[customer][equals]=${customer.id}`
    const asAdmin = await asRole('admin')
    expect((await asAdmin.send('DELETE', many)).status).toBe(422)
    expect((await asAdmin.send('PATCH', many, { status: 'blocked' })).status).toBe(403)
    expect(await managersOf(customer.id)).toBe(1)
    expect((await asAdmin.send('PATCH', path, { status: 'blocked' })).status).toBe(200)
    expect(await managersOf(customer.id)).toBe(0)
    expect((await eventsOf(customer)).at(-1)).toMatchObject({ kind: 'blocked', actor: { kind: 'staff' } })
  })
})

async function managersOf(customer: string): Promise<number> {
  const where = { customer: { equals: customer }, status: { equals: 'active' } }
  const { docs } = await hall.nazorg.payload.find({ collection: 'memberships', where, depth: 0, overrideAccess: true })
  return docs.filter(({ rights }) => rights?.includes('manageContacts')).length
}
