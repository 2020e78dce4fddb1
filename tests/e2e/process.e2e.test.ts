/** The real process, as an operator sees it: refuses, starts, answers, makes an admin, stops. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { launchBrowser } from '../support/chromium'
import { type App, newDataDir, removeDataDir, startApp } from '../support/startApp'

const dataDir = newDataDir()
let app: App
let browser: Browser

/** Runs a command to its end, with nothing but these variables set. */
async function run(args: string[], env: Record<string, string> = {}): Promise<{ code: number | null; output: string }> {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn('npm', args, {
    env: { PATH, HOME, NODE_ENV: 'production', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, output }
}

beforeAll(async () => {
  app = await startApp({ dataDir })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await app?.kill()
  removeDataDir(dataDir)
})

describe('a wrong setting', () => {
  it('stops the start with one sentence per fault, and no stack', async () => {
    const { code, output } = await run(['start', '--silent'], { PORT: 'http', LOG_LEVEL: 'loud' })
    expect(code).toBe(1)
    expect(output.trim().split('\n')).toEqual([
      'Nazorg cannot start:',
      expect.stringMatching(/^- PORT /),
      expect.stringMatching(/^- LOG_LEVEL /),
    ])
  })

  it('is a missing secret in production', async () => {
    const { code, output } = await run(['start', '--silent'])
    expect([code, output]).toEqual([1, expect.stringContaining('PAYLOAD_SECRET is missing')])
  })

  it('is a worker beside SQLite', async () => {
    const { code, output } = await run(['run', 'worker', '--silent'], { PAYLOAD_SECRET: 'k'.repeat(32) })
    expect([code, output]).toEqual([1, expect.stringMatching(/^The worker needs MongoDB .*SQLite/)])
  })
})

describe('the panel', () => {
  const admin = { email: 'beheer@nazorg.example', password: 'lang-genoeg-voor-nu', name: 'Beheer' }

  it('gets its first admin from admin:create, and never over the network', async () => {
    const post = (path: string) =>
      fetch(app.url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(admin),
      })
    expect((await post('/api/users/first-register')).status).toBe(404)
    const options = Object.entries(admin).flatMap(([name, value]) => [`--${name}`, value])
    const made = await run(['run', 'admin:create', '--silent', '--', ...options], { PAYLOAD_SECRET: 'k'.repeat(32) })
    expect([made.code, made.output]).toEqual([0, expect.stringContaining(admin.email)])
    expect((await post('/api/users/login')).status).toBe(200)
  })

  it('runs under the content security policy: login, overview, lists and the rich text editor', async () => {
    const page = await browser.newPage()
    const refused: string[] = []
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) refused.push(message.text())
    })
    page.on('pageerror', (error) => refused.push(error.message))
    await page.goto(`${app.url}/admin/login`)
    await page.fill('input[name=email]', admin.email)
    await page.fill('input[name=password]', admin.password)
    await page.click('button[type=submit]')
    await page.waitForURL(/\/admin$/)
    await page.goto(`${app.url}/admin/collections/rmas`)
    await page.goto(`${app.url}/admin/collections/pages/create`)
    await page.waitForSelector('[contenteditable=true]')
    expect(refused).toEqual([])
    await page.close()
  })
})

it('finishes the request that runs when it is told to stop, takes no new one, and leaves with 0', async () => {
  const stopping = await startApp({ command: ['node', '-C', 'production', '--import', 'tsx', 'src/server/index.ts'] })
  const { port } = new URL(stopping.url)
  const body = JSON.stringify({ email: 'a@b.example', password: 'x' })
  const socket = connect(Number(port), 'localhost')
  const head = `POST /api/users/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`
  socket.write(head + body.slice(0, 5))
  const answer = once(socket, 'data')
  await fetch(`${stopping.url}/healthz`) // the half request is known by now: it came first
  const stopped = stopping.stop()
  await expect.poll(() => fetch(stopping.url).then(String, () => 'refused')).toBe('refused')
  socket.write(body.slice(5))
  expect(String(await answer)).toMatch(/^HTTP\/1.1 401 /)
  expect(await stopped).toBe(0)
  expect(stopping.output()).toContain('"msg":"stopped"')
  removeDataDir(stopping.dataDir)
})
