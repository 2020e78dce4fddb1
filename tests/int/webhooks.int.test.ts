/** Events reach the endpoints of an ERP: signed, in order, each at least once, whatever another endpoint does. */
import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'

import type { Tools } from '@/outbox/tools'
import { answers, hangsUp, type Received } from '../support/receiver'
import { silentLog } from '../support/relay'
import { PATIENCE } from '../support/returnsDesk'
import { openWebhookDesk } from '../support/webhookDesk'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

const { desk, run, receiver, endpoint, happen, replay, stateOf, logOf } = openWebhookDesk()

/** As docs/erp/webhooks.md has it. */
function isSigned({ headers, body }: Received, secret: string): boolean {
  const [, t, v1] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['nazorg-signature'])) ?? []
  return v1 === createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')
}

describe('an endpoint', () => {
  it('gets every event once, in order, each signed with its secret and as it is fetched', async () => {
    const erp = await receiver()
    const made = await endpoint(erp.url)
    await run()
    const seqs = await happen(25)
    await expect.poll(erp.seqs, PATIENCE).toEqual(seqs)
    for (const one of erp.received) expect(isSigned(one, made.secret)).toBe(true)
    expect(erp.received.every((one) => isSigned(one, `${made.secret}x`))).toBe(false)
    const [first] = erp.received
    expect(first?.headers).toMatchObject({ 'content-type': 'application/json', 'nazorg-event-id': String(seqs[0]) })
    const fetched = await desk.asAdmin.get<{ events: object[] }>(`/api/erp/events?after=${(seqs[0] ?? 0) - 1}&limit=1`)
    expect(JSON.parse(first?.body ?? '')).toEqual(fetched.body.events[0])
    await expect.poll(async () => (await stateOf(made)).deliveredSeq, PATIENCE).toBe(seqs.at(-1))
    expect((await logOf(made)).map(({ seq, attempt, status, error }) => [seq, attempt, status, error])).toEqual(
      seqs.map((seq) => [seq, 1, 204, null]),
    )
  })

  it('gets none twice while two relays are at work', async () => {
    const erp = await receiver()
    const made = await endpoint(erp.url)
    await run()
    const { startRelay } = await import('@/outbox/relay')
    const second = startRelay(desk.nazorg.payload, silentLog, { now: desk.clock.now })
    const seqs = await happen(15)
    await expect.poll(async () => (await stateOf(made)).deliveredSeq, PATIENCE).toBe(seqs.at(-1))
    await second.stop()
    expect(erp.seqs()).toEqual(seqs)
  })

  it('is in the hand of one relay, however many reach for it', async () => {
    const { id } = await endpoint((await receiver()).url)
    await happen(1)
    const { claimEndpoints } = await import('@/outbox/webhooks/claimEndpoints')
    const tools = { payload: desk.nazorg.payload, now: desk.clock.now } as Tools
    const hands = await Promise.all(Array.from({ length: 8 }, () => claimEndpoints(tools, 20, [])))
    expect(hands.flatMap(({ claimed }) => claimed).map(({ endpoint: held }) => held.id)).toEqual([id])
    desk.clock.turnOn(61_000)
    expect((await claimEndpoints(tools, 20, [])).claimed).toHaveLength(1)
  })

  it('is heard of when nobody listened before, and the last one that listened was switched off', async () => {
    const [first, second] = [await receiver(), await receiver()]
    await run()
    await happen(2)
    const made = await endpoint(first.url)
    const seqs = await happen(2)
    await expect.poll(first.seqs, PATIENCE).toEqual(seqs)
    await desk.asAdmin.send('PATCH', `/api/webhook-endpoints/${made.id}`, { active: false })
    await endpoint(second.url)
    const later = await happen(2)
    await expect.poll(second.seqs, PATIENCE).toEqual(later)
    expect(first.seqs()).toEqual(seqs)
  })

  it('hears of what comes after it was made, and of the kinds that were chosen for it alone', async () => {
    await happen(2)
    const [all, some] = [await receiver(), await receiver()]
    await endpoint(all.url)
    const chosen = await endpoint(some.url, { events: ['customer.addresses', 'rma.received'] })
    await run()
    const [decided, received, more] = [await happen(3), await happen(2, 'rma.received'), await happen(1)]
    await expect.poll(all.seqs, PATIENCE).toEqual([...decided, ...received, ...more])
    await expect.poll(async () => (await stateOf(chosen)).deliveredSeq, PATIENCE).toBe(more[0])
    expect(some.seqs()).toEqual(received)
  })

  it('keeps its place while somebody saves it in the panel', async () => {
    const erp = await receiver()
    const made = await endpoint(erp.url)
    await run()
    const told = happen(20)
    for (let nth = 0; nth < 20; nth += 1) {
      const saved = await desk.asAdmin.send('PATCH', `/api/webhook-endpoints/${made.id}`, { name: `ERP ${nth}` })
      expect(saved.status).toBe(200)
    }
    const seqs = await told
    await expect.poll(async () => (await stateOf(made)).deliveredSeq, PATIENCE).toBe(seqs.at(-1))
    expect(erp.seqs()).toEqual(seqs)
  })

  it('that is deleted leaves its log', async () => {
    const erp = await receiver()
    const made = await endpoint(erp.url)
    await run()
    const [seq] = await happen(1)
    await expect.poll(async () => (await logOf(made)).length, PATIENCE).toBe(1)
    expect((await desk.asAdmin.send('DELETE', `/api/webhook-endpoints/${made.id}`)).status).toBe(200)
    const { docs } = await desk.nazorg.payload.find({
      collection: 'webhook-deliveries',
      depth: 0,
      overrideAccess: true,
    })
    expect(docs.map((one) => one.seq)).toEqual([seq])
  })

  it('gets nothing while it is switched off or has no secret, and all of it afterwards', async () => {
    const [off, bare, on] = [await receiver(), await receiver(), await receiver()]
    const switched = await endpoint(off.url, { active: false })
    const path = '/api/webhook-endpoints'
    const { id } = (await desk.asAdmin.post<{ doc: { id: string } }>(path, { name: 'B', url: bare.url })).body.doc
    await endpoint(on.url)
    await run()
    const seqs = await happen(3)
    await expect.poll(on.seqs, PATIENCE).toEqual(seqs)
    expect([off.connections, bare.connections]).toEqual([0, 0])
    await desk.asAdmin.send('PATCH', `${path}/${switched.id}`, { active: true })
    await desk.asAdmin.post(`${path}/${id}/secret`)
    await expect.poll(() => [off.seqs(), bare.seqs()], PATIENCE).toEqual([seqs, seqs])
  })
})

describe('an endpoint that fails', () => {
  it('blocks itself alone: what comes after waits for it, and others go on', async () => {
    const [ill, silent, well] = [await receiver(), await receiver(), await receiver()]
    ill.answer = answers(500)
    silent.answer = () => undefined // never
    const [failing] = [await endpoint(ill.url), await endpoint(silent.url), await endpoint(well.url)]
    await run()
    const seqs = await happen(5)
    await expect.poll(well.seqs, PATIENCE).toEqual(seqs)
    expect([ill.seqs(), silent.seqs()]).toEqual([[seqs[0]], [seqs[0]]])
    ill.answer = answers(200)
    desk.clock.turnOn(HOUR_MS)
    await expect.poll(ill.seqs, PATIENCE).toEqual([seqs[0], ...seqs])
    await expect
      .poll(async () => (await logOf(failing)).map(({ seq, attempt, status }) => [seq, attempt, status]), PATIENCE)
      .toEqual([[seqs[0], 1, 500], [seqs[0], 2, 200], ...seqs.slice(1).map((seq) => [seq, 1, 200])])
    expect(await stateOf(failing)).toMatchObject({ attempts: 0, failingSince: null, lastError: null })
  })

  it.each([
    [
      'a redirect, which is not followed',
      answers(302, { Location: '/elsewhere' }),
      302,
      'Redirects are not followed (302)',
    ],
    ['no page', answers(404), 404, 'Answered 404'],
    ['nothing', hangsUp, null, 'socket hang up'],
  ] as const)('by answering with %s, is tried again', async (_what, answer, status, error) => {
    const erp = await receiver()
    erp.answer = answer
    const made = await endpoint(erp.url)
    await run()
    await happen(1)
    await expect.poll(async () => (await logOf(made)).length, PATIENCE).toBe(1)
    expect((await logOf(made))[0]).toMatchObject({ attempt: 1, status, error })
    const state = await stateOf(made)
    expect(Date.parse(state.nextAttemptAt ?? '')).toBeGreaterThan(desk.clock.now().getTime())
    expect(state).toMatchObject({ attempts: 1, lastError: error, pausedAt: null })
    desk.clock.turnOn(HOUR_MS)
    await expect.poll(async () => (await logOf(made)).length, PATIENCE).toBe(2)
    expect(erp.received.map(({ path }) => path)).toEqual(['/hook', '/hook'])
  })

  it('is tried for three days, then paused until somebody goes on with it', async () => {
    const erp = await receiver()
    erp.answer = answers(503)
    const made = await endpoint(erp.url)
    await run()
    const seqs = await happen(2)
    await expect.poll(async () => (await stateOf(made)).attempts, PATIENCE).toBe(1)
    desk.clock.turnOn(2 * DAY_MS)
    await expect.poll(async () => (await stateOf(made)).attempts, PATIENCE).toBe(2)
    expect((await stateOf(made)).pausedAt).toBeNull()
    desk.clock.turnOn(2 * DAY_MS)
    await expect.poll(async () => (await stateOf(made)).pausedAt, PATIENCE).not.toBeNull()
    erp.answer = answers(200)
    desk.clock.turnOn(DAY_MS)
    const other = await receiver()
    await endpoint(other.url)
    const later = await happen(1)
    await expect.poll(other.seqs, PATIENCE).toEqual(later)
    expect(erp.seqs()).toEqual([seqs[0], seqs[0], seqs[0]])
    const { deliveredSeq } = await stateOf(made)
    expect((await replay(made, deliveredSeq)).status).toBe(200)
    await expect.poll(() => erp.seqs().slice(3), PATIENCE).toEqual([...seqs, ...later])
    expect(await stateOf(made)).toMatchObject({ pausedAt: null, lastError: null })
  })
})

describe('a replay', () => {
  it('sends again what came after a place, in order, and then goes on', async () => {
    const erp = await receiver()
    const made = await endpoint(erp.url)
    await run()
    const seqs = await happen(4)
    await expect.poll(erp.seqs, PATIENCE).toEqual(seqs)
    expect((await replay(made, seqs[1])).status).toBe(200)
    await expect.poll(erp.seqs, PATIENCE).toEqual([...seqs, ...seqs.slice(2)])
    const more = await happen(1)
    await expect.poll(erp.seqs, PATIENCE).toEqual([...seqs, ...seqs.slice(2), ...more])
  })

  it('that is asked for while an event is on its way is not lost with its answer', async () => {
    const erp = await receiver()
    const made = await endpoint(erp.url)
    await run()
    const seqs = await happen(3)
    await expect.poll(erp.seqs, PATIENCE).toEqual(seqs)
    let goOn = () => undefined as unknown
    erp.answer = (response) => {
      goOn = () => response.writeHead(200).end()
    }
    const [next] = await happen(1)
    await expect.poll(erp.seqs, PATIENCE).toEqual([...seqs, next])
    expect((await replay(made, (seqs[0] ?? 0) - 1)).status).toBe(200)
    erp.answer = answers(200)
    goOn()
    await expect.poll(erp.seqs, PATIENCE).toEqual([...seqs, next, ...seqs, next])
  })

  it('begins at a place that there is', async () => {
    const made = await endpoint((await receiver()).url)
    await happen(1)
    const tooFar = await replay(made, desk.last + 1)
    expect([tooFar.status, tooFar.body]).toMatchObject([409, { errors: [{ name: 'EVENTS_NOT_SO_FAR' }] }])
    for (const after of [-1, 1.5, '1', null]) expect((await replay(made, after)).status).toBe(400)
    expect((await replay({ id: 'none', secret: '' }, 0)).status).toBe(404)
  })
})
