import { describe, expect, it } from 'vitest'

import { changesBetween, judgeProfile, requireNewAddress } from './profile'

const codes = (typed: { name?: string; phone?: string }) =>
  judgeProfile({ name: 'Iris Inkoop', phone: '', locale: 'nl', ...typed }).errors.map(({ code }) => code)

describe('a profile', () => {
  it('is kept trimmed, on one line', () => {
    const { profile, errors } = judgeProfile({ name: '  Iris \n Inkoop ', phone: ' +31 85  1234567 ', locale: 'en' })
    expect(errors).toEqual([])
    expect(profile).toEqual({ name: 'Iris Inkoop', phone: '+31 85 1234567', locale: 'en' })
  })

  it.each(['', '085 123 45 67', '+32 (0)3 123.45.67', '06-12345678'])('takes the number %j', (phone) => {
    expect(codes({ phone })).toEqual([])
  })

  it.each(['bel mij', '12', '0'.repeat(40), '085<script>', 'https://x.example'])('refuses the number %j', (phone) => {
    expect(codes({ phone })).toEqual(['PHONE_UNFIT'])
  })

  it('says all that is wrong at once', () => {
    expect(codes({ name: 'kijk op win.example', phone: 'x' })).toEqual(['CONTACT_NAME_UNFIT', 'PHONE_UNFIT'])
  })
})

describe('a new login address', () => {
  it('is kept in small letters', () => {
    expect(requireNewAddress(' Iris@Garage.EXAMPLE ', 'oud@garage.example')).toBe('iris@garage.example')
  })

  it('is another one than now, whatever the case', () => {
    const same = () => requireNewAddress('OUD@garage.example', 'oud@garage.example')
    expect(same).toThrow(expect.objectContaining({ code: 'LOGIN_ADDRESS_SAME' }))
  })

  it.each(['iris', 'iris@', 'írís@garage.example', 'a@b.example, c@d.example'])('is no %j', (typed) => {
    expect(() => requireNewAddress(typed, 'x@y.example')).toThrow(
      expect.objectContaining({ code: 'CONTACT_EMAIL_UNFIT' }),
    )
  })
})

it('tells what changed, and nothing of what did not', () => {
  expect(changesBetween({ name: 'A', phone: null }, { name: 'B', phone: '' })).toEqual({ name: { from: 'A', to: 'B' } })
})
