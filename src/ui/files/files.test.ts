import { translator } from '@messages/translate'
import { expect, it } from 'vitest'

import { type FileLimits, fileSize, refusedBefore } from './files'

const limits: FileLimits = {
  extensions: ['.jpg', '.pdf'],
  mimeTypes: [],
  megabytes: 10,
  maxPerCase: 20,
  megabytesPerDay: 500,
  sentences: { type: 'type', size: 'size', empty: 'empty', count: 'count' },
}

it.each([
  ['foto.JPG', 1, null],
  ['foto.heic', 1, 'type'],
  ['foto', 1, 'type'],
  ['foto.jpg', 0, 'empty'],
  ['foto.jpg', 10 * 1024 * 1024, null],
  ['foto.jpg', 10 * 1024 * 1024 + 1, 'size'],
])('says of %s with %i bytes before it is sent: %s', (name, size, said) => {
  expect(refusedBefore({ name, size }, limits)).toBe(said)
})

it.each([
  [1, '1 kB'],
  [999_499, '999 kB'],
  [2_440_000, '2,4 MB'],
])('writes %i bytes as %s', (bytes, text) => {
  expect(fileSize(bytes, translator('nl', 'files'))).toBe(text)
})
