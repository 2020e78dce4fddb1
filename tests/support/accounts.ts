/** Contacts, their links and logins, for the tests of accounts. */
import { afterAll, beforeAll } from 'vitest'

import type { Contact, Customer, Membership, Outbox, User } from '@/payload-types'
import { type Caller, type Nazorg, startNazorg } from './nazorg'
import { outboxRows } from './relay'
import { login, makeContact, makeCustomer, makeUser, PASSWORD } from './trade'

export const NEW_PASSWORD = 'Een-heel-nieuw-woord-9'

export type Refused = { errors: { name: string; message: string }[] }
type Hall = { nazorg: Nazorg; customer: Customer; admin: User; asStranger: Caller; asAgent: Caller }

/** One per test file. */
export function openAccounts() {
  const hall = {} as Hall
  beforeAll(async () => {
    const nazorg = await startNazorg()
    const asAgent = nazorg.as(await login(nazorg, 'users', (await makeUser(nazorg, 'agent')).email))
    const [customer, admin] = [await makeCustomer(nazorg), await makeUser(nazorg, 'admin')]
    Object.assign(hall, { nazorg, customer, admin, asStranger: nazorg.as(null), asAgent })
  })
  afterAll(() => hall.nazorg.stop())
  return { hall, newContact: () => makeContact(hall.nazorg, hall.customer), ...callsOf(hall), ...rowsOf(hall) }
}

const callsOf = (hall: Hall) => ({
  tryLogin: (email: string, password = PASSWORD, collection = 'contacts') =>
    hall.asStranger.post<Refused & { token?: string }>(`/api/${collection}/login`, { email, password }),
  me: (token?: string) => hall.nazorg.as(token ?? null).get<{ user: Contact | null }>('/api/contacts/me'),
  forgot: (email: string, collection = 'contacts') =>
    hall.asStranger.post(`/api/${collection}/forgot-password`, { email }),
  reset: (token: string, password = NEW_PASSWORD) =>
    hall.asStranger.post<Refused & { token?: string }>('/api/contacts/reset-password', { token, password }),
})

const rowsOf = (hall: Hall) => ({
  mailsTo: async (address: string): Promise<{ row: Outbox; event: string; token: string }[]> =>
    (await outboxRows(hall.nazorg, { sentTo: { equals: address } })).map((row) => ({
      row,
      ...(row.payload as { event: string; token: string }),
    })),
  membershipOf: (contact: Contact) => membershipOf(hall, contact),
  setStatus: async (contact: Contact, status: Membership['status']) => {
    const { id } = await membershipOf(hall, contact)
    await hall.nazorg.payload.update({ collection: 'memberships', id, data: { status }, overrideAccess: true })
  },
})

async function membershipOf({ nazorg }: Hall, contact: Contact): Promise<Membership> {
  const options = { where: { contact: { equals: contact.id } }, depth: 0, overrideAccess: true } as const
  const { docs } = await nazorg.payload.find({ collection: 'memberships', ...options })
  return docs[0] as Membership
}

export const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** How long a call takes, in milliseconds. */
export async function timeOf(call: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await call()
  return performance.now() - begun
}
