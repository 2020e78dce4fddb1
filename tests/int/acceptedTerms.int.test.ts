/** What a customer agreed to stays as it was, and both sides can read it back. */
import { expect, it } from 'vitest'

import { bodyOf, makePage } from '../support/pages'
import { openReturnsDesk } from '../support/returnsDesk'
import { login, makeContact, makeCustomer } from '../support/trade'

const { desk, submitted } = openReturnsDesk()

type Terms = { at: string; hash: string; locale: string; text: string }

it('keeps the exact text however often the page changes, once per text', async () => {
  const early = await submitted()
  expect((await desk.asContact.get(`/api/rmas/${early.id}/terms`)).status).toBe(404)

  const page = await makePage(desk.nazorg, 'terms', 'Voorwaarden')
  const first = [await submitted(), await submitted(2)]
  const body = bodyOf('Vanaf nu veertien dagen.')
  const changed = { collection: 'pages', id: page.id, locale: 'nl', data: { body, _status: 'published' } } as const
  await desk.nazorg.payload.update({ ...changed, depth: 0, overrideAccess: true })
  const second = await submitted(4)

  const read = async (id: string, caller = desk.asContact) => (await caller.get<Terms>(`/api/rmas/${id}/terms`)).body
  for (const { id, acceptedTerms } of first) {
    expect(await read(id)).toEqual({
      at: acceptedTerms?.at,
      hash: acceptedTerms?.hash,
      locale: 'nl',
      text: 'Voorwaarden\n\nVoorwaarden: retourneren mag.',
    })
    expect(await read(id, desk.asAgent)).toEqual(await read(id))
  }
  expect((await read(second.id)).text).toBe('Voorwaarden\n\nVanaf nu veertien dagen.')
  const kept = await desk.asAdmin.get<{ totalDocs: number }>('/api/terms-texts')
  expect(kept.body.totalDocs).toBe(2)

  const stranger = await makeContact(desk.nazorg, await makeCustomer(desk.nazorg))
  const asStranger = desk.nazorg.as(await login(desk.nazorg, 'contacts', stranger.email))
  expect((await asStranger.get(`/api/rmas/${second.id}/terms`)).status).toBe(404)
  expect((await desk.nazorg.as(null).get(`/api/rmas/${second.id}/terms`)).status).toBe(401)
})

it('keeps the language that the portal offers, whatever the account would read', async () => {
  await desk.nazorg.payload.delete({ collection: 'pages', where: { id: { exists: true } }, overrideAccess: true })
  await makePage(desk.nazorg, 'terms', 'Retourvoorwaarden')
  await desk.asAdmin.post('/api/globals/portal-settings', { languages: ['en'] })
  const { id } = await submitted()
  const { body } = await desk.asContact.get<Terms>(`/api/rmas/${id}/terms`)
  expect([body.locale, body.text.split('\n')[0]]).toEqual(['en', 'Retourvoorwaarden (en)'])
})
