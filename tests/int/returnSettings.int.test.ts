/** Settings of returns that concern the window, the customer and how the goods come back; more in rmaRules.int.test.ts. */
import { afterEach, describe, expect, it } from 'vitest'

import type { Customer, ReturnSetting, Rma } from '@/payload-types'
import { outboxRows } from '../support/relay'
import { openReturnsDesk, PATIENCE } from '../support/returnsDesk'
import { daysAgo, makeOrderLine, makeReason } from '../support/trade'

type Refused = { errors: { name: string; message: string }[] }

const { desk, run, submitted, decided, eventsOf } = openReturnsDesk()

const setRules = async (rules: Partial<ReturnSetting>) =>
  expect((await desk.asAdmin.post('/api/globals/return-settings', rules)).status).toBe(200)
const setCustomer = (data: Partial<Customer>) => desk.asAdmin.send('PATCH', `/api/customers/${desk.customer.id}`, data)

afterEach(() =>
  setRules({
    windowDays: 180,
    extensionDays: 0,
    skipShippingCodeCheck: true,
    bringAllowed: true,
    pickupAllowed: false,
    bringHours: null,
    formOn: 'approval',
    reasonPer: 'rma',
  }),
)

const namesIn = ({ errors }: Partial<Refused>) => (errors ?? []).map(({ name }) => name)

describe('the return window', () => {
  const verdict = async (age: number) => {
    const line = await makeOrderLine(desk.nazorg, desk.customer, 2, { orderDate: daysAgo(age) })
    type Verdicts = { lines: { eligible: boolean; refusals: { name: string }[] }[] }
    const lines = [{ orderLine: line.id, quantityRequested: 1 }]
    const { body } = await desk.asContact.post<Verdicts>('/api/rmas/check', { lines })
    return body.lines[0]?.refusals.map(({ name }) => name)
  }

  it('is extended for everybody, and for one customer more', async () => {
    await setRules({ windowDays: 30 })
    expect(await verdict(35)).toEqual(['WINDOW_CLOSED'])
    await setRules({ extensionDays: 10 })
    expect(await verdict(35)).toEqual([])
    expect(await verdict(45)).toEqual(['WINDOW_CLOSED'])
    await setCustomer({ returnWindowExtraDays: 7 })
    expect(await verdict(45)).toEqual([])
    expect(await verdict(50)).toEqual(['WINDOW_CLOSED'])
    await setCustomer({ returnWindowExtraDays: 0 })
  })

  it('may not be extended by more than the calendar knows', async () => {
    const { status } = await desk.asAdmin.post('/api/globals/return-settings', { extensionDays: 36_501 })
    expect(status).toBe(400)
  })
})

describe('the shipping code', () => {
  it('is asked for when the check is not skipped', async () => {
    const line = await makeOrderLine(desk.nazorg, desk.customer, 4)
    const request = { lines: [{ orderLine: line.id, quantityRequested: 1 }], reason: desk.reason.id, acceptTerms: true }
    const send = (caller = desk.asContact) => caller.post<{ doc: Rma } & Refused>('/api/rmas', request)
    await setRules({ skipShippingCodeCheck: false })
    expect(namesIn((await send()).body)).toEqual(['SHIPPING_CODE_MISSING'])
    expect(namesIn((await send(desk.asAgent)).body)).toEqual(['SHIPPING_CODE_MISSING'])
    await setCustomer({ shippingCode: 'DHL-NACHT' })
    expect((await send()).status).toBe(201)
    await setCustomer({ shippingCode: '' })
    await setRules({ skipShippingCodeCheck: true })
    expect((await send(desk.asAgent)).status).toBe(201)
  })
})

describe('the reason', () => {
  const line = async (more: object = {}) => {
    const { id } = await makeOrderLine(desk.nazorg, desk.customer, 2)
    return { orderLine: id, quantityRequested: 1, ...more }
  }
  const send = (lines: object[], more: object = {}) =>
    desk.asContact.post<{ doc: Rma } & Refused>('/api/rmas', { lines, acceptTerms: true, ...more })
  const whole = () => ({ reason: desk.reason.id })

  it('is given once for the whole, and a line may not have another one', async () => {
    const own = (await makeReason(desk.nazorg)).id
    const refused = await send([await line(), await line({ reason: own })], whole())
    expect([refused.status, namesIn(refused.body)]).toEqual([422, ['REASON_PER_RMA']])
    expect(refused.body.errors[0]?.message).toContain('voor de hele aanvraag')
    expect(namesIn((await send([await line({ reason: own })])).body)).toEqual(['REASON_PER_RMA'])
    const { status, body } = await send([await line(), await line(whole())], whole())
    expect([status, body.doc.lines?.map(({ reason }) => reason)]).toEqual([201, [desk.reason.id, desk.reason.id]])
  })

  it('is given with each line, and the one of the whole stands for none', async () => {
    await setRules({ reasonPer: 'line' })
    const lines = [await line(), await line(whole())]
    expect(namesIn((await send(lines, whole())).body)).toEqual(['REASON_REQUIRED'])
    const { body } = await send(lines, { ...whole(), draft: true })
    expect(body.doc.lines?.map(({ reason }) => reason)).toEqual([null, desk.reason.id])
    const draft = await desk.asContact.post<Refused>(`/api/rmas/${body.doc.id}/submit`, { acceptTerms: true })
    expect(namesIn(draft.body)).toEqual(['REASON_REQUIRED'])
    expect((await send([await line(whole())])).status).toBe(201)
  })

  it('waits in a draft as it was given, also where another way to give it holds by now', async () => {
    await setRules({ reasonPer: 'line' })
    const { body } = await send([await line(whole())], { draft: true })
    await setRules({ reasonPer: 'rma' })
    const submit = () => desk.asContact.post<Refused>(`/api/rmas/${body.doc.id}/submit`, { acceptTerms: true })
    expect(namesIn((await submit()).body)).toEqual(['REASON_PER_RMA'])
    await setRules({ reasonPer: 'line' })
    expect((await submit()).status).toBe(201)
  })
})

describe('how the goods come back', () => {
  const request = async (more: object) => {
    const line = await makeOrderLine(desk.nazorg, desk.customer, 4)
    const lines = [{ orderLine: line.id, quantityRequested: 1 }]
    const body = { lines, reason: desk.reason.id, acceptTerms: true, ...more }
    return desk.asContact.post<{ doc: Rma } & Refused>('/api/rmas', body)
  }

  it.each([
    ['pickup', 'PICKUP_NOT_ALLOWED'],
    ['bring', 'BRING_NOT_ALLOWED'],
    ['drone', 'UNKNOWN_TRANSPORT'],
  ])('is refused where the house does not do that, in a draft too: %s', async (transport, code) => {
    await setRules({ bringAllowed: false })
    for (const more of [{ transport }, { transport, draft: true }]) {
      const { status, body } = await request(more)
      expect([status, namesIn(body)]).toEqual([422, [code]])
    }
    const unknown = (await request({ transport: 'drone' })).body.errors[0]?.message
    expect(unknown).toContain('Kies send (opsturen), bring (brengen) of pickup (laten ophalen).')
  })

  it('is by sending where nothing was said, and bringing is offered until it is switched off', async () => {
    expect((await request({})).body.doc.transport).toBe('send')
    expect((await request({ transport: 'send' })).body.doc.transport).toBe('send')
    expect((await request({ transport: 'bring' })).body.doc.transport).toBe('bring')
    expect((await request({ pickup: true })).status).toBe(400)
  })

  it.each([
    ['pickup', 'PICKUP_NOT_ALLOWED'],
    ['bring', 'BRING_NOT_ALLOWED'],
  ] as const)('stays in a draft that asked for it before, which is then not sent: %s', async (transport, code) => {
    await setRules({ pickupAllowed: true })
    const { doc } = (await request({ transport, draft: true })).body
    await setRules({ bringAllowed: false, pickupAllowed: false })
    const lines = doc.lines?.map(({ orderLine }) => ({ orderLine, quantityRequested: 2 }))
    const body = { lines, reason: desk.reason.id, transport }
    const save = (over: object = {}) =>
      desk.asContact.post<{ doc: Rma } & Refused>(`/api/rmas/${doc.id}/draft`, { ...body, ...over })
    expect((await save()).body.doc).toMatchObject({ transport, lines: [{ quantityRequested: 2 }] })
    const sent = await desk.asContact.post<Refused>(`/api/rmas/${doc.id}/submit`, { acceptTerms: true })
    expect(namesIn(sent.body)).toEqual([code])
    const other = transport === 'bring' ? 'pickup' : 'bring'
    expect((await save({ transport: other })).status).toBe(422)
    expect((await save({ transport: 'send' })).body.doc.transport).toBe('send')
  })

  it('by pickup is told to the staff, and in the decision instead of an address to send to', async () => {
    await desk.asAdmin.post('/api/globals/mail-settings', {
      staffAddress: 'retouren@nazorg.example',
      staffLocale: 'nl',
    })
    await setRules({ pickupAllowed: true })
    await run()
    const rma = await submitted(3, { transport: 'pickup' })
    expect(rma.transport).toBe('pickup')
    await decided(rma)
    const mailWith = (words: string) => desk.mailbox.mails.find(({ text }) => text?.includes(words))
    await expect
      .poll(() => mailWith('De klant vraagt om de goederen op te halen.')?.subject, PATIENCE)
      .toContain('Nieuwe')
    await expect.poll(() => mailWith('pas na ons besluit halen wij ze op')?.subject, PATIENCE).toContain('ontvangen')
    await expect.poll(() => mailWith('Zet de goederen klaar: wij halen ze bij u op.')?.text, PATIENCE).toBeDefined()
    expect(mailWith('Zet de goederen klaar')?.text).not.toContain('Retouradres')
    expect((await eventsOf(rma)).map(({ kind }) => kind)).toContain('decided')
    await desk.asAdmin.post('/api/globals/mail-settings', { staffAddress: null })
  })

  it('by bringing is told with address and hours, and makes no label', async () => {
    await desk.asAdmin.post('/api/globals/mail-settings', {
      staffAddress: 'retouren@nazorg.example',
      staffLocale: 'nl',
    })
    const returnAddress = {
      name: 'Magazijn Noord',
      street: 'Kade',
      houseNumber: '7',
      postalCode: '1234 AB',
      city: 'Ede',
    }
    await setRules({ returnAddress, bringHours: 'Ma t/m vr 8.00–17.00\n\nZa 9.00–12.00' })
    await setCustomer({ nightDelivery: true })
    await run()
    const rma = await submitted(3, { transport: 'bring' })
    await decided(rma, 2)
    const mailWith = (words: string) => desk.mailbox.mails.find(({ text }) => text?.includes(words))
    await expect.poll(() => mailWith('De klant komt de goederen brengen.')?.subject, PATIENCE).toContain('Nieuwe')
    await expect.poll(() => mailWith('Kom de goederen nog niet brengen')?.subject, PATIENCE).toContain('ontvangen')
    await expect.poll(() => mailWith('Breng de goederen naar het retouradres.')?.text, PATIENCE).toBeDefined()
    const decision = mailWith('Breng de goederen naar het retouradres.')
    expect(decision?.text).toContain('Kade 7')
    expect(decision?.text).toContain('Wanneer: Ma t/m vr 8.00–17.00; Za 9.00–12.00')
    for (const { text } of desk.mailbox.mails) expect(text).not.toMatch(/in de doos|buitenkant|[Ss]tuur/)
    expect(decision?.attachments).toHaveLength(1)
    const papers = await outboxRows(desk.nazorg, { case: { equals: rma.id }, kind: { equals: 'document' } })
    expect(papers.map(({ dedupeKey }) => dedupeKey)).toEqual([`${rma.id}:return-form:1`])
    await desk.asAdmin.post('/api/globals/mail-settings', { staffAddress: null })
  })
})
