import { describe, expect, it } from 'vitest'

import { LINE_STATUSES, RMA_STATUSES } from './status'
import { statusTone } from './statusTone'

describe('statusTone', () => {
  it('has a tone and a shape for every status of lines and RMAs', () => {
    for (const status of [...LINE_STATUSES, ...RMA_STATUSES]) {
      expect(statusTone(status)).toEqual({ tone: expect.any(String), shape: expect.any(String) })
    }
  })

  it('gives no two statuses of an RMA the same look', () => {
    const looks = RMA_STATUSES.map((status) => `${statusTone(status).tone} ${statusTone(status).shape}`)
    expect(new Set(looks).size).toBe(RMA_STATUSES.length)
  })

  it('shows a draft as waiting for the customer, and only a rejection as a stop', () => {
    expect(statusTone('draft').shape).toBe('triangle')
    expect(RMA_STATUSES.filter((status) => statusTone(status).tone === 'stop')).toEqual(['rejected'])
  })
})
