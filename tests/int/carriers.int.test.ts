/** Carriers as admins set them: what would make no link is refused when it is saved. */
import { afterAll, beforeAll, expect, it } from 'vitest'

import { type Caller, type Nazorg, startNazorg } from '../support/nazorg'
import { login, makeUser } from '../support/trade'

let nazorg: Nazorg
let asAdmin: Caller

beforeAll(async () => {
  nazorg = await startNazorg()
  asAdmin = nazorg.as(await login(nazorg, 'users', (await makeUser(nazorg, 'admin')).email))
})

afterAll(() => nazorg.stop())

const DHL = { code: 'DHL', title: 'DHL', trackingUrl: 'https://dhl.example/{code}' }

const saved = async (...carriers: object[]) =>
  (await asAdmin.post('/api/globals/delivery-settings', { carriers })).status

it.each(['http://dhl.example/{code}', 'https://dhl.example/', 'https://{code}.example/', 'https://dhl.example/{name}'])(
  'the tracking link %j is refused',
  async (trackingUrl) => {
    expect(await saved({ ...DHL, trackingUrl })).toBe(400)
  },
)

it('a carrier stands there once, with a link or without', async () => {
  expect(await saved(DHL, { ...DHL, code: ' dhl' })).toBe(400)
  expect(await saved(DHL, { code: 'OWN', title: 'Eigen vervoer' })).toBe(200)
})

it('all of them can be taken away, as the panel says it and as a list, and no more are kept than there is room for', async () => {
  const post = async (carriers: unknown) => (await asAdmin.post('/api/globals/delivery-settings', { carriers })).status
  expect(await post([DHL])).toBe(200)
  expect(await post(0)).toBe(200)
  expect(await post([])).toBe(200)
  expect(await post(Array.from({ length: 51 }, (_, index) => ({ code: `C${index}`, title: 'Vervoer' })))).toBe(400)
})
