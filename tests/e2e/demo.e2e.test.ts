/** `npm run demo` as a newcomer types it: loaded when ready, and the second time neither built nor loaded again. */
import { statSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { DEMO_CONTACTS, DEMO_PASSWORD, DEMO_STAFF } from '@/cli/demo/logins'
import { type App, DEMO, newDataDir, removeDataDir, startApp } from '../support/startApp'

const STAMP = '.next/source-hash'

const dataDir = newDataDir()
let app: App

const startDemo = (...args: string[]) => startApp({ ...DEMO, dataDir, command: [...DEMO.command, ...args] })

const logIn = async (collection: 'users' | 'contacts', email: string) => {
  const body = JSON.stringify({ email, password: DEMO_PASSWORD })
  const headers = { 'Content-Type': 'application/json' }
  return fetch(`${app.url}/api/${collection}/login`, { method: 'POST', headers, body })
}

const ORDER_LINES = 306

async function linesOf(email: string): Promise<number> {
  const { token } = (await (await logIn('contacts', email)).json()) as { token: string }
  const answer = await fetch(`${app.url}/api/order-lines?limit=1`, { headers: { Authorization: `JWT ${token}` } })
  return ((await answer.json()) as { totalDocs: number }).totalDocs
}

beforeAll(async () => {
  app = await startDemo()
})
afterAll(async () => {
  await app?.stop()
  removeDataDir(dataDir)
})

it('is ready only with all its orders, and says where it is and who can log in', async () => {
  expect(await linesOf(DEMO_CONTACTS[0]?.email ?? '')).toBe(ORDER_LINES)
  const shown = [
    app.url,
    `${app.url}/admin`,
    DEMO_PASSWORD,
    ...[...DEMO_STAFF, ...DEMO_CONTACTS].map((one) => one.email),
  ]
  await expect.poll(app.output).toContain('Ctrl+C stops')
  expect(shown.filter((text) => !app.output().includes(text))).toEqual([])
  expect(app.output()).toContain('dates are moved')
})

it('starts a second time without building or loading', async () => {
  await app.stop()
  const built = statSync(STAMP).mtimeMs
  app = await startDemo()
  expect(statSync(STAMP).mtimeMs).toBe(built)
  expect(app.output()).not.toContain('Orders and invoices')
  expect(await linesOf(DEMO_CONTACTS[0]?.email ?? '')).toBe(ORDER_LINES)
})
