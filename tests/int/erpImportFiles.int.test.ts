/** Files of the ERP as a whole: what is checked of them before anything is stored. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'

import { line, ndjson, openErpDesk, order } from '../support/erpDesk'

const { desk, sendText, send, all, linesOf, incoming } = openErpDesk()

it('tells in a dry run what would come of it, and stores nothing', async () => {
  await send('orders', [order('D1', [line(1)])])
  const rows = [order('D1', [line(1, { quantityDelivered: 9 })]), order('D2', [line(1), line(2)]), order('', [])]
  const { status, doc } = await send('orders', rows, '?dryRun=true')
  expect([status, doc.status]).toEqual([200, 'rehearsed'])
  expect(doc).toMatchObject({ created: 3, updated: 1, unchanged: 1, refused: 1 })
  expect(await all('orders', 'number', 'D2')).toEqual([])
  expect((await linesOf('D1'))[0]?.quantityDelivered).toBe(8)
})

describe('a file as a whole', () => {
  const text = ndjson([{ number: 'W1', name: 'Lager' }])
  const hash = createHash('sha256').update(text).digest('hex')

  it('is taken with the count and the hash that it has', async () => {
    const query = `?rows=1&sha256=${hash.toUpperCase()}&file=nacht.ndjson`
    const { status, doc } = await sendText('articles', text, undefined, query)
    expect([status, doc.file, doc.sha256, doc.read]).toEqual([200, 'nacht.ndjson', hash, 1])
  })

  it.each([
    ['another hash', 422, 'IMPORT_HASH_DIFFERS', `?sha256=${'0'.repeat(64)}`, 'application/x-ndjson'],
    ['another count', 422, 'IMPORT_COUNT_DIFFERS', '?rows=2', 'application/x-ndjson'],
    ['another kind of file', 415, 'IMPORT_FORMAT_UNKNOWN', '', 'application/json'],
    ['a column that nobody knows', 400, 'IMPORT_MALFORMED', '', 'text/csv'],
    ['a query key that nobody knows', 400, 'INVALID_INPUT', '?dryrun=true', 'application/x-ndjson'],
  ])('is refused for %s, and nothing of it is stored', async (_what, status, name, query, type) => {
    const sent = await sendText('articles', text.replace('W1', 'W2'), type, query)
    expect([sent.status, sent.errors?.[0]?.name]).toEqual([status, name])
    expect(await all('articles', 'number', 'W2')).toEqual([])
    expect(await incoming()).toEqual([])
  })

  it('is refused for a line that is too long, naming it', async () => {
    const long = JSON.stringify({ number: 'W3', name: 'x'.repeat(9 * 1024 * 1024) })
    const sent = await sendText('articles', `${text.replace('W1', 'W4')}${long}\n`)
    expect([sent.status, sent.errors?.[0]?.name, sent.errors?.[0]?.data.line]).toEqual([400, 'IMPORT_MALFORMED', 2])
    expect(await all('articles', 'number', 'W4')).toEqual([])
  })

  it('answers as nothing for rows of a kind that is none', async () => {
    expect((await sendText('users', text)).status).toBe(404)
  })
})

describe('a run that was killed while its file was being checked', () => {
  const text = ndjson([{ number: 'H1', name: 'Lager' }])
  const sha256 = createHash('sha256').update(text).digest('hex')

  async function killed(): Promise<string> {
    const run = {
      file: 'h.ndjson',
      entity: 'articles',
      format: 'ndjson',
      door: 'api',
      status: 'checking',
      sha256,
    } as const
    const { payload, request } = desk.nazorg
    const silentSince = new Date(Date.now() - 120_000).toISOString()
    const data = { ...run, startedAt: silentSince, updatedAt: silentSince }
    return String((await payload.db.create({ collection: 'erp-imports', data, req: await request() })).id)
  }
  const statusOf = async (id: string) => (await all<{ status: string }>('erp-imports', 'id', id))[0]?.status

  it('is told to be interrupted when the file comes again', async () => {
    const id = await killed()
    expect((await sendText('articles', text)).doc).toMatchObject({ status: 'done', created: 1 })
    expect(await statusOf(id)).toBe('interrupted')
  })

  it('is told to be interrupted when it was silent for long, and what imports replaced goes after a month', async () => {
    const id = await killed()
    const { sweepImports } = await import('@/outbox/sweepImports')
    await sweepImports(await desk.nazorg.request(), new Date())
    expect(await statusOf(id)).toBe('checking')
    await sweepImports(await desk.nazorg.request(), new Date(Date.now() + 600_000))
    expect(await statusOf(id)).toBe('interrupted')
    const count = async () =>
      (await desk.nazorg.payload.count({ collection: 'erp-import-changes', overrideAccess: true })).totalDocs
    expect(await count()).toBeGreaterThan(0)
    await sweepImports(await desk.nazorg.request(), new Date(Date.now() + 32 * 86_400_000))
    expect(await count()).toBe(0)
  })
})
