import { expect, it } from 'vitest'

import { refusedIn, tellRefused } from './refused'

it('remembers who was refused, and nothing when nobody was', () => {
  expect(refusedIn(tellRefused(['a@b.example', 'c@d.example']))).toBe('a@b.example, c@d.example')
  expect(tellRefused([])).toBeNull()
  expect(refusedIn('connect ECONNREFUSED 127.0.0.1:25')).toBeNull()
})
