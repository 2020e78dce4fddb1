import { expect, it } from 'vitest'

import { whatHappened } from './events'

const of = (status: 'active' | 'invited' | 'blocked', ...rights: ('viewOrders' | 'viewPrices')[]) => ({
  status,
  rights,
})
const kinds = (...args: Parameters<typeof whatHappened>) => whatHappened(...args).map(({ kind }) => kind)

it('tells of a membership from its beginning to its end', () => {
  expect(kinds(null, of('invited'))).toEqual(['invited'])
  expect(kinds(null, of('active'))).toEqual(['given'])
  expect(kinds(of('invited'), of('active'))).toEqual(['accepted'])
  expect(kinds(of('active'), of('blocked'))).toEqual(['blocked'])
  expect(kinds(of('blocked'), of('active'))).toEqual(['unblocked'])
  expect(kinds(of('active'), null)).toEqual(['removed'])
})

it('names the rights that were given and taken, also with a change of status, and nothing when nothing changed', () => {
  expect(whatHappened(of('active', 'viewOrders'), of('blocked', 'viewPrices'))).toEqual([
    { kind: 'blocked', data: {} },
    { kind: 'rights-changed', data: { added: ['viewPrices'], taken: ['viewOrders'] } },
  ])
  expect(whatHappened(of('active', 'viewOrders'), of('active', 'viewOrders'))).toEqual([])
})
