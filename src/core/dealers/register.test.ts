import { describe, expect, it } from 'vitest'

import { type Company, problemsOfCompany, searchParts, searchTextOf } from './register'

const company: Company = {
  name: 'Café Jansén & Zn. B.V.',
  street: 'Dorpsstraat',
  houseNumber: '1',
  postalCode: '1234 AB',
  city: 'Den Haag',
  countryCode: 'NL',
  vatNumber: 'NL004495445B01',
  registrationNumber: '12 345 678',
}
const finds = (typed: string) => searchParts(typed)?.every((part) => searchTextOf(company).includes(part)) ?? null

describe('looking for a company', () => {
  it('goes by the beginnings of words in any order, whatever the accents and capitals', () => {
    for (const typed of ['cafe', 'JANS caf', 'haag jansen', '1234ab', '1234 AB', '12345678', 'nl0044', 'dorps'])
      expect([typed, finds(typed)]).toEqual([typed, true])
  })

  it('finds nothing by the middle of a word or by a word that is not there', () => {
    for (const typed of ['ansen', 'cafe amsterdam', '345678']) expect([typed, finds(typed)]).toEqual([typed, false])
  })

  it('looks for nothing before two letters were typed, and takes signs for spaces', () => {
    for (const typed of ['', ' ', 'c', '~', '%', '_', '.*']) expect(searchParts(typed)).toBeNull()
    expect(searchParts('caf%e~x')).toEqual(['~caf', '~e', '~x'])
  })
})

it('names what is wrong with a row', () => {
  expect(problemsOfCompany(company)).toEqual([])
  const wrong = { ...company, name: '', countryCode: 'XX', city: 'x'.repeat(81) }
  expect(problemsOfCompany(wrong).map(({ column }) => column)).toEqual(['name', 'countryCode', 'city'])
})
