import { describe, expect, it } from 'vitest'

import { LOCALES } from '@/core/locale'
import { contractOf } from '@/core/templates/contracts'
import { TEMPLATE_KEYS } from '@/core/templates/key'
import { sampleValues } from './sampleValues'

describe('the samples of variables', () => {
  it.each(TEMPLATE_KEYS)('tell of every variable of %s in a short line, in both languages', (key) => {
    for (const locale of LOCALES) {
      const samples = sampleValues(key, locale)
      expect(Object.keys(samples).sort()).toEqual(Object.keys(contractOf(key)).sort())
      for (const sample of Object.values(samples)) {
        expect([...sample].length).toBeLessThanOrEqual(48)
        expect(sample).not.toMatch(/[\r\n\t]|^\s|\s$/)
      }
    }
  })

  it('are what the preview shows, in the language that is asked for', () => {
    expect(sampleValues('rma-decided', 'nl')).toMatchObject({
      rmaNumber: 'RMA26-00191',
      pieces: '24 stuks',
      greeting: 'Beste Sam de Tester,',
      decidedOn: '21 november 2026',
    })
    expect(sampleValues('rma-decided', 'en')).toMatchObject({ pieces: '24 pieces', greeting: 'Dear Sam de Tester,' })
  })

  it('name the articles of a table, cut where the line ends', () => {
    expect(sampleValues('rma-return-form', 'nl').lines).toMatch(/^CHEST OF DRAWERS .+…$/)
  })
})
