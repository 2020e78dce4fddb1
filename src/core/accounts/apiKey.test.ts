import { expect, it } from 'vitest'

import { hintOf, KEY_BYTES, keyIn, keyOf } from './apiKey'

const KEY = keyOf(new Uint8Array(KEY_BYTES).fill(7))

it('a key is read from its header alone, whole and as it is', () => {
  expect(keyIn(`users API-Key ${KEY}`)).toBe(KEY)
  for (const other of [
    KEY,
    `Bearer ${KEY}`,
    `users API-Key ${KEY}x`,
    `users API-Key ${KEY.slice(1)}`,
    ` users API-Key ${KEY}`,
    '',
    null,
  ])
    expect(keyIn(other)).toBeNull()
})

it('what is shown of a key later does not tell it', () => {
  expect(hintOf(KEY)).toMatch(/^nzk_…[\w-]{4}$/)
  expect(hintOf(KEY).length).toBeLessThan(KEY.length / 4)
})
