/** What contacts change of their own account: name, telephone, language and password. */
import { describe, expect, it } from 'vitest'

import type { OwnProfile } from '@/core/accounts/profile'
import { NEW_PASSWORD, type Refused } from '../support/accounts'
import { openContacts, refusalIn } from '../support/contactsDesk'
import type { Caller } from '../support/nazorg'
import { login, makeCustomer, PASSWORD } from '../support/trade'

const desk = openContacts()
const { hall, newContact, newOffice, alsoFor, mailsTo, tryLogin, forgot, reset, me, eventsOf } = desk

type Shown = Refused & { doc: OwnProfile }
const PROFILE = { name: 'Iris Inkoop', phone: '085 123 45 67', locale: 'en' }

async function signedIn() {
  const contact = await newContact()
  const token = await login(hall.nazorg, 'contacts', contact.email)
  return { contact, token, as: hall.nazorg.as(token) }
}

const change = (as: Caller, more: object = {}) => as.post<Shown>('/api/contacts/profile', { ...PROFILE, ...more })
const setPassword = (as: Caller, currentPassword: string, password: string) =>
  as.post<Refused>('/api/contacts/password', { currentPassword, password })

describe('a profile', () => {
  it('is changed by the contact it belongs to', async () => {
    const { as, contact } = await signedIn()
    expect(await change(as)).toMatchObject({ status: 200, body: { doc: { ...PROFILE, email: contact.email } } })
    expect((await as.get<Shown>('/api/contacts/profile')).body.doc).toMatchObject(PROFILE)
  })

  it('says all that is wrong, and stores nothing', async () => {
    const { as } = await signedIn()
    const { body } = await change(as, { name: 'www.win.example', phone: 'bel mij' })
    expect(body.errors.map(({ name }) => name)).toEqual(['CONTACT_NAME_UNFIT', 'PHONE_UNFIT'])
    expect((await as.get<Shown>('/api/contacts/profile')).body.doc.phone).toBe('')
  })

  it.each([{ email: 'x@y.example' }, { invited: true }, { id: 'x' }, { sessions: [] }])(
    'takes nothing besides: %j',
    async (more) => {
      expect((await change((await signedIn()).as, more)).status).toBe(400)
    },
  )

  it('is nobody else’s: not staff’s, not a stranger’s', async () => {
    expect((await change(hall.asAgent)).status).toBe(403)
    expect((await change(hall.asStranger)).status).toBe(401)
  })

  it('is told to each customer of the contact, and only what changed', async () => {
    const { customer, manager, asManager } = await newOffice()
    const second = await makeCustomer(hall.nazorg)
    await alsoFor(manager, second, [])
    await change(asManager, { locale: manager.locale })
    await change(asManager, { locale: manager.locale })
    for (const one of [customer, second]) {
      const told = (await eventsOf(one)).filter(({ kind }) => kind === 'profile-changed')
      expect(told).toHaveLength(1)
      expect(told[0]?.data).toEqual({
        name: { from: manager.name, to: PROFILE.name },
        phone: { from: null, to: PROFILE.phone },
      })
    }
  })
})

describe('a password', () => {
  it('is changed with the old one: this session stays, others and the links that are out end', async () => {
    const { as, contact, token } = await signedIn()
    const elsewhere = await login(hall.nazorg, 'contacts', contact.email)
    await forgot(contact.email)
    const stray = (await mailsTo(contact.email)).at(-1)?.token ?? ''
    expect((await setPassword(as, PASSWORD, NEW_PASSWORD)).status).toBe(200)
    expect((await me(token)).body.user?.id).toBe(contact.id)
    expect((await me(elsewhere)).body.user).toBeNull()
    expect(refusalIn(await reset(stray))).toBe('LINK_EXPIRED')
    expect((await tryLogin(contact.email)).status).toBe(401)
    expect((await tryLogin(contact.email, NEW_PASSWORD)).status).toBe(200)
    expect((await mailsTo(contact.email)).map(({ event }) => event)).toContain('password-changed')
  })

  it.each([
    ['kort', 'PASSWORD_TOO_SHORT'],
    ['Welkom!!2027', 'PASSWORD_TOO_COMMON'],
  ])('meets the policy: %s does not', async (password, code) => {
    const { as, contact } = await signedIn()
    expect(refusalIn(await setPassword(as, PASSWORD, password))).toBe(code)
    expect((await tryLogin(contact.email)).status).toBe(200)
  })

  it('is not guessed: ten wrong ones, then a pause, while the login of its owner stays open', async () => {
    const { as, contact } = await signedIn()
    for (let run = 0; run < 10; run += 1)
      expect(refusalIn(await setPassword(as, `fout-${run}`, NEW_PASSWORD))).toBe('PASSWORD_WRONG')
    expect(refusalIn(await setPassword(as, PASSWORD, NEW_PASSWORD))).toBe('TOO_MANY_REQUESTS')
    expect((await tryLogin(contact.email)).status).toBe(200)
  })

  it('is the contact’s own affair', async () => {
    expect((await setPassword(hall.asAgent, PASSWORD, NEW_PASSWORD)).status).toBe(403)
    expect((await setPassword(hall.asStranger, PASSWORD, NEW_PASSWORD)).status).toBe(401)
  })

  it('changed twice at once with the same old one, is one of the two', async () => {
    const { as, contact } = await signedIn()
    const wanted = [NEW_PASSWORD, `${NEW_PASSWORD}-2`]
    const answers = await Promise.all(wanted.map((password) => setPassword(as, PASSWORD, password)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
    const won = wanted[answers.findIndex(({ status }) => status === 200)] ?? ''
    expect((await tryLogin(contact.email, won)).status).toBe(200)
  })
})

describe('the log', () => {
  it('shows everybody what they did themselves, managers what their customer did, and nobody another customer', async () => {
    const { customer, asManager } = await newOffice()
    const { contact } = await desk.newColleague(customer)
    const asColleague = hall.nazorg.as(await login(hall.nazorg, 'contacts', contact.email))
    await change(asManager)
    await change(asColleague, { name: 'Cor Collega' })
    const stranger = await newOffice()
    await change(stranger.asManager, { name: 'Vera Vreemd' })
    const namesTo = async (as: Caller) => {
      const { body } = await as.get<{ docs: { name: string; kind: string }[] }>('/api/account-events?limit=100')
      return body.docs.filter(({ kind }) => kind === 'profile-changed').map(({ name }) => name)
    }
    expect(await namesTo(asColleague)).toEqual(['Cor Collega'])
    expect((await namesTo(asManager)).sort()).toEqual(['Cor Collega', PROFILE.name])
    expect(await namesTo(stranger.asManager)).toEqual(['Vera Vreemd'])
  })
})
