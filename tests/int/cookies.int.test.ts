/** Behind https the panel's cookie travels over nothing else, and with no request that another site makes. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest'

import { type Nazorg, startNazorg } from '../support/nazorg'
import { login, makeUser, PASSWORD } from '../support/trade'

let nazorg: Nazorg

beforeAll(async () => {
  vi.stubEnv('PUBLIC_URL', 'https://portal.example')
  nazorg = await startNazorg()
})

afterAll(async () => {
  vi.unstubAllEnvs()
  await nazorg.stop()
})

it('at login, when it is renewed, and when it goes', async () => {
  const { email } = await makeUser(nazorg, 'agent')
  const asked = await nazorg.as(null).send('POST', '/api/users/login', { email, password: PASSWORD })
  const asAgent = nazorg.as(await login(nazorg, 'users', email))
  const answers = [
    asked,
    await asAgent.send('POST', '/api/users/refresh-token'),
    await asAgent.send('POST', '/api/users/logout'),
  ]
  for (const answer of answers) {
    expect(answer.status).toBe(200)
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^payload-token=/)
    expect(cookie).toMatch(/; Secure(=|;|$)/)
    expect(cookie).toMatch(/; HttpOnly(=|;|$)/)
    expect(cookie).toContain('; SameSite=Lax')
  }
})

it('for contacts as well, should one ever be set', () => {
  const { secure, sameSite } = nazorg.payload.collections.contacts.config.auth.cookies
  expect({ secure, sameSite }).toEqual({ secure: true, sameSite: 'Lax' })
})
