/** Settings that would break the calendar are refused when they are saved, not at the next request. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Caller, type Nazorg, startNazorg } from '../support/nazorg'
import { login, makeCustomer, makeUser } from '../support/trade'

let nazorg: Nazorg
let asAdmin: Caller

beforeAll(async () => {
  nazorg = await startNazorg()
  asAdmin = nazorg.as(await login(nazorg, 'users', (await makeUser(nazorg, 'admin')).email))
})

afterAll(() => nazorg.stop())

const saved = async (path: string, body: object, method = 'POST') => (await asAdmin.send(method, path, body)).status

describe('the time zone', () => {
  it.each(['Europe/Amsterdm', 'Amsterdam', '+01:00', ' '])('%j is refused', async (businessZone) => {
    expect(await saved('/api/globals/portal-settings', { businessZone })).toBe(400)
  })

  it('may be any that the calendar knows', async () => {
    expect(await saved('/api/globals/portal-settings', { businessZone: 'America/New_York' })).toBe(200)
  })
})

describe('a term in days', () => {
  it('is a hundred years at most, for the house and for a customer', async () => {
    expect(await saved('/api/globals/return-settings', { windowDays: 36_501 })).toBe(400)
    expect(await saved('/api/globals/return-settings', { windowDays: 36_500 })).toBe(200)
    const { id } = await makeCustomer(nazorg)
    expect(await saved(`/api/customers/${id}`, { returnWindowExtraDays: 36_501 }, 'PATCH')).toBe(400)
    expect(await saved(`/api/customers/${id}`, { returnWindowExtraDays: 36_500 }, 'PATCH')).toBe(200)
  })
})
