/** What webhooks must never do: reach into the house's network, tell a secret, lose an event. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'

import type { WebhookEndpoint } from '@/payload-types'
import { PATIENCE } from '../support/returnsDesk'
import { openWebhookDesk } from '../support/webhookDesk'

const { desk, run, receiver, endpoint, happen, stateOf, logOf } = openWebhookDesk()
const PATH = '/api/webhook-endpoints'

describe('an address', () => {
  it.each([
    'http://erp.example/',
    'http://localhost:4000/',
    'ftp://erp.example',
    'https://a:b@erp.example/',
    'erp',
    '',
  ])('that does not fit is refused: %s', async (url) => {
    expect((await desk.asAdmin.post(PATH, { name: 'ERP', url })).status).toBe(400)
  })

  it.each(['localhost', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0', '10.0.0.1', '192.168.1.1', '169.254.169.254'])(
    'of the own network is not connected to: %s',
    async (host) => {
      const inside = await receiver()
      const made = await endpoint(`https://${host}:${inside.port}/`)
      await run()
      await happen(1)
      await expect.poll(async () => (await logOf(made)).length, PATIENCE).toBe(1)
      const [{ status, error } = {}] = await logOf(made)
      expect([status, error]).toEqual([null, expect.stringMatching(/is not allowed/)])
      expect(inside.connections).toBe(0)
    },
  )

  it('that fitted once and does not any more is not connected to', async () => {
    const inside = await receiver()
    const made = await endpoint(inside.url)
    const data = { url: `http://localhost:${inside.port}/` }
    await desk.nazorg.payload.db.updateOne({ collection: 'webhook-endpoints', id: made.id, data })
    await run()
    await happen(1)
    await expect
      .poll(async () => (await stateOf(made)).lastError, PATIENCE)
      .toBe('The address may not be used: notHttps')
    expect(inside.connections).toBe(0)
  })
})

describe('a secret', () => {
  it('is told once, kept enciphered, and in no other answer', async () => {
    const erp = await receiver()
    const { id, secret } = await endpoint(erp.url)
    expect(secret).toMatch(/^whs_[\w-]{43}$/)
    const stored = await desk.nazorg.payload.db.findOne<WebhookEndpoint>({
      collection: 'webhook-endpoints',
      where: { id: { equals: id } },
    })
    expect(stored?.signingSecret).toBeTruthy()
    const asked: [method: string, path: string, body?: object][] = [
      ['GET', PATH],
      ['GET', `${PATH}/${id}`],
      ['GET', `${PATH}/${id}?select[signingSecret]=true`],
      ['GET', `${PATH}?where[id][equals]=${id}&depth=2`],
      ['GET', `/api/webhook-deliveries?depth=2`],
      ['PATCH', `${PATH}/${id}`, { name: 'Ander ERP' }],
      ['PATCH', `${PATH}/${id}`, { signingSecret: 'whs_mine', secretHint: 'mine', deliveredSeq: 99 }],
      ['POST', `${PATH}/${id}/replay`, { after: 0 }],
      ['POST', PATH, { name: 'Nog een', url: erp.url, signingSecret: 'whs_mine' }],
    ]
    await run()
    await happen(1)
    await expect.poll(() => erp.received.length, PATIENCE).toBeGreaterThan(0)
    for (const [method, path, body] of asked) {
      const text = await (await desk.asAdmin.send(method, path, body)).text()
      for (const told of [secret, stored?.signingSecret ?? '', 'signingSecret', 'whs_mine'])
        expect([path, text.includes(told)]).toEqual([path, false])
    }
    const after = await desk.nazorg.payload.db.findOne<WebhookEndpoint>({
      collection: 'webhook-endpoints',
      where: { id: { equals: id } },
    })
    expect([after?.signingSecret, after?.secretHint]).toEqual([stored?.signingSecret, stored?.secretHint])
  })

  it('that was replaced signs nothing any more', async () => {
    const erp = await receiver()
    const { id, secret } = await endpoint(erp.url)
    const { body } = await desk.asAdmin.post<{ secret: string }>(`${PATH}/${id}/secret`)
    expect(body.secret).not.toBe(secret)
    const { signatureOf } = await import('@/outbox/webhooks/sign')
    await run()
    await happen(1)
    await expect.poll(() => erp.received.length, PATIENCE).toBe(1)
    const [one] = erp.received
    const at = new Date(Number(/t=(\d+)/.exec(String(one?.headers['nazorg-signature']))?.[1]) * 1000)
    expect(one?.headers['nazorg-signature']).toBe(signatureOf(body.secret, one?.body ?? '', at))
  })
})

describe('a process that dies while it sends', () => {
  it('loses nothing: what was on its way is sent again, and the rest comes in order', async () => {
    const erp = await receiver()
    const made = await endpoint(erp.url)
    const seqs = await happen(6)
    let held = 0
    erp.answer = (response) => {
      held += 1
      if (held !== 3) response.writeHead(200).end() // the third is taken in, and never answered
    }
    const other = startRelayProcess()
    await expect.poll(() => held, { timeout: 90_000, interval: 50 }).toBe(3)
    other.kill('SIGKILL')
    await once(other, 'exit')
    expect(erp.seqs()).toEqual(seqs.slice(0, 3))
    expect((await stateOf(made)).deliveredSeq).toBe(seqs[1])
    await run()
    desk.clock.turnOn(process.env.TEST_DATABASE_URL?.startsWith('mongodb') ? 61_000 : 0)
    await expect.poll(erp.seqs, PATIENCE).toEqual([...seqs.slice(0, 3), ...seqs.slice(2)])
    expect((await logOf(made)).map(({ seq }) => seq)).toEqual(seqs)
  })

  function startRelayProcess() {
    const env = { ...process.env, DATABASE_URL: desk.nazorg.databaseUrl, NODE_OPTIONS: '' }
    const args = ['-C', 'development', '--import', 'tsx', 'tests/support/relayProcess.ts']
    return spawn(process.execPath, args, { env, stdio: 'ignore' })
  }
})

describe('the log', () => {
  it('is kept for a month', async () => {
    const erp = await receiver()
    const made = await endpoint(erp.url)
    await run()
    await happen(2)
    await expect.poll(async () => (await logOf(made)).length, PATIENCE).toBe(2)
    const [old] = await logOf(made)
    const at = new Date(Date.now() - 31 * 86_400_000).toISOString()
    await desk.nazorg.payload.db.updateOne({ collection: 'webhook-deliveries', id: old?.id ?? '', data: { at } })
    await desk.relay?.stop()
    await run()
    await expect.poll(async () => (await logOf(made)).map(({ id }) => id), PATIENCE).not.toContain(old?.id)
    expect(await logOf(made)).toHaveLength(1)
  })
})
