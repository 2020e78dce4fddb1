/** A form that customers meet, or that open requests were made with, changes and leaves only with open eyes. */
import { beforeEach, describe, expect, it } from 'vitest'

import type { Form, ReturnReason, Rma, ServiceType } from '@/payload-types'
import { openFormsDesk } from '../support/formsDesk'
import { makeServiceType } from '../support/services'
import { makeOrderLine, makeReason } from '../support/trade'

type Refusal = { name: string; message: string; data: Record<string, unknown> }
type Sent = { doc: Rma; errors?: Refusal[] }

const { desk, inBoth, makeForm, patch } = openFormsDesk()

const names = ({ errors = [] }: { errors?: Refusal[] }) => errors.map(({ name }) => name)
const quiet = { depth: 0, overrideAccess: true } as const

const twoQuestions = () =>
  makeForm([
    { blockType: 'text', name: 'fault', label: inBoth('Wat is er mis?', 'What is wrong?'), required: true },
    { blockType: 'text', name: 'serial', label: inBoth('Serienummer', 'Serial number') },
  ])

const asks = async (form: Form): Promise<ReturnReason> => makeReason(desk.nazorg, { form: form.id, title: 'Gedeukt' })

async function draftWith(reason: ReturnReason): Promise<Rma> {
  const line = await makeOrderLine(desk.nazorg, desk.customer, 2)
  const lines = [{ orderLine: line.id, quantityRequested: 1 }]
  const answers = { fault: 'Deuk', serial: 'X1' }
  const { status, body } = await desk.asContact.post<Sent>('/api/rmas', {
    draft: true,
    lines,
    reason: reason.id,
    answers,
  })
  expect([status, body.errors]).toEqual([201, undefined])
  return body.doc
}

const setReason = (reason: ReturnReason, data: Partial<ReturnReason>) =>
  desk.nazorg.payload.update({ collection: 'return-reasons', id: reason.id, data, ...quiet })

const stored = (form: Form) =>
  desk.nazorg.payload.findByID({ collection: 'forms', id: form.id, ...quiet }) as Promise<Form>

describe('a form that is asked', () => {
  let form: Form
  beforeEach(async () => {
    form = await twoQuestions()
  })

  it('neither goes offline nor is thrown away while a reason that is online asks it, and the refusal names the reason', async () => {
    const reason = await asks(form)
    const refused = await patch(form.id, 'nl', { _status: 'draft' })
    expect([refused.status, names(refused.body)]).toEqual([409, ['FORM_ASKED']])
    expect(refused.body.errors?.[0]?.message).toContain('‘Gedeukt’')
    const whole = await patch(form.id, 'nl', { _status: 'draft', removesFields: true }, '&unpublishAllLocales=true')
    expect([whole.status, names(whole.body)]).toEqual([409, ['FORM_ASKED']])
    expect((await stored(form))._status).toBe('published')
    const removed = await desk.asAdmin.send('DELETE', `/api/forms/${form.id}`)
    expect([removed.status, names((await removed.json()) as Sent)]).toEqual([409, ['FORM_ASKED']])

    const draft = await patch(form.id, 'nl', { title: 'Nog niet', _status: 'draft' }, '&draft=true')
    expect([draft.status, names(draft.body)]).toEqual([200, []])
    await setReason(reason, { online: false })
    expect((await patch(form.id, 'nl', { _status: 'draft' })).status).toBe(200)
  })

  it('does not go offline either while a service type that is online asks it', async () => {
    const type: ServiceType = await makeServiceType(desk.nazorg, { form: form.id })
    const refused = await patch(form.id, 'nl', { _status: 'draft' })
    expect([refused.status, names(refused.body)]).toEqual([409, ['FORM_ASKED']])
    expect(refused.body.errors?.[0]?.message).toContain('‘Reparatie’')
    const options = { collection: 'service-types', id: type.id, ...quiet } as const
    await desk.nazorg.payload.update({ ...options, data: { online: false } })
    expect((await patch(form.id, 'nl', { _status: 'draft' })).status).toBe(200)
  })

  it('goes offline with open requests only when the admin says so, who hears how many', async () => {
    const reason = await asks(form)
    const draft = await draftWith(reason)
    await setReason(reason, { online: false })
    const refused = await patch(form.id, 'nl', { _status: 'draft' })
    expect([refused.status, names(refused.body)]).toEqual([409, ['FORM_OPEN_CASES']])
    expect(refused.body.errors?.[0]?.data).toMatchObject({ count: 1 })
    expect((await stored(form))._status).toBe('published')
    expect((await patch(form.id, 'nl', { _status: 'draft', removesFields: true })).status).toBe(200)
    await desk.asContact.post(`/api/rmas/${draft.id}/cancel`, {})
  })

  it('loses no question by way of being offline', async () => {
    const reason = await asks(form)
    await draftWith(reason)
    await setReason(reason, { online: false })
    expect((await patch(form.id, 'nl', { _status: 'draft', removesFields: true })).status).toBe(200)
    const fields = (form.fields ?? []).slice(0, 1).map((field) => ({ ...field, label: 'Wat is er mis?' }))
    const refused = await patch(form.id, 'nl', { fields, _status: 'published' })
    expect([refused.status, names(refused.body)]).toEqual([409, ['FORM_FIELDS_IN_USE']])
    expect(refused.body.errors?.[0]?.data).toMatchObject({ count: 1, name: 'serial' })
    const told = await desk.asAdmin.get<object>(`/api/forms/${form.id}/open-cases`)
    expect(told.body).toEqual({ openCases: 1, questions: ['fault', 'serial'] })
    const agreed = await patch(form.id, 'nl', { fields, _status: 'published', removesFields: true })
    expect([agreed.status, names(agreed.body)]).toEqual([200, []])
    const again = await patch(form.id, 'nl', { fields, _status: 'published' })
    expect([again.status, names(again.body)]).toEqual([200, []])
  })

  it('is compared with what it asked last, not with what it asked once', async () => {
    const reason = await asks(form)
    await draftWith(reason)
    const fields = (form.fields ?? []).slice(0, 1).map((field) => ({ ...field, label: 'Wat is er mis?' }))
    const shorten = (more: object = {}) => patch(form.id, 'nl', { fields, _status: 'published', ...more })
    expect((await shorten({ removesFields: true })).status).toBe(200)
    const both = (label: (name: string) => string) =>
      (form.fields ?? []).map((field) => ({ ...field, label: label('name' in field ? (field.name ?? '') : '') }))
    await patch(form.id, 'nl', { fields: both((name) => `${name}?`), _status: 'draft' }, '&draft=true')
    const online = await patch(form.id, 'en', { fields: both((name) => `The ${name}?`), _status: 'published' })
    expect([online.status, names(online.body)]).toEqual([200, []])
    expect((await stored(form)).fields).toHaveLength(2)
    expect(names((await shorten()).body)).toEqual(['FORM_FIELDS_IN_USE'])
  })
})

it('a request whose questions are not online is not sent without them, and keeps what was typed', async () => {
  const form = await twoQuestions()
  const reason = await asks(form)
  const draft = await draftWith(reason)
  // As it can be in an install from before the guard.
  const gone = { collection: 'forms', where: { id: { equals: form.id } }, data: { _status: 'draft' } } as const
  await desk.nazorg.payload.db.updateOne({ ...gone, options: { atomic: true } } as never)
  const refused = await desk.asContact.post<Sent>(`/api/rmas/${draft.id}/submit`, { acceptTerms: true })
  expect([refused.status, names(refused.body)]).toEqual([422, ['FORM_OFFLINE']])
  expect(refused.body.errors?.[0]?.message).toContain('niet beschikbaar')
  const { orderLine } = draft.lines?.[0] ?? {}
  const unasked = { lines: [{ orderLine, quantityRequested: 2 }], reason: reason.id }
  expect((await desk.asContact.post(`/api/rmas/${draft.id}/draft`, unasked)).status).toBe(200)
  const kept = await desk.asContact.get<Rma>(`/api/rmas/${draft.id}?depth=0`)
  expect(kept.body).toMatchObject({ status: 'draft', answers: { values: { fault: 'Deuk', serial: 'X1' } } })
})
