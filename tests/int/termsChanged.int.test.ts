/** Terms that change between reading and sending are not accepted unread. */
import { beforeAll, expect, it } from 'vitest'

import type { Rma } from '@/payload-types'
import { makePage } from '../support/pages'
import { openReturnsDesk } from '../support/returnsDesk'
import { login, makeOrderLine } from '../support/trade'

type Refused = { errors: { name: string; message: string }[] }
type Shown = { terms: { title: string; hash: string } | null }

const { desk } = openReturnsDesk()
const retitle = (id: string, title: string) =>
  desk.nazorg.payload.update({ collection: 'pages', id, data: { title, _status: 'published' }, overrideAccess: true })
/** Through the gate, as the portal and customers' own software ask. */
const ask = async (token?: string) => {
  const { answerApi } = await import('@/app/(payload)/api/door')
  const headers = token ? { authorization: `JWT ${token}` } : undefined
  return answerApi(new Request('http://localhost:3000/api/rmas/terms', { headers }))
}
const shown = async () => ((await (await ask(token)).json()) as Shown).terms

let line: string
let token: string
beforeAll(async () => {
  line = (await makeOrderLine(desk.nazorg, desk.customer, 20)).id
  token = await login(desk.nazorg, 'contacts', desk.contact.email)
})
const request = (more: object) => ({
  lines: [{ orderLine: line, quantityRequested: 1 }],
  reason: desk.reason.id,
  ...more,
})
const send = (more: object) =>
  desk.asContact.post<{ doc: Rma } & Refused>('/api/rmas', request({ acceptTerms: true, ...more }))

it('a return that names other terms than hold now is refused, and its draft stays', async () => {
  expect(await shown()).toBeNull()
  const page = await makePage(desk.nazorg, 'terms', 'Voorwaarden van mei')
  const read = await shown()
  expect(read).toMatchObject({ title: 'Voorwaarden van mei', hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
  const draft = (await desk.asContact.post<{ doc: Rma }>('/api/rmas', request({ draft: true }))).body.doc
  await retitle(page.id, 'Voorwaarden van juni')

  const submit = (termsHash?: string) =>
    desk.asContact.post<{ doc: Rma } & Refused>(`/api/rmas/${draft.id}/submit`, { acceptTerms: true, termsHash })
  const refused = await submit(read?.hash)
  expect([refused.status, refused.body.errors[0]?.name]).toEqual([409, 'TERMS_CHANGED'])
  expect(refused.body.errors[0]?.message).toContain('intussen gewijzigd')
  expect((await desk.asContact.get<Rma>(`/api/rmas/${draft.id}`)).body.status).toBe('draft')

  const now = await shown()
  const sent = await submit(now?.hash)
  expect(sent.body.doc.acceptedTerms).toMatchObject({ hash: now?.hash })
  expect((await send({ termsHash: read?.hash })).status).toBe(409)
  expect((await send({ remarks: 'zonder kenmerk' })).status).toBe(201)
  expect((await send({ termsHash: 'abc' })).status).toBe(400)
})

it('terms are shown to who may request returns', async () => {
  expect((await ask()).status).toBe(401)
})
