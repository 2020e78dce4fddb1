/** Messages on a case: who writes and reads them, what they leave, and what nobody may do. */
import { describe, expect, it } from 'vitest'

import type { Attachment, CaseMessage, Rma } from '@/payload-types'
import { openClaimDesk } from '../support/claimDesk'
import { makePdf } from '../support/madeFiles'
import type { Caller } from '../support/nazorg'
import { outboxRows } from '../support/relay'
import { daysAgo, login, makeContact, makeCustomer, makeUser } from '../support/trade'
import { formOf } from '../support/upload'

const { desk, run, submitted, reload, eventsOf, allDone, others, sold, wholeClaim, send } = openClaimDesk()

type Sent = { doc: CaseMessage; errors?: { name: string }[] }

const write = (by: Caller, { id }: Pick<Rma, 'id'>, text: string, more: object = {}, key?: string) =>
  by.post<Sent>(`/api/rmas/${id}/messages`, { text, ...more }, key ? { 'Idempotency-Key': key } : {})
const messagesOf = async (by: Caller, { id }: Pick<Rma, 'id'>, of: 'case' | 'warrantyClaim' = 'case') =>
  (await by.get<{ docs: CaseMessage[] }>(`/api/case-messages?where[${of}][equals]=${id}&sort=at`)).body.docs
const mails = async () =>
  (await outboxRows(desk.nazorg)).map(({ payload }) => payload as { event: string; to: string[] })
const colleague = async () =>
  desk.nazorg.as(await login(desk.nazorg, 'contacts', (await makeContact(desk.nazorg, desk.customer)).email))

describe('a message', () => {
  it('is seen by both sides, stands in the timeline, and the other side gets a mail with its words', async () => {
    await desk.nazorg.payload.updateGlobal({
      slug: 'mail-settings',
      data: { staffAddress: 'retour@groothandel.example' },
      overrideAccess: true,
    })
    await run()
    const rma = await submitted()
    const asked = await write(desk.asContact, rma, '  De lader zit in een tweede doos.\n<b>Hallo</b> {{ author }} ')
    expect(asked.status).toBe(201)
    expect(asked.body.doc).toMatchObject({ side: 'customer', text: expect.stringMatching(/^De lader/), files: 0 })
    expect(asked.body.doc).not.toHaveProperty('user')
    expect((await write(desk.asAgent, rma, 'Dank, wij letten erop.')).status).toBe(201)
    for (const by of [desk.asContact, desk.asAgent, await colleague()])
      expect((await messagesOf(by, rma)).map(({ side }) => side)).toEqual(['customer', 'staff'])
    const told = (await eventsOf(rma)).filter(({ kind }) => kind === 'messaged')
    expect(told.map(({ actor, visibleToCustomer }) => [actor.kind, visibleToCustomer])).toEqual([
      ['contact', true],
      ['staff', true],
    ])
    await allDone()
    const [forStaff] = desk.mailbox.mails
      .filter(({ envelopeTo }) => envelopeTo.includes('retour@groothandel.example'))
      .filter(({ text }) => text?.includes('tweede doos'))
    expect(forStaff?.html).toContain('&lt;b&gt;Hallo&lt;/b&gt; {{ author }}')
    expect(forStaff?.text).toContain(`/admin/collections/rmas/${rma.id}#messages`)
    const forCustomer = desk.mailbox.mails.find(({ text }) => text?.includes('wij letten erop'))
    expect(forCustomer?.subject).toContain(`${rma.number}`)
    expect(forCustomer?.text).toContain(`/returns/${rma.number}#messages`)
  })

  it('counts as unread for the other side until that side has read or answered', async () => {
    const rma = await submitted()
    await write(desk.asContact, rma, 'Een')
    await write(desk.asContact, rma, 'Twee')
    expect(await reload(rma)).toMatchObject({ unreadByStaff: 2, unreadByCustomer: 0 })
    await write(desk.asAgent, rma, 'Drie')
    expect(await reload(rma)).toMatchObject({ unreadByStaff: 0, unreadByCustomer: 1 })
    const seen = await desk.asContact.get<Rma>(`/api/rmas/${rma.id}`)
    expect(seen.body.unreadByCustomer).toBe(1)
    expect(seen.body).not.toHaveProperty('unreadByStaff')
    const { updatedAt } = await reload(rma)
    expect((await desk.asContact.post(`/api/rmas/${rma.id}/messages/read`)).status).toBe(200)
    expect(await reload(rma)).toMatchObject({ unreadByCustomer: 0, updatedAt })
  })

  it('is sent once for one key, and refused without words, too long, for a draft or in another’s case', async () => {
    const rma = await submitted()
    const [first, second] = [
      await write(desk.asContact, rma, 'Hallo', {}, 'k1'),
      await write(desk.asContact, rma, 'Hallo', {}, 'k1'),
    ]
    expect(second.body.doc.id).toBe(first.body.doc.id)
    expect(await messagesOf(desk.asAgent, rma)).toHaveLength(1)
    expect((await write(desk.asContact, rma, ' \n ')).status).toBe(400)
    expect((await write(desk.asContact, rma, 'x'.repeat(2001))).status).toBe(400)
    const stranger = await makeContact(desk.nazorg, await makeCustomer(desk.nazorg))
    const asStranger = desk.nazorg.as(await login(desk.nazorg, 'contacts', stranger.email))
    expect((await write(asStranger, rma, 'Hallo')).status).toBe(404)
    expect(await messagesOf(asStranger, rma)).toEqual([])
    const powerless = await makeContact(desk.nazorg, desk.customer, ['viewOrders'])
    const asPowerless = desk.nazorg.as(await login(desk.nazorg, 'contacts', powerless.email))
    expect((await write(asPowerless, rma, 'Hallo')).status).toBe(403)
    const editor = desk.nazorg.as(await login(desk.nazorg, 'users', (await makeUser(desk.nazorg, 'editor')).email))
    expect((await write(editor, rma, 'Hallo')).status).toBe(403)
    const draft = await desk.asContact.post<{ doc: Rma }>('/api/rmas', {
      customer: desk.customer.id,
      lines: [],
      draft: true,
    })
    const refused = await write(desk.asContact, draft.body.doc, 'Hallo')
    expect(refused.body.errors?.[0]?.name).toBe('TRANSITION_NOT_ALLOWED')
  })

  it('is one of so many an hour for a contact', async () => {
    const contact = await makeContact(desk.nazorg, desk.customer)
    const busy = desk.nazorg.as(await login(desk.nazorg, 'contacts', contact.email))
    const rma = await submitted()
    for (let at = 0; at < 30; at += 1) expect((await write(busy, rma, `Bericht ${at}`)).status).toBe(201)
    expect((await write(busy, rma, 'Nog een')).status).toBe(429)
    expect((await write(desk.asContact, rma, 'Van een ander')).status).toBe(201)
  })
})

describe('a file of a message', () => {
  const add = async (token: string, rma: Rma) => {
    const { answerApi } = await import('@/app/(payload)/api/door')
    const { headers, body } = formOf({ name: 'nota.pdf', type: 'application/pdf', data: makePdf() })
    const address = `http://localhost:3000/api/rmas/${rma.id}/messages/files`
    const asked = { method: 'POST', headers: { ...headers, authorization: `JWT ${token}` }, body: new Uint8Array(body) }
    const answer = await answerApi(new Request(address, asked))
    expect(answer.status).toBe(201)
    return ((await answer.json()) as { doc: Attachment }).doc
  }
  const token = () => login(desk.nazorg, 'contacts', desk.contact.email)

  it('is seen by its writer alone until the message takes it along', async () => {
    const rma = await submitted()
    const file = await add(await token(), rma)
    const seen = async (by: Caller) => (await by.get(`/api/attachments/${file.id}`)).status
    expect([await seen(desk.asContact), await seen(desk.asAgent), await seen(await colleague())]).toEqual([
      200, 404, 404,
    ])
    const { body } = await write(desk.asContact, rma, 'Met foto', { files: [file.id] })
    expect(body.doc.files).toBe(1)
    expect([await seen(desk.asAgent), await seen(await colleague())]).toEqual([200, 200])
    const again = await write(desk.asContact, rma, 'Nog eens', { files: [file.id] })
    expect(again.status).toBe(404)
  })

  it('goes with no message of somebody else, can be taken away before, and is swept when nobody sends it', async () => {
    const rma = await submitted()
    const [kept, gone] = [await add(await token(), rma), await add(await token(), rma)]
    expect((await write(desk.asAgent, rma, 'Niet van mij', { files: [kept.id] })).status).toBe(404)
    expect((await desk.asContact.post(`/api/attachments/${gone.id}/remove`)).status).toBe(200)
    const { sweepFiles } = await import('@/outbox/sweepFiles')
    await sweepFiles(await desk.nazorg.request(), new Date(Date.now() - 60_000))
    expect((await desk.asContact.get(`/api/attachments/${kept.id}`)).status).toBe(200)
    await sweepFiles(await desk.nazorg.request(), new Date(Date.now() + 60_000))
    expect((await desk.asContact.get(`/api/attachments/${kept.id}`)).status).toBe(404)
  })
})

it('tells of nobody to write to in the timeline', async () => {
  await desk.nazorg.payload.updateGlobal({ slug: 'mail-settings', data: { staffAddress: null }, overrideAccess: true })
  const rma = await submitted()
  const before = (await mails()).length
  await write(desk.asContact, rma, 'Hallo')
  expect(await mails()).toHaveLength(before)
})

it('goes to and fro about a warranty claim as about a return', async () => {
  await run()
  const line = await sold(24, daysAgo(30))
  const claim = (await send(wholeClaim({ line: 'a', orderLine: line.id, quantityClaimed: 1 }))).body.doc
  const writeOf = (by: Caller, text: string) => by.post<Sent>(`/api/warranty-claims/${claim.id}/messages`, { text })
  expect((await writeOf(desk.asContact, 'De pomp ligt klaar.')).status).toBe(201)
  expect((await desk.asAgent.get(`/api/warranty-claims/${claim.id}`)).body).toMatchObject({ unreadByStaff: 1 })
  expect((await writeOf(desk.asAgent, 'Wij halen hem op.')).status).toBe(201)
  const seen = await desk.asContact.get(`/api/warranty-claims/${claim.id}`)
  expect(seen.body).toMatchObject({ unreadByCustomer: 1 })
  expect((await messagesOf(desk.asContact, claim, 'warrantyClaim')).map(({ text }) => text)).toEqual([
    'De pomp ligt klaar.',
    'Wij halen hem op.',
  ])
  await allDone()
  const mail = desk.mailbox.mails.find(({ text }) => text?.includes('Wij halen hem op'))
  expect(mail?.subject).toContain(`${claim.number}`)
  expect(mail?.text).toContain(`/claims/${claim.number}#messages`)
  expect((await desk.asContact.post(`/api/warranty-claims/${claim.id}/messages/read`)).status).toBe(200)
  expect((await writeOf(others.asStranger, 'Hallo')).status).toBe(404)
})

it('is read by staff who look along as the contact, who write nothing and leave it unread', async () => {
  const [{ startViewing }, { signIn }, { asSigned }, { answerApi }] = await Promise.all([
    import('@/session/viewing'),
    import('@/session/portalSession'),
    import('@/session/asSigned'),
    import('@/app/(payload)/api/door'),
  ])
  const rma = await submitted()
  expect((await write(desk.asAgent, rma, 'Wij kijken ernaar')).status).toBe(201)
  const { payload } = desk.nazorg
  const panelToken = await login(desk.nazorg, 'users', (await makeUser(desk.nazorg, 'agent')).email)
  const viewToken = await startViewing(payload, { panelToken, contact: desk.contact.id, now: new Date() })
  const signed = await signIn(payload, { panelToken, viewToken: viewToken ?? '' })
  const through = async (path: string, init?: RequestInit) => {
    if (!signed) throw new Error('The viewing was refused')
    const answer = await asSigned(signed, () => answerApi(new Request(`http://localhost:3000/api/${path}`, init)))
    return (await answer.json()) as { docs?: CaseMessage[]; errors?: { name: string }[] }
  }
  const headers = { 'Content-Type': 'application/json' }
  const parcel = formOf({ name: 'nota.pdf', type: 'application/pdf', data: makePdf() })
  const writes: [path: string, init: RequestInit][] = [
    ['messages', { headers, body: JSON.stringify({ text: 'Namens de klant' }) }],
    ['messages/read', { headers, body: '{}' }],
    ['messages/files', { headers: parcel.headers, body: new Uint8Array(parcel.body) }],
  ]
  for (const [path, init] of writes) {
    const { errors } = await through(`rmas/${rma.id}/${path}`, { method: 'POST', ...init })
    expect([path, errors?.[0]?.name]).toEqual([path, 'VIEW_ONLY'])
  }
  const read = await through(`case-messages?where[case][equals]=${rma.id}`)
  expect(read.docs?.map(({ text }) => text)).toEqual(['Wij kijken ernaar'])
  expect(await messagesOf(desk.asAgent, rma)).toHaveLength(1)
  expect((await reload(rma)).unreadByCustomer).toBe(1)
})
