/** What an import of a configuration does, and what it refuses. */
import { describe, expect, it } from 'vitest'

import { addSegment, at, type Draft, emptySubject, openConfigDesk, rename } from '../support/configDesk'

const { desk, exported, images, edited, check, load, deletePhoto } = openConfigDesk()

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
    expect(await exported()).toBe(desk.begun)
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
    expect(await exported()).toBe(desk.begun)
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
    expect(await exported()).toBe(desk.begun)
  })

  it('leaves no file behind when it fails', async () => {
    const before = images()
    const draft = await edited(emptySubject)
    await deletePhoto()
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
    expect(await exported()).toBe(desk.begun)
  })

  it('takes a reason offline and a page down, as the bundle says, and brings them back', async () => {
    const draft = await edited((it) => {
      at(it, 'return-reasons', 'BESCH').online = false
      at(it, 'pages', 'help').online = false
    })
    expect((await load(draft)).status).toBe(200)
    const now = JSON.parse(await exported()) as Draft
    expect([at(now, 'return-reasons', 'BESCH').online, at(now, 'pages', 'help').online]).toEqual([false, false])
    const { totalDocs } = await desk.nazorg.payload.count({
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
    expect(now.pages).toHaveLength((JSON.parse(desk.begun) as Draft).pages?.length ?? 0)
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
    expect(await exported()).toBe(desk.begun)
  })

  it('cannot name a prototype', async () => {
    const { checkBundle } = await import('@/bundle/importBundle')
    const value: unknown = JSON.parse('{"format":1,"segments":[{"key":"x","__proto__":{"polluted":true}}]}')
    await expect(checkBundle(await desk.nazorg.request(), value)).rejects.toMatchObject({ code: 'CONFIG_MALFORMED' })
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})
