/** Reasons in groups, for segments, with a photo, and with the codes that the ERP knows. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { importReasonCodes } from '@/erp/importReasonCodes'
import type { ReturnReason, Rma, Segment } from '@/payload-types'
import { openFileDesk } from '../support/fileDesk'
import { makeJpeg, makePdf } from '../support/madeFiles'
import type { Caller } from '../support/nazorg'
import { login, makeOrderLine, makeReason, makeUser } from '../support/trade'

type Refused = { errors: { name: string; message: string; data: Record<string, unknown> }[] }

const { desk, call, newDraft } = openFileDesk()
let asContact: Caller
let asAdmin: Caller

beforeEach(async () => {
  asContact ??= desk.nazorg.as(desk.token)
  asAdmin ??= desk.nazorg.as(await login(desk.nazorg, 'users', (await makeUser(desk.nazorg, 'admin')).email))
})

const reasonOf = (data: Partial<ReturnReason> = {}) => makeReason(desk.nazorg, data)
const shown = async () => {
  const { body } = await asContact.get<{ docs: ReturnReason[] }>('/api/return-reasons?limit=200&depth=0')
  return body.docs.map(({ id }) => id)
}
async function change(reason: { id: string }, data: object) {
  const response = await asAdmin.send('PATCH', `/api/return-reasons/${reason.id}`, data)
  const { errors = [] } = (await response.json()) as Partial<Refused>
  return { status: response.status, names: errors.map(({ name }) => name), message: errors[0]?.message }
}
const OK = { status: 200, names: [] }

async function send(reason: ReturnReason, more: object = {}) {
  const line = await makeOrderLine(desk.nazorg, desk.customer, 3)
  const lines = [{ orderLine: line.id, quantityRequested: 1 }]
  return asContact.post<{ doc: Rma } & Refused>('/api/rmas', { lines, reason: reason.id, acceptTerms: true, ...more })
}
const namesIn = ({ errors }: Partial<Refused>) => (errors ?? []).map(({ name }) => name)

describe('a group', () => {
  it('is shown with what it holds, and is no reason itself', async () => {
    const group = await reasonOf({ title: 'Transport' })
    expect((await send(group)).status).toBe(201)
    const dented = await reasonOf({ title: 'Gedeukt', parent: group.id })
    expect(await shown()).toEqual(expect.arrayContaining([group.id, dented.id]))
    expect(namesIn((await send(group)).body)).toEqual(['UNKNOWN_REASON'])
    expect((await send(dented)).status).toBe(201)
  })

  it('hides what it holds when it is offline, and is hidden when it holds nothing that is online', async () => {
    const group = await reasonOf()
    const inside = await reasonOf({ parent: group.id })
    expect(await change(group, { online: false })).toMatchObject(OK)
    expect(await shown()).not.toContain(inside.id)
    expect(namesIn((await send(inside)).body)).toEqual(['UNKNOWN_REASON'])
    expect(await change(group, { online: true })).toMatchObject(OK)
    expect(await change(inside, { online: false })).toMatchObject(OK)
    expect(await shown()).not.toContain(group.id)
  })

  it('for other segments hides what it holds from me', async () => {
    const [mine, others] = [await makeSegment('mine'), await makeSegment('others')]
    await desk.nazorg.payload.update({
      collection: 'customers',
      id: desk.customer.id,
      data: { segments: [mine.id] },
      overrideAccess: true,
    })
    const [forMe, forOthers] = [await reasonOf({ segments: [mine.id] }), await reasonOf({ segments: [others.id] })]
    const [seen, unseen] = [await reasonOf({ parent: forMe.id }), await reasonOf({ parent: forOthers.id })]
    const ids = await shown()
    expect([forMe, seen, forOthers, unseen].map(({ id }) => ids.includes(id))).toEqual([true, true, false, false])
    expect(namesIn((await send(unseen)).body)).toEqual(['UNKNOWN_REASON'])
  })

  it('is never in itself, and never four levels deep', async () => {
    const top = await reasonOf()
    const middle = await reasonOf({ parent: top.id })
    const low = await reasonOf({ parent: middle.id })
    expect(await change(top, { parent: low.id })).toMatchObject({ status: 422, names: ['REASON_IN_ITSELF'] })
    expect(await change(await reasonOf(), { parent: low.id })).toMatchObject({
      status: 422,
      names: ['REASON_TOO_DEEP'],
      message: 'Redenen gaan hoogstens 3 niveaus diep, dit worden er 4. Kies een groep die hoger staat.',
    })
    const stored = await asAdmin.get<ReturnReason>(`/api/return-reasons/${top.id}?depth=0`)
    expect(stored.body.parent ?? null).toBeNull()
  })

  it('stays as long as it holds a reason', async () => {
    const group = await reasonOf()
    await reasonOf({ parent: group.id })
    const response = await asAdmin.send('DELETE', `/api/return-reasons/${group.id}`)
    expect(response.status).toBe(409)
    expect(((await response.json()) as Refused).errors[0]?.message).toContain('Onder deze groep staan nog redenen')
  })
})

describe('a reason', () => {
  it('explains itself in the language that is asked', async () => {
    const reason = await reasonOf({ help: 'Ook een deuk in de doos.' })
    await asAdmin.send('PATCH', `/api/return-reasons/${reason.id}?locale=en`, {
      title: 'Damaged',
      help: 'A dented box too.',
    })
    const read = async (query: string) =>
      (await asContact.get<ReturnReason>(`/api/return-reasons/${reason.id}?select[help]=true${query}`)).body.help
    expect([await read(''), await read('&locale=en')]).toEqual(['Ook een deuk in de doos.', 'A dented box too.'])
  })

  it('has a code of its own', async () => {
    const [first, second] = [await reasonOf(), await reasonOf()]
    expect((await change(second, { code: first.code })).status).toBe(400)
  })
})

describe('a reason that asks for a photo', () => {
  const add = async (rma: Rma, name: string, type: string, bytes: Uint8Array) => {
    const form = new FormData()
    form.set('file', new Blob([new Uint8Array(bytes)], { type }), name)
    const headers = { authorization: `JWT ${desk.token}` }
    const request = { method: 'POST', headers, body: form }
    const url = `http://localhost:3000/api/rmas/${rma.id}/attachments`
    expect((await desk.answer(new Request(url, request))).status).toBe(201)
  }
  const submit = async (rma: Rma) => {
    const response = await call(desk.token, 'POST', `/api/rmas/${rma.id}/submit`, { acceptTerms: true })
    return { status: response.status, body: (await response.json()) as Partial<Refused> }
  }

  it('is sent with a photo, and not with papers alone', async () => {
    const reason = await reasonOf({ photoRequired: true })
    const draft = await newDraft()
    const lines = (draft.lines ?? []).map(({ orderLine }) => ({ orderLine, quantityRequested: 1 }))
    await call(desk.token, 'POST', `/api/rmas/${draft.id}/draft`, { lines, reason: reason.id })
    await add(draft, 'factuur.pdf', 'application/pdf', makePdf())
    const refused = await submit(draft)
    expect([refused.status, namesIn(refused.body)]).toEqual([422, ['PHOTO_REQUIRED']])
    expect(refused.body.errors?.[0]?.message).toBe('Voeg ten minste één foto toe: bij deze reden is een foto nodig.')
    await add(draft, 'schade.jpg', 'image/jpeg', await makeJpeg())
    expect((await submit(draft)).status).toBe(201)
  })

  it('tells who sends without a draft how to go about it', async () => {
    const { status, body } = await send(await reasonOf({ photoRequired: true }))
    expect([status, namesIn(body)]).toEqual([422, ['PHOTO_REQUIRED']])
    expect(body.errors[0]?.message).toContain('POST /api/rmas/:id/attachments')
  })
})

describe('the codes of the ERP', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nazorg-codes-'))
  let files = 0
  const imported = (text: string) => {
    files += 1
    const file = path.join(folder, `codes-${files}.csv`)
    writeFileSync(file, text)
    return importReasonCodes(desk.nazorg.payload, file)
  }
  const codes = async () => (await asAdmin.get<{ docs: { id: string; code: string }[] }>('/api/reason-codes')).body.docs

  afterEach(async () => {
    const everything = { id: { exists: true } }
    await desk.nazorg.payload.db.deleteMany({ collection: 'reason-codes', where: everything })
  })

  it('bind reasons that can be chosen once there are any', async () => {
    const [before, loose] = [await reasonOf({ code: 'OUD' }), await reasonOf({ code: 'LOS' })]
    const report = await imported('code,description\nERP1,Schade\nERP2,Te veel\n')
    expect(report).toMatchObject({ created: 2, updated: 0, unchanged: 0, missing: [] })
    expect(report.unknown).toEqual(expect.arrayContaining(['OUD', 'LOS']))
    expect(await shown()).toContain(before.id)

    expect(await change(loose, { title: 'Anders' })).toMatchObject({
      status: 422,
      names: ['REASON_CODE_UNKNOWN'],
      message: expect.stringContaining('‘LOS’'),
    })
    expect(await change(loose, { online: false })).toMatchObject(OK)
    expect(await change(loose, { online: true, code: 'ERP1' })).toMatchObject(OK)
  })

  it('do not bind a group, until it can be chosen itself', async () => {
    const group = await reasonOf({ code: 'GROEP' })
    const inside = await reasonOf({ code: 'ERP3', parent: group.id })
    await imported('code,description\nERP3,Schade\n')
    expect(await change(group, { title: 'Groep' })).toMatchObject(OK)
    expect(await change(inside, { parent: null })).toMatchObject({ names: ['REASON_CODE_UNKNOWN'] })
    const response = await asAdmin.send('DELETE', `/api/return-reasons/${inside.id}`)
    expect(namesIn((await response.json()) as Refused)).toEqual(['REASON_CODE_UNKNOWN'])
    expect(await change(group, { online: false })).toMatchObject(OK)
    expect(await change(inside, { parent: null })).toMatchObject(OK)
  })

  it('are not deleted or renamed while a reason has them', async () => {
    await imported('code,description\nERP4,Schade\nERP5,Te veel\n')
    await reasonOf({ code: 'ERP4' })
    const [used, free] = await codes()
    const gone = await asAdmin.send('DELETE', `/api/reason-codes/${used?.id}`)
    expect(gone.status).toBe(409)
    expect(((await gone.json()) as Refused).errors[0]?.message).toContain('gebruikt deze code nog')
    expect((await asAdmin.send('PATCH', `/api/reason-codes/${used?.id}`, { code: 'ERP6' })).status).toBe(409)
    expect((await asAdmin.send('PATCH', `/api/reason-codes/${used?.id}`, { description: 'Stuk' })).status).toBe(200)
    expect((await asAdmin.send('DELETE', `/api/reason-codes/${free?.id}`)).status).toBe(200)
  })

  it('are imported whole or not at all, and a second time without a change', async () => {
    const text = 'description,code\nSchade,ERP7\n"Te veel, te duur",ERP8\n'
    expect(await imported(text)).toMatchObject({ created: 2 })
    expect(await imported(text)).toMatchObject({ created: 0, updated: 0, unchanged: 2 })
    expect(await imported('code,description\nERP8,Over\n')).toMatchObject({ updated: 1, missing: ['ERP7'] })
    await expect(imported('code,description\nERP9,A\nERP9,B\n')).rejects.toMatchObject({ code: 'IMPORT_MALFORMED' })
    await expect(imported('code,description\nERP9,A\n ,B\n')).rejects.toThrow('line 3, column code')
    expect((await codes()).map(({ code }) => code)).toEqual(['ERP7', 'ERP8'])
  })
})

function makeSegment(code: string): Promise<Segment> {
  const data = { code, title: code }
  return desk.nazorg.payload.create({ collection: 'segments', data, depth: 0, overrideAccess: true })
}
