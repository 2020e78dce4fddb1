import { describe, expect, it } from 'vitest'
import { databaseAdapter } from './adapter'
import { requireTransactions } from './mongodb'

const choose = (url: string, production = true) => databaseAdapter({ url, production })

describe('the database that a URL names', () => {
  it('is SQLite with string ids for a file, MongoDB for mongodb://', () => {
    expect(choose('file:./data/nazorg.db')).toMatchObject({ name: 'sqlite', defaultIDType: 'text' })
    expect(choose('mongodb://db/nazorg?replicaSet=rs0')).toMatchObject({ name: 'mongoose', defaultIDType: 'text' })
  })

  it('is refused in production when MongoDB would have no transactions', () => {
    expect(() => choose('mongodb://db/nazorg')).toThrow('DATABASE_URL must name a replica set')
    expect(() => choose('mongodb://db/nazorg?replicaSet=')).toThrow('DATABASE_URL must name a replica set')
    expect(choose('mongodb://db/nazorg', false).name).toBe('mongoose')
  })

  it('is asked for its replica set once it is reached, when its records may name one', () => {
    expect(choose('mongodb+srv://db.example/nazorg').name).toBe('mongoose')
    expect(() => requireTransactions({ ok: 1, isWritablePrimary: true } as object)).toThrow(
      /^DATABASE_URL must name a replica set .*transactions\.$/,
    )
    expect(() => requireTransactions({ setName: 'rs0' })).not.toThrow()
    expect(() => requireTransactions({ msg: 'isdbgrid' })).not.toThrow()
  })

  it('is refused when it is neither', () => {
    expect(() => choose('postgres://db/nazorg')).toThrow('DATABASE_URL must begin with')
    expect(() => choose('file::memory:')).toThrow('DATABASE_URL must name a file')
    expect(() => choose('file:')).toThrow('DATABASE_URL must name a file')
  })
})
