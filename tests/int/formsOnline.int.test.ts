/** Forms that admins build: what may be saved, what goes online, and who may see it. */
import { describe, expect, it } from 'vitest'

import type { Form } from '@/payload-types'
import { openFormsDesk } from '../support/formsDesk'
import { makeReason } from '../support/trade'

type Refusal = { name: string; message: string; data: Record<string, unknown> }
type Kept = { doc: Form; errors?: Refusal[] }

const { desk, inBoth, makeForm, patch } = openFormsDesk()

describe('a form', () => {
  it('keeps every kind of field in both languages, and names answers by their questions', async () => {
    const form = await makeForm([
      { blockType: 'heading', label: inBoth('Over het artikel', 'About the article') },
      { blockType: 'text', label: inBoth('Chassisnummer?', 'Chassis number?'), maxLength: 17, pattern: 'vin' },
      { blockType: 'text', label: inBoth('Chassisnummer', 'Chassis number') },
      {
        blockType: 'select',
        label: inBoth('Wat is er mis?', 'What is wrong?'),
        options: [{ label: inBoth('Olie lekt', 'Oil leaks') }, { label: inBoth('Geluid', 'Noise'), value: 'noise' }],
      },
    ])
    expect(form).toMatchObject({
      _status: 'published',
      title: { nl: 'Schade', en: 'Damage' },
      fields: [
        { label: { nl: 'Over het artikel', en: 'About the article' } },
        { name: 'chassisnummer', label: { nl: 'Chassisnummer?', en: 'Chassis number?' } },
        { name: 'chassisnummer2' },
        {
          name: 'watIsErMis',
          options: [{ value: 'olie-lekt', label: { nl: 'Olie lekt', en: 'Oil leaks' } }, { value: 'noise' }],
        },
      ],
    })
  })

  it.each([
    ['a circle', ['a', 'b'], ['b', 'a'], 'FORM_CONDITION_CYCLE'],
    ['a question that is not there', ['a', 'b'], ['z', null], 'FORM_CONDITION_UNKNOWN'],
  ])('is not saved with %s, not as a draft either, and says where', async (_, names, on, code) => {
    const fields = names.map((name, index) => ({
      blockType: 'text',
      name,
      label: name,
      ...(on[index] ? { condition: { match: 'all', rules: [{ field: on[index], is: 'filled' }] } } : {}),
    }))
    const refused = await desk.asAdmin.post<Kept>('/api/forms?locale=nl', { title: 'Fout', fields, _status: 'draft' })
    expect(refused.status).toBe(422)
    expect(refused.body.errors?.[0]).toMatchObject({ name: code, data: { position: 1 } })
    const { totalDocs } = await desk.nazorg.payload.count({
      collection: 'forms',
      where: { title: { equals: 'Fout' } },
      overrideAccess: true,
    })
    expect(totalDocs).toBe(0)
  })

  it('goes online in both languages or not at all', async () => {
    const made = await desk.asAdmin.post<Kept>('/api/forms?locale=nl', {
      title: 'Half',
      fields: [{ blockType: 'text', label: 'Vraag' }],
      _status: 'draft',
    })
    expect(made.status).toBe(201)
    const refused = await patch(made.body.doc.id, 'nl', { _status: 'published' })
    expect(refused.status).toBe(422)
    expect(refused.body.errors?.map(({ name, data }) => [name, data.locale, data.position])).toEqual([
      ['FORM_LANGUAGE_MISSING', 'en', 0],
      ['FORM_LANGUAGE_MISSING', 'en', 1],
    ])
    expect(refused.body.errors?.[1]?.message).toBe('Engels: de tekst van veld 1 (vraag) ontbreekt nog.')
  })

  it('is seen by contacts as long as it is online and asked of them', async () => {
    const form = await makeForm([{ blockType: 'text', label: inBoth('Vraag', 'Question') }])
    const see = async () => (await desk.asContact.get<Form>(`/api/forms/${form.id}?locale=en`)).status
    expect(await see()).toBe(404)
    const reason = await makeReason(desk.nazorg)
    await desk.nazorg.payload.update({
      collection: 'return-reasons',
      id: reason.id,
      data: { form: form.id },
      overrideAccess: true,
    })
    expect(await see()).toBe(200)
    expect((await desk.asContact.get('/api/form-versions')).status).toBe(403)
    const removed = await desk.asAdmin.send('DELETE', `/api/forms/${form.id}`)
    expect(removed.status).toBe(409)
    expect(JSON.stringify(await removed.json())).toContain('Dit formulier wordt nog gevraagd')
    await desk.nazorg.payload.update({
      collection: 'return-reasons',
      id: reason.id,
      data: { online: false },
      overrideAccess: true,
    })
    expect(await see()).toBe(404)
    expect((await patch(form.id, 'nl', { _status: 'draft' })).status).toBe(200)
    expect((await desk.asAdmin.send('DELETE', `/api/forms/${form.id}`)).status).toBe(409)
  })
})
