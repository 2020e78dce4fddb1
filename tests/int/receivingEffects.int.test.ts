/** What receiving sets going: the ERP's figures and credit notes, labels and mails. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

import type { Rma } from '@/payload-types'
import { openReceivingDesk } from '../support/receivingDesk'

const { desk, decided, reload, eventsOf, run, allDone, done, refused, approved, lineOf, count, outcomes } =
  openReceivingDesk()

describe('the ERP', () => {
  const header = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country'
  const delivery = '900001,22633,WARMER,6,2010-12-02 08:28:00,1.85,17850.0,United Kingdom'
  const credit = 'C900002,22633,WARMER,-2,2010-12-03 08:28:00,1.85,17850.0,United Kingdom'

  async function importLines(...lines: string[]): Promise<void> {
    const file = path.join(desk.nazorg.dataDir, 'erp.csv')
    writeFileSync(file, `${[header, ...lines].join('\n')}\n`)
    const { importRetail } = await import('@/erp/importRetail')
    await importRetail(desk.nazorg.payload, file, { now: new Date('2026-11-22T10:00:00Z') })
  }

  const find = async (orderNumber: string) => {
    const where = { orderNumber: { equals: orderNumber } }
    const { docs } = await desk.nazorg.payload.find({
      collection: 'order-lines',
      where,
      depth: 0,
      overrideAccess: true,
    })
    return docs[0]
  }
  const ask = async (orderNumber: string, quantityRequested: number): Promise<Rma> => {
    const line = await find(orderNumber)
    const request = {
      lines: [{ orderLine: line?.id, quantityRequested }],
      customer: String(line?.customer),
      reason: desk.reason.id,
      acceptTerms: true,
    }
    return (await desk.asAgent.post<{ doc: Rma }>('/api/rmas', request)).body.doc
  }

  it('takes a delivery back that was asked for: what the decision gives back is no more than was delivered', async () => {
    const of = (quantity: number) => delivery.replace('900001', '900003').replace(',6,', `,${quantity},`)
    await importLines(of(6))
    const rma = await ask('900003', 4)
    await importLines(of(3))
    expect(await find('900003')).toMatchObject({ quantityInRequest: 4, quantityReturnable: 0 })
    await decided(rma, 0)
    expect(await find('900003')).toMatchObject({ quantityInRequest: 0, quantityReturnable: 3 })
  })

  it('settles what was completed, names the credit note, and an older file frees nothing', async () => {
    await importLines(delivery)
    const rma = await ask('900001', 2)
    await decided(rma, 2)
    await done(rma, 'receive', count(rma, 2))
    await done(rma, 'inspect', outcomes(rma, { kind: 'credit', quantity: 2 }))
    await done(rma, 'complete', {})
    const waiting = { quantityAwaitingCredit: 2, quantityCredited: 0, quantityReturned: 0, quantityReturnable: 4 }
    expect(await find('900001')).toMatchObject(waiting)
    await importLines(delivery)
    expect(await find('900001')).toMatchObject(waiting)

    await importLines(delivery, credit)
    const settled = { quantityAwaitingCredit: 0, quantityCredited: 2, quantityReturned: 2, quantityReturnable: 4 }
    expect(await find('900001')).toMatchObject(settled)
    const credited = (await reload(rma)).lines?.[0]
    expect(credited).toMatchObject({ quantityCredited: 2, creditInvoice: { number: 'C900002' } })
    expect(await refused(rma, 'correct', { lines: [{ id: lineOf(rma), quantityReceived: 1 }], note: 'Een' })).toBe(
      'ALREADY_CREDITED',
    )

    await importLines(delivery)
    expect(await find('900001')).toMatchObject(waiting)
    expect((await reload(rma)).lines?.[0]).toMatchObject({ quantityCredited: 0, creditInvoice: null })
    await importLines(delivery, credit)
    expect(await find('900001')).toMatchObject(settled)
  })
})

describe('a label', () => {
  it('is made after the decision, as long as goods are to come', async () => {
    const rma = await approved(2)
    await done(rma, 'label', {})
    await run()
    await allDone()
    const where = { case: { equals: rma.id }, kind: { equals: 'shipping-label' } }
    const { docs } = await desk.nazorg.payload.find({ collection: 'documents', where, depth: 0, overrideAccess: true })
    const { revision } = await reload(rma)
    expect(docs.map((document) => document.revision)).toContain(revision)
    await done(rma, 'receive', count(rma, 2))
    expect(await refused(rma, 'label', {})).toBe('TRANSITION_NOT_ALLOWED')
  })
})

describe('mail', () => {
  const lastSubject = async () => {
    await allDone()
    return desk.mailbox.mails.at(-1)?.subject
  }

  it('tells each step once, without a price', async () => {
    const rma = await approved(3)
    await run()
    await allDone()
    await done(rma, 'receive', count(rma, 1))
    expect(await lastSubject()).toBe(`Een deel van uw retour ${rma.number} is binnen`)
    expect(desk.mailbox.mails.at(-1)?.text).toContain('1 van 3 ontvangen, 2 nog niet binnen')
    await done(rma, 'receive', count(rma, 2))
    expect(await lastSubject()).toBe(`De goederen van uw retour ${rma.number} zijn binnen`)
    await done(rma, 'inspect', outcomes(rma, { kind: 'credit', quantity: 2 }, { kind: 'dispose', quantity: 1 }))
    expect(await lastSubject()).toBe(`Uw retour ${rma.number} is gecontroleerd`)
    expect(desk.mailbox.mails.at(-1)?.text).toContain('2 stuks crediteren wij.')
    await done(rma, 'complete', {})
    expect(await lastSubject()).toBe(`Uw retour ${rma.number} is afgehandeld`)
    expect(desk.mailbox.mails).toHaveLength(6)
    expect(desk.mailbox.mails.map(({ text }) => text).join()).not.toMatch(/4,95|€/)
  })

  it('leaves out the step that a later one has overtaken', async () => {
    const rma = await approved(2)
    await done(rma, 'receive', count(rma, 1))
    await done(rma, 'receive', count(rma, 1))
    await done(rma, 'inspect', outcomes(rma, { kind: 'credit', quantity: 2 }))
    await done(rma, 'complete', {})
    await run()
    await allDone()
    const subjects = desk.mailbox.mails.map(({ subject }) => subject).join()
    expect(subjects).toContain('afgehandeld')
    expect(subjects).not.toMatch(/Een deel|gecontroleerd/)
  })

  it('stays away when its reader switched the kind off', async () => {
    const kinds = { 'rma-arrived': { send: false, copies: [] } }
    expect((await desk.asContact.post('/api/contacts/mail', { kinds })).status).toBe(200)
    const rma = await approved(1)
    await done(rma, 'receive', count(rma, 1))
    await run()
    await allDone()
    expect(desk.mailbox.mails.map(({ subject }) => subject).join()).not.toContain('binnen')
    const again = { 'rma-arrived': { send: true, copies: [] } }
    expect((await desk.asContact.post('/api/contacts/mail', { kinds: again })).status).toBe(200)
  })
})

it('leaves standing which employee asked for a credit and who confirmed it, and lets neither be removed', async () => {
  await run({})
  const fourEyes = (fourEyesAboveCents: number | null) =>
    desk.nazorg.payload.updateGlobal({ slug: 'return-settings', data: { fourEyesAboveCents }, overrideAccess: true })
  await fourEyes(0)
  const rma = await approved(1)
  await done(rma, 'receive', count(rma, 1))
  await done(rma, 'inspect', outcomes(rma, { kind: 'credit', quantity: 1 }))
  await done(rma, 'complete', {})
  await done(rma, 'confirm', {}, desk.asAdmin)
  await fourEyes(null)
  await allDone()
  const told = async () => {
    const found = (await eventsOf(rma)).filter(({ kind }) => kind === 'confirmation-asked' || kind === 'confirmed')
    return found.map(({ actor, data }) => ({ by: actor?.account, ...(data as { askedBy?: string }) }))
  }
  const before = await told()
  expect(before[1]?.askedBy).toBe(before[0]?.by)
  const [{ eraseCase }, { verifyChains }] = await Promise.all([
    import('@/audit/erase/eraseCase'),
    import('@/audit/verifyChains'),
  ])
  await eraseCase(await desk.nazorg.request(), { kind: 'rmas', id: rma.id }, 'request')
  expect((await eventsOf(rma)).some(({ kind }) => kind === 'erased')).toBe(true)
  expect(await told()).toEqual(before)
  expect((await verifyChains(await desk.nazorg.request())).faults).toEqual([])
  for (const { by } of before) expect((await desk.asAdmin.send('DELETE', `/api/users/${by}`)).status).toBe(409)
})
