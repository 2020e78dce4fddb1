import { describe, expect, it } from 'vitest'

import { formPlaces } from './answers'

const formOf = (reason: string) => ({ damaged: 'damage', wrong: 'wrong-article' })[reason] ?? null

describe('formPlaces', () => {
  it('asks the form of the request’s reason once, however many lines there are', () => {
    const lines = [{ line: 'a' }, { line: 'b', reason: 'damaged' }]
    expect(formPlaces({ reason: 'damaged', lines }, formOf)).toEqual([{ line: null, form: 'damage' }])
  })

  it('asks at the line whose reason is another one', () => {
    const lines = [{ line: 'a' }, { line: 'b', reason: 'wrong' }, { line: 'c', reason: 'other' }]
    expect(formPlaces({ reason: 'damaged', lines }, formOf)).toEqual([
      { line: null, form: 'damage' },
      { line: 'b', form: 'wrong-article' },
    ])
  })

  it('asks nothing of the request when every line has a reason of its own', () => {
    const lines = [{ line: 'a', reason: 'wrong' }]
    expect(formPlaces({ reason: 'damaged', lines }, formOf)).toEqual([{ line: 'a', form: 'wrong-article' }])
    expect(formPlaces({ lines }, formOf)).toEqual([{ line: 'a', form: 'wrong-article' }])
  })
})
