/** Pages of editors: what may go online, and what goes online by itself at a planned moment. */
import type { Where } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { remarksIn } from '@/core/outbox/remarks'
import type { Outbox, Page } from '@/payload-types'
import type { Answer, Caller } from '../support/nazorg'
import { bodyOf, makeDraft, makePage } from '../support/pages'
import { outboxRows } from '../support/relay'
import { openReturnsDesk, PATIENCE } from '../support/returnsDesk'
import { login, makeUser } from '../support/trade'

type Refused = { errors: { name: string; message: string; data: Record<string, unknown> }[] }
type Plan = { state: string; at: string; local: string; by: string; reason: string | null }
type Planned = Refused & { plan: Plan | null; zone: string; problems: string[] }

const HOUR_MS = 3_600_000
const silent = { collection: 'pages', depth: 0, overrideAccess: true } as const
const { desk, run } = openReturnsDesk()
let asEditor: Caller

beforeAll(async () => {
  asEditor = desk.nazorg.as(await login(desk.nazorg, 'users', (await makeUser(desk.nazorg, 'editor')).email))
})
beforeEach(async () => {
  await desk.nazorg.payload.delete({ collection: 'pages', where: { id: { exists: true } }, overrideAccess: true })
})

async function change(id: string, data: object, more = ''): Promise<Answer<{ doc: Page } & Refused>> {
  const answer = await asEditor.send('PATCH', `/api/pages/${id}?locale=nl${more}`, data)
  return { status: answer.status, body: (await answer.json()) as { doc: Page } & Refused }
}
const publish = (id: string, data: object = {}) => change(id, { ...data, _status: 'published' })
const saveDraft = (id: string, data: object) => change(id, { ...data, _status: 'draft' }, '&draft=true')
const stored = (id: string) => desk.nazorg.payload.findByID({ ...silent, id })
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString()
const plan = (id: string, at: string, caller = asEditor) => caller.post<Planned>(`/api/pages/${id}/plan`, { at })
const planOf = async (id: string) => (await asEditor.get<Planned>(`/api/pages/${id}/plan`)).body
const rowsOf = (id: string) => outboxRows(desk.nazorg, { page: { equals: id } })
async function publishedVersions(id: string) {
  const parts: Where[] = [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }]
  return (await desk.nazorg.payload.findVersions({ ...silent, where: { and: parts }, sort: '-updatedAt' })).docs
}
const endsAs = (id: string, ...statuses: Outbox['status'][]) =>
  expect.poll(async () => (await rowsOf(id)).map(({ status }) => status), PATIENCE).toEqual(statuses)
async function remarksOf(id: string) {
  return (await rowsOf(id)).flatMap(({ lastError }) => remarksIn(lastError).map(({ kind }) => kind))
}

describe('a page', () => {
  it('does not go online without a title and a text in each language; the refusal names language and place', async () => {
    const { body: made } = await asEditor.post<{ doc: Page }>('/api/pages?locale=nl', {
      slug: 'help',
      title: 'Hulp',
      body: bodyOf('Bel ons.'),
      _status: 'draft',
    })
    const { status, body } = await publish(made.doc.id)
    expect([status, body.errors.map(({ name, message }) => [name, message])]).toEqual([
      422,
      [
        ['PAGE_TITLE_MISSING', 'Engels: de titel ontbreekt.'],
        ['PAGE_TEXT_MISSING', 'Engels: de tekst is nog leeg.'],
      ],
    ])
    expect((await stored(made.doc.id))._status).toBe('draft')
    expect((await desk.asContact.get<{ docs: Page[] }>('/api/pages')).body.docs).toEqual([])
  })

  it('needs the languages of the portal alone', async () => {
    const { id } = await makeDraft(desk.nazorg, 'help', 'Hulp')
    await asEditor.send('PATCH', `/api/pages/${id}?locale=en&draft=true`, { title: '', _status: 'draft' })
    expect((await publish(id)).status).toBe(422)
    expect((await desk.asAdmin.post('/api/globals/portal-settings', { languages: ['nl'] })).status).toBe(200)
    expect((await publish(id)).status).toBe(200)
    expect((await desk.asAdmin.post('/api/globals/portal-settings', { languages: ['nl', 'en'] })).status).toBe(200)
  })

  it('does not come back online by restoring a version that may not be', async () => {
    const { id } = await makeDraft(desk.nazorg, 'help', 'Hulp')
    await asEditor.send('PATCH', `/api/pages/${id}?locale=en&draft=true`, { title: '', _status: 'draft' })
    await desk.asAdmin.post('/api/globals/portal-settings', { languages: ['nl'] })
    await publish(id)
    await desk.asAdmin.post('/api/globals/portal-settings', { languages: ['nl', 'en'] })
    const [old] = await publishedVersions(id)
    await asEditor.send('PATCH', `/api/pages/${id}?locale=en`, { title: 'Help', _status: 'published' })
    const restored = await asEditor.post<Refused>(`/api/pages/versions/${old?.id}`)
    expect([restored.status, restored.body.errors[0]?.name]).toEqual([422, 'PAGE_TITLE_MISSING'])
    expect((await desk.nazorg.payload.findByID({ ...silent, id, locale: 'en' })).title).toBe('Help')
  })

  it.each(['Retour voorwaarden', '../x', 'a/b'])('has no address like %s', async (slug) => {
    const data = { slug, title: 'Hulp', body: bodyOf('Bel ons.'), _status: 'published' }
    expect((await asEditor.post('/api/pages?locale=nl', data)).status).toBeGreaterThanOrEqual(400)
  })
})

describe('a planned page', () => {
  it('goes online at its moment, once, as its draft is then, and not before', async () => {
    const { id } = await makePage(desk.nazorg, 'terms', 'Voorwaarden')
    await saveDraft(id, { title: 'Nieuwe voorwaarden' })
    const { status, body } = await plan(id, inHours(2))
    expect([status, body.plan?.state, body.plan?.by]).toEqual([200, 'planned', expect.stringMatching(/^editor/)])
    await saveDraft(id, { title: 'Nog betere voorwaarden' })
    await run()
    desk.clock.turnOn(1.9 * HOUR_MS)
    expect((await stored(id)).title).toBe('Voorwaarden')
    desk.clock.turnOn(0.2 * HOUR_MS)
    await endsAs(id, 'done')
    expect(await stored(id)).toMatchObject({ title: 'Nog betere voorwaarden', _status: 'published' })
    expect(await desk.nazorg.payload.findByID({ ...silent, id, locale: 'en' })).toMatchObject({
      title: 'Voorwaarden (en)',
    })
    expect(await planOf(id)).toMatchObject({ plan: null, problems: [] })
    expect(await remarksOf(id)).toEqual([])
    await saveDraft(id, { title: 'Daarna begonnen' })
    desk.clock.turnOn(24 * HOUR_MS)
    expect(await rowsOf(id)).toHaveLength(1)
    expect((await stored(id)).title).toBe('Nog betere voorwaarden')
  })

  it('is planned on the clock of the business, and moved by planning it again', async () => {
    const { id } = await makeDraft(desk.nazorg, 'help', 'Hulp')
    const year = new Date().getUTCFullYear() + 1
    expect((await plan(id, `${year}-07-01T09:00`)).body.plan).toMatchObject({
      at: `${year}-07-01T07:00:00.000Z`,
      local: `${year}-07-01T09:00`,
    })
    const moved = await plan(id, `${year}-12-01T09:00`, desk.asAdmin)
    expect(moved.body.plan).toMatchObject({ at: `${year}-12-01T08:00:00.000Z`, by: expect.stringMatching(/^admin/) })
    expect(await rowsOf(id)).toHaveLength(1)
    expect((await plan(id, inHours(-1))).body.errors[0]?.name).toBe('PLAN_MOMENT_PAST')
    for (const at of ['', 'morgen', '2027-13-01T00:00', '2027-02-30T09:00'])
      expect((await plan(id, at)).status).toBe(400)
    expect((await planOf(id)).plan?.local).toBe(`${year}-12-01T09:00`)
  })

  it('that is taken back stays offline, and can be planned anew', async () => {
    const { id } = await makeDraft(desk.nazorg, 'help', 'Hulp')
    await plan(id, inHours(1))
    expect(await asEditor.post<Planned>(`/api/pages/${id}/plan/withdraw`)).toMatchObject({
      status: 200,
      body: { plan: null },
    })
    expect((await asEditor.post(`/api/pages/${id}/plan/withdraw`)).status).toBe(404)
    await run()
    desk.clock.turnOn(2 * HOUR_MS)
    await plan(id, inHours(4))
    await endsAs(id, 'done', 'due')
    expect(await remarksOf(id)).toEqual(['withdrawn'])
    expect((await stored(id))._status).toBe('draft')
  })

  it('that is put online by hand first has no plan any more: what is begun next stays a draft', async () => {
    const { id } = await makeDraft(desk.nazorg, 'help', 'Hulp')
    await plan(id, inHours(1))
    expect((await publish(id)).status).toBe(200)
    await saveDraft(id, { title: 'Nog niet af' })
    await run()
    desk.clock.turnOn(2 * HOUR_MS)
    await endsAs(id, 'done')
    expect(await remarksOf(id)).toEqual(['onlineAlready'])
    expect((await stored(id)).title).toBe('Hulp')
  })

  it('that the guard refuses then stays as it was; staff read why until they plan or publish it', async () => {
    const { id } = await makePage(desk.nazorg, 'terms', 'Voorwaarden')
    await saveDraft(id, { title: 'Half', body: bodyOf(' ') })
    const { body } = await plan(id, inHours(1))
    expect(body.problems).toEqual(['Nederlands: de tekst is nog leeg.'])
    await run()
    desk.clock.turnOn(2 * HOUR_MS)
    await endsAs(id, 'dead')
    expect((await stored(id)).title).toBe('Voorwaarden')
    expect((await planOf(id)).plan).toMatchObject({
      state: 'refused',
      reason: 'Nederlands: de tekst is nog leeg.',
    })
    const [row] = await rowsOf(id)
    expect((await desk.asAdmin.post(`/api/outbox/${row?.id}/retry`)).status).toBe(409)
    await saveDraft(id, { body: bodyOf('Nu wel.') })
    expect((await publish(id)).status).toBe(200)
    expect((await planOf(id)).plan).toBeNull()
    expect(await remarksOf(id)).toEqual(['refusedThen'])
  })

  it('that has nothing new to show is left as it is', async () => {
    const { id } = await makePage(desk.nazorg, 'help', 'Hulp')
    await plan(id, inHours(1))
    await run()
    desk.clock.turnOn(2 * HOUR_MS)
    await endsAs(id, 'done')
    expect(await remarksOf(id)).toEqual(['onlineAlready'])
    expect(await publishedVersions(id)).toHaveLength(1)
  })

  it('that is gone is left undone', async () => {
    const { id } = await makeDraft(desk.nazorg, 'help', 'Hulp')
    await plan(id, inHours(1))
    await desk.nazorg.payload.delete({ ...silent, id })
    await run()
    desk.clock.turnOn(2 * HOUR_MS)
    await expect
      .poll(async () => (await outboxRows(desk.nazorg)).map(({ status }) => status), PATIENCE)
      .toEqual(['done'])
    expect(await remarksOf(id)).toEqual(['pageGone'])
  })

  it('is done once, whenever the one who does it dies', async () => {
    const { id } = await makeDraft(desk.nazorg, 'help', 'Hulp')
    await plan(id, inHours(1))
    const [row] = await rowsOf(id)
    // As a process leaves it that died with the row in hand.
    const dead = { status: 'leased', leaseUntil: inHours(1.5), attempts: 1 }
    await desk.nazorg.payload.db.updateOne({ collection: 'outbox', id: row?.id ?? '', data: dead } as never)
    desk.clock.turnOn(2 * HOUR_MS)
    await run()
    await endsAs(id, 'done')
    expect((await stored(id))._status).toBe('published')
    expect(await publishedVersions(id)).toHaveLength(1)
  })

  it('is planned, seen and taken back by those who write pages alone', async () => {
    const { id } = await makeDraft(desk.nazorg, 'help', 'Hulp')
    const stranger = desk.nazorg.as(null)
    for (const [caller, status] of [
      [desk.asAgent, 403],
      [desk.asContact, 403],
      [stranger, 401],
    ] as const) {
      expect((await plan(id, inHours(1), caller)).status).toBe(status)
      expect((await caller.get(`/api/pages/${id}/plan`)).status).toBe(status)
      expect((await caller.post(`/api/pages/${id}/plan/withdraw`)).status).toBe(status)
    }
    expect(await rowsOf(id)).toEqual([])
    expect((await plan('no-such-page', inHours(1))).status).toBe(404)
  })

  it('has one plan, however many plan it at once', async () => {
    const { id } = await makeDraft(desk.nazorg, 'help', 'Hulp')
    await Promise.all([1, 2, 3, 4].map((hours) => plan(id, inHours(hours))))
    expect(await rowsOf(id)).toHaveLength(1)
  })
})
