import { describe, expect, it } from 'vitest'

import { LINE_STATUSES, RMA_STATUSES } from './status'
import { statusTone } from './statusTone'

describe('statusTone', () => {
  it('has a tone and a shape for every status of lines and RMAs', () => {
    for (const status of [...LINE_STATUSES, ...RMA_STATUSES]) {
      expect(statusTone(status)).toEqual({ tone: expect.any(String), shape: expect.any(String) })
    }
  })

  it('tells two statuses of an RMA apart without colour and word, but for a part of something', () => {
    const looks = RMA_STATUSES.map((status) => `${statusTone(status).tone} ${statusTone(status).shape}`)
    expect(new Set(looks).size).toBe(RMA_STATUSES.length)
  })
})
