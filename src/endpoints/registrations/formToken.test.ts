import { expect, it } from 'vitest'

import { issueFormToken, isTrusted } from './formToken'

const SECRET = 'only-for-this-test'
const opened = new Date('2026-11-26T10:00:00Z')
const later = (seconds: number) => new Date(opened.getTime() + seconds * 1000)
const token = issueFormToken(SECRET, opened)

it('trusts a form from three seconds to a day after it was opened', () => {
  expect([0, 2.9, 3, 60, 86_400, 86_401].map((seconds) => isTrusted(SECRET, token, later(seconds)))).toEqual([
    false,
    false,
    true,
    true,
    true,
    false,
  ])
})

it('trusts no mark that was made elsewhere, changed or cut', () => {
  const [moment, signature] = token.split('.')
  const older = (opened.getTime() - 5000).toString(36)
  const forged = [issueFormToken('another', opened), `${older}.${signature}`, `${moment}.`, `${token}.x`, '', '.', 'x']
  expect(forged.filter((one) => isTrusted(SECRET, one, later(60)))).toEqual([])
})
