import { describe, expect, it } from 'vitest'

import type { Contact } from '@/payload-types'
import { median, NEW_PASSWORD, openAccounts, type Refused, timeOf } from '../support/accounts'
import { login, makeMembership, makeUser, PASSWORD } from '../support/trade'

const { hall, newContact, tryLogin, me, forgot, reset, mailsTo, membershipOf, setStatus } = openAccounts()

describe('a forgotten password', () => {
  it('is answered alike for an unknown address and a blocked contact, and mails only who may log in', async () => {
    const contact = await newContact()
    const blocked = await newContact()
    await setStatus(blocked, 'blocked')
    const answers = [await forgot(contact.email), await forgot('nobody@nowhere.example'), await forgot(blocked.email)]
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect((await mailsTo(contact.email)).map(({ event }) => event)).toEqual(['password-reset'])
    expect(await mailsTo('nobody@nowhere.example')).toEqual([])
    expect(await mailsTo(blocked.email)).toEqual([])
  })

  it('lets in whom staff invited and whose link expired, but nobody whose invitation has a link of its own', async () => {
    const contact = await newContact()
    const asked = await newContact()
    for (const one of [contact, asked]) await setStatus(one, 'invited')
    const { id } = await membershipOf(asked)
    const data = { invitationExpiresAt: new Date(Date.now() + 60_000).toISOString() }
    await hall.nazorg.payload.update({ collection: 'memberships', id, data, overrideAccess: true })
    expect(await forgot(contact.email)).toEqual(await forgot(asked.email))
    expect(await mailsTo(asked.email)).toEqual([])
    const [mail] = await mailsTo(contact.email)
    expect(mail?.event).toBe('password-reset')
    expect((await reset(mail?.token ?? '')).status).toBe(200)
    expect((await membershipOf(contact)).status).toBe('active')
    expect((await tryLogin(contact.email, NEW_PASSWORD)).status).toBe(200)
  })

  it('takes the same time for an unknown address', async () => {
    const contacts = await Promise.all(Array.from({ length: 4 }, () => newContact()))
    const known: number[] = []
    const unknown: number[] = []
    for (const [index, { email }] of contacts.entries()) {
      known.push(await timeOf(() => forgot(email)))
      unknown.push(await timeOf(() => forgot(`stranger${index}@nowhere.example`)))
    }
    console.info('forgotten password, known and unknown, ms:', median(known).toFixed(0), median(unknown).toFixed(0))
    expect(Math.abs(median(known) - median(unknown))).toBeLessThan(40)
  })

  it('may be asked five times an hour, known or not', async () => {
    const contact = await newContact()
    for (const email of [contact.email, 'often@nowhere.example']) {
      const answers = []
      for (let round = 0; round < 6; round += 1) answers.push((await forgot(email)).status)
      expect(answers).toEqual([200, 200, 200, 200, 200, 429])
    }
  })

  it('is set once, by the policy, and ends other sessions', async () => {
    const contact = await newContact()
    const elsewhere = await login(hall.nazorg, 'contacts', contact.email)
    await forgot(contact.email)
    const token = (await mailsTo(contact.email))[0]?.token ?? ''
    expect((await reset(token, 'short')).body.errors[0]?.name).toBe('PASSWORD_TOO_SHORT')
    expect((await reset(token, contact.email)).body.errors[0]?.name).toBe('PASSWORD_IS_ADDRESS')
    const twice = await Promise.all([reset(token), reset(token)])
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 422])
    const fresh = twice.find(({ status }) => status === 200)?.body.token
    expect((await me(fresh)).body.user?.id).toBe(contact.id)
    expect((await me(elsewhere)).body.user).toBeNull()
    expect((await tryLogin(contact.email)).status).toBe(401)
    expect((await tryLogin(contact.email, NEW_PASSWORD)).status).toBe(200)
    expect((await reset(token)).body.errors[0]?.name).toBe('LINK_EXPIRED')
  })

  it('is not undone by a login with the old one that runs at the same moment', async () => {
    const contact = await newContact()
    await forgot(contact.email)
    const token = (await mailsTo(contact.email))[0]?.token ?? ''
    const logins = Array.from({ length: 4 }, () => tryLogin(contact.email))
    expect((await reset(token)).status).toBe(200)
    await Promise.all(logins)
    expect((await tryLogin(contact.email)).status).toBe(401)
    expect((await tryLogin(contact.email, NEW_PASSWORD)).status).toBe(200)
  })

  it('is refused to a contact who was blocked since, as a link that does not work', async () => {
    const contact = await newContact()
    await forgot(contact.email)
    await setStatus(contact, 'blocked')
    const token = (await mailsTo(contact.email))[0]?.token ?? ''
    expect(await reset(token)).toEqual(await reset('0123456789abcdef'))
    await setStatus(contact, 'active')
    expect((await tryLogin(contact.email)).status).toBe(200)
  })

  it('leads staff to the panel, whose own form sets it by the policy', async () => {
    const editor = await makeUser(hall.nazorg, 'editor')
    expect((await forgot(editor.email, 'users')).status).toBe(200)
    const { token = '', row } = (await mailsTo(editor.email))[0] ?? {}
    expect(row?.payload).toMatchObject({ user: editor.id })
    const set = (password: string) => hall.asStranger.post<Refused>('/api/users/reset-password', { token, password })
    expect((await set('welkom2026')).status).toBe(422)
    expect((await set(NEW_PASSWORD)).status).toBe(200)
    expect((await tryLogin(editor.email, NEW_PASSWORD, 'users')).status).toBe(200)
  })
})

describe('an invitation', () => {
  const invite = (email: string, more: object = {}) =>
    hall.asAgent.post<{ doc: Contact }>('/api/contacts', {
      name: 'Nieuw',
      email,
      locale: 'en',
      ...more,
    })

  it('goes to a contact whom staff create, who then chooses a password that staff never knew', async () => {
    const email = 'new@garage.example'
    const { status, body } = await invite(email, { password: PASSWORD })
    expect(status).toBe(201)
    const contact = body.doc
    const membership = await makeMembership(hall.nazorg, contact, hall.customer, ['requestReturns'])
    expect((await tryLogin(email)).status).toBe(401)
    const [mail] = await mailsTo(email)
    expect(mail).toMatchObject({ event: 'invitation', row: { payload: { locale: 'en', contact: contact.id } } })
    const { id } = membership
    await hall.nazorg.payload.update({
      collection: 'memberships',
      id,
      data: { status: 'invited' },
      overrideAccess: true,
    })
    expect((await reset(mail?.token ?? '')).status).toBe(200)
    expect((await membershipOf(contact)).status).toBe('active')
    expect((await tryLogin(email, NEW_PASSWORD)).status).toBe(200)
    expect((await reset(mail?.token ?? '')).body.errors[0]?.name).toBe('LINK_EXPIRED')
  })

  it('can be sent again by staff alone, and replaces the first', async () => {
    const email = 'again@garage.example'
    const { body } = await invite(email)
    await makeMembership(hall.nazorg, body.doc, hall.customer, ['requestReturns'])
    expect((await hall.asStranger.post(`/api/contacts/${body.doc.id}/invite`)).status).toBe(401)
    expect((await hall.asAgent.post(`/api/contacts/${body.doc.id}/invite`)).status).toBe(200)
    expect((await hall.asAgent.post('/api/contacts/nobody/invite')).status).toBe(404)
    const [first, second] = await mailsTo(email)
    expect((await reset(first?.token ?? '')).body.errors[0]?.name).toBe('LINK_EXPIRED')
    expect((await reset(second?.token ?? '')).status).toBe(200)
  })

  it('is not sent when the contact is not stored', async () => {
    const email = 'twice@garage.example'
    expect((await invite(email)).status).toBe(201)
    expect((await invite(email)).status).toBe(400)
    expect(await mailsTo(email)).toHaveLength(1)
  })

  it('keeps staff from changing the password later', async () => {
    const contact = await newContact()
    const answer = await hall.asAgent.send('PATCH', `/api/contacts/${contact.id}`, {
      phone: '085',
      password: NEW_PASSWORD,
    })
    expect(answer.status).toBe(200)
    expect((await tryLogin(contact.email)).status).toBe(200)
  })
})

it('a contact chooses the language, and it is kept', async () => {
  const contact = await newContact()
  const token = await login(hall.nazorg, 'contacts', contact.email)
  expect((await hall.nazorg.as(token).post('/api/contacts/language', { locale: 'en' })).status).toBe(200)
  expect((await me(token)).body.user?.locale).toBe('en')
  expect((await hall.nazorg.as(token).post('/api/contacts/language', { locale: 'fr' })).status).toBe(400)
  expect((await hall.asAgent.post('/api/contacts/language', { locale: 'en' })).status).toBe(401)
})
