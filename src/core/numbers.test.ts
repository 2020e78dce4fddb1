import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { counterKey, formatNumber, mayCollide, numberPatternProblem } from './numbers'

describe('formatNumber', () => {
  it('fills year and counter in', () => {
    expect(formatNumber('RMA{yy}-{00000}', 191, 2026)).toBe('RMA26-00191')
    expect(formatNumber('{yyyy}.{000}', 7, 2026)).toBe('2026.007')
    expect(formatNumber('R{0}', 12, 2026)).toBe('R12')
  })

  it('cuts no digit off when the counter outgrows the pattern', () => {
    expect(formatNumber('R{00}', 12345, 2026)).toBe('R12345')
  })

  it.each([0, -1, 1.5, Number.NaN])('takes %d for a bug', (value) => {
    expect(() => formatNumber('R{00}', value, 2026)).toThrow(RangeError)
  })

  const part = fc.constantFrom('RMA', '-', 'R', '7', '.', '{yy}', '{yyyy}')
  const pattern = fc
    .tuple(fc.array(part, { maxLength: 3 }), fc.integer({ min: 1, max: 8 }), fc.array(part, { maxLength: 3 }))
    .map(([before, zeros, after]) => `${before.join('')}{${'0'.repeat(zeros)}}${after.join('')}`)
    .filter((text) => numberPatternProblem(text) === null)
  const value = fc.integer({ min: 1, max: 10_000_000 })
  const year = fc.integer({ min: 2000, max: 2099 })

  it('gives no two values the same number', () => {
    fc.assert(
      fc.property(pattern, value, value, year, (any, one, other, inYear) => {
        expect(numberPatternProblem(any)).toBeNull()
        expect(formatNumber(any, one, inYear) === formatNumber(any, other, inYear)).toBe(one === other)
      }),
    )
  })

  it('gives no two years the same number where the counter starts anew', () => {
    fc.assert(
      fc.property(pattern, value, value, year, year, (any, one, other, inYear, inOther) => {
        fc.pre(counterKey('rma', any, inYear) !== counterKey('rma', any, inOther))
        expect(formatNumber(any, one, inYear)).not.toBe(formatNumber(any, other, inOther))
      }),
    )
  })

  it('gives numbers that fit into an address and a barcode', () => {
    fc.assert(
      fc.property(pattern, value, year, (any, one, inYear) => /^[A-Za-z0-9._-]+$/.test(formatNumber(any, one, inYear))),
    )
  })
})

describe('numberPatternProblem', () => {
  it.each([
    ['RMA{yy}-{00000}', null],
    ['{0}', null],
    ['RMA', 'NO_COUNTER'],
    ['', 'NO_COUNTER'],
    ['{yy}', 'NO_COUNTER'],
    ['{0}{00}', 'SEVERAL_COUNTERS'],
    ['{mm}{0}', 'UNKNOWN_TOKEN'],
    ['{}{0}', 'UNKNOWN_TOKEN'],
    ['{0000000000000}', 'UNKNOWN_TOKEN'],
    ['RMA {0}', 'FORBIDDEN_CHARACTER'],
    ['RMA/{0}', 'FORBIDDEN_CHARACTER'],
    ['{{0}', 'FORBIDDEN_CHARACTER'],
    ['é{0}', 'FORBIDDEN_CHARACTER'],
    [`${'x'.repeat(40)}{0}`, 'TOO_LONG'],
  ])('of %s is %s', (pattern, problem) => {
    expect(numberPatternProblem(pattern)).toBe(problem)
  })

  it('answers any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const problem = numberPatternProblem(text)
        if (problem === null) expect(formatNumber(text, 1, 2026)).not.toContain('{')
        else expect(() => formatNumber(text, 1, 2026)).toThrow(RangeError)
      }),
    )
  })
})

it('counts anew every year only when the year is in the number', () => {
  expect(counterKey('rma', 'RMA{yy}-{00000}', 2027)).not.toBe(counterKey('rma', 'RMA{yy}-{00000}', 2026))
  expect(counterKey('rma', 'RMA-{00000}', 2027)).toBe(counterKey('rma', 'RMA-{00000}', 2026))
})

it('counts on when another pattern writes the same numbers', () => {
  const counter = counterKey('rma', 'RMA{yy}-{00000}', 2026)
  expect(counterKey('rma', 'RMA26-{00000}', 2026)).toBe(counter)
  expect(counterKey('rma', 'RMA{yy}-{000}', 2026)).toBe(counter)
  expect(counterKey('rma', 'RMA{yyyy}-{00000}', 2026)).not.toBe(counter)
})

describe('patterns that may collide', () => {
  it.each([
    ['RMA{yy}-{00000}', 'RMA{yy}-{00000}'],
    ['RMA{yy}-{00000}', 'rma{yyyy}-{0}'],
    ['K{00000}', 'K1{000}'],
    ['{yy}{000}', '{00000}'],
  ])('%s and %s', (one, other) => expect(mayCollide(one, other)).toBe(true))

  it.each([
    ['RMA{yy}-{00000}', 'WIL{yy}-{00000}'],
    ['RMA{yy}-{00000}', 'RMA{yy}{00000}'],
    ['K{00000}', 'KRAT{yy}-{00000}'],
  ])('not %s and %s', (one, other) => expect(mayCollide(one, other)).toBe(false))

  const part = fc.constantFrom('A', 'a', '-', '1', '26', '{yy}', '{yyyy}')
  const pattern = fc
    .tuple(fc.array(part, { maxLength: 2 }), fc.integer({ min: 1, max: 4 }), fc.array(part, { maxLength: 2 }))
    .map(([before, zeros, after]) => `${before.join('')}{${'0'.repeat(zeros)}}${after.join('')}`)
  const value = fc.integer({ min: 1, max: 30_000 })

  it('whenever they write the same number', () => {
    fc.assert(
      fc.property(fc.tuple(pattern, pattern), fc.tuple(value, value), ([one, other], [first, second]) => {
        const same = formatNumber(one, first, 2026) === formatNumber(other, second, 2026)
        return !same || mayCollide(one, other)
      }),
      { numRuns: 2000 },
    )
  })
})
