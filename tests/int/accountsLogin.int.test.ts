import { membershipsOf } from '@access/activeMemberships'
import { describe, expect, it } from 'vitest'
import { median, openAccounts, timeOf } from '../support/accounts'
import { login, PASSWORD } from '../support/trade'

const { hall, newContact, tryLogin, me, setStatus } = openAccounts()

describe('logging in', () => {
  it('tells no more than it must of the account', async () => {
    const contact = await newContact()
    const { body } = await tryLogin(contact.email)
    expect(body.token).toBeTruthy()
    const answers = [body, (await me(body.token)).body]
    const refreshed = await hall.nazorg.as(body.token ?? '').post('/api/contacts/refresh-token')
    expect(refreshed.status).toBe(200)
    for (const answer of [...answers, refreshed.body]) {
      const text = JSON.stringify(answer)
      expect(text).toContain(contact.email)
      for (const secret of ['hash"', 'salt"', 'resetPassword', 'sessions":[{', 'loginAttempts', 'lockUntil']) {
        expect(text).not.toContain(`"${secret}`)
      }
    }
  })

  it('gives contacts no cookie of the panel, and staff one', async () => {
    const contact = await newContact()
    const body = { email: contact.email, password: PASSWORD }
    expect((await hall.asStranger.send('POST', '/api/contacts/login', body)).headers.get('set-cookie')).toBeNull()
    const staff = { email: hall.admin.email, password: PASSWORD }
    expect((await hall.asStranger.send('POST', '/api/users/login', staff)).headers.get('set-cookie')).toMatch(
      /^payload-token=/,
    )
  })

  it('answers an unknown address as a known one, in the same time', async () => {
    const times = { known: [] as number[], unknown: [] as number[] }
    for (let round = 0; round < 4; round += 1) {
      const contact = await newContact()
      times.known.push(await timeOf(() => tryLogin(contact.email, 'wrong-password-1')))
      times.unknown.push(await timeOf(() => tryLogin(`nobody${round}@nowhere.example`, 'wrong-password-1')))
    }
    const known = await tryLogin((await newContact()).email, 'wrong-password-1')
    expect(await tryLogin('nobody@nowhere.example', 'wrong-password-1')).toEqual(known)
    expect(known.status).toBe(401)
    const ratio = median(times.unknown) / median(times.known)
    console.info(
      'login, known and unknown address, ms:',
      median(times.known).toFixed(0),
      median(times.unknown).toFixed(0),
    )
    expect(ratio).toBeGreaterThan(0.6)
    expect(ratio).toBeLessThan(1.7)
  })

  it('stops the eleventh wrong try for an address, known or not; a right one counts anew', async () => {
    const contact = await newContact()
    for (const email of [contact.email, 'guessed@nowhere.example']) {
      const tries = await Promise.all(Array.from({ length: 11 }, () => tryLogin(email, 'wrong-password-1')))
      expect(tries.map(({ status }) => status).sort()).toEqual([...Array.from({ length: 10 }, () => 401), 429])
    }
    const other = await newContact()
    for (let round = 0; round < 12; round += 1) expect((await tryLogin(other.email)).status).toBe(200)
  })

  it('keeps every session of logins that run at once', async () => {
    const contact = await newContact()
    const logins = await Promise.all(Array.from({ length: 4 }, () => tryLogin(contact.email)))
    for (const { body } of logins) expect((await me(body.token)).body.user?.id).toBe(contact.id)
  })

  it('refuses what is no login with 400', async () => {
    for (const body of [{}, { email: 1, password: 2 }, { email: 'a@b.example', password: 'x'.repeat(2000) }]) {
      expect((await hall.asStranger.post('/api/contacts/login', body)).status).toBe(400)
    }
  })
})

describe('blocking', () => {
  it('ends the sessions at once, and they stay ended', async () => {
    const contact = await newContact()
    const token = await login(hall.nazorg, 'contacts', contact.email)
    expect((await me(token)).body.user?.id).toBe(contact.id)
    await setStatus(contact, 'blocked')
    expect((await me(token)).body.user).toBeNull()
    expect((await hall.nazorg.as(token).post('/api/contacts/refresh-token')).status).toBeGreaterThanOrEqual(401)
    expect((await tryLogin(contact.email)).status).toBe(401)
    await setStatus(contact, 'active')
    expect((await me(token)).body.user).toBeNull()
  })

  it('survives a login that runs at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const contact = await newContact()
      const running = tryLogin(contact.email)
      await new Promise((resolve) => setTimeout(resolve, round * 40))
      await setStatus(contact, 'blocked')
      const { body } = await running
      expect(await membershipsOf(await hall.nazorg.request(), contact.id)).toEqual([])
      if (body.token) expect((await me(body.token)).body.user).toBeNull()
    }
  })
})
