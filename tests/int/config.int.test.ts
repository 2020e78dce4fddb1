/** What an import of a configuration does, refuses and takes back. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { Report } from '@/core/config/report'
import type { Entry, Value } from '@/core/config/shape'
import { furnish } from '../support/house'
import { type Caller, type Nazorg, startNazorg } from '../support/nazorg'
import { login, makeCustomer, makeUser } from '../support/trade'

type Draft = { format: unknown; settings: Record<string, Entry> } & Record<string, Entry[]>
type Refused = { errors: { name: string; message: string; data: Record<string, unknown> }[] }

const silent = { depth: 0, overrideAccess: true } as const

let nazorg: Nazorg
let asAdmin: Caller
let begun: string

beforeAll(async () => {
  nazorg = await startNazorg()
  asAdmin = nazorg.as(await login(nazorg, 'users', (await makeUser(nazorg, 'admin')).email))
  await furnish(nazorg)
  begun = await exported()
}, 120_000)

afterAll(() => nazorg.stop())

beforeEach(async () => {
  expect((await asAdmin.post('/api/config/import', JSON.parse(begun))).status).toBe(200)
  expect(await exported()).toBe(begun)
})

const exported = async (): Promise<string> => (await asAdmin.send('GET', '/api/config/export')).text()
const images = () => readdirSync(path.join(nazorg.dataDir, 'media')).sort()

/** The configuration as it stands, changed by hand. */
async function edited(change: (draft: Draft) => void): Promise<Draft> {
  const draft = JSON.parse(await exported()) as Draft
  change(draft)
  return draft
}

function at(draft: Draft, section: string, key: string): Record<string, Value> {
  const found = draft[section]?.find((entry) => entry.key === key)
  if (!found) throw new Error(`no ${key} among ${section}`)
  return found as Record<string, Value>
}

const check = (draft: unknown) => asAdmin.post<Report & Refused>('/api/config/check', draft)
const load = (draft: unknown) => asAdmin.post<Report & Refused>('/api/config/import', draft)
const undo = (run: string | null) => asAdmin.post<Refused>(`/api/config/runs/${run}/undo`)

const emptySubject = (draft: Draft) =>
  Object.assign(at(draft, 'templates', 'rma-decided'), { subject: { nl: '', en: 'x' } })
const rename = (draft: Draft) =>
  Object.assign(at(draft, 'return-reasons', 'DEUK'), { title: { nl: 'Bluts', en: 'Dent' } })
const addSegment = (draft: Draft, code = 'dealer') =>
  draft.segments?.push({ key: code, title: { nl: 'Dealers', en: 'Dealers' } })

describe('a check', () => {
  it('tells in words what would change, per language, and changes nothing', async () => {
    const before = images()
    const draft = await edited((it) => {
      rename(it)
      addSegment(it)
      it.settings = { 'return-settings': { windowDays: 30, termsRequired: false } }
    })
    const { status, body } = await check(draft)
    expect(status).toBe(200)
    const told = body.entries.filter(({ kind }) => kind !== 'unchanged')
    expect(told.map(({ partName, name, kind }) => [partName, name, kind])).toEqual([
      ['Segment', 'Dealers', 'created'],
      ['Retourreden', 'Bluts', 'changed'],
      ['Retouren', 'Retouren', 'changed'],
    ])
    expect(told[1]?.fields.map(({ label, language }) => [label, language])).toEqual([
      ['Naam', 'nl'],
      ['Naam', 'en'],
    ])
    expect(told[1]?.fields[0]?.lines).toEqual([
      [
        { kind: 'removed', text: 'Deuk' },
        { kind: 'added', text: 'Bluts' },
      ],
    ])
    expect(told[2]?.fields.map(({ label }) => label)).toEqual([
      'Retourtermijn (dagen)',
      'Akkoord met voorwaarden verplicht',
    ])
    expect(await exported()).toBe(begun)
    expect(images()).toEqual(before)
  })

  it('names every entry that is refused, each with the guard’s own reason', async () => {
    const draft = await edited((it) => {
      emptySubject(it)
      Object.assign(at(it, 'pages', 'terms'), { title: { nl: 'Voorwaarden', en: null } })
      rename(it)
    })
    const { body } = await check(draft)
    const refused = body.entries.filter(({ kind }) => kind === 'refused')
    expect(refused.map(({ key }) => key)).toEqual(['terms', 'rma-decided'])
    expect(refused[1]?.reasons.join(' ')).toContain('onderwerp')
    expect(await exported()).toBe(begun)
  })
})

describe('an import', () => {
  it('refuses everything for one template that cannot be online', async () => {
    const draft = await edited((it) => {
      emptySubject(it)
      rename(it)
      addSegment(it)
    })
    const { status, body } = await load(draft)
    expect([status, body.errors[0]?.name]).toEqual([422, 'CONFIG_REFUSED'])
    expect(body.errors[0]?.message).toMatch(/^Sjabloon ‘rma-decided’: .*onderwerp/)
    expect(await exported()).toBe(begun)
  })

  it('leaves no file behind when it fails', async () => {
    const before = images()
    const { docs } = await nazorg.payload.find({ collection: 'media', where: { alt: { equals: 'Loods' } }, ...silent })
    const draft = await edited(emptySubject)
    await nazorg.payload.delete({ collection: 'media', id: docs[0]?.id ?? '', ...silent })
    const without = images()
    expect(without.length).toBeLessThan(before.length)
    expect((await load(draft)).status).toBe(422)
    expect((await check(draft)).status).toBe(200)
    expect(images()).toEqual(without)
  })

  it('judges forms by their guard: questions that wait for each other', async () => {
    const wait = (field: string) => ({ match: 'all', rules: [{ field, is: 'filled' }] })
    const draft = await edited((it) => {
      const fields = at(it, 'forms', 'Beschadiging').fields as { condition: object }[]
      Object.assign(fields[0] ?? {}, { condition: wait('how') })
      Object.assign(fields[1] ?? {}, { condition: wait('where') })
    })
    const { status, body } = await load(draft)
    expect([status, body.errors[0]?.message]).toEqual([422, expect.stringContaining('Formulier ‘Beschadiging’')])
    expect(await exported()).toBe(begun)
  })

  it('takes a reason offline and a page down, as the bundle says, and brings them back', async () => {
    const draft = await edited((it) => {
      at(it, 'return-reasons', 'BESCH').online = false
      at(it, 'pages', 'help').online = false
    })
    expect((await load(draft)).status).toBe(200)
    const now = JSON.parse(await exported()) as Draft
    expect([at(now, 'return-reasons', 'BESCH').online, at(now, 'pages', 'help').online]).toEqual([false, false])
    const { totalDocs } = await nazorg.payload.count({
      collection: 'pages',
      where: { slug: { equals: 'help' }, _status: { equals: 'published' } },
      overrideAccess: true,
    })
    expect(totalDocs).toBe(0)
  })

  it('keeps what it does not name: entries, fields, languages', async () => {
    const partial = { format: 1, 'return-reasons': [{ key: 'DEUK', title: { en: 'Dent' } }] }
    expect((await load(partial)).status).toBe(200)
    const now = JSON.parse(await exported()) as Draft
    expect(at(now, 'return-reasons', 'DEUK')).toMatchObject({ title: { nl: 'Deuk', en: 'Dent' }, parent: 'Z-GROEP' })
    expect(now.pages).toHaveLength((JSON.parse(begun) as Draft).pages?.length ?? 0)
  })
})

describe('a bundle that is none', () => {
  const cases: [string, (draft: Draft) => unknown, string, string][] = [
    ['a later format', (it) => ({ ...it, format: 2 }), 'CONFIG_FORMAT_UNKNOWN', '2'],
    ['another file', () => ({ hello: 'world' }), 'CONFIG_MALFORMED', 'format'],
    ['a section that is none', (it) => ({ ...it, users: [] }), 'CONFIG_MALFORMED', 'users'],
    ['a list', () => [], 'CONFIG_MALFORMED', ''],
    ['one key twice', (it) => addSegment(it, 'garage') && it, 'CONFIG_KEY_TWICE', 'segments › garage'],
    [
      'a form that is nowhere',
      (it) => Object.assign(at(it, 'return-reasons', 'DEUK'), { form: 'Niets' }) && it,
      'CONFIG_KEY_UNKNOWN',
      'return-reasons › DEUK › form',
    ],
    [
      'a choice that is none',
      (it) => Object.assign(it.settings['return-settings'] ?? {}, { windowBasis: 'moon' }) && it,
      'CONFIG_VALUE_UNFIT',
      'return-settings › windowBasis',
    ],
    [
      'a text for a number',
      (it) => Object.assign(at(it, 'return-reasons', 'DEUK'), { position: '1' }) && it,
      'CONFIG_VALUE_UNFIT',
      'return-reasons › DEUK › position',
    ],
    [
      'a field that is none',
      (it) => Object.assign(at(it, 'service-types', 'repair'), { password: 'x' }) && it,
      'CONFIG_VALUE_UNFIT',
      'service-types › repair › password',
    ],
    [
      'an image that is not its key',
      (it) => Object.assign(it.media?.[0] ?? {}, { file: 'aGVsbG8=' }) && it,
      'CONFIG_VALUE_UNFIT',
      'media › image-',
    ],
  ]

  it.each(cases)('is refused with its place, and changes nothing: %s', async (_, change, code, place) => {
    const draft = JSON.parse(await exported()) as Draft
    const { status, body } = await load(change(draft))
    expect([status >= 400 && status < 500, body.errors[0]?.name]).toEqual([true, code])
    expect(body.errors[0]?.message).toContain(place)
    expect(await exported()).toBe(begun)
  })

  it('cannot name a prototype', async () => {
    const { checkBundle } = await import('@/bundle/importBundle')
    const value: unknown = JSON.parse('{"format":1,"segments":[{"key":"x","__proto__":{"polluted":true}}]}')
    await expect(checkBundle(await nazorg.request(), value)).rejects.toMatchObject({ code: 'CONFIG_MALFORMED' })
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe('undoing', () => {
  it('brings back what was there, takes away what was made, and does so once', async () => {
    const draft = await edited((it) => {
      rename(it)
      addSegment(it)
      Object.assign(at(it, 'return-reasons', 'DEUK'), { segments: ['dealer'] })
    })
    const { run } = (await load(draft)).body
    expect(await exported()).not.toBe(begun)
    expect((await undo(run)).status).toBe(200)
    expect(await exported()).toBe(begun)
    const again = await undo(run)
    expect([again.status, again.body.errors[0]?.name]).toEqual([409, 'CONFIG_UNDONE_BEFORE'])
  })

  it('takes an image away with its files', async () => {
    const before = images()
    const draft = await edited(() => {})
    const { docs } = await nazorg.payload.find({ collection: 'media', where: { alt: { equals: 'Loods' } }, ...silent })
    await nazorg.payload.delete({ collection: 'media', id: docs[0]?.id ?? '', ...silent })
    const without = images()
    const { run } = (await load(draft)).body
    expect(images()).toHaveLength(before.length)
    expect((await undo(run)).status).toBe(200)
    expect(images()).toEqual(without)
  })

  it('is refused where something was changed since, and says what', async () => {
    const { run } = (await load(await edited(rename))).body
    const where = { code: { equals: 'DEUK' } }
    await nazorg.payload.update({ collection: 'return-reasons', where, data: { position: 7 }, ...silent })
    const { status, body } = await undo(run)
    expect([status, body.errors[0]?.name]).toEqual([409, 'CONFIG_CHANGED_SINCE'])
    expect(body.errors[0]?.message).toContain('Retourreden ‘Bluts’')
    expect(at(JSON.parse(await exported()) as Draft, 'return-reasons', 'DEUK').title).toEqual({
      nl: 'Bluts',
      en: 'Dent',
    })
  })

  it('is refused where what it made is in use', async () => {
    const { run } = (await load(await edited((it) => addSegment(it)))).body
    const where = { code: { equals: 'dealer' } }
    const { docs } = await nazorg.payload.find({ collection: 'segments', where, ...silent })
    const customer = await makeCustomer(nazorg, { segments: [docs[0]?.id ?? ''] })
    const { status, body } = await undo(run)
    expect([status, body.errors[0]?.message]).toEqual([422, expect.stringContaining('Segment ‘Dealers’: Dit segment')])
    await nazorg.payload.update({ collection: 'customers', id: customer.id, data: { segments: [] }, ...silent })
    expect((await undo(run)).status).toBe(200)
  })

  it('brings back a draft that was being written', async () => {
    const where = { slug: { equals: 'privacy' } }
    const { docs } = await nazorg.payload.find({ collection: 'pages', where, ...silent })
    const id = docs[0]?.id ?? ''
    const page = { collection: 'pages', id, locale: 'nl', draft: true, ...silent } as const
    await nazorg.payload.update({ ...page, data: { title: 'Nog niet klaar', _status: 'draft' } })
    const draft = await edited((it) => Object.assign(at(it, 'pages', 'privacy'), { title: { nl: 'Nieuw', en: 'New' } }))
    const { run } = (await load(draft)).body
    expect((await nazorg.payload.findByID(page)).title).toBe('Nieuw')
    expect((await undo(run)).status).toBe(200)
    expect((await nazorg.payload.findByID(page)).title).toBe('Nog niet klaar')
    expect(await exported()).toBe(begun)
  })
})
