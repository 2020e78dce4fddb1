import { describe, expect, it } from 'vitest'

import { OFFERED_RIGHTS } from '../accounts/rights'
import {
  ApproveRegistration,
  CreateRegistration,
  REGISTRATION_FIELDS,
  REGISTRATION_KINDS,
  suggestedRights,
} from './requests'

const person = { contactName: ' Sam Jansen ', email: 'Sam@Garage.Example', phone: '010 123 45 67' }
const address = { street: 'Dorpsstraat', houseNumber: '1', postalCode: '1234 AB', city: 'Ede', countryCode: 'NL' }
const common = { formToken: 'x' }
const SAMPLES = {
  business: {
    kind: 'business',
    companyName: 'Garage',
    vatNumber: 'NL004495445B01',
    ...person,
    ...address,
    ...common,
    remarks: '',
  },
  private: { kind: 'private', ...person, ...address, ...common, remarks: '' },
  access: { kind: 'access', customerNumber: '1', companyName: 'Garage', ...person, ...common, remarks: '' },
  endCustomer: {
    kind: 'endCustomer',
    dealerNumber: '1001',
    companyName: 'Garage',
    ...person,
    ...address,
    ...common,
    remarks: '',
  },
} as const

describe('what is asked', () => {
  it.each(REGISTRATION_KINDS)('of %s is what its form shows', (kind) => {
    expect(CreateRegistration.safeParse(SAMPLES[kind]).success).toBe(true)
    const { kind: _kind, formToken: _token, ...shown } = SAMPLES[kind]
    expect(Object.keys(shown).sort()).toEqual([...REGISTRATION_FIELDS[kind]].sort())
    for (const field of REGISTRATION_FIELDS[kind]) {
      const parsed = CreateRegistration.safeParse({ ...SAMPLES[kind], [field]: '  ' })
      expect([field, parsed.success]).toEqual([field, field === 'remarks'])
    }
  })

  it('is kept without the spaces around it, and the address in small letters', () => {
    const parsed = CreateRegistration.parse(SAMPLES.private)
    expect(parsed).toMatchObject({ contactName: 'Sam Jansen', email: 'sam@garage.example' })
  })

  it.each([
    ['two lines in a name', { contactName: 'Sam\nBcc: all@example.com' }],
    ['a web address in a name', { contactName: 'Gratis op evil.example' }],
    ['a link in a name', { contactName: 'https://evil.example' }],
    ['a name of more than 80 characters', { contactName: 'x'.repeat(81) }],
    ['a control character', { contactName: 'Sam\u0000' }],
    ['two addresses', { email: 'a@b.example, c@d.example' }],
    ['no country', { countryCode: 'ZZ' }],
    ['a field of staff', { status: 'approved' }],
    ['a field of another kind', { customerNumber: '1' }],
  ])('refuses %s', (_name, fault) => {
    expect(CreateRegistration.safeParse({ ...SAMPLES.private, ...fault }).success).toBe(false)
  })
})

it('suggests no invoices where the applicant asked for that, nor the contacts of a customer that is here already', () => {
  const without = (...left: string[]) => OFFERED_RIGHTS.filter((right) => !left.includes(right))
  expect(suggestedRights({ withoutInvoices: false, existing: false })).toEqual(OFFERED_RIGHTS)
  expect(suggestedRights({ withoutInvoices: true, existing: false })).toEqual(without('viewInvoices'))
  expect(suggestedRights({ withoutInvoices: false, existing: true })).toEqual(without('manageContacts'))
  expect(suggestedRights({ existing: true, withoutInvoices: true })).toEqual(without('viewInvoices', 'manageContacts'))
})

it('hands out only what is offered', () => {
  expect(ApproveRegistration.safeParse({ rights: ['placeOrders'] }).success).toBe(false)
  expect(ApproveRegistration.safeParse({ rights: ['viewOrders'] }).success).toBe(true)
})
