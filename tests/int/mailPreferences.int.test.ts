/** A contact chooses which mails they get and who gets copies; the relay and a real mail server show what becomes of it. */
import { beforeEach, describe, expect, it } from 'vitest'

import type { AccountEvent, Contact } from '@/payload-types'
import { outboxRows } from '../support/relay'
import { openReturnsDesk, PATIENCE } from '../support/returnsDesk'

const { desk, run, submitted, decided, eventsOf, allDone } = openReturnsDesk()

type Preferences = NonNullable<Contact['mailPreferences']>
type Refused = { errors: { name: string; data?: object }[] }

const choose = (body: object) => desk.asContact.post<Preferences & Refused>('/api/contacts/mail', body)
const wish = (kind: string, send: boolean, ...copies: string[]) => choose({ kinds: { [kind]: { send, copies } } })
const mine = async () => (await desk.asContact.get<{ user: Contact }>('/api/contacts/me')).body.user.mailPreferences
const ALL_AGAIN = { send: true, copies: [] }
const COPY = 'inkoop@garage.example'

async function accountEvents(): Promise<AccountEvent[]> {
  const where = { contact: { equals: desk.contact.id } }
  const options = { sort: 'createdAt', pagination: false, depth: 0, overrideAccess: true } as const
  return (await desk.nazorg.payload.find({ collection: 'account-events', where, ...options })).docs
}

beforeEach(async () => {
  const kinds = { 'rma-received': ALL_AGAIN, 'rma-decided': ALL_AGAIN }
  expect((await choose({ kinds, promotions: false })).status).toBe(200)
  await desk.nazorg.payload.db.deleteMany({ collection: 'counters', where: { key: { like: 'copies:' } } })
  await desk.nazorg.payload.db.deleteMany({ collection: 'account-events', where: { kind: { exists: true } } })
})

describe('a mail about a return', () => {
  it('reaches whom its reader named too, once each, without a price', async () => {
    await wish('rma-received', true, COPY, 'chef@garage.example')
    const rma = await submitted(2, { ccEmail: 'Chef@garage.example' })
    await run()
    await allDone()
    const [mail, ...others] = desk.mailbox.mails
    expect(others).toEqual([])
    expect(mail?.to?.map(({ address }) => address)).toEqual([desk.contact.email])
    expect(mail?.cc?.map(({ address }) => address)).toEqual(['Chef@garage.example', COPY])
    expect(mail?.envelopeTo).toEqual([desk.contact.email, 'Chef@garage.example', COPY])
    expect(mail?.text).not.toMatch(/4,95|6,00|€/)
    const sent = (await eventsOf(rma)).find(({ kind }) => kind === 'mail-sent')
    expect(sent?.data).toMatchObject({ to: [desk.contact.email], cc: ['Chef@garage.example', COPY] })
  })

  it('is not sent when its reader switched it off, and its row says so', async () => {
    await wish('rma-received', false)
    const rma = await submitted()
    await run()
    await allDone()
    expect(desk.mailbox.mails).toEqual([])
    const [row] = await outboxRows(desk.nazorg)
    expect(row).toMatchObject({ status: 'done', messageId: null })
    expect(row?.lastError).toContain('switched this kind of mail off')
    expect((await eventsOf(rma)).map(({ kind }) => kind)).not.toContain('mail-sent')
  })

  it('goes to the copies alone when its reader wants none', async () => {
    await wish('rma-received', false, COPY)
    await submitted()
    await run()
    await allDone()
    expect(desk.mailbox.mails.map(({ envelopeTo }) => envelopeTo)).toEqual([[COPY]])
  })

  it('goes to its reader all the same when the papers for the goods are in it', async () => {
    await wish('rma-decided', false)
    await decided(await submitted())
    await run()
    await allDone()
    await expect.poll(() => desk.mailbox.mails.length, PATIENCE).toBe(2)
    expect(desk.mailbox.mails[1]?.envelopeTo).toEqual([desk.contact.email])
    expect(desk.mailbox.mails[1]?.attachments.length).toBeGreaterThan(0)
  })

  it('leaves its copies out above the limit of a day, and goes to its reader then', async () => {
    const { ccPerContactPerDay } = await desk.nazorg.payload.updateGlobal({
      slug: 'mail-settings',
      data: { ccPerContactPerDay: 1 },
      overrideAccess: true,
    })
    expect(ccPerContactPerDay).toBe(1)
    await wish('rma-received', false, COPY)
    await submitted()
    await submitted()
    await run()
    await allDone()
    const envelopes = desk.mailbox.mails.map(({ envelopeTo }) => envelopeTo.join())
    expect(envelopes.sort()).toEqual([desk.contact.email, COPY].sort())
    await desk.nazorg.payload.updateGlobal({
      slug: 'mail-settings',
      data: { ccPerContactPerDay: 20 },
      overrideAccess: true,
    })
  })
})

describe('the choice', () => {
  it('keeps what is not named, and is told in the log of the customer without the addresses', async () => {
    await wish('rma-received', false, COPY)
    expect((await wish('rma-cancelled', true, COPY)).status).toBe(200)
    expect((await mine())?.kinds).toMatchObject({
      'rma-received': { send: false, copies: [COPY] },
      'rma-cancelled': { send: true, copies: [COPY] },
    })
    await wish('rma-cancelled', true, COPY)
    const events = await accountEvents()
    expect(events.map(({ kind, data }) => [kind, data])).toEqual([
      ['mail-changed', { kinds: ['rma-received'] }],
      ['mail-changed', { kinds: ['rma-cancelled'] }],
    ])
    expect(events[0]).toMatchObject({ actor: { kind: 'contact' }, customer: desk.customer.id })
    expect(JSON.stringify(events)).not.toContain(COPY)
    await choose({ kinds: { 'rma-cancelled': ALL_AGAIN } })
  })

  it.each([
    { kinds: { 'rma-received': { send: true, copies: ['a@b.nl\r\nBcc: x@y.nl'] } } },
    { kinds: { 'rma-received': { send: true, copies: ['a@b.nl', 'c@b.nl', 'd@b.nl', 'e@b.nl'] } } },
    { kinds: { 'password-reset': { send: false, copies: [] } } },
    { kinds: { 'service-question': { send: false, copies: [] } } },
    { promotions: 'yes' },
    { promotionsAt: '2020-01-01T00:00:00.000Z' },
  ])('is refused as %j', async (body) => {
    const before = await mine()
    const { status } = await choose(body)
    expect(status).toBe(400)
    expect(await mine()).toEqual(before)
  })

  it('is the contact’s alone: staff read it and change nothing of it', async () => {
    await wish('rma-received', false)
    const before = await mine()
    expect((await desk.asAgent.post('/api/contacts/mail', { promotions: true })).status).toBe(401)
    expect((await desk.nazorg.as(null).post('/api/contacts/mail', { promotions: true })).status).toBe(401)
    const data = { phone: '085', mailPreferences: { promotions: true, kinds: {} } }
    expect((await desk.asAgent.send('PATCH', `/api/contacts/${desk.contact.id}`, data)).status).toBe(200)
    expect(await mine()).toEqual(before)
    const read = await desk.asAgent.get<Contact>(`/api/contacts/${desk.contact.id}`)
    expect(read.body.mailPreferences?.kinds).toMatchObject({ 'rma-received': { send: false } })
  })
})

describe('action mails', () => {
  it('are off until the contact agrees; the moment is kept, and gone with the consent', async () => {
    expect(await mine()).toMatchObject({ promotions: false, promotionsAt: null })
    const begun = Date.now()
    expect((await choose({ promotions: true })).status).toBe(200)
    const agreed = await mine()
    expect(agreed?.promotions).toBe(true)
    expect(Date.parse(agreed?.promotionsAt ?? '')).toBeGreaterThanOrEqual(begun)
    await choose({ promotions: true })
    expect((await mine())?.promotionsAt).toBe(agreed?.promotionsAt)
    await choose({ promotions: false })
    expect(await mine()).toMatchObject({ promotions: false, promotionsAt: null })
    expect((await accountEvents()).map(({ kind }) => kind)).toEqual(['promotions-agreed', 'promotions-withdrawn'])
  })
})
