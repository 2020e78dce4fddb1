/** What customers are asked by forms, and what stays of their answers. */
import { beforeEach, describe, expect, it } from 'vitest'

import type { Form, ReturnReason, Rma } from '@/payload-types'
import { openFormsDesk } from '../support/formsDesk'
import type { Answer } from '../support/nazorg'
import { makeOrderLine, makeReason } from '../support/trade'

type Refusal = { name: string; message: string; data: Record<string, unknown> }
type Sent = { doc: Rma; errors?: Refusal[] }

const { desk, inBoth, makeForm, patch } = openFormsDesk()

const codes = ({ errors = [] }: { errors?: Refusal[] }) => errors.map(({ name }) => name)

describe('the answers to a form', () => {
  let form: Form
  let reason: ReturnReason

  beforeEach(async () => {
    form = await makeForm([
      { blockType: 'number', name: 'mileage', label: inBoth('Kilometerstand', 'Mileage'), required: true, min: 1 },
      {
        blockType: 'radio',
        name: 'fault',
        label: inBoth('Wat is er mis?', 'What is wrong?'),
        required: true,
        options: [
          { value: 'leak', label: inBoth('Lekt', 'Leaks') },
          { value: 'noise', label: inBoth('Geluid', 'Noise') },
        ],
      },
      {
        blockType: 'textarea',
        name: 'where',
        label: inBoth('Waar?', 'Where?'),
        required: true,
        maxLength: 20,
        condition: { match: 'all', rules: [{ field: 'fault', is: 'equals', value: 'leak' }] },
      },
      { blockType: 'orderLine', name: 'also', label: inBoth('Ook van', 'Also of') },
      { blockType: 'article', name: 'instead', label: inBoth('In plaats van', 'Instead of') },
    ])
    reason = await makeReason(desk.nazorg)
    const data = { form: form.id }
    await desk.nazorg.payload.update({ collection: 'return-reasons', id: reason.id, data, overrideAccess: true })
  })

  const reasonsPer = (reasonPer: 'rma' | 'line') =>
    desk.nazorg.payload.updateGlobal({ slug: 'return-settings', data: { reasonPer }, overrideAccess: true })

  async function send(answers: unknown, more: object = {}): Promise<Answer<Sent>> {
    const line = await makeOrderLine(desk.nazorg, desk.customer, 2)
    const lines = [{ orderLine: line.id, quantityRequested: 1 }]
    return desk.asContact.post<Sent>('/api/rmas', { lines, reason: reason.id, acceptTerms: true, answers, ...more })
  }

  it('are judged by the server, every fault in a sentence with its question', async () => {
    const { status, body } = await send({ mileage: 'veel', fault: 'leak', where: 'x'.repeat(21), stray: 'y' })
    expect(status).toBe(422)
    expect(body.errors?.map(({ name, data }) => [name, data.field, data.label])).toEqual([
      ['ANSWER_NO_NUMBER', 'mileage', 'Kilometerstand'],
      ['ANSWER_TOO_LONG', 'where', 'Waar?'],
      ['ANSWER_UNKNOWN', 'stray', 'stray'],
    ])
    expect(body.errors?.[1]?.message).toBe('Gebruik hoogstens 20 tekens; het zijn er nu 21.')
    expect(codes((await send(undefined)).body)).toEqual(['ANSWER_REQUIRED', 'ANSWER_REQUIRED'])
  })

  it('are kept without those that were hidden, with the form as it was, whatever becomes of it', async () => {
    const { status, body } = await send({ mileage: 120_000, fault: 'noise', where: 'achter' })
    expect([status, body.errors]).toEqual([201, undefined])
    const { answers } = body.doc
    expect(answers).toMatchObject({ form: form.id, values: { mileage: 120_000, fault: 'noise' } })
    expect(answers?.values).not.toHaveProperty('where')

    const changed = await patch(form.id, 'nl', {
      removesFields: true,
      fields: [{ ...(form.fields?.[0] as object), label: 'Anders' }],
      _status: 'published',
    })
    expect([changed.status, changed.body.errors]).toEqual([200, undefined])
    const frozen = await desk.asContact.get<{ definition: { fields: { name: string; label: unknown }[] } }>(
      `/api/forms/frozen/${answers?.version}`,
    )
    expect(frozen.body.definition.fields.map(({ name }) => name)).toEqual([
      'mileage',
      'fault',
      'where',
      'also',
      'instead',
    ])
    expect(frozen.body.definition.fields[0]?.label).toEqual({ nl: 'Kilometerstand', en: 'Mileage' })
    const { answerApi } = await import('@/app/(payload)/api/door')
    const headers = { authorization: `JWT ${desk.contactToken}` }
    const throughTheGate = (hash: unknown) =>
      answerApi(new Request(`http://localhost:3000/api/forms/frozen/${hash}`, { headers }))
    expect((await throughTheGate(answers?.version)).status).toBe(200)
    expect((await throughTheGate('abc')).status).toBe(404)
    expect((await desk.nazorg.as(null).get(`/api/forms/frozen/${answers?.version}`)).status).toBe(401)
    expect((await desk.asContact.get(`/api/forms/frozen/${'0'.repeat(64)}`)).status).toBe(404)
  })

  it('name order lines of the own customer and articles that exist, and nothing else', async () => {
    const own = await makeOrderLine(desk.nazorg, desk.customer, 1)
    const foreign = await makeOrderLine(desk.nazorg, desk.stranger, 1)
    const key = ({ orderNumber, lineNumber }: typeof own) => `${orderNumber}/${lineNumber}`
    const rest = { mileage: 1, fault: 'noise' }
    expect(codes((await send({ ...rest, also: key(foreign), instead: 'none' })).body)).toEqual([
      'ANSWER_NO_ORDER_LINE',
      'ANSWER_NO_ARTICLE',
    ])
    await desk.nazorg.payload.create({
      collection: 'articles',
      data: { number: `ART-${reason.code}`, name: 'Pakking' },
      overrideAccess: true,
    })
    const { body } = await send({ ...rest, also: key(own), instead: `ART-${reason.code}` })
    expect(body.doc.answers?.values).toMatchObject({ also: key(own), instead: `ART-${reason.code}` })
  })

  it('wait in a draft as they were typed, and are judged when it is sent', async () => {
    const line = await makeOrderLine(desk.nazorg, desk.customer, 2)
    const request = {
      lines: [{ orderLine: line.id, quantityRequested: 1 }],
      reason: reason.id,
      answers: { mileage: 'nog opzoeken' },
    }
    const { body } = await desk.asContact.post<Sent>('/api/rmas', { draft: true, ...request })
    expect(body.doc.answers).toMatchObject({ form: form.id, version: null, values: { mileage: 'nog opzoeken' } })
    const refused = await desk.asContact.post<Sent>(`/api/rmas/${body.doc.id}/submit`, { acceptTerms: true })
    expect(codes(refused.body)).toEqual(['ANSWER_NO_NUMBER', 'ANSWER_REQUIRED'])
    const answers = { mileage: 5, fault: 'leak', where: 'voor' }
    const older = { ...answers, askedLastYear: 'x' }
    await desk.asContact.post(`/api/rmas/${body.doc.id}/draft`, { ...request, answers: older })
    const sent = await desk.asContact.post<Sent>(`/api/rmas/${body.doc.id}/submit`, { acceptTerms: true })
    expect(sent.body.doc.answers?.values).toEqual(answers)
  })

  it('are given at the line where it has a reason of its own', async () => {
    await reasonsPer('line')
    const [one, two] = [
      await makeOrderLine(desk.nazorg, desk.customer, 1),
      await makeOrderLine(desk.nazorg, desk.customer, 1),
    ]
    const plain = await makeReason(desk.nazorg)
    const answers = { mileage: 7, fault: 'noise' }
    const lines = [
      { orderLine: one.id, quantityRequested: 1, reason: plain.id },
      { orderLine: two.id, quantityRequested: 1, reason: reason.id, answers },
    ]
    const missing = [lines[0], { ...lines[1], answers: {} }]
    const ask = (asked: unknown) => desk.asContact.post<Sent>('/api/rmas', { lines: asked, acceptTerms: true })
    const refused = await ask(missing)
    expect(refused.body.errors?.map(({ name, data }) => [name, data.line])).toEqual([
      ['ANSWER_REQUIRED', two.id],
      ['ANSWER_REQUIRED', two.id],
    ])
    const stray = await ask([{ ...lines[0], answers: { mileage: 7 } }, lines[1]])
    expect(stray.body.errors?.map(({ name, data }) => [name, data.line, data.field])).toEqual([
      ['ANSWER_UNKNOWN', one.id, 'mileage'],
    ])
    const { body } = await ask(lines)
    expect(body.doc.lines?.map(({ answers: of }) => of?.values ?? null)).toEqual([null, answers])
    await reasonsPer('rma')
  })

  it('keep a question from vanishing without a word while requests are open', async () => {
    const { body } = await send({ mileage: 1, fault: 'noise' })
    const fields = (form.fields ?? []).slice(0, 1).map((field) => ({ ...field, label: 'Kilometerstand' }))
    const refused = await patch(form.id, 'nl', { fields, _status: 'published' })
    expect([refused.status, codes(refused.body)]).toEqual([409, ['FORM_FIELDS_IN_USE']])
    expect(refused.body.errors?.[0]?.data).toMatchObject({ count: 1, name: 'fault, where, also, instead' })
    const draft = await patch(form.id, 'nl', { fields, _status: 'draft' }, '&draft=true')
    expect([draft.status, codes(draft.body)]).toEqual([200, []])
    await desk.asContact.post(`/api/rmas/${body.doc.id}/cancel`, {})
    const published = await patch(form.id, 'nl', { fields, _status: 'published' })
    expect([published.status, codes(published.body)]).toEqual([200, []])
  })
})
