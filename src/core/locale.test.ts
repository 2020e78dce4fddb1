import { expect, it } from 'vitest'

import { localeOf } from './locale'

it.each([
  ['en', 'en'],
  ['en-GB', 'en'],
  ['EN_us', 'en'],
  ['nl', 'nl'],
  ['de', 'nl'],
  ['english', 'nl'],
  ['', 'nl'],
  [null, 'nl'],
  [['en'], 'nl'],
])('reads %j as %s', (value, locale) => {
  expect(localeOf(value)).toBe(locale)
})
