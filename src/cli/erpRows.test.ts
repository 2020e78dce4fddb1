import { expect, it } from 'vitest'

import { rowsCommand } from './erpRows'

const refuse = (sentence: string): never => {
  throw new Error(sentence)
}

it('reads the format from the name of the file', () => {
  expect(rowsCommand(['nacht/orders.csv', '--entity', 'orders', '--dry-run'], refuse)).toEqual({
    ...{ file: 'nacht/orders.csv', entity: 'orders', format: 'csv' },
    ...{ allOrNothing: false, dryRun: true },
  })
})

it('leaves the other imports alone', () => {
  expect(rowsCommand(['reason-codes', 'codes.csv'], refuse)).toBeNull()
})

it.each([
  [['x.ndjson', '--entity', 'users'], '--entity is one of: customers, articles, orders'],
  [['x.xlsx', '--entity', 'orders'], 'Say which format x.xlsx has'],
  [['--entity', 'orders'], 'Give one file'],
  [['x.csv', '--entity', 'orders', '--fast'], '--fast'],
])('says what is wrong with %j', (args, sentence) => {
  expect(() => rowsCommand(args, refuse)).toThrow(sentence)
})
