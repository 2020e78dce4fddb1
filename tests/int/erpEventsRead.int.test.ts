/** How an ERP fetches its events: in order, without a gap, from any place, and told when that place does not exist. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { keyOfIntegration, shown } from '../support/everyRow'
import { type Nazorg, startNazorg } from '../support/nazorg'
import { login, makeUser } from '../support/trade'

type Event = { seq: number; type: string; version: number; at: string; data: unknown }
type Page = { events: Event[]; next: number; more: boolean; errors?: { name: string; data: Record<string, unknown> }[] }

const COUNT = 7
let nazorg: Nazorg
let key: string

beforeAll(async () => {
  nazorg = await startNazorg()
  key = await keyOfIntegration(nazorg)
  // Stored in another order than that of their places.
  for (const seq of [3, 1, 2, 7, 5, 4, 6]) await append(seq)
})
afterAll(() => nazorg.stop())

async function append(seq: number) {
  const data = { seq, type: 'customer.addresses', version: 1, at: new Date().toISOString(), data: { nth: seq } }
  await nazorg.payload.create({ collection: 'erp-events', data, overrideAccess: true })
}

async function ask(query: string, authorization = shown(key)) {
  const { answerApi } = await import('@/app/(payload)/api/door')
  const request = new Request(`http://localhost:3000/api/erp/events${query}`, { headers: { authorization } })
  const response = await answerApi(request)
  return { status: response.status, body: (await response.json()) as Page }
}
const seqs = ({ body }: { body: Page }) => body.events.map(({ seq }) => seq)
const upTo = (last: number, first = 1) => Array.from({ length: last - first + 1 }, (_, index) => first + index)

describe('the events', () => {
  it('come in order, each as it is written down and nothing else', async () => {
    const page = await ask('')
    expect([page.status, seqs(page), page.body.next, page.body.more]).toEqual([200, upTo(COUNT), COUNT, false])
    expect(page.body.events[2]).toEqual({
      ...{ seq: 3, type: 'customer.addresses', version: 1, data: { nth: 3 } },
      at: expect.stringMatching(/Z$/),
    })
  })

  it('are read page by page, whatever the size of a page, with none twice and none left out', async () => {
    for (const limit of [1, 2, 3, COUNT, COUNT + 1]) {
      const read: number[] = []
      for (let after = 0, more = true; more; ) {
        const page = await ask(`?after=${after}&limit=${limit}`)
        expect(page.body.events.length).toBeLessThanOrEqual(limit)
        read.push(...seqs(page))
        after = page.body.next
        more = page.body.more
      }
      expect([limit, read]).toEqual([limit, upTo(COUNT)])
    }
  })

  it('are read again from any place', async () => {
    for (const after of upTo(COUNT - 1, 0)) expect(seqs(await ask(`?after=${after}`))).toEqual(upTo(COUNT, after + 1))
  })

  it('are none for who has read the last one, until there is another', async () => {
    const { status, body } = await ask(`?after=${COUNT}`)
    expect([status, body]).toEqual([200, { events: [], next: COUNT, more: false }])
  })
})

describe('what cannot be answered', () => {
  it.each([COUNT + 1, 999_999_999_999_999])('is told of a place that is not reached: %s', async (after) => {
    const { status, body } = await ask(`?after=${after}`)
    expect([status, body.errors]).toMatchObject([409, [{ name: 'EVENTS_NOT_SO_FAR', data: { last: COUNT } }]])
  })

  it.each([
    ...['after=-1', 'after=1.5', 'after=x', 'after=', 'after=1e3', 'after=%201', `after=${'9'.repeat(16)}`],
    ...['limit=0', 'limit=501', 'limit=x', 'limit=', 'limit=-1'],
    ...['after=1&after=2', 'after[gt]=1', 'limit=1&limit=2'],
    ...['seq=1', 'where[seq][equals]=1', 'sort=-seq', 'page=2', 'depth=1'],
  ])('is refused as it was asked: %s', async (query) => {
    const { status, body } = await ask(`?${query}`)
    expect([status, body.errors?.[0]?.name]).toEqual([400, 'INVALID_INPUT'])
    expect(JSON.stringify(body.errors?.[0]?.data)).toContain(query.split(/[=[]/)[0])
  })

  it('is asked by anybody but an integration or an admin', async () => {
    for (const role of ['agent', 'editor', 'sales'] as const) {
      const token = await login(nazorg, 'users', (await makeUser(nazorg, role)).email)
      expect([role, (await ask('', `JWT ${token}`)).status]).toEqual([role, 403])
    }
    expect([(await ask('', 'JWT none')).status, (await ask('', shown('nzk_none'))).status]).toEqual([403, 403])
    const admin = await login(nazorg, 'users', (await makeUser(nazorg, 'admin')).email)
    expect((await ask('', `JWT ${admin}`)).status).toBe(200)
  })
})
