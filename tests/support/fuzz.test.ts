import { describe, expect, it } from 'vitest'

import { showsStack } from './fuzz'

describe('a stack in an answer', () => {
  it.each([
    'at handle (/srv/app/server.cjs:1:2)',
    String.raw`{"message":"boom\n    at async Rows.read (node:internal/rows:12:3)"}`,
    'at /srv/app/server:10:2',
    'src/gate/routes.ts:12',
    'SQLITE_BUSY: database is locked',
  ])('is seen: %s', (text) => expect(showsStack(text)).toBe(true))

  it.each([
    '{"label":"Call me at what number?","createdAt":"2026-11-26T17:19:25.000Z"}',
    'Open at 09:00, closed at 17:30:00.',
  ])('is not seen in a sentence: %s', (text) => expect(showsStack(text)).toBe(false))
})
