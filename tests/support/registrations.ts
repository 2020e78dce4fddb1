/** Applicants, and the staff who decide on them. */
import { afterAll, beforeAll } from 'vitest'

import type { Customer, Registration } from '@/payload-types'
import { type Caller, type Nazorg, startNazorg } from './nazorg'
import { login, makeUser } from './trade'

export type Refused = { errors: { name: string; message: string; data?: Record<string, unknown> }[] }
type Hall = { nazorg: Nazorg; asStranger: Caller; asAgent: Caller; asAdmin: Caller }

const silent = { depth: 0, overrideAccess: true } as const

let serial = 0

/** A Dutch VAT number that can exist, a new one each time. */
export function newVatNumber(): string {
  for (;;) {
    serial += 1
    const digits = `1${String(serial).padStart(7, '0')}`
    const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (9 - at), 0)
    if (sum % 11 < 10) return `NL${digits}${sum % 11}B01`
  }
}

/** One per test file. */
export function openRegistrations() {
  const hall = {} as Hall
  beforeAll(async () => {
    const nazorg = await startNazorg()
    const asAgent = nazorg.as(await login(nazorg, 'users', (await makeUser(nazorg, 'agent')).email))
    const asAdmin = nazorg.as(await login(nazorg, 'users', (await makeUser(nazorg, 'admin')).email))
    Object.assign(hall, { nazorg, asStranger: nazorg.as(null), asAgent, asAdmin })
  })
  afterAll(() => hall.nazorg.stop())
  return { hall, ...applicationsOf(hall), ...rowsOf(hall) }
}

const PERSON = { contactName: 'Sam Jansen', phone: '010 000 00 00' }
const ADDRESS = { street: 'Dorpsstraat', houseNumber: '1', postalCode: '1234 AB', city: 'Ede', countryCode: 'NL' }

const applicationsOf = (hall: Hall) => {
  /** The mark of a form that was opened a minute ago, unless `secondsAgo` says otherwise. */
  const formToken = async (secondsAgo = 60) => {
    const { issueFormToken } = await import('@/endpoints/registrations/formToken')
    return issueFormToken(hall.nazorg.payload.secret, new Date(Date.now() - secondsAgo * 1000))
  }
  const business = async (data: object = {}) => ({
    kind: 'business',
    companyName: `Garage ${serial}`,
    vatNumber: newVatNumber(),
    email: `sam@garage${serial}.example`,
    ...PERSON,
    ...ADDRESS,
    formToken: await formToken(),
    ...data,
  })
  const access = async (data: object = {}) => {
    const { vatNumber: _none, ...rest } = await business({ kind: 'access', customerNumber: 'K1' })
    const { street: _s, houseNumber: _h, postalCode: _p, city: _c, countryCode: _l, ...asked } = rest
    return { ...asked, ...data }
  }
  const apply = (body: object, headers?: Record<string, string>) =>
    hall.asStranger.post<Refused>('/api/registrations', body, headers)
  return { formToken, business, access, apply }
}

const rowsOf = (hall: Hall) => {
  const registrationOf = async (email: string): Promise<Registration> => {
    const options = { where: { email: { equals: email } }, sort: '-createdAt', limit: 1, ...silent } as const
    const { docs } = await hall.nazorg.payload.find({ collection: 'registrations', ...options })
    if (!docs[0]) throw new Error(`No registration of ${email}`)
    return docs[0]
  }
  return {
    registrationOf,
    countRegistrations: async () =>
      (await hall.nazorg.payload.count({ collection: 'registrations', overrideAccess: true })).totalDocs,
    decide: async (email: string, verb: string, body: object = {}) =>
      hall.asAgent.post<Refused & { doc: Registration }>(
        `/api/registrations/${(await registrationOf(email)).id}/${verb}`,
        body,
      ),
    customerOf: async ({ customer }: Registration): Promise<Customer> =>
      hall.nazorg.payload.findByID({ collection: 'customers', id: String(customer), ...silent }),
    membershipsOf: async (email: string) =>
      (
        await hall.nazorg.payload.find({
          collection: 'memberships',
          where: { 'contact.email': { equals: email } },
          sort: 'createdAt',
          ...silent,
        })
      ).docs,
    settings: (data: object) =>
      hall.nazorg.payload.updateGlobal({ slug: 'registration-settings', data, overrideAccess: true }),
  }
}
