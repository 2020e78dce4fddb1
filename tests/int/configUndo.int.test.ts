/** An import taken back, or why it cannot be. */
import { describe, expect, it } from 'vitest'

import { addSegment, at, type Draft, openConfigDesk, rename } from '../support/configDesk'
import { makeCustomer } from '../support/trade'

const silent = { depth: 0, overrideAccess: true } as const
const { desk, exported, images, edited, load, undo, deletePhoto } = openConfigDesk()

describe('undoing', () => {
  it('brings back what was there, takes away what was made, and does so once', async () => {
    const draft = await edited((it) => {
      rename(it)
      addSegment(it)
      Object.assign(at(it, 'return-reasons', 'DEUK'), { segments: ['dealer'] })
    })
    const { run } = (await load(draft)).body
    expect(await exported()).not.toBe(desk.begun)
    expect((await undo(run)).status).toBe(200)
    expect(await exported()).toBe(desk.begun)
    const again = await undo(run)
    expect([again.status, again.body.errors[0]?.name]).toEqual([409, 'CONFIG_UNDONE_BEFORE'])
  })

  it('takes an image away with its files', async () => {
    const before = images()
    const draft = await edited(() => {})
    await deletePhoto()
    const without = images()
    const { run } = (await load(draft)).body
    expect(images()).toHaveLength(before.length)
    expect((await undo(run)).status).toBe(200)
    expect(images()).toEqual(without)
  })

  it('is refused where something was changed since, and says what', async () => {
    const { run } = (await load(await edited(rename))).body
    const where = { code: { equals: 'DEUK' } }
    await desk.nazorg.payload.update({ collection: 'return-reasons', where, data: { position: 7 }, ...silent })
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
    const { docs } = await desk.nazorg.payload.find({ collection: 'segments', where, ...silent })
    const customer = await makeCustomer(desk.nazorg, { segments: [docs[0]?.id ?? ''] })
    const { status, body } = await undo(run)
    expect([status, body.errors[0]?.message]).toEqual([422, expect.stringContaining('Segment ‘Dealers’: Dit segment')])
    await desk.nazorg.payload.update({ collection: 'customers', id: customer.id, data: { segments: [] }, ...silent })
    expect((await undo(run)).status).toBe(200)
  })

  it('brings back a draft that was being written', async () => {
    const where = { slug: { equals: 'privacy' } }
    const { docs } = await desk.nazorg.payload.find({ collection: 'pages', where, ...silent })
    const id = docs[0]?.id ?? ''
    const page = { collection: 'pages', id, locale: 'nl', draft: true, ...silent } as const
    await desk.nazorg.payload.update({ ...page, data: { title: 'Nog niet klaar', _status: 'draft' } })
    const draft = await edited((it) => Object.assign(at(it, 'pages', 'privacy'), { title: { nl: 'Nieuw', en: 'New' } }))
    const { run } = (await load(draft)).body
    expect((await desk.nazorg.payload.findByID(page)).title).toBe('Nieuw')
    expect((await undo(run)).status).toBe(200)
    expect((await desk.nazorg.payload.findByID(page)).title).toBe('Nog niet klaar')
    expect(await exported()).toBe(desk.begun)
  })
})
