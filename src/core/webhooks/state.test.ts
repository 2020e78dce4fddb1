import { expect, it } from 'vitest'

import { endpointState } from './state'

const WELL = { active: true, secretHint: 'whs_…abcd', pausedAt: null, failingSince: null }
const AT = '2026-11-27T10:00:00.000Z'

it.each([
  [{}, 'well'],
  [{ failingSince: AT }, 'failing'],
  [{ failingSince: AT, pausedAt: AT }, 'paused'],
  [{ secretHint: null, pausedAt: AT }, 'noSecret'],
  [{ active: false, secretHint: null, pausedAt: AT }, 'off'],
] as const)('an endpoint with %j is %s', (facts, state) => {
  expect(endpointState({ ...WELL, ...facts })).toBe(state)
})
