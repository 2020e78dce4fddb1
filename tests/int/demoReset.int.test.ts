/** Starting the demo over removes what is the demo's, and nothing else. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { resetDemo } from '@/cli/demo/reset'
import { DEMO_MARKS } from '@/erp/demoState'
import { type TestDatabase, testDatabase } from '../support/database'
import { slug, smallPayload } from '../support/smallPayload'

let database: TestDatabase
let dataDir: string

beforeEach(() => {
  database = testDatabase()
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'nazorg-reset-'))
})
afterEach(async () => {
  await database.remove()
  rmSync(dataDir, { recursive: true, force: true })
})

/** A closed database with one user, and the demo's mark or not. */
async function fill(marked: boolean): Promise<void> {
  const { create, payload } = await smallPayload(undefined, database)
  const data = { email: 'somebody@nazorg.example', password: 'not-of-interest' } as never
  await payload.create({ collection: slug('users' as 'items'), data, overrideAccess: true })
  if (marked) await create('counters', { key: DEMO_MARKS.begun, value: 1 })
  await payload.destroy()
}

async function usersLeft(): Promise<number> {
  const { payload } = await smallPayload(undefined, database)
  const { totalDocs } = await payload.count({ collection: slug('users' as 'items'), overrideAccess: true })
  await payload.destroy()
  return totalDocs
}

const reset = () => resetDemo({ DATABASE_URL: database.url, DATA_DIR: dataDir })

it('empties the demo’s database and its folders, and leaves other files in DATA_DIR', async () => {
  await fill(true)
  for (const folder of ['documents', 'attachments', 'incoming', 'mail', 'media', 'mine']) {
    mkdirSync(path.join(dataDir, folder))
    writeFileSync(path.join(dataDir, folder, 'file'), 'text')
  }
  await reset()
  expect(await usersLeft()).toBe(0)
  const left = ['documents', 'attachments', 'incoming', 'mail', 'media', 'mine'].filter((folder) =>
    existsSync(path.join(dataDir, folder)),
  )
  expect(left).toEqual(['mine'])
})

it('refuses to remove a database that is not the demo’s', async () => {
  await fill(false)
  mkdirSync(path.join(dataDir, 'documents'))
  await expect(reset()).rejects.toThrow('nothing was removed')
  expect(await usersLeft()).toBe(1)
  expect(existsSync(path.join(dataDir, 'documents'))).toBe(true)
})

it('is content with a database that is not there yet', async () => {
  await reset()
  await reset()
})
