/** The ERP that is played, as a process of its own: it misbehaves on request, is killed at any moment, and has every event once. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest'

import { keyOfIntegration } from '../support/everyRow'
import { type PlayedErp, playErp } from '../support/playedErp'
import { type PortalServer, servePortal } from '../support/portalServer'
import { seededRandom } from '../support/random'
import { PATIENCE } from '../support/returnsDesk'
import { freePort } from '../support/startApp'
import { until } from '../support/until'
import { openWebhookDesk } from '../support/webhookDesk'

const { desk, run, endpoint, happen, stateOf, logOf } = openWebhookDesk()
/** Longer than the first pause after a failure; all of them together shorter than a signature may be old. */
const PAUSE_MS = 40_000
const KILLS = 4

let portal: PortalServer
let erp: PlayedErp | undefined
beforeAll(async () => {
  portal = await servePortal()
  return () => portal.stop()
})
afterEach(() => erp?.remove())

/** An endpoint, and an ERP behind it that knows its secret. */
async function receiving(...more: string[]) {
  const port = await freePort()
  const made = await endpoint(`http://127.0.0.1:${port}/`)
  erp = await playErp(['--secret', made.secret, ...more], port)
  await erp.start()
  return { made, played: erp }
}

const withKey = async () => ['--portal', portal.url, '--key', await keyOfIntegration(desk.nazorg)]
const seqsOf = (played: PlayedErp) => played.taken().map(({ event }) => event.seq)
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

/** Kills it while events come, each time that it has written down some more, and starts it again. */
async function killInTheMiddle(played: PlayedErp, seed: number): Promise<void> {
  const random = seededRandom(seed)
  for (let nth = 0; nth < KILLS; nth += 1) {
    const enough = played.entries().length + random.integer(1, 12)
    const told = happen(15)
    await until(async () => played.entries().length >= enough || null, 30_000, 2)
    await played.kill()
    await told
    await played.start()
    desk.clock.turnOn(PAUSE_MS)
  }
}

describe('a webhook', () => {
  it('is taken in when Nazorg signed it, and is shown', async () => {
    const { played } = await receiving()
    await run()
    const [seq] = await happen(1, 'rma.inspected')
    const page = async () => (await fetch(played.url)).text()
    await expect.poll(page, PATIENCE).toContain(`<td>${seq}</td><td>rma.inspected</td>`)
    const headers = { 'Content-Type': 'application/json', 'Nazorg-Signature': `t=1,v1=${'0'.repeat(64)}` }
    const forged = await fetch(played.url, { method: 'POST', headers, body: '{"seq":999,"type":"forged"}' })
    expect([forged.status, (await page()).includes('forged')]).toEqual([401, false])
  })

  it.each([
    ['wrongly', 'Answered 500'],
    ['gone', 'Answered 410'],
    ['garbage', 'Parse Error'],
  ])('that is answered %s is sent again once it answers well, and is in the books once', async (how, fault) => {
    const { made, played } = await receiving()
    expect((await played.post('answering', { how })).status).toBe(303)
    await run()
    const [seq] = await happen(1)
    await expect.poll(async () => (await stateOf(made)).lastError, PATIENCE).toContain(fault)
    await played.post('answering', { how: 'well' })
    desk.clock.turnOn(PAUSE_MS)
    await expect.poll(async () => (await stateOf(made)).deliveredSeq, PATIENCE).toBe(seq)
    expect((await logOf(made)).at(-1)).toMatchObject({ seq, attempt: 2, status: 204 })
    expect(seqsOf(played)).toEqual([seq])
  })

  it('that nobody answers waits, and those of others do not', async () => {
    const { played } = await receiving()
    await played.post('answering', { how: 'never' })
    await run()
    const seqs = await happen(3)
    await expect.poll(() => seqsOf(played), PATIENCE).toEqual(seqs.slice(0, 1))
  })

  it.each([1, 2])(
    'of a batch in which the ERP is killed again and again is neither lost nor out of order (seed %i)',
    async (seed) => {
      const { made, played } = await receiving()
      await run()
      const begun = desk.last
      await killInTheMiddle(played, seed)
      await expect.poll(async () => (await stateOf(made)).deliveredSeq, PATIENCE).toBe(desk.last)
      expect(seqsOf(played)).toEqual(upTo(desk.last).slice(begun))
    },
  )
})

describe('pulling', () => {
  it('goes on after the last event that is in the books, however often the ERP is killed', async () => {
    await happen(20)
    const played = await playErp(await withKey())
    erp = played
    await played.start()
    await killInTheMiddle(played, 3)
    await expect.poll(() => seqsOf(played).at(-1), PATIENCE).toBe(desk.last)
    expect(seqsOf(played)).toEqual(upTo(desk.last))
  })

  it('fetches what was before a webhook, and both ways together leave each event once', async () => {
    const { played } = await receiving(...(await withKey()))
    await run()
    await killInTheMiddle(played, 4)
    const more = await happen(5)
    await expect.poll(() => seqsOf(played).at(-1), PATIENCE).toBe(more.at(-1))
    expect(seqsOf(played)).toEqual(upTo(desk.last))
  })
})
