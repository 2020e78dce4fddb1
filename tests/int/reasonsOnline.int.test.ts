/** A return reason goes online whole: in every language of the portal, with a form that is online. */
import { afterEach, expect, it } from 'vitest'

import type { ReturnReason } from '@/payload-types'
import { openFormsDesk } from '../support/formsDesk'
import type { Answer } from '../support/nazorg'

type Refusal = { name: string; message: string; data: Record<string, unknown> }
type Kept = { doc: ReturnReason; errors?: Refusal[] }

const { desk, inBoth, makeForm, patch } = openFormsDesk()

let serial = 0

const make = (data: object): Promise<Answer<Kept>> =>
  desk.asAdmin.post<Kept>('/api/return-reasons?locale=nl', { code: `ONLINE${++serial}`, title: 'Gedeukt', ...data })

async function change({ doc }: Kept, locale: string, data: object): Promise<Answer<Kept>> {
  const response = await desk.asAdmin.send('PATCH', `/api/return-reasons/${doc.id}?locale=${locale}`, data)
  return { status: response.status, body: (await response.json()) as Kept }
}

const said = ({ status, body }: Answer<Kept>) => [
  status,
  (body.errors ?? []).map(({ name, data }) => (data.locale ? `${name} ${data.locale}` : name)),
]

const speak = (...languages: ('nl' | 'en')[]) =>
  desk.nazorg.payload.updateGlobal({ slug: 'portal-settings', data: { languages }, overrideAccess: true })

const total = async () =>
  (await desk.nazorg.payload.count({ collection: 'return-reasons', overrideAccess: true })).totalDocs

afterEach(() => speak('nl', 'en'))

it('is kept in Dutch while it is offline, and goes online once English is there', async () => {
  const before = await total()
  const half = await make({ online: true })
  expect(said(half)).toEqual([422, ['REASON_LANGUAGE_MISSING en']])
  expect(half.body.errors?.[0]?.message).toMatch(/^Engels: .*Bewaar de reden eerst zonder ‘Online’/)
  expect(await total()).toBe(before)

  const kept = await make({})
  expect([kept.status, kept.body.doc.online]).toEqual([201, false])
  expect(said(await change(kept.body, 'nl', { online: true }))).toEqual([422, ['REASON_LANGUAGE_MISSING en']])
  expect(said(await change(kept.body, 'en', { title: 'Dented', online: true }))).toEqual([200, []])
})

it('explains itself in every language or in none', async () => {
  const { body } = await make({ help: 'Fotografeer de doos.' })
  const data = { title: 'Dented', online: true }
  expect(said(await change(body, 'en', data))).toEqual([422, ['REASON_LANGUAGE_MISSING en']])
  expect(said(await change(body, 'en', { ...data, help: 'Photograph the box.' }))).toEqual([200, []])
})

it('needs only the languages that the portal offers', async () => {
  await speak('nl')
  expect(said(await make({ online: true }))).toEqual([201, []])
})

it('waits for its form', async () => {
  const form = await makeForm([{ blockType: 'text', label: inBoth('Vraag', 'Question') }])
  expect((await patch(form.id, 'nl', { _status: 'draft' })).status).toBe(200)
  const { body } = await make({ form: form.id })
  const online = { title: 'Dented', online: true }
  const refused = await change(body, 'en', online)
  expect(said(refused)).toEqual([422, ['REASON_FORM_OFFLINE']])
  expect(refused.body.errors?.[0]?.message).toContain('Put the form online first')
  expect((await patch(form.id, 'nl', { _status: 'published' })).status).toBe(200)
  expect(said(await change(body, 'en', online))).toEqual([200, []])
})
