/** A list of article numbers finds the order lines of one customer, and nobody else's. */
import { beforeAll, describe, expect, it } from 'vitest'

import type { Customer, OrderLine } from '@/payload-types'
import { openReturnsDesk } from '../support/returnsDesk'
import { daysAgo, login, makeCustomer, makeMembership, makeOrderLine } from '../support/trade'

const { desk } = openReturnsDesk()

type Row = {
  eligible: boolean
  lines: { orderLine: string; quantityRequested: number; orderNumber: string }[]
  refusals: { name: string; message: string }[]
}
type Answer = { rows: Row[]; errors?: { name: string }[] }

let older: OrderLine
let newer: OrderLine
let foreign: OrderLine
let other: Customer

const match = (body: object, caller = desk.asContact) => caller.post<Answer>('/api/rmas/match', body)
const takesOf = ({ rows }: Answer) =>
  rows.map(({ lines }) => lines.map(({ orderLine, quantityRequested }) => [orderLine, quantityRequested]))

beforeAll(async () => {
  const article = { articleNumber: 'LAGER-6204', externalArticleNumber: 'MIJN-1' }
  older = await makeOrderLine(desk.nazorg, desk.customer, 4, { ...article, orderDate: daysAgo(12) })
  newer = await makeOrderLine(desk.nazorg, desk.customer, 2, { ...article, orderDate: daysAgo(5) })
  other = await makeCustomer(desk.nazorg)
  foreign = await makeOrderLine(desk.nazorg, other, 9, { articleNumber: 'LAGER-6204' })
})

describe('a list', () => {
  it('takes the newest lines first, in whatever case it was typed, and a draft takes what it found', async () => {
    const { status, body } = await match({ rows: [{ code: 'lager-6204', quantity: 3 }] })
    expect(status).toBe(200)
    expect(takesOf(body)).toEqual([
      [
        [newer.id, 2],
        [older.id, 1],
      ],
    ])
    const lines = body.rows[0]?.lines.map(({ orderLine, quantityRequested }) => ({ orderLine, quantityRequested }))
    const draft = await desk.asContact.post<{ doc: { lines: unknown[] } }>('/api/rmas', { draft: true, lines })
    expect(draft.body.doc.lines).toHaveLength(2)
  })

  it('says of each row why it cannot come back, and of the others where they are', async () => {
    const { body } = await match({
      rows: [
        { code: 'MIJN-1', order: older.orderNumber, quantity: 4 },
        { code: 'LAGER-6204', quantity: 9 },
        { code: 'NOOIT', quantity: 1 },
      ],
    })
    expect(takesOf(body)).toEqual([[[older.id, 4]], [], []])
    expect(body.rows.map(({ refusals }) => refusals.map(({ name }) => name))).toEqual([
      [],
      ['QUANTITY_EXCEEDS_RETURNABLE'],
      ['NOT_BOUGHT'],
    ])
    expect(body.rows[2]?.refusals[0]?.message).toContain('‘NOOIT’')
  })

  it('of another customer is refused, and finds nothing of theirs under the own', async () => {
    const refused = await match({ customer: other.id, rows: [{ code: 'LAGER-6204', quantity: 1 }] })
    expect([refused.status, refused.body.errors?.[0]?.name]).toEqual([403, 'NO_ACCESS_TO_CUSTOMER'])
    const { body } = await match({ rows: [{ code: foreign.orderNumber, quantity: 1 }] })
    expect(body.rows[0]?.refusals[0]?.name).toBe('NOT_BOUGHT')
  })

  it('of who acts for several names one', async () => {
    await makeMembership(desk.nazorg, desk.contact, other, ['requestReturns'])
    const both = desk.nazorg.as(await login(desk.nazorg, 'contacts', desk.contact.email))
    const rows = [{ code: 'LAGER-6204', quantity: 9 }]
    expect((await match({ rows }, both)).status).toBe(400)
    expect(takesOf((await match({ rows, customer: other.id }, both)).body)).toEqual([[[foreign.id, 9]]])
  })

  it.each([[[]], [Array.from({ length: 501 }, () => ({ code: 'A', quantity: 1 }))], [[{ code: '', quantity: 1 }]]])(
    'is refused that has no row, too many, or one without a code',
    async (rows) => expect((await match({ rows })).status).toBe(400),
  )
})
