import { expect, it } from 'vitest'

import { remarksIn, tellRemarks } from './remarks'

it('remembers who was refused and why a template was not used, and nothing when all went well', () => {
  const remarks = [
    { kind: 'refused', about: 'a@b.example, c@d.example' },
    { kind: 'templateFailed', about: 'no such variable' },
  ] as const
  expect(remarksIn(tellRemarks(remarks))).toEqual(remarks)
  expect(remarksIn(tellRemarks([{ kind: 'overtaken', about: '' }]))).toEqual([{ kind: 'overtaken', about: '' }])
  expect(tellRemarks([])).toBeNull()
  expect(remarksIn('connect ECONNREFUSED 127.0.0.1:25')).toEqual([])
})
