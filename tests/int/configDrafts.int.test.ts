/** What editors have not put online yet, when an import comes: it is laid aside, never published, and undoing brings it back. */
import { describe, expect, it } from 'vitest'

import type { Page } from '@/payload-types'
import { at, type Draft, openConfigDesk } from '../support/configDesk'
import { bodyOf } from '../support/pages'

const silent = { collection: 'pages', depth: 0, overrideAccess: true } as const
const HOUR_MS = 3_600_000
const { desk, exported, edited, check, load, undo } = openConfigDesk()

async function privacy(): Promise<string> {
  const where = { slug: { equals: 'privacy' } }
  return (await desk.nazorg.payload.find({ ...silent, where })).docs[0]?.id ?? ''
}
const begin = async (data: Partial<Page>, locale: 'nl' | 'en' = 'nl') =>
  desk.nazorg.payload.update({
    ...silent,
    id: await privacy(),
    locale,
    draft: true,
    data: { ...data, _status: 'draft' },
  })
async function planned(id: string): Promise<string> {
  const plan = `/api/pages/${id}/plan`
  await desk.asAdmin.post(plan, { at: new Date(Date.now() + HOUR_MS).toISOString() })
  return plan
}
const seen = (id: string) => desk.nazorg.payload.findByID({ ...silent, id, locale: 'nl', draft: true })
const rename = (it: Draft) => Object.assign(at(it, 'pages', 'privacy'), { title: { nl: 'Nieuw', en: 'New' } })

describe('a page with a draft above it', () => {
  it('goes online as the bundle says, without what only the draft says', async () => {
    await begin({ body: bodyOf('Nog niet klaar.') }, 'en')
    const { id } = await begin({ title: 'Halverwege', body: bodyOf('Nog niet klaar.') })
    const draft = await edited(rename)
    const { run } = (await load(draft)).body
    expect(JSON.parse(await exported())).toEqual(draft)
    expect((await undo(run)).status).toBe(200)
    expect(await exported()).toBe(desk.begun)
    expect(JSON.stringify((await seen(id)).body)).toContain('Nog niet klaar.')
  })

  it('is known by the address that is online', async () => {
    const { id } = await begin({ slug: 'privacy-nieuw' })
    expect(await exported()).toBe(desk.begun)
    const draft = await edited(rename)
    const { run } = (await load(draft)).body
    expect(JSON.parse(await exported())).toEqual(draft)
    expect((await undo(run)).status).toBe(200)
    expect([await exported(), (await seen(id)).slug]).toEqual([desk.begun, 'privacy-nieuw'])
  })

  it('that goes online at a planned moment is not overtaken: the plan is withdrawn first', async () => {
    const { id } = await begin({ title: 'Straks' })
    const plan = await planned(id)
    const draft = await edited(rename)
    const { status, body } = await load(draft)
    expect([status, body.errors[0]?.message]).toEqual([422, expect.stringContaining('gepland')])
    const refused = (await check(draft)).body.entries.filter(({ kind }) => kind === 'refused')
    expect(refused.map(({ key }) => key)).toEqual(['privacy'])
    expect((await desk.asAdmin.get<{ plan: object }>(plan)).body.plan).toMatchObject({ state: 'planned' })
    expect((await seen(id)).title).toBe('Straks')
    await desk.asAdmin.post(`${plan}/withdraw`)
    expect((await load(draft)).status).toBe(200)
  })

  it('that somebody planned since is not overtaken by undoing either, and the refusal says when it goes online', async () => {
    const draft = await edited((it) => Object.assign(at(it, 'pages', 'privacy'), { online: false }))
    const { run } = (await load(draft)).body
    const plan = await planned(await privacy())
    const { status, body } = await undo(run)
    expect([status, body.errors.map(({ message }) => message)]).toEqual([
      422,
      [expect.stringMatching(/^Pagina ‘.+’: .+ heeft gepland dat .+ online gaat: \d+ \w+ \d{4}, \d+\.\d\d\./)],
    ])
    await desk.asAdmin.post(`${plan}/withdraw`)
    expect((await undo(run)).status).toBe(200)
    expect(await exported()).toBe(desk.begun)
  })
})
