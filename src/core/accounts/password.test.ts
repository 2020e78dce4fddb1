import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { COMMON_PASSWORDS } from './commonPasswords'
import { PASSWORD_MIN_LENGTH, passwordProblem } from './password'

const EMAIL = 'inkoop-afdeling@17850.example'

describe('passwordProblem', () => {
  it.each(['Nazorg-demo-1', 'paarse fiets in de regen', 'kX9#mq2Lw!', '合言葉は秘密の庭に咲く花'])(
    'accepts %s',
    (password) => {
      expect(passwordProblem(password, EMAIL)).toBeNull()
    },
  )

  it('counts characters, not bytes', () => {
    expect(passwordProblem('kX9#mq2Lw', EMAIL)).toBe('PASSWORD_TOO_SHORT')
    expect(passwordProblem('🦊🐻🐼🦁🐸', EMAIL)).toBe('PASSWORD_TOO_SHORT')
    expect(passwordProblem('x9'.repeat(101), EMAIL)).toBe('INVALID_INPUT')
  })

  it.each([EMAIL, EMAIL.toUpperCase(), ` ${EMAIL} `, 'Inkoop-Afdeling'])('refuses the address %j', (password) => {
    expect(passwordProblem(password, EMAIL)).toBe('PASSWORD_IS_ADDRESS')
  })

  it.each([
    'Wachtwoord12',
    'WELKOM2026',
    'Welkom!!2027',
    '2026zomer!!',
    'password-1234',
    'qwertyuiop',
    'poiuytrewq',
    'aaaaaaaaaa',
    '1212121212',
    'abcdabcdabcd',
    '3456789012',
    'klmnopqrst',
  ])('refuses %s as common', (password) => {
    expect(passwordProblem(password, EMAIL)).toBe('PASSWORD_TOO_COMMON')
  })

  it('refuses the whole list, whatever the case', () => {
    for (const password of COMMON_PASSWORDS) {
      expect(passwordProblem(password.toUpperCase(), EMAIL)).toBe('PASSWORD_TOO_COMMON')
    }
  })

  it('answers any text, and accepts none that is short', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 250 }), fc.string(), (password, email) => {
        const problem = passwordProblem(password, email)
        expect(problem === 'PASSWORD_TOO_SHORT').toBe([...password].length < PASSWORD_MIN_LENGTH)
      }),
    )
  })
})

it('lists some hundred passwords that the length alone would let pass', () => {
  expect(COMMON_PASSWORDS.size).toBeGreaterThan(200)
  expect([...COMMON_PASSWORDS].filter((password) => password.length < PASSWORD_MIN_LENGTH)).toEqual([])
  expect([...COMMON_PASSWORDS].filter((password) => password !== password.toLowerCase())).toEqual([])
})
