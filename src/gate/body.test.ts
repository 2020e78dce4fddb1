import { expect, it } from 'vitest'

import { json, refused } from '../../tests/support/gate'

it.each([
  ['/api/media', 10, 'passed'],
  ['/api/media', 12, 'INVALID_INPUT'],
  ['/api/customers', 2, 'INVALID_INPUT'],
])('a form for %s of %i megabytes: %s', async (path, megabytes, answer) => {
  const body = new FormData()
  body.set('_payload', '{}')
  body.set('file', new File([new Uint8Array(megabytes * 1024 * 1024)], 'logo.png', { type: 'image/png' }))
  expect(await refused(path, { method: 'POST', body, staff: true })).toBe(answer)
})

it.each([
  ['null', 'INVALID_INPUT'],
  ['"Ede"', 'INVALID_INPUT'],
  ['[null]', 'INVALID_INPUT'],
  ['0', 'passed'],
  ['[]', 'passed'],
  ['[{"city":"Ede"}]', 'passed'],
])('a list of rows given as %s: %s', async (addresses, answer) => {
  expect(await refused('/api/customers', json(`{"addresses":${addresses}}`, { staff: true }))).toBe(answer)
})
