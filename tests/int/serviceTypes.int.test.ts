/** Types of services: who is shown which, and what may go online. */
import { describe, expect, it } from 'vitest'

import { openServiceDesk } from '../support/serviceDesk'
import { makeServiceType } from '../support/services'
import { login, makeContact, makeCustomer } from '../support/trade'

const { desk, newType, send, titles } = openServiceDesk()

const codes = (body: { errors?: { name: string }[] }) => (body.errors ?? []).map(({ name }) => name)
const when = (field: 'nightDelivery' | 'segments' | 'country' | 'rights', value: string, is = 'equals') => ({
  match: 'all' as const,
  rules: [{ field, is: is as 'equals', value }],
})

describe('service types', () => {
  it('are shown with night delivery only, where the admin says so', async () => {
    const night = await newType({ visibility: when('nightDelivery', 'true') })
    const customer = await makeCustomer(desk.nazorg, { nightDelivery: true })
    const asNight = desk.nazorg.as(
      await login(desk.nazorg, 'contacts', (await makeContact(desk.nazorg, customer)).email),
    )
    expect(await titles(asNight)).toContain(night.code)
    expect(await titles(desk.asContact)).not.toContain(night.code)
    expect((await desk.asContact.get(`/api/service-types/${night.id}`)).status).toBe(404)
    const refused = await send(night)
    expect([refused.status, codes(refused.body)]).toEqual([404, ['UNKNOWN_SERVICE']])
  })

  it('look at segments by code, at the country, and at the rights of the contact', async () => {
    const { payload } = desk.nazorg
    const data = { code: 'fleet', title: 'Vloot' }
    const segment = await payload.create({ collection: 'segments', data, depth: 0, overrideAccess: true })
    const [fleet, belgian, buyers] = [
      await newType({ visibility: when('segments', 'fleet', 'contains') }),
      await newType({ visibility: when('country', 'BE') }),
      await newType({ visibility: when('rights', 'viewInvoices', 'contains') }),
    ]
    const addresses = [{ kind: 'delivery' as const, street: 'Kerkstraat', city: 'Gent', countryCode: 'BE' }]
    const customer = await makeCustomer(desk.nazorg, { segments: [segment.id], addresses })
    const contact = await makeContact(desk.nazorg, customer, ['requestService'])
    const seen = await titles(desk.nazorg.as(await login(desk.nazorg, 'contacts', contact.email)))
    const asked = [fleet, belgian, buyers].map(({ code }) => code)
    expect(asked.map((code) => seen.includes(code ?? ''))).toEqual([true, true, false])
    const own = await titles(desk.asContact)
    expect(asked.map((code) => own.includes(code ?? ''))).toEqual([false, false, true])
  })

  it('are not for contacts without the right, nor while they or their form are offline', async () => {
    const type = await newType()
    expect(await titles(desk.asContact)).toContain(type.code)
    expect((await desk.asOther.get('/api/service-types')).status).toBe(403)
    expect((await desk.asOther.post('/api/service-requests', { type: type.code })).status).toBe(403)
    const offline = await newType({ online: false })
    expect(await titles(desk.asContact)).not.toContain(offline.code)
    expect(codes((await send(offline)).body)).toEqual(['UNKNOWN_SERVICE'])
  })

  it('keep to themselves what is the house’s own', async () => {
    const type = await newType({ recipients: [{ address: 'werkplaats@groothandel.example' }], onDone: 'nothing' })
    const { body } = await desk.asContact.get<Record<string, unknown>>(`/api/service-types/${type.id}`)
    expect(body).toMatchObject({ code: type.code, recipients: [] })
    for (const own of ['series', 'visibility', 'targetTime', 'targetUnit', 'onDone'])
      expect(body).not.toHaveProperty(own)
    expect((await desk.asContact.get('/api/service-types?where[series][like]=R')).status).toBe(400)
  })

  it('cannot go online without a form that is, or without words in a language', async () => {
    const path = '/api/service-types?locale=nl'
    const data = { title: 'Tekening', form: desk.form.id, series: 'TEK-{000}', icon: 'page', online: true }
    const half = await desk.asAdmin.post<{ errors: { name: string; message: string }[] }>(path, data)
    expect([half.status, codes(half.body)]).toEqual([422, ['SERVICE_LANGUAGE_MISSING']])
    const draft = { title: 'Los', fields: [], _status: 'draft' as const }
    const options = { draft: true, depth: 0, overrideAccess: true, locale: 'nl' } as const
    const form = await desk.nazorg.payload.create({ collection: 'forms', data: draft, ...options })
    await expect(makeServiceType(desk.nazorg, { form: form.id })).rejects.toMatchObject({
      code: 'SERVICE_FORM_OFFLINE',
    })
  })

  it.each([
    ['a fact that nobody knows', { field: 'email', is: 'filled' }, 400],
    ['a segment that does not exist', { field: 'segments', is: 'contains', value: 'nobody' }, 422],
    ['a comparison that can never hold', { field: 'country', is: 'greater', value: 'NL' }, 422],
  ])('are refused with %s', async (_, rule, status) => {
    const data = { title: 'X', form: desk.form.id, series: 'X-{000}', visibility: { match: 'all', rules: [rule] } }
    expect((await desk.asAdmin.post('/api/service-types?locale=nl', data)).status).toBe(status)
  })

  it('have a code that stands in an address, made from the title where nobody typed one', async () => {
    await expect(newType({ code: 'Nacht levering' })).rejects.toThrow(/Code/)
    expect((await newType({ title: 'Снабжение', code: '' })).code).toBe('service')
  })

  it('stay while requests speak of them, and so does their form', async () => {
    const type = await newType()
    await send(type)
    const gone = await desk.asAdmin.send('DELETE', `/api/service-types/${type.id}`)
    expect(gone.status).toBe(409)
    expect((await desk.asAdmin.send('DELETE', `/api/forms/${desk.form.id}`)).status).toBe(409)
  })
})
