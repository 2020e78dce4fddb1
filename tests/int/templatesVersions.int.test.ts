/** Around the editor of a template: the samples of its variables, and the way back to an older version past the same guard. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { Template } from '@/payload-types'
import type { Caller } from '../support/nazorg'
import { openReturnsDesk } from '../support/returnsDesk'
import { login, makeUser } from '../support/trade'

type Refused = { errors: { name: string; data: Record<string, unknown> }[] }
type Stored = { _status: string; subject: Record<string, string>; body: Record<string, unknown> }

const { desk } = openReturnsDesk()
const silent = { depth: 0, overrideAccess: true } as const
let asEditor: Caller

const WRONG = {
  root: {
    type: 'root',
    format: '',
    indent: 0,
    version: 1,
    direction: null,
    children: [
      {
        type: 'paragraph',
        version: 1,
        children: [{ type: 'inlineBlock', version: 1, fields: { id: 'x', blockType: 'variable', name: 'totalPrice' } }],
      },
    ],
  },
}

beforeAll(async () => {
  asEditor = desk.nazorg.as(await login(desk.nazorg, 'users', (await makeUser(desk.nazorg, 'editor')).email))
})

beforeEach(async () => {
  await desk.nazorg.payload.delete({ collection: 'templates', where: { id: { exists: true } }, overrideAccess: true })
})

async function begin(key: Template['key'] = 'rma-decided'): Promise<string> {
  const { body } = await asEditor.post<{ doc: Template }>('/api/templates?locale=nl', { key, _status: 'published' })
  return body.doc.id
}

async function publish(id: string, locale: string, data: object): Promise<void> {
  const changed = { ...data, _status: 'published' }
  expect((await asEditor.send('PATCH', `/api/templates/${id}?locale=${locale}`, changed)).status).toBe(200)
}

async function versionSaying(id: string, subject: string): Promise<string> {
  const { docs } = await desk.nazorg.payload.findVersions({
    collection: 'templates',
    where: { and: [{ parent: { equals: id } }, { 'version.subject': { equals: subject } }] },
    sort: '-updatedAt',
    locale: 'nl',
    ...silent,
  })
  if (!docs[0]) throw new Error(`no version says ${subject}`)
  return String(docs[0].id)
}

const stored = (id: string, draft: boolean) =>
  desk.nazorg.payload.findByID({
    collection: 'templates',
    id,
    locale: 'all',
    draft,
    ...silent,
  }) as unknown as Promise<Stored>

const rollBack = (caller: Caller, id: string, version: string, online: boolean) =>
  caller.post<Refused>(`/api/templates/${id}/roll-back`, { version, publish: online })

describe('an older version', () => {
  it('comes back in both languages as the draft, while what is online stays', async () => {
    const id = await begin()
    await publish(id, 'nl', { subject: 'Eerst' })
    await publish(id, 'en', { subject: 'First' })
    const first = await versionSaying(id, 'Eerst')
    await publish(id, 'nl', { subject: 'Daarna' })
    await publish(id, 'en', { subject: 'Then' })
    expect((await rollBack(asEditor, id, first, false)).status).toBe(200)
    expect((await stored(id, false)).subject).toEqual({ nl: 'Daarna', en: 'Then' })
    expect((await stored(id, true)).subject).toEqual({ nl: 'Eerst', en: 'First' })
  })

  it('comes back online at once when it is asked for', async () => {
    const id = await begin()
    await publish(id, 'nl', { subject: 'Eerst' })
    const first = await versionSaying(id, 'Eerst')
    await publish(id, 'nl', { subject: 'Daarna' })
    expect((await rollBack(asEditor, id, first, true)).status).toBe(200)
    expect(await stored(id, false)).toMatchObject({ _status: 'published', subject: { nl: 'Eerst' } })
  })

  it('that cannot be sent any more is refused, and changes nothing', async () => {
    const id = await begin()
    const draft = { subject: 'Kapot', body: WRONG, _status: 'draft' }
    await asEditor.send('PATCH', `/api/templates/${id}?locale=nl&draft=true`, draft)
    const broken = await versionSaying(id, 'Kapot')
    await publish(id, 'nl', { subject: 'Goed', body: (await stored(id, false)).body.nl })
    const before = await stored(id, true)
    const { status, body } = await rollBack(asEditor, id, broken, true)
    expect([status, body.errors.map(({ name, data }) => [name, data.locale, data.block])]).toEqual([
      422,
      [['TEMPLATE_VARIABLE_UNKNOWN', 'nl', 1]],
    ])
    expect(await stored(id, true)).toEqual(before)
    expect((await stored(id, false)).subject.nl).toBe('Goed')
  })

  it('is one of this template, and brought back by those who write', async () => {
    const [id, other] = [await begin(), await begin('invitation')]
    await publish(other, 'nl', { subject: 'Anders' })
    const foreign = await versionSaying(other, 'Anders')
    expect((await rollBack(asEditor, id, foreign, false)).status).toBe(404)
    for (const caller of [desk.asAgent, desk.asContact]) {
      expect((await rollBack(caller, other, foreign, false)).status).toBe(403)
    }
  })
})

describe('the samples of variables', () => {
  type Samples = { samples: Record<string, string> }
  const path = (key: string, locale: string) => `/api/templates/samples/${key}?locale=${locale}`

  it('are told to staff in the language they ask for, of a template that is not there yet too', async () => {
    for (const [locale, pieces] of [
      ['nl', '24 stuks'],
      ['en', '24 pieces'],
    ] as const) {
      const { status, body } = await asEditor.get<Samples>(path('rma-decided', locale))
      expect([status, body.samples.pieces]).toEqual([200, pieces])
    }
    expect((await desk.asAgent.get(path('rma-return-form', 'nl'))).status).toBe(200)
  })

  it('are none of what is no template, and none to customers and strangers', async () => {
    expect((await asEditor.get(path('__proto__', 'nl'))).status).toBe(404)
    expect((await desk.asContact.get(path('rma-decided', 'nl'))).status).toBe(403)
    expect((await desk.nazorg.as(null).get(path('rma-decided', 'nl'))).status).toBe(401)
  })
})
