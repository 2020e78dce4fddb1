import { describe, expect, it } from 'vitest'

import { DOMAIN_ERROR_CODES, DomainError, throwAll } from './errors'

describe('throwAll', () => {
  const [blocked, closed] = [new DomainError('CUSTOMER_BLOCKED', 'a'), new DomainError('WINDOW_CLOSED', 'b')]

  it('lets pass when nothing was found', () => {
    expect(() => throwAll([])).not.toThrow()
  })

  it('throws a single refusal as itself', () => {
    expect(() => throwAll([blocked])).toThrow(blocked)
  })

  it('throws several as one error that names them all', () => {
    expect(() => throwAll([blocked, closed])).toThrow(
      expect.objectContaining({ name: 'DomainErrors', errors: [blocked, closed] }),
    )
  })
})

it('has each code once, in capitals', () => {
  expect(new Set(DOMAIN_ERROR_CODES).size).toBe(DOMAIN_ERROR_CODES.length)
  expect(DOMAIN_ERROR_CODES.filter((code) => !/^[A-Z]+(_[A-Z]+)*$/.test(code))).toEqual([])
})
