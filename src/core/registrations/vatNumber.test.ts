import { describe, expect, it } from 'vitest'

import { isInVies, judgeVatNumber } from './vatNumber'

const wellFormed = (number: string, country: string) => ({ kind: 'wellFormed', number, country })

describe('a VAT number', () => {
  it.each([
    ['NL004495445B01', 'NL', 'NL004495445B01', 'NL'],
    ['nl 0044.95.445.b01', 'NL', 'NL004495445B01', 'NL'],
    ['004495445B01', 'NL', 'NL004495445B01', 'NL'],
    ['NL002455799B11', 'NL', 'NL002455799B11', 'NL'],
    ['BE 0428.759.497', 'BE', 'BE0428759497', 'BE'],
    ['DE136695976', 'DE', 'DE136695976', 'DE'],
    ['EL094259216', 'GR', 'EL094259216', 'EL'],
    ['094259216', 'GR', 'EL094259216', 'EL'],
    ['GB 980 7806 84', 'GB', 'GB980780684', 'GB'],
    ['CHE-107.787.577 MWST', 'CH', 'CHE107787577MWST', 'CH'],
  ])('%s of an applicant in %s is %s', (typed, country, number, prefix) => {
    expect(judgeVatNumber(typed, country)).toEqual(wellFormed(number, prefix))
  })

  it('counts by its own prefix, wherever the applicant lives', () => {
    expect(judgeVatNumber('BE0428759497', 'NL')).toEqual(wellFormed('BE0428759497', 'BE'))
  })

  it.each([
    ['NL004495446B01', 'a wrong check digit'],
    ['NL004495445', 'a missing suffix'],
    ['0428759497', 'a number of another country without its prefix'],
    ['12', 'two digits'],
    ['<script>', 'no number at all'],
    ['', 'nothing'],
  ])('%s is malformed: %s', (typed) => {
    expect(judgeVatNumber(typed, 'NL')).toEqual({ kind: 'malformed' })
  })

  it('of a country that we cannot judge is taken as it was typed', () => {
    expect(judgeVatNumber('12 34 567', 'US')).toEqual({ kind: 'unknown', number: 'US1234567', country: 'US' })
  })

  it('is known to VIES in the Union and Northern Ireland', () => {
    expect(['NL', 'EL', 'XI', 'GB', 'CH', 'GR'].map(isInVies)).toEqual([true, true, true, false, false, false])
  })
})
