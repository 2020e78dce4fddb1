/** The number alone names a case: no series writes numbers of another kind. */
import { beforeAll, expect, it } from 'vitest'

import type { NumberSery, Rma, ServiceType } from '@/payload-types'
import type { Answer } from '../support/nazorg'
import { openServiceDesk } from '../support/serviceDesk'
import { makeOrderLine, makeReason } from '../support/trade'

type Refused = { errors?: { name: string; message: string; data: Record<string, unknown> }[] }

const { desk, newType, send } = openServiceDesk()

const setNumbers = (data: object): Promise<Answer<Refused & { result: NumberSery }>> =>
  desk.asAdmin.post('/api/globals/number-series', data)

async function setSeries({ id }: ServiceType, series: string, locale = 'nl') {
  const response = await desk.asAdmin.send('PATCH', `/api/service-types/${id}?locale=${locale}`, { series })
  return { status: response.status, body: (await response.json()) as Refused }
}

const said = ({ status, body }: { status: number; body: Refused }) => [
  status,
  (body.errors ?? []).map(({ name, data }) => `${name} ${data.what}`),
]

let type: ServiceType
beforeAll(async () => {
  type = await newType({ title: 'Tekening', series: 'TEK{yy}-{000}' })
})

it('has a series for RMAs, claims and new customers from the start', async () => {
  const { body } = await desk.asAdmin.get<NumberSery>('/api/globals/number-series')
  expect(body).toMatchObject({ rma: 'RMA{yy}-{00000}', claim: 'WIL{yy}-{00000}', customer: 'K{00000}' })
})

it('refuses a service type the numbers of RMAs, claims and customers, and names them', async () => {
  const rma = await setSeries(type, 'RMA{yy}-{00000}')
  expect(said(rma)).toEqual([422, ['SERIES_TAKEN rma']])
  expect(rma.body.errors?.[0]?.message).toContain('die van de RMA’s')
  expect(said(await setSeries(type, 'wil{yyyy}-{0}'))).toEqual([422, ['SERIES_TAKEN claim']])
  expect(said(await setSeries(type, 'K{000}'))).toEqual([422, ['SERIES_TAKEN customer']])
  expect(said(await setSeries(type, 'REP{yy}-{00000}'))).toEqual([200, []]) // as another type has
  expect(said(await setSeries(type, 'TEK{yy}-{000}'))).toEqual([200, []])
})

it('refuses the settings the numbers of a service type, and of one another', async () => {
  const taken = await setNumbers({ rma: 'TEK{yyyy}-{00000}' })
  expect(said(taken)).toEqual([422, ['SERIES_TAKEN type']])
  expect(taken.body.errors?.[0]?.message).toContain('servicetype ‘Tekening’')
  expect(said(await setNumbers({ claim: 'RMA{yy}-{000}' }))).toEqual([422, ['SERIES_TAKEN claim']])
  expect((await desk.asAdmin.get<NumberSery>('/api/globals/number-series')).body.rma).toBe('RMA{yy}-{00000}')
  expect((await setNumbers({ claim: 'GAR{yy}-{000}' })).status).toBe(200)
  expect((await setNumbers({ claim: 'WIL{yy}-{00000}' })).status).toBe(200)
})

it('gives no number that a case of another kind has from before', async () => {
  const line = await makeOrderLine(desk.nazorg, desk.customer, 1)
  const lines = [{ orderLine: line.id, quantityRequested: 1 }]
  const request = { lines, reason: (await makeReason(desk.nazorg)).id, acceptTerms: true }
  expect((await setNumbers({ rma: 'OUD{yy}-{0}' })).status).toBe(200)
  const { body } = await desk.asContact.post<{ doc: Rma }>('/api/rmas', request)
  expect((await setNumbers({ rma: 'RMA{yy}-{00000}' })).status).toBe(200)
  expect((await setSeries(type, 'OUD{yy}-{0}')).status).toBe(200)
  const { body: asked } = await send(type)
  expect([body.doc.number?.slice(5), asked.doc.number?.slice(5)]).toEqual(['-1', '-2'])
})
