import { expect, it } from 'vitest'

import { shownTerms, termsText } from './acceptedTerms'

it('show again what was kept, paragraph by paragraph', () => {
  expect(shownTerms(termsText('Voorwaarden', 'Eén.\nTwee.\n\n\nDrie.'))).toEqual({
    title: 'Voorwaarden',
    paragraphs: ['Eén.\nTwee.', 'Drie.'],
  })
  expect(shownTerms(termsText('Voorwaarden', ''))).toEqual({ title: 'Voorwaarden', paragraphs: [] })
})
