import { describe, expect, it } from 'vitest'

import { DOMAIN_ERROR_CODES } from '@/core/errors'
import { LOCALES } from '@/core/locale'
import { refusalSentence } from './refusal'

const SET_UP = /^(FORM|REASON|RETURN_SERVICE|PAGE|SERIES|SERVICE)_/

describe.each(LOCALES)('a refusal of what an admin sets up, in %s', (locale) => {
  it.each(DOMAIN_ERROR_CODES.filter((code) => SET_UP.test(code)))('%s survives the notice of the panel', (code) => {
    // Payload's notice takes a comma behind a colon for the next item of a list.
    expect(refusalSentence(code, { name: 'x', position: 2, locale: 'en' }, locale)).not.toMatch(/:.*,/)
  })
})
