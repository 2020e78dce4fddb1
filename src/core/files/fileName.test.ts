import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { cleanFileName, hidesExtension, offeredAs } from './fileName'

const anything = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 })
  .map((all) => String.fromCharCode(...all))

describe('the name of a file', () => {
  it('is short, plain, and the same when it is cleaned again, whatever it was', () => {
    fc.assert(
      fc.property(anything, (given) => {
        const name = cleanFileName(given)
        expect(name).not.toMatch(/[/\\<>:"|?*\p{Cc}\p{Cf}]/u)
        expect(name).not.toMatch(/^[. ]|^$/)
        expect([...name].length).toBeLessThanOrEqual(130)
        expect(cleanFileName(name)).toBe(name)
      }),
    )
  })

  it.each([
    ['', 'bestand'],
    ['...', 'bestand'],
    ['.pdf', 'pdf'],
    ['foto  van\tde schade.JPG', 'foto vande schade.JPG'],
    ['nul', '_nul'],
  ])('%j becomes %j', (given, name) => expect(cleanFileName(given)).toBe(name))

  it.each([
    ['factuur.exe.pdf', true],
    ['foto.php.jpg', true],
    ['factuur.2026.11.pdf', false],
    ['exe.pdf', false],
  ])('%s hides what it is: %s', (name, hides) => expect(hidesExtension(name)).toBe(hides))

  it('stands in a header in ASCII, and in full', () => {
    expect(offeredAs('Ölfilter (2).pdf')).toBe(
      `attachment; filename="Olfilter (2).pdf"; filename*=UTF-8''%C3%96lfilter%20%282%29.pdf`,
    )
  })
})
