import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { isPlainAddress } from './plainAddress'

describe('isPlainAddress', () => {
  it.each(['a@b.nl', 'Jan.de-Vries+retour@sub.voorbeeld.example', "o'brien@example.com", '1@xn--bcher-kva.example'])(
    'takes %s',
    (address) => {
      expect(isPlainAddress(address)).toBe(true)
    },
  )

  it.each([
    '',
    'a',
    '@b.nl',
    'a@',
    'a@b',
    'a@b@c.nl',
    'a@b.nl@c.nl',
    'a@b.nl,c@d.nl',
    'a@b.nl;c@d.nl',
    'a@b.nl c@d.nl',
    'Jan <a@b.nl>',
    '"a b"@c.nl',
    'a(x)@b.nl',
    'a@b.nl\r\nBcc: c@d.nl',
    'a@b.nl\n',
    ' a@b.nl',
    'a@b.nl\u0000',
    'a..b@c.nl',
    '.a@b.nl',
    'a@-b.nl',
    'a@b..nl',
    'a@[127.0.0.1]',
    'a@127.0.0.1',
    `${'a'.repeat(65)}@b.nl`,
    `a@${'b'.repeat(250)}.nl`,
    'ä@b.nl',
  ])('refuses %j', (address) => {
    expect(isPlainAddress(address)).toBe(false)
  })

  it('never takes anything that could end a line or start a second address', () => {
    const pieces = fc.constantFrom('a', '@', 'b.nl', ',', '<', '>', '\r', '\n', ' ', ':', 'Bcc', '"', '\u2028')
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const address = parts.join('')
        if (isPlainAddress(address)) expect(address).toMatch(/^[^\s@,;:<>"()[\]\\]+@[^\s@,;:<>"()[\]\\]+$/)
      }),
      { numRuns: 2000 },
    )
  })
})
