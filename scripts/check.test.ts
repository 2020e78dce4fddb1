import { describe, expect, it } from 'vitest'

import { compareMessages } from './compareMessages'
import { callsWithoutAccess } from './localApiCalls'

describe('messages of two languages', () => {
  it('are complete when every text is there twice, with the same values', () => {
    const nl = { a: 'Hallo {name}', b: { c: '{n, plural, one {# regel} other {# regels}}' } }
    const en = { a: 'Hello {name}', b: { c: '{n} lines' } }
    expect(compareMessages('home', nl, en)).toEqual([])
  })

  it.each([
    ['a missing text', { a: 'x', b: 'y' }, { a: 'x' }],
    ['an empty text', { a: 'x' }, { a: ' ' }],
    ['another value', { a: '{name}' }, { a: '{title}' }],
    ['a value inside a plural', { a: '{n, plural, other {{name}}}' }, { a: '{n, plural, other {#}}' }],
    ['a date against a text', { a: '{day, date}' }, { a: '{day}' }],
    ['a broken pattern', { a: '{name' }, { a: '{name}' }],
  ])('show %s', (_, nl, en) => {
    expect(compareMessages('home', nl, en)).toHaveLength(1)
  })
})

describe('Local API calls', () => {
  const check = (text: string) => callsWithoutAccess('file.ts', text).length

  it('are refused when they leave access to the default', () => {
    expect(check("await req.payload.find({ collection: 'rmas', where: {} })")).toBe(1)
    expect(check("const a = () => payload.updateGlobal({ slug: 'x', data: {} })")).toBe(1)
  })

  it('pass when they say it, take it from elsewhere, or are no Local API calls', () => {
    expect(check("payload.find({ collection: 'rmas', overrideAccess: false })")).toBe(0)
    expect(check('payload.find({ ...options })')).toBe(0)
    expect(check("payload.db.find({ collection: 'rmas' })")).toBe(0)
    expect(check('rows.find({ a: 1 })')).toBe(0)
  })
})
