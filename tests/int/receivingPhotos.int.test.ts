/** Photos that staff take while goods come in: whose they are, what becomes of them, and the names of what nobody announced. */
import { beforeAll, describe, expect, it } from 'vitest'

import type { Attachment, Rma } from '@/payload-types'
import { makeJpeg, makePdf, makePng } from '../support/madeFiles'
import type { Caller } from '../support/nazorg'
import { openReceivingDesk } from '../support/receivingDesk'
import { login, makeContact, makeUser } from '../support/trade'
import { formOf, type Sent } from '../support/upload'

const { desk, submitted, decided, done, refused, approved, lineOf, count, reload, eventsOf } = openReceivingDesk()

type Person = { readonly token: string; readonly as: Caller }

const staff: Partial<Record<'agent' | 'other' | 'sales' | 'customer', Person>> = {}
const who = (name: keyof typeof staff): Person => staff[name] as Person

beforeAll(async () => {
  const person = (token: string): Person => ({ token, as: desk.nazorg.as(token) })
  const employee = async (role: 'agent' | 'sales') =>
    person(await login(desk.nazorg, 'users', (await makeUser(desk.nazorg, role, [desk.customer])).email))
  staff.agent = await employee('agent')
  staff.other = await employee('agent')
  staff.sales = await employee('sales')
  const colleague = await makeContact(desk.nazorg, desk.customer)
  staff.customer = person(await login(desk.nazorg, 'contacts', colleague.email))
})

const photo = async (name = 'doos.jpg'): Promise<Sent> => ({ name, type: 'image/jpeg', data: await makeJpeg() })

async function call({ token }: Person, path: string, init: RequestInit = {}): Promise<Response> {
  const { answerApi } = await import('@/app/(payload)/api/door')
  const headers = { ...init.headers, authorization: `JWT ${token}` }
  return answerApi(new Request(`http://localhost:3000/api/${path}`, { ...init, headers }))
}

async function add(rma: Rma, sent: Sent, by = who('agent')) {
  const { headers, body } = formOf(sent)
  const init = { method: 'POST', headers, body: new Uint8Array(body) }
  const answer = await call(by, `rmas/${rma.id}/receive/photos`, init)
  const { doc, errors } = (await answer.json()) as { doc?: Attachment; errors?: { name: string }[] }
  return { status: answer.status, doc: doc as Attachment, code: errors?.[0]?.name }
}

const stored = async (rma: Rma, name?: string): Promise<Attachment> => {
  const { status, doc } = await add(rma, await photo(name))
  expect(status).toBe(201)
  return doc
}

const seen = async (id: string) => {
  const found: string[] = []
  for (const name of ['agent', 'other', 'sales', 'customer'] as const) {
    const answers = await Promise.all(
      [`attachments/${id}`, `attachments/${id}/file`].map((one) => call(who(name), one)),
    )
    if (answers.some(({ status }) => status === 200)) found.push(name)
  }
  return found
}

const rows = async (rma: Rma) => {
  const options = { where: { case: { equals: rma.id } }, depth: 0, overrideAccess: true } as const
  return (await desk.nazorg.payload.find({ collection: 'attachments', ...options })).docs
}

describe('a photo of goods on the table', () => {
  it('is its maker’s until the receipt takes it along, then of staff alone, beside what it shows', async () => {
    const rma = await approved(3)
    const [box, strange] = [await stored(rma), await stored(rma, 'vreemd.jpg')]
    expect(await seen(box.id)).toEqual(['agent'])
    const receipt = {
      ...count(rma, 2, { photos: [box.id] }),
      unexpected: [
        { articleNumber: 'X-1', quantity: 1 },
        { articleNumber: 'X-2', quantity: 1, photos: [strange.id] },
      ],
    }
    const after = await done(rma, 'receive', receipt, who('agent').as)
    expect(await seen(box.id)).toEqual(['agent', 'other'])
    const lines = new Map((await rows(rma)).map(({ id, line, sent, internal }) => [id, { line, sent, internal }]))
    expect(lines.get(box.id)).toEqual({ line: lineOf(rma), sent: true, internal: true })
    expect(lines.get(strange.id)).toEqual({ line: after.unexpected?.[1]?.id, sent: true, internal: true })
    const told = (await eventsOf(rma)).find(({ kind }) => kind === 'photographed')
    expect(told).toMatchObject({ visibleToCustomer: false, data: { photos: [{ id: box.id }, { id: strange.id }] } })
    expect((await who('customer').as.get<{ docs: object[] }>('/api/case-events')).body.docs).not.toContainEqual(
      expect.objectContaining({ kind: 'photographed' }),
    )
    expect((await call(who('other'), `attachments/${box.id}/thumbnail`)).status).toBe(200)
    expect((await who('agent').as.post(`/api/attachments/${box.id}/remove`)).status).toBe(409)
  })

  it('is looked at as every other file, and nothing but a photo, whatever customers may send', async () => {
    const rma = await approved()
    await desk.nazorg.payload.updateGlobal({ slug: 'file-settings', data: { kinds: ['pdf'] }, overrideAccess: true })
    const pdf = { name: 'nota.pdf', type: 'application/pdf', data: makePdf() }
    expect((await add(rma, pdf)).code).toBe('FILE_TYPE_NOT_ALLOWED')
    expect((await add(rma, { ...pdf, name: 'foto.jpg', type: 'image/jpeg' })).code).toBe('FILE_TYPE_MISMATCH')
    expect((await add(rma, { name: 'foto.png', type: 'image/png', data: await makePng() })).status).toBe(201)
    const kept = (await rows(rma))[0]
    expect(kept).toMatchObject({ internal: true, scan: 'none', contact: null })
    const turned = await stored(rma)
    expect((turned.width ?? 0) < (turned.height ?? 0)).toBe(true)
    expect((await rows(rma)).length).toBe(2)
  })

  it('is added by agents and admins, of what was sent, and no more than go with one receipt', async () => {
    const rma = await approved()
    expect((await add(rma, await photo(), who('customer'))).status).toBe(403)
    expect((await add(rma, await photo(), who('sales'))).status).toBe(403)
    const { body } = await desk.asContact.post<{ doc: Rma }>('/api/rmas', { draft: true, lines: [] })
    expect([404, 409]).toContain((await add(body.doc, await photo())).status)
    const { RECEIPT_PHOTOS } = await import('@/core/rmas/receivingRequests')
    const first = await stored(rma)
    const {
      id: _,
      createdAt: _at,
      updatedAt: _up,
      ...row
    } = (await rows(rma)).find(({ id }) => id === first.id) ?? first
    for (let at = 1; at < RECEIPT_PHOTOS; at += 1) {
      const data = { ...row, storageKey: `${rma.id}-${at}.jpg` }
      await desk.nazorg.payload.create({ collection: 'attachments', data, depth: 0, overrideAccess: true })
    }
    expect((await add(rma, await photo())).code).toBe('TOO_MANY_FILES')
    expect((await add(rma, await photo(), who('other'))).status).toBe(201)
  })

  it('goes with no receipt of somebody else, twice or of another RMA, and with no message to the customer', async () => {
    const [rma, other] = [await approved(), await approved()]
    const [mine, elsewhere] = [await stored(rma), await stored(other)]
    const take = (...photos: string[]) => count(rma, 1, { photos })
    expect(await refused(rma, 'receive', take(mine.id), who('other').as)).toBe('NOT_FOUND')
    expect(await refused(rma, 'receive', take(mine.id, mine.id), who('agent').as)).toBe('NOT_FOUND')
    expect(await refused(rma, 'receive', take(elsewhere.id), who('agent').as)).toBe('NOT_FOUND')
    const message = { text: 'Kijk', files: [mine.id] }
    expect((await who('agent').as.post(`/api/rmas/${rma.id}/messages`, message)).status).toBe(404)
    await done(rma, 'receive', take(mine.id), who('agent').as)
    expect(await refused(rma, 'receive', take(mine.id), who('agent').as)).toBe('NOT_FOUND')
  })

  it('of a receipt that was refused stays to be booked, and is swept once no receipt came', async () => {
    const rma = await approved()
    const [left, booked] = [await stored(rma), await stored(rma)]
    const stale = { revision: 0, ...count(rma, 1, { photos: [booked.id] }) }
    expect(await refused(rma, 'receive', stale, who('agent').as)).toBe('CHANGED_MEANWHILE')
    await done(rma, 'receive', count(rma, 1, { photos: [booked.id] }), who('agent').as)
    const { sweepFiles } = await import('@/outbox/sweepFiles')
    await sweepFiles(await desk.nazorg.request(), new Date(Date.now() - 60_000))
    expect((await rows(rma)).map(({ id }) => id).sort()).toEqual([left.id, booked.id].sort())
    await sweepFiles(await desk.nazorg.request(), new Date(Date.now() + 60_000))
    expect((await rows(rma)).map(({ id }) => id)).toEqual([booked.id])
    expect((await call(who('other'), `attachments/${booked.id}/file`)).status).toBe(200)
  })
})

describe('an article that nobody announced', () => {
  it('gets the name that the ERP has for its number, or its maker’s, and none when nobody knows it', async () => {
    const article = { number: 'W-77A', name: 'Wisserblad', externalNumber: 'MAKER-9' }
    await desk.nazorg.payload.create({ collection: 'articles', data: article, overrideAccess: true })
    const rma = await decided(await submitted(1), 0)
    const came = (articleNumber: string, more: object = {}) => ({ articleNumber, quantity: 1, ...more })
    const unexpected = [came(' w-77a '), came('MAKER-9'), came('W-77A', { articleName: 'Anders' }), came('ONBEKEND')]
    await done(rma, 'receive', { lines: [], unexpected })
    expect((await reload(rma)).unexpected).toMatchObject([
      { articleNumber: 'W-77A', articleName: 'Wisserblad' },
      { articleNumber: 'W-77A', articleName: 'Wisserblad' },
      { articleNumber: 'W-77A', articleName: 'Anders' },
      { articleNumber: 'ONBEKEND', articleName: null },
    ])
  })
})
