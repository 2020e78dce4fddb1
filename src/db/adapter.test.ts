import { describe, expect, it } from 'vitest'
import { databaseAdapter } from './adapter'

const choose = (url: string, production = true) => databaseAdapter({ url, production })

describe('the database that a URL names', () => {
  it('is SQLite with string ids for a file, MongoDB for mongodb://', () => {
    expect(choose('file:./data/nazorg.db')).toMatchObject({ name: 'sqlite', defaultIDType: 'text' })
    expect(choose('mongodb://db/nazorg?replicaSet=rs0')).toMatchObject({ name: 'mongoose', defaultIDType: 'text' })
  })

  it('is refused in production when MongoDB would have no transactions', () => {
    expect(() => choose('mongodb://db/nazorg')).toThrow('DATABASE_URL must name a replica set')
    expect(() => choose('mongodb+srv://db/nazorg?replicaSet=')).toThrow('DATABASE_URL must name a replica set')
    expect(choose('mongodb://db/nazorg', false).name).toBe('mongoose')
  })

  it('is refused when it is neither', () => {
    expect(() => choose('postgres://db/nazorg')).toThrow('DATABASE_URL must begin with')
    expect(() => choose('file::memory:')).toThrow('DATABASE_URL must name a file')
    expect(() => choose('file:')).toThrow('DATABASE_URL must name a file')
  })
})
