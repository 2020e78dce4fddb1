/** The ERP that is played: takes what Nazorg signed, shows it, and misbehaves on request. */
import { once } from 'node:events'
import type { Server } from 'node:http'
import { afterEach, expect, it } from 'vitest'

import { demoErp } from '@/erp/demo/demoErp'
import { PATIENCE } from '../support/returnsDesk'
import { freePort } from '../support/startApp'
import { openWebhookDesk } from '../support/webhookDesk'

const { desk, run, endpoint, happen, stateOf, logOf } = openWebhookDesk()
let server: Server | undefined
afterEach(() => server?.close().closeAllConnections())

async function play() {
  const url = `http://127.0.0.1:${await freePort()}/`
  const made = await endpoint(url)
  server = demoErp({ secret: made.secret, now: desk.clock.now }).listen(Number(new URL(url).port), '127.0.0.1')
  await once(server, 'listening')
  const page = async () => (await fetch(url)).text()
  const answering = (how: string) => fetch(`${url}answering`, { method: 'POST', body: new URLSearchParams({ how }) })
  return { url, made, page, answering }
}

it('takes events that Nazorg signed, and shows them', async () => {
  const { url, page } = await play()
  await run()
  const [seq] = await happen(1, 'rma.completed')
  await expect.poll(page, PATIENCE).toContain(`<td>${seq}</td><td>rma.completed</td>`)
  const headers = { 'Content-Type': 'application/json', 'Nazorg-Signature': `t=1,v1=${'0'.repeat(64)}` }
  const forged = await fetch(url, { method: 'POST', headers, body: '{"seq":999,"type":"forged"}' })
  expect([forged.status, (await page()).includes('forged')]).toEqual([401, false])
})

it('answers wrongly when asked to, and is sent the same again once it answers well', async () => {
  const { made, page, answering } = await play()
  expect(await (await answering('wrongly')).text()).toContain('Answers <strong>wrongly</strong>')
  await run()
  const [seq] = await happen(1)
  await expect.poll(async () => (await stateOf(made)).lastError, PATIENCE).toBe('Answered 500')
  await answering('well')
  desk.clock.turnOn(60_000)
  await expect.poll(page, PATIENCE).toContain(`<td>${seq} (again)</td>`)
  await expect.poll(async () => (await logOf(made)).map(({ status }) => status), PATIENCE).toEqual([500, 204])
})
