/** Files by their addresses: of others, in pieces, by their heads, by guessed names, and after they are gone. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shown } from '../support/everyRow'

import { openFileDesk } from '../support/fileDesk'
import { makePdf } from '../support/madeFiles'
import { upload } from '../support/upload'

const { desk, newDraft } = openFileDesk()

let [path, id, storageKey] = ['', '', '']
const data = makePdf()

beforeAll(async () => {
  const draft = await newDraft()
  const { body } = await upload({ ...desk, rma: draft.id }, { name: 'geheim.pdf', type: 'application/pdf', data })
  id = body.doc?.id ?? ''
  path = `/api/attachments/${id}/file`
  const row = await desk.nazorg.payload.findByID({ collection: 'attachments', id, depth: 0, overrideAccess: true })
  storageKey = row.storageKey
})
afterAll(() => expect(storageKey).not.toBe(''))

function ask(token: string | null, method: string, url: string, more: Record<string, string> = {}): Promise<Response> {
  const headers = { ...(token ? { authorization: shown(token) } : {}), ...more }
  return desk.answer(new Request(`http://localhost:3000${url}`, { method, headers }))
}

describe('a file of a draft', () => {
  it('goes to its maker, to save, and is kept by nobody on the way', async () => {
    const answer = await ask(desk.token, 'GET', path)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    expect(Buffer.from(await answer.arrayBuffer()).length).toBe(data.length)
  })

  it.each(['GET', 'HEAD'])(
    'answers a %s of others, whole or in part, as a file that does not exist',
    async (method) => {
      const missing = path.replace(id, '4be3cf0c-0000-4000-8000-000000000000')
      const ranges = [{}, { range: 'bytes=0-3' }, { range: 'bytes=-1' }, { 'if-none-match': '*' }, { 'if-range': 'x' }]
      for (const range of ranges as Record<string, string>[]) {
        for (const [who, status] of [
          [null, 401],
          [desk.stranger, 404],
          [desk.colleague, 404],
        ] as const) {
          const [found, none] = [await ask(who, method, path, range), await ask(who, method, missing, range)]
          expect(found.status).toBe(status)
          expect(await found.text()).toBe(await none.text())
          const facts = [
            'content-length',
            'content-range',
            'accept-ranges',
            'etag',
            'last-modified',
            'content-disposition',
          ]
          for (const name of facts) expect(found.headers.get(name), name).toBe(none.headers.get(name))
        }
      }
    },
  )
})

describe('a guessed address', () => {
  const guesses = () => [
    `/api/attachments/file/${storageKey}`,
    `/api/documents/file/${storageKey}`,
    `/api/media/file/${storageKey}`,
    `/api/media/file/..%2Fattachments%2F${storageKey}`,
    `/api/media/file/..%5Cattachments%5C${storageKey}`,
    `/api/media/file/%2e%2e%2fattachments%2f${storageKey}`,
    `/api/media/file/%252e%252e%252fattachments%252f${storageKey}`,
    `/api/media/file/../../attachments/${storageKey}`,
    `/api/media/file/..%00/${storageKey}`,
    '/api/media/file/..%2F..%2Fpackage.json',
    '/api/media/file/%2Fetc%2Fpasswd',
    '/api/media/file/.env',
    '/api/media/file/nazorg.db',
    `/api/attachments/${storageKey}/file`,
    `/api/attachments/..%2F${id}/file`,
    `/api/documents/${id}/file`,
    `/attachments/${storageKey}`,
    `/api/attachments/${id}/thumbnail`,
  ]

  it('leads to no file, whoever asks', async () => {
    for (const guess of guesses()) {
      for (const who of [null, desk.stranger, desk.token]) {
        for (const method of ['GET', 'HEAD']) {
          const answer = await ask(who, method, guess)
          expect([400, 401, 403, 404], `${method} ${guess}`).toContain(answer.status)
          expect(Buffer.from(await answer.arrayBuffer()).includes(data.subarray(0, 8))).toBe(false)
        }
      }
    }
  })
})

describe('a file that was there', () => {
  it('is gone for its maker as for staff once it was removed', async () => {
    const draft = await newDraft()
    const { body } = await upload({ ...desk, rma: draft.id }, { name: 'weg.pdf', type: 'application/pdf', data })
    const address = `/api/attachments/${body.doc?.id}`
    expect((await desk.nazorg.as(desk.token).post(`${address}/remove`, {})).status).toBe(200)
    for (const who of [desk.token, desk.agent, desk.stranger]) {
      expect((await ask(who, 'GET', `${address}/file`)).status).toBe(404)
      expect((await ask(who, 'GET', `${address}/file`, { range: 'bytes=0-3' })).status).toBe(404)
    }
  })

  it('stays the business of its customer after the return was withdrawn', async () => {
    const draft = await newDraft()
    const { body } = await upload({ ...desk, rma: draft.id }, { name: 'blijft.pdf', type: 'application/pdf', data })
    const asMaker = desk.nazorg.as(desk.token)
    expect((await asMaker.post(`/api/rmas/${draft.id}/submit`, { acceptTerms: true })).status).toBe(201)
    expect((await asMaker.post(`/api/rmas/${draft.id}/cancel`, {})).status).toBe(200)
    const address = `/api/attachments/${body.doc?.id}/file`
    const statuses = [desk.token, desk.colleague, desk.agent, desk.stranger, null].map(
      async (who) => (await ask(who, 'GET', address)).status,
    )
    expect(await Promise.all(statuses)).toEqual([200, 200, 200, 404, 401])
  })
})
