/** Lists as workbooks: that a file holds what its reader sees, and is made once and not for ever. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'

import { NASTY, openExportShop } from '../support/exportShop'
import { quiet } from '../support/gridDesk'
import { asWritten } from '../support/readWorkbook'
import { outboxRows } from '../support/relay'
import { daysAgo } from '../support/trade'

const DAY_MS = 86_400_000

const world = openExportShop()
const exported = () => readdirSync(path.join(world.desk.nazorg.dataDir, 'exports'))

describe('the workbook of a list', () => {
  beforeAll(() => world.working())

  it.each(['orders', 'order-lines', 'shipments', 'invoices'])(
    'of %s holds what the list shows, row by row',
    async (grid) => {
      const sheet = await world.exports.sheet(grid, {}, world.token)
      const { rows } = await world.desk.page(`/${grid}?limit=200`, world.token)
      const first = grid === 'order-lines' ? 'orderNumber' : 'number'
      expect(sheet.rows.map(([cell]) => cell?.value)).toEqual(rows.map((row) => row[first]))
      expect(rows.length).toBe(NASTY.length)
      const csv: string[][] = parse((await world.desk.ask(`/${grid}/csv`, world.token)).text, {
        bom: true,
        delimiter: ';',
      })
      expect([sheet.head, ...sheet.rows.map((row) => row.map((cell) => asWritten(cell, 'nl')))]).toEqual(csv)
    },
  )

  it('and its CSV hold the groups of a list that is grouped, with what they add up to', async () => {
    const question = { by: 'customerReference', order: '-count' }
    const { body } = await world.desk.ask(`/orders/groups?${new URLSearchParams(question)}&limit=200`, world.token)
    const { groups } = body as {
      groups: { values: Record<string, string>; count: number; sums: { totalCents: number } }[]
    }
    expect(groups.length).toBeGreaterThan(3)
    const sheet = await world.exports.sheet('orders', question, world.token)
    expect(sheet.head).toEqual(['Uw referentie', 'Aantal rijen', 'Totaal', 'Munt'])
    expect(sheet.rows.map((row) => row.map((cell) => cell?.value ?? null))).toEqual(
      groups.map(({ values, count, sums }) => [values.customerReference, count, sums.totalCents, values.currency]),
    )
    const { text } = await world.desk.ask(`/orders/csv?${new URLSearchParams(question)}`, world.token)
    const csv: string[][] = parse(text, { bom: true, delimiter: ';' })
    expect([sheet.head, ...sheet.rows.map((row) => row.map((cell) => asWritten(cell, 'nl')))]).toEqual(csv)
  })

  it('keeps days, amounts and counts as figures, and what begins like a formula as a marked text', async () => {
    const orders = await world.exports.sheet('orders', { sort: 'totalCents' }, world.token)
    const [reference, date, total] = [1, 2, 4]
    expect(orders.head).toEqual([
      'Ordernummer',
      'Uw referentie',
      'Besteld op',
      'Factuurnaam',
      'Totaal',
      'Munt',
      'Status',
    ])
    expect(orders.rows.map((row) => row[reference]?.value)).toEqual(NASTY)
    expect(orders.rows.map((row) => row[reference]?.quoted)).toEqual(NASTY.map((_, index) => index < 6))
    expect(orders.rows.map((row) => row[total])).toEqual(
      NASTY.map((_, index) => ({ kind: 'cents', value: index * 100_005 - 200_000, quoted: false })),
    )
    expect(orders.rows.map((row) => row[date]?.kind)).toEqual(
      NASTY.map((_, index) => (index === 3 ? undefined : 'day')),
    )
    const lines = await world.exports.sheet('order-lines', { sort: 'orderDate' }, world.token)
    expect(lines.rows.map((row) => row[lines.head.indexOf('Nog te leveren')])).toEqual(
      NASTY.map(() => ({ kind: 'number', value: 3, quoted: false })),
    )
  })

  it('is filtered as the list is, has a head that stays, and speaks the language of its reader', async () => {
    const question = { status: 'waiting', q: '1', from: daysAgo(8).slice(0, 10) }
    const dutch = await world.exports.sheet('orders', question, world.token)
    const { rows } = await world.desk.page(`/orders?${new URLSearchParams(question)}`, world.token)
    expect(dutch.rows.map(([cell]) => cell?.value)).toEqual(rows.map(({ number }) => number))
    expect(rows.length).toBeGreaterThan(0)
    expect(dutch.name).toBe('Bestellingen')
    expect(dutch.sheetXml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
    expect(dutch.sheetXml).toContain(`<autoFilter ref="A1:G${rows.length + 1}"/>`)
    await world.desk.nazorg.payload.update({
      collection: 'contacts',
      id: world.keeper.id,
      data: { locale: 'en' },
      ...quiet,
    })
    const { doc } = await world.exports.ask('orders', question, world.token)
    const { fileName } = await world.exports.over(doc.id, world.token)
    expect(fileName).toMatch(/^orders-\d{4}-\d\d-\d\d\.xlsx$/)
    const english = await world.exports.sheet('orders', {}, world.token)
    expect([english.name, english.head.slice(0, 2)]).toEqual(['Orders', ['Order number', 'Your reference']])
    await world.desk.nazorg.payload.update({
      collection: 'contacts',
      id: world.keeper.id,
      data: { locale: 'nl' },
      ...quiet,
    })
  })

  it('is served to save, and kept nowhere', async () => {
    const { doc } = await world.exports.ask('invoices', {}, world.token)
    const { bytes, fileName } = await world.exports.over(doc.id, world.token)
    const { headers, status } = await world.exports.file(doc.id, world.token)
    expect(status).toBe(200)
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-length': String(bytes),
      'content-disposition': expect.stringContaining(`attachment; filename="${fileName}"`),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    })
  })

  it('of no rows has its head alone', async () => {
    const sheet = await world.exports.sheet('orders', { q: 'nergens' }, world.token)
    expect([sheet.head.length, sheet.rows]).toEqual([7, []])
  })
})

describe('a question', () => {
  it('is refused by the key that it says wrongly', async () => {
    for (const [question, at] of [
      [{ colour: 'red' }, 'colour'],
      [{ sort: 'billingName' }, 'sort'],
      [{ limit: '3' }, 'limit'],
    ] as const) {
      const { status, body } = await world.exports.ask('orders', question, world.token)
      expect([status, body]).toMatchObject([400, { errors: [{ name: 'INVALID_INPUT', data: { path: at } }] }])
    }
    expect((await world.desk.send('/rmas/exports', world.token, {})).status).toBe(404)
  })

  it('that waits already is the same one, asked twice at once too, and only a few wait', async () => {
    await world.resting()
    const { as } = await world.without()
    const twice = await Promise.all([1, 2, 3].map(() => world.exports.ask('orders', { q: 'a', status: 'open' }, as)))
    expect(new Set(twice.map(({ doc }) => doc.id)).size).toBe(1)
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 200, 201])
    expect((await world.exports.ask('orders', { status: 'open', q: 'a' }, as)).status).toBe(200)
    const others = await Promise.all(['b', 'c', 'd', 'e'].map((q) => world.exports.ask('orders', { q }, as)))
    expect(others.map(({ status }) => status).sort()).toEqual([201, 201, 429, 429])
    const [refused] = others.filter(({ status }) => status === 429)
    expect(refused?.body).toMatchObject({ errors: [{ name: 'EXPORTS_WAITING', data: { allowed: 3 } }] })
    expect((await world.exports.file(twice[0]?.doc.id ?? '', as)).status).toBe(409)
    await world.working()
    for (const { doc } of [...twice, ...others.filter(({ status }) => status === 201)])
      await world.exports.over(doc.id, as)
    expect((await world.exports.ask('orders', { q: 'd' }, as)).status).toBe(201)
  })
})

describe('a file', () => {
  it('is not made twice at once, and is gone after a day', async () => {
    await world.working()
    const { doc } = await world.exports.ask('orders', { q: 'VO' }, world.token)
    await world.exports.over(doc.id, world.token)
    const before = exported().length
    expect(before).toBeGreaterThan(0)
    const { sweep } = await import('@/outbox/sweep')
    const tools = { payload: world.desk.nazorg.payload, logger: (await import('../support/relay')).silentLog }
    const later = new Date(Date.now() + DAY_MS + 60_000)
    await sweep({ ...tools, now: () => new Date(), random: Math.random } as unknown as Parameters<typeof sweep>[0])
    expect(exported()).toHaveLength(before)
    await sweep({ ...tools, now: () => later, random: Math.random } as unknown as Parameters<typeof sweep>[0])
    expect(exported()).toEqual([])
    expect((await world.exports.state(doc.id, world.token)).status).toBe(404)
  })

  it('that nobody waits for any more is not made', async () => {
    await world.resting()
    const { doc } = await world.exports.ask('orders', { q: 'oud' }, world.token)
    const data = { expiresAt: daysAgo(1) }
    await world.desk.nazorg.payload.update({ collection: 'grid-exports', id: doc.id, data, ...quiet })
    await world.working()
    const mine = { dedupeKey: { equals: `${doc.id}:grid-export` } }
    await expect
      .poll(async () => (await outboxRows(world.desk.nazorg, mine))[0]?.status, { timeout: 20_000 })
      .toBe('done')
    expect((await outboxRows(world.desk.nazorg, mine))[0]?.lastError).toMatch(/nobody waits/)
  })
})
