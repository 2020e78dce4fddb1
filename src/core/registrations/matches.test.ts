import { describe, expect, it } from 'vitest'

import { houseDomain, type Identity, isSameVat, matchReasons, nameKey, postalCodeSpellings, vatKeys } from './matches'

const NOBODY: Identity = { number: null, name: '', vatNumber: null, postalCodes: [], emails: [] }
const jansen: Identity = {
  number: null,
  name: 'Garage Jansén & Zn. B.V.',
  vatNumber: 'NL004495445B01',
  postalCodes: ['1234 ab'],
  emails: ['sam@garagejansen.example'],
}

describe('a match', () => {
  it('is found by VAT number, however the ERP writes it', () => {
    for (const vatNumber of ['NL004495445B01', 'nl 0044.95.445.B01', '004495445B01'])
      expect(matchReasons(jansen, { ...NOBODY, vatNumber }, 'NL')).toEqual(['vat'])
    expect(matchReasons(jansen, { ...NOBODY, vatNumber: 'NL004495446B01' }, 'NL')).toEqual([])
  })

  it('is found by name only together with the postal code', () => {
    const same = { ...NOBODY, name: 'garage jansen en zn', postalCodes: ['9999ZZ', '1234AB'] }
    expect(matchReasons(jansen, same, 'NL')).toEqual(['nameAndPostalCode'])
    expect(matchReasons(jansen, { ...same, postalCodes: ['1234AC'] }, 'NL')).toEqual([])
    expect(matchReasons({ ...jansen, postalCodes: [''] }, { ...same, postalCodes: [''] }, 'NL')).toEqual([])
  })

  it('is found by the domain of a house, never by that of a provider', () => {
    const colleague = { ...NOBODY, emails: ['Info@GarageJansen.example'] }
    expect(matchReasons(jansen, colleague, 'NL')).toEqual(['mailDomain'])
    const free = { ...jansen, emails: ['sam@gmail.com'] }
    expect(matchReasons(free, { ...NOBODY, emails: ['other@gmail.com'] }, 'NL')).toEqual([])
    expect(matchReasons(free, { ...NOBODY, emails: ['SAM@gmail.com'] }, 'NL')).toEqual(['email'])
  })

  it('names every reason, the strongest first, and nothing where nothing is known', () => {
    const typed = { ...jansen, number: '12345' }
    expect(matchReasons(typed, typed, 'NL')).toEqual(['number', 'vat', 'email', 'nameAndPostalCode', 'mailDomain'])
    expect(matchReasons(NOBODY, NOBODY, 'NL')).toEqual([])
  })
})

it.each([
  ['Jansen B.V.', 'jansen'],
  ['B.V.', 'bv'],
  ['Müller GmbH & Co. KG', 'mullerenco'],
  ["Auto's 't Hoekje", 'autosthoekje'],
])('the name %s counts as %s', (name, key) => expect(nameKey(name)).toBe(key))

it('looks for postal codes as people type them', () => {
  expect(postalCodeSpellings('1234 ab')).toEqual(expect.arrayContaining(['1234AB', '1234 AB', '1234 ab', '1234ab']))
  expect(postalCodeSpellings('9000')).toEqual(['9000'])
})

it('looks for VAT numbers with and without their prefix', () => {
  expect(vatKeys('NL 0044.95.445.B01')).toEqual(['NL004495445B01', '004495445B01'])
  expect(vatKeys('')).toEqual([])
})

it('knows no house behind half an address', () => {
  expect(houseDomain('sam')).toBeNull()
})

describe('one VAT number', () => {
  it.each([
    ['NL004495445B01', '004495445b01', 'NL'],
    ['004495445B01', '0044.95.445.B01', 'NL'],
    ['DE136695976', '136695976', 'DE'],
    ['EL094259216', 'GR 094259216', 'NL'],
    ['EL094259216', '094259216', 'GR'],
    ['XI980780684', 'GB980780684', 'NL'],
  ])('%s is %s for a house in %s', (one, other, home) => {
    expect([isSameVat(one, other, home), isSameVat(other, one, home)]).toEqual([true, true])
  })

  it.each([
    ['DE136695976', 'US136695976', 'NL'],
    ['NL004495445B01', 'US004495445B01', 'NL'],
    ['DE136695976', '136695976', 'NL'],
    ['US004495445B01', '004495445B01', 'NL'],
    ['', '', 'NL'],
    [null, undefined, 'NL'],
  ])('%s is not %s for a house in %s', (one, other, home) => {
    expect([isSameVat(one, other, home), isSameVat(other, one, home)]).toEqual([false, false])
  })

  it('tells staff no more than the import would do', () => {
    const stranger = { ...NOBODY, vatNumber: 'US004495445B01' }
    expect(matchReasons(stranger, { ...NOBODY, vatNumber: jansen.vatNumber }, 'NL')).toEqual([])
  })
})
