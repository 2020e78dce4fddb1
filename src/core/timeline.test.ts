import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { CASE_EVENT_KINDS, CASE_EVENT_VISIBLE, canonicalJson, caseEvent } from './timeline'

const about = {
  case: 'r1',
  customer: 'c1',
  actor: { kind: 'contact', id: 'p1', name: 'An' },
  at: '2026-03-01T10:00:00.000Z',
} as const

describe('canonicalJson', () => {
  it('sorts keys at every depth and leaves undefined out', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: undefined, A: 'é"' })).toBe('{"A":"é\\"","b":[{"c":null,"d":1}]}')
  })

  it('gives the same text for the same value, whatever way it came', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value)
        expect(canonicalJson(JSON.parse(text))).toBe(text)
        expect(canonicalJson(reversed(value))).toBe(text)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it.each([[Number.NaN], [undefined], [() => 1], [new Date(0)], [new Map()], [1n]])('refuses %s', (value) => {
    expect(() => canonicalJson({ value: [value] })).toThrow(TypeError)
  })
})

/** The same value with the keys of its objects in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).reverse()
  return Object.fromEntries(entries.map(([key, inner]) => [key, reversed(inner)]))
}

it('shows customers what happened to their case, and no mail traffic or faults', () => {
  expect(CASE_EVENT_KINDS.filter((kind) => !CASE_EVENT_VISIBLE[kind])).toEqual([
    'draft-created',
    'photographed',
    'confirmation-asked',
    'confirmed',
    'document-failed',
    'mail-sent',
    'mail-failed',
    'template-failed',
    'noted',
    'erased',
  ])
  expect(caseEvent('submitted', about, { number: 'R1', lines: 1, pieces: 2, onBehalf: false }).visibleToCustomer).toBe(
    true,
  )
})
