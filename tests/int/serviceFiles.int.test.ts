/** Files of service requests: added to a draft, sent with it, and seen by nobody else's customer. */
import { expect, it } from 'vitest'

import type { Attachment, ServiceRequest, ServiceType } from '@/payload-types'
import { makeJpeg } from '../support/madeFiles'
import { makeQuestion, openServiceDesk, type Sent } from '../support/serviceDesk'
import { formOf } from '../support/upload'

const { desk, newType } = openServiceDesk()

let serial = 0

async function draftOf(type: ServiceType): Promise<ServiceRequest> {
  const body = { type: type.code, draft: true, answers: { fault: `Barst ${++serial}` } }
  return (await desk.asContact.post<Sent>('/api/service-requests', body)).body.doc
}

async function addPhoto(draft: ServiceRequest, token: string, key = ''): Promise<{ status: number; doc: Attachment }> {
  const { answerApi } = await import('@/app/(payload)/api/door')
  const { headers, body } = formOf({ name: 'barst.jpg', type: 'image/jpeg', data: await makeJpeg() })
  const url = `http://localhost:3000/api/service-requests/${draft.id}/attachments`
  const authorization = `JWT ${token}`
  const request = new Request(url, {
    method: 'POST',
    headers: { ...headers, authorization, ...(key ? { 'idempotency-key': key } : {}) },
    body: new Uint8Array(body),
  })
  const answer = await answerApi(request)
  return { status: answer.status, doc: ((await answer.json()) as { doc: Attachment }).doc }
}

const withUpload = async () => newType({ form: (await makeQuestion(desk.nazorg, true)).id })
const save = (draft: ServiceRequest, answers: object) =>
  desk.asContact.post<Sent>(`/api/service-requests/${draft.id}/draft`, { answers })
const submit = (draft: ServiceRequest) => desk.asContact.post<Sent>(`/api/service-requests/${draft.id}/submit`, {})

it('go along with the request whose answers name them, and are read by the customer’s contacts alone', async () => {
  const draft = await draftOf(await withUpload())
  expect(draft.number ?? null).toBeNull()
  const { status, doc } = await addPhoto(draft, desk.contactToken)
  expect(status).toBe(201)
  expect((await desk.asColleague.get(`/api/attachments/${doc.id}`)).status).toBe(404)
  await save(draft, { fault: 'Barst', photo: [doc.id] })
  const sent = await submit(draft)
  expect([sent.status, sent.body.doc.fileCount, sent.body.doc.answers?.values]).toEqual([
    201,
    1,
    { fault: 'Barst', photo: [doc.id] },
  ])
  expect((await desk.asColleague.get(`/api/attachments/${doc.id}`)).status).toBe(200)
  expect((await desk.asAgent.send('GET', `/api/attachments/${doc.id}/file`)).status).toBe(200)
  for (const caller of [desk.asStranger, desk.asOther])
    expect((await caller.send('GET', `/api/attachments/${doc.id}/file`)).status).toBeGreaterThanOrEqual(403)
})

it('are added once however often they are sent with one key', async () => {
  const draft = await draftOf(await withUpload())
  const first = await addPhoto(draft, desk.contactToken, 'barst')
  expect(first.status).toBe(201)
  expect(await addPhoto(draft, desk.contactToken, 'barst')).toEqual(first)
  expect((await submit(draft)).body.doc.fileCount).toBe(1)
})

it('go along when no answer names them too: whoever added them meant to send them', async () => {
  const draft = await draftOf(await withUpload())
  const { doc } = await addPhoto(draft, desk.contactToken)
  const { body } = await submit(draft)
  expect(body.doc.fileCount).toBe(1)
  expect((await desk.asAgent.get(`/api/attachments/${doc.id}`)).status).toBe(200)
})

it('of one draft are no answer in another', async () => {
  const type = await withUpload()
  const [one, two] = [await draftOf(type), await draftOf(type)]
  const { doc } = await addPhoto(one, desk.contactToken)
  await save(two, { fault: 'x', photo: [doc.id] })
  expect((await submit(two)).body.errors?.map(({ name }) => name)).toEqual(['ANSWER_NO_FILE'])
  const atOnce = { type: type.code, answers: { fault: 'x', photo: [doc.id] } }
  const { body } = await desk.asContact.post<Sent>('/api/service-requests', atOnce)
  expect(body.errors?.map(({ name }) => name)).toEqual(['ANSWER_NO_FILE'])
})

it('are added and removed by the maker of the draft alone, until it is sent', async () => {
  const draft = await draftOf(await withUpload())
  const { doc } = await addPhoto(draft, desk.contactToken)
  expect((await desk.asColleague.post(`/api/attachments/${doc.id}/remove`)).status).toBe(404)
  expect((await desk.asContact.post(`/api/attachments/${doc.id}/remove`)).status).toBe(200)
  await submit(draft)
  expect((await addPhoto(draft, desk.contactToken)).status).toBe(409)
})

it('go with a draft that is thrown away', async () => {
  const draft = await draftOf(await withUpload())
  const { doc } = await addPhoto(draft, desk.contactToken)
  expect((await desk.asContact.post(`/api/service-requests/${draft.id}/cancel`)).status).toBe(200)
  const where = { id: { equals: doc.id } }
  const left = await desk.nazorg.payload.count({ collection: 'attachments', where, overrideAccess: true })
  expect(left.totalDocs).toBe(0)
})
