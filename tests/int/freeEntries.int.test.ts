/** Articles that a customer types in, since they are on no order line of theirs. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { ReturnSetting, Rma } from '@/payload-types'
import { openReturnsDesk, PATIENCE } from '../support/returnsDesk'
import { login, makeContact, makeCustomer, makeMembership, makeOrderLine } from '../support/trade'

type Refused = { errors: { name: string; message: string; data: Record<string, unknown> }[] }
type Answer = { doc: Rma } & Refused

const { desk, run, allDone } = openReturnsDesk()

const setRules = async (rules: Partial<ReturnSetting>) =>
  expect((await desk.asAdmin.post('/api/globals/return-settings', rules)).status).toBe(200)

beforeEach(() => setRules({ freeEntryAllowed: true }))
afterEach(() => setRules({ freeEntryAllowed: false, skipShippingCodeCheck: true, formOn: 'approval' }))

const typed = (more: object = {}) => ({
  freeEntry: 'mine',
  articleNumber: 'X-100',
  articleName: 'Lager zonder order',
  quantityRequested: 3,
  ...more,
})
const request = (lines: object[], more: object = {}) => ({ lines, reason: desk.reason.id, acceptTerms: true, ...more })
const send = (lines: object[], more: object = {}, caller = desk.asContact) =>
  caller.post<Answer>('/api/rmas', request(lines, more))
const refusals = ({ errors }: Partial<Refused>) => (errors ?? []).map(({ name, data }) => [name, data.line])
const lineOf = (quantity: number) => makeOrderLine(desk.nazorg, desk.customer, quantity)
const reload = (id: string) =>
  desk.nazorg.payload.findByID({ collection: 'order-lines', id, depth: 0, overrideAccess: true })

describe('an article that is typed in', () => {
  it('is refused where the house takes order lines alone, in a draft too', async () => {
    await setRules({ freeEntryAllowed: false })
    expect(refusals((await send([typed()])).body)).toEqual([['FREE_ENTRY_NOT_ALLOWED', 'mine']])
    expect(refusals((await send([typed()], { draft: true })).body)).toEqual([['FREE_ENTRY_NOT_ALLOWED', 'mine']])
  })

  it('is kept as typed beside an order line, in the order of the request, and reserves nothing', async () => {
    const line = await lineOf(5)
    const { status, body } = await send([
      typed({ orderNumber: ' VO77 ' }),
      { orderLine: line.id, quantityRequested: 2 },
    ])
    expect(status).toBe(201)
    expect(body.doc.lines).toMatchObject([
      { freeEntry: 'mine', articleNumber: 'X-100', articleName: 'Lager zonder order', orderNumber: 'VO77' },
      { orderLine: line.id, articleNumber: line.articleNumber },
    ])
    expect(body.doc.lines?.[0]?.orderLine ?? null).toBeNull()
    expect(body.doc.lines?.[1]?.freeEntry ?? null).toBeNull()
    expect(await reload(line.id)).toMatchObject({ quantityInRequest: 2, quantityReturnable: 3 })
  })

  it('must have a number and a name before it is sent, not before', async () => {
    const { body } = await send([typed({ articleName: '' })], { draft: true })
    expect(body.doc.lines).toMatchObject([{ freeEntry: 'mine', articleName: '', quantityRequested: 3 }])
    const sent = await desk.asContact.post<Refused>(`/api/rmas/${body.doc.id}/submit`, { acceptTerms: true })
    expect(sent.status).toBe(400)
    expect(sent.body.errors[0]?.data.issues).toEqual([{ path: 'lines.0.articleName', code: 'custom' }])
    const saved = await desk.asContact.post(
      `/api/rmas/${body.doc.id}/draft`,
      request([typed()], { acceptTerms: undefined }),
    )
    expect(saved.status).toBe(200)
    expect((await desk.asContact.post(`/api/rmas/${body.doc.id}/submit`, { acceptTerms: true })).status).toBe(201)
  })

  it('stays in a draft when the house takes none any more, which is then not sent', async () => {
    const { doc } = (await send([typed()], { draft: true })).body
    await setRules({ freeEntryAllowed: false })
    const again = request([typed({ quantityRequested: 4 })], { acceptTerms: undefined })
    expect((await desk.asContact.post(`/api/rmas/${doc.id}/draft`, again)).status).toBe(200)
    const sent = await desk.asContact.post<Refused>(`/api/rmas/${doc.id}/submit`, { acceptTerms: true })
    expect(refusals(sent.body)).toEqual([['FREE_ENTRY_NOT_ALLOWED', 'mine']])
  })

  it('is no way around what keeps the customer from returning anything', async () => {
    await setRules({ skipShippingCodeCheck: false })
    expect(refusals((await send([typed()])).body)).toEqual([['SHIPPING_CODE_MISSING', 'mine']])
    await setRules({ skipShippingCodeCheck: true })
    const blocked = await makeCustomer(desk.nazorg, { status: 'blocked' })
    const byPhone = await send([typed()], { customer: blocked.id }, desk.asAgent)
    expect(refusals(byPhone.body)).toEqual([['CUSTOMER_BLOCKED', 'mine']])
  })

  it('is for the customer that is named, where there is a choice', async () => {
    const [one, other] = [await makeCustomer(desk.nazorg), await makeCustomer(desk.nazorg)]
    const contact = await makeContact(desk.nazorg, one)
    await makeMembership(desk.nazorg, contact, other, ['requestReturns'])
    const caller = desk.nazorg.as(await login(desk.nazorg, 'contacts', contact.email))
    const unnamed = await send([typed()], {}, caller)
    expect([unnamed.status, unnamed.body.errors[0]?.data.issues]).toEqual([
      400,
      [{ path: 'customer', code: 'invalid_type' }],
    ])
    expect((await send([typed()], { customer: other.id }, caller)).body.doc.customer).toBe(other.id)
    expect((await send([typed()], { customer: desk.customer.id }, caller)).status).toBe(403)
    expect((await send([typed()], {}, desk.asAgent)).status).toBe(400)
  })

  it('has a name of its own among the lines', async () => {
    expect(refusals((await send([typed(), typed()])).body)).toEqual([['DUPLICATE_LINE', 'mine']])
  })
})

describe('what follows', () => {
  const decide = ({ id, lines }: Rma, quantityApproved: number) =>
    desk.asAgent.post<{ doc: Rma }>(`/api/rmas/${id}/decide`, {
      lines: (lines ?? []).map((line) => ({ id: line.id, quantityApproved, note: 'Gecontroleerd' })),
    })

  it('is decided as any line, and only the order line gets pieces back', async () => {
    const line = await lineOf(5)
    const { doc } = (await send([typed(), { orderLine: line.id, quantityRequested: 3 }])).body
    const decided = await decide(doc, 1)
    expect(decided.body.doc).toMatchObject({ status: 'partiallyApproved', lines: [{ status: 'approved' }, {}] })
    expect(await reload(line.id)).toMatchObject({ quantityInRequest: 1, quantityReturnable: 4 })
    expect((await desk.asAgent.post(`/api/rmas/${doc.id}/cancel`)).status).toBe(200)
    expect(await reload(line.id)).toMatchObject({ quantityInRequest: 0, quantityReturnable: 5 })
  })

  it('is withdrawn by the customer though nothing was reserved', async () => {
    const { doc } = (await send([typed()])).body
    const gone = await desk.asContact.post<{ doc: Rma }>(`/api/rmas/${doc.id}/cancel`)
    expect(gone.body.doc.status).toBe('cancelled')
  })

  it('is marked in mails, and its papers are made', async () => {
    await setRules({ formOn: 'submission' })
    await run()
    const { doc } = (await send([typed()], { remarks: 'met papieren' })).body
    await allDone()
    const received = desk.mailbox.mails.find(({ subject }) => subject?.includes(String(doc.number)))
    expect(received?.text).toContain('X-100, zelf ingevoerd')
    expect(received?.text).not.toMatch(/order ?(null|undefined|,)/)
    expect(received?.attachments).toHaveLength(2)
    await decide(doc, 3)
    await allDone()
    await expect
      .poll(() => desk.mailbox.mails.filter(({ text }) => text?.includes('zelf ingevoerd')).length, PATIENCE)
      .toBe(2)
  })
})
