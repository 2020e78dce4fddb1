/** Another login address: asked for with the password, confirmed from the new address, refused from the old one. */
import { describe, expect, it } from 'vitest'

import type { OwnProfile } from '@/core/accounts/profile'
import type { Contact } from '@/payload-types'
import { NEW_PASSWORD, type Refused } from '../support/accounts'
import { openContacts, refusalIn } from '../support/contactsDesk'
import type { Caller } from '../support/nazorg'
import { login, PASSWORD } from '../support/trade'

const desk = openContacts()
const { hall, newContact, mailsTo, tryLogin, forgot, reset, me, setStatus, eventsOf } = desk

type Shown = Refused & { doc: OwnProfile }

let serial = 0
const freshAddress = () => `nieuw-adres${++serial}@garage.example`

async function signedIn() {
  const contact = await newContact()
  const token = await login(hall.nazorg, 'contacts', contact.email)
  return { contact, token, as: hall.nazorg.as(token) }
}

const ask = (as: Caller, email: string, currentPassword = PASSWORD) =>
  as.post<Shown>('/api/contacts/login-address', { email, currentPassword })
const take = (verb: string, token: string) =>
  hall.asStranger.post<Refused & { does?: string; newEmail?: string }>(`/api/contacts/login-address/${verb}`, { token })
const last = async (address: string, event: string) =>
  (await mailsTo(address)).filter((one) => one.event === event).at(-1)?.token ?? ''
const emailOf = async ({ id }: Contact) =>
  (await hall.nazorg.payload.findByID({ collection: 'contacts', id, overrideAccess: true })).email

describe('asking for another login address', () => {
  it('changes nothing until the new address says yes, then tells both and ends what the old one opened', async () => {
    const { contact, token, as } = await signedIn()
    const address = freshAddress()
    const asked = await ask(as, ` ${address.toUpperCase()} `)
    expect(asked).toMatchObject({
      status: 200,
      body: { doc: { email: contact.email, pendingAddress: { email: address } } },
    })
    expect((await tryLogin(address)).status).toBe(401)

    await forgot(contact.email)
    const stray = await last(contact.email, 'password-reset')
    const link = await last(address, 'login-address-confirm')
    expect((await take('link', link)).body).toMatchObject({ does: 'confirm', newEmail: address })
    expect((await tryLogin(contact.email)).status).toBe(200)

    expect((await take('confirm', link)).status).toBe(200)
    expect((await tryLogin(address)).status).toBe(200)
    expect((await tryLogin(contact.email)).status).toBe(401)
    expect((await me(token)).body.user).toBeNull()
    expect(refusalIn(await reset(stray))).toBe('LINK_EXPIRED')
    expect(refusalIn(await take('confirm', link))).toBe('LINK_EXPIRED')
    for (const to of [contact.email, address])
      expect((await mailsTo(to)).map(({ event }) => event)).toContain('login-address-changed')
  })

  it('keeps both links as hashes, and shows neither to anybody', async () => {
    const { contact, as } = await signedIn()
    const address = freshAddress()
    const answer = await ask(as, address)
    const token = await last(address, 'login-address-confirm')
    const own = await as.get<object>(`/api/contacts/me`)
    const staff = await hall.asAgent.get<object>(`/api/contacts/${contact.id}`)
    for (const { body } of [answer, own, staff]) {
      expect(JSON.stringify(body)).not.toContain(token)
      expect(JSON.stringify(body)).not.toMatch(/newEmail/)
    }
  })

  it('is refused from the old address as long as it waits', async () => {
    const { contact, as } = await signedIn()
    const address = freshAddress()
    await ask(as, address)
    const refuse = await last(contact.email, 'login-address-requested')
    expect((await take('link', refuse)).body).toMatchObject({ does: 'refuse' })
    expect((await take('confirm', refuse)).status).toBe(422)
    expect((await take('refuse', refuse)).status).toBe(200)
    expect(refusalIn(await take('confirm', await last(address, 'login-address-confirm')))).toBe('LINK_EXPIRED')
    expect(refusalIn(await take('refuse', refuse))).toBe('LINK_EXPIRED')
    expect(await emailOf(contact)).toBe(contact.email)
  })

  it.each(['withdrawn', 'asked again', 'password changed', 'password reset', 'blocked'])(
    'dies when %s',
    async (how) => {
      const { contact, as } = await signedIn()
      const address = freshAddress()
      await ask(as, address)
      const link = await last(address, 'login-address-confirm')
      if (how === 'withdrawn') await as.post('/api/contacts/login-address/withdraw', {})
      if (how === 'asked again') await ask(as, freshAddress())
      if (how === 'password changed')
        await as.post('/api/contacts/password', { currentPassword: PASSWORD, password: NEW_PASSWORD })
      if (how === 'password reset') {
        await forgot(contact.email)
        await reset(await last(contact.email, 'password-reset'))
      }
      if (how === 'blocked') await setStatus(contact, 'blocked')
      expect(refusalIn(await take('confirm', link))).toBe('LINK_EXPIRED')
    },
  )

  it('takes a link no longer than a day', async () => {
    const { contact, as } = await signedIn()
    const address = freshAddress()
    await ask(as, address)
    const data = { newEmailExpiresAt: new Date(Date.now() - 1000).toISOString() }
    await hall.nazorg.payload.update({ collection: 'contacts', id: contact.id, data, overrideAccess: true })
    expect(refusalIn(await take('confirm', await last(address, 'login-address-confirm')))).toBe('LINK_EXPIRED')
    expect((await as.get<Shown>('/api/contacts/profile')).body.doc.pendingAddress).toBeNull()
  })
})

describe('an address that has an account', () => {
  it('is answered like any other, and its owner is told once', async () => {
    const [{ as, contact }, owner] = [await signedIn(), await newContact()]
    const [free, taken] = [await ask(as, freshAddress()), await ask(as, owner.email)]
    const bare = ({ body, status }: typeof free) => ({
      status,
      ...body.doc,
      pendingAddress: Object.keys(body.doc.pendingAddress ?? {}),
    })
    expect(bare(taken)).toEqual(bare(free))
    await ask(as, owner.email.toUpperCase())
    expect((await mailsTo(owner.email)).map(({ event }) => event)).toEqual(['login-address-taken'])
    expect(await emailOf(contact)).toBe(contact.email)
  })

  it('goes to one of two who confirm at the same moment, and the other keeps theirs', async () => {
    const [one, two] = [await signedIn(), await signedIn()]
    const address = freshAddress()
    await ask(one.as, address)
    const first = await last(address, 'login-address-confirm')
    await ask(two.as, address)
    const second = await last(address, 'login-address-confirm')
    const answers = await Promise.all([take('confirm', first), take('confirm', second)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.map(refusalIn).filter(Boolean)).toEqual(['LOGIN_ADDRESS_TAKEN'])
    const emails = [await emailOf(one.contact), await emailOf(two.contact)]
    expect(emails.filter((email) => email === address)).toHaveLength(1)
  })
})

describe('who asks', () => {
  it('types the password, and is slowed down by wrong ones without losing the login', async () => {
    const { contact, as } = await signedIn()
    for (let run = 0; run < 10; run += 1)
      expect(refusalIn(await ask(as, freshAddress(), `fout-${run}`))).toBe('PASSWORD_WRONG')
    expect(refusalIn(await ask(as, freshAddress()))).toBe('TOO_MANY_REQUESTS')
    expect((await tryLogin(contact.email)).status).toBe(200)
  })

  it('asks five times a day', async () => {
    const { as } = await signedIn()
    for (let run = 0; run < 5; run += 1) expect((await ask(as, freshAddress())).status).toBe(200)
    expect(refusalIn(await ask(as, freshAddress()))).toBe('TOO_MANY_REQUESTS')
  })

  it('is a contact, never staff or a stranger', async () => {
    expect((await ask(hall.asStranger, freshAddress())).status).toBe(401)
    expect((await ask(hall.asAgent, freshAddress())).status).toBe(403)
  })

  it.each([
    ['x', 'CONTACT_EMAIL_UNFIT'],
    ['', 'CONTACT_EMAIL_UNFIT'],
  ])('types an address: not %j', async (typed, code) => {
    expect(refusalIn(await ask((await signedIn()).as, typed))).toBe(code)
  })
})

it('remembers that it was asked and changed, with both addresses and no token', async () => {
  const { customer, asManager } = await desk.newOffice()
  const address = freshAddress()
  await ask(asManager, address)
  const link = await last(address, 'login-address-confirm')
  await take('confirm', link)
  const events = (await eventsOf(customer)).slice(-2)
  expect(events.map(({ kind }) => kind)).toEqual(['login-address-requested', 'login-address-changed'])
  expect(events[1]?.data).toMatchObject({ email: { to: address } })
  expect(JSON.stringify(events)).not.toContain(link)
})
