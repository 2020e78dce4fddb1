import Database from 'libsql'
import { beforeEach, describe, expect, it } from 'vitest'

import { KeptStatements } from './keptStatements'

const ALL = 'SELECT * FROM parts WHERE number > ?'
const ADD = 'INSERT INTO parts (number, name) VALUES (?, ?)'

let database: Database.Database
let statements: KeptStatements

const rowsOf = (sql: string, values: unknown[]) => statements.take(sql, values.length).prepared.all(values)

beforeEach(() => {
  database = new Database(':memory:')
  database.exec("CREATE TABLE parts (number integer PRIMARY KEY, name text); INSERT INTO parts VALUES (1, 'seal')")
  statements = new KeptStatements(database)
})

describe('statements of a connection', () => {
  it('are parsed once', () => {
    const { prepared } = statements.take(ALL, 1)
    expect(statements.take(ALL, 1).prepared).toBe(prepared)
    expect(rowsOf(ALL, [0])).toEqual([[1, 'seal']])
    expect(rowsOf(ALL, [1])).toEqual([])
  })

  it('know the columns that the schema has now', () => {
    expect(statements.take(ALL, 1).columns).toEqual(['number', 'name'])
    statements.take('ALTER TABLE parts ADD COLUMN stock integer DEFAULT 5', 0).prepared.run([])
    expect(statements.take(ALL, 1).columns).toEqual(['number', 'name', 'stock'])
    expect(rowsOf(ALL, [0])).toEqual([[1, 'seal', 5]])
  })

  it('never take a value of the time before', () => {
    statements.take(ADD, 2).prepared.run([2, 'bearing'])
    statements.take(ADD, 1).prepared.run([3])
    expect(rowsOf(ALL, [2])).toEqual([[3, null]])
  })

  it('forget the one that was asked for longest ago, and no other', () => {
    const first = statements.take(ALL, 1).prepared
    const second = statements.take(ADD, 2).prepared
    for (let n = 0; n < 399; n += 1) statements.take(`SELECT ${n}`, 0)
    expect(statements.take(ADD, 2).prepared).toBe(second)
    expect(statements.take(ALL, 1).prepared).not.toBe(first)
  })

  it('are not kept when they are long lists', () => {
    const long = `SELECT name FROM parts WHERE number IN (${Array.from({ length: 3_000 }, () => '?').join(', ')})`
    expect(statements.take(long, 3_000).prepared).not.toBe(statements.take(long, 3_000).prepared)
  })
})
