import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { makeCompound, makeDocument, makeWorkbook } from '../../../tests/support/madeCompound'
import { faultOfOldOffice } from './oldOffice'

describe('a file of old Office programs', () => {
  it('is taken when its sheets are sheets and charts, shown or hidden, in small and in large streams', () => {
    for (const rows of [1, 60, 300, 3000]) {
      const sheets = [0, 1, 2].flatMap((state) => [0, 2].map((type) => [state, type] as const))
      expect(faultOfOldOffice('xls', makeCompound(makeWorkbook({ sheets, rows })))).toBeNull()
    }
    expect(faultOfOldOffice('doc', makeCompound(makeDocument()))).toBeNull()
  })

  it('is refused when one sheet among many is of another kind, wherever it stands and however it is hidden', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 255 }), fc.constantFrom(0, 2)), { maxLength: 8 }),
        fc.tuple(fc.integer({ min: 0, max: 255 }), fc.constantFrom(1, 3, 4, 5, 6, 7, 64, 255)),
        fc.nat(8),
        fc.integer({ min: 0, max: 400 }),
        (harmless, macros, place, rows) => {
          const sheets = [...harmless.slice(0, place), macros, ...harmless.slice(place)]
          expect(faultOfOldOffice('xls', makeCompound(makeWorkbook({ sheets, rows })))).toBe('FILE_HAS_CODE')
        },
      ),
      { numRuns: 60 },
    )
  })

  it('is judged, never a crash nor an endless loop, whatever bytes of it are others', () => {
    const whole = makeCompound(makeDocument(), makeWorkbook({ sheets: [[0, 0]], rows: 400 }), makeWorkbook())
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 40 }), (changes) => {
        const bytes = Buffer.from(whole)
        for (const [at, value] of changes) bytes[at] = value
        expect(faultOfOldOffice('xls', bytes)).toSatisfy((fault) => fault === null || /^FILE_/.test(String(fault)))
      }),
      { numRuns: 300 },
    )
  })
})
