import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'
import { migrations } from './migrations'
import { mongoDatabase } from './mongodb'
import { type SqliteOptions, sqliteDatabase } from './sqlite'

export interface DatabaseChoice extends Partial<SqliteOptions> {
  /** DATABASE_URL: `file:…` or `mongodb://…?replicaSet=…`. */
  url: string
  production: boolean
}

/**
 * The database that the URL names, for payload.config.
 *
 * @throws Error with one sentence on what to set
 */
export function databaseAdapter(choice: DatabaseChoice): DatabaseAdapterObj<MongooseAdapter | SQLiteAdapter> {
  const { production, url, ...options } = choice
  if (/^mongodb(\+srv)?:\/\//.test(url)) return mongoDatabase(url, production)
  if (url.startsWith('file:')) return sqliteDatabase(url, { migrations, ...options })
  throw new Error('DATABASE_URL must begin with file: (SQLite) or mongodb:// (MongoDB).')
}
