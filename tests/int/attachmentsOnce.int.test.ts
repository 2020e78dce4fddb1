/** An upload that is repeated with its key is done once; what a contact adds in a day is bounded. */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'

import { openFileDesk } from '../support/fileDesk'
import { makeJpeg, makePdf } from '../support/madeFiles'
import { login, makeContact } from '../support/trade'
import { type Sent, type Uploaded, upload } from '../support/upload'

const { desk, newDraft, call, stored, reload } = openFileDesk()

const pdf = (text = 'Retour', name = 'a.pdf'): Sent => ({
  name,
  type: 'application/pdf',
  data: makePdf([], { text }),
})
const nameOf = ({ status, body }: Uploaded) => body.errors?.[0]?.name ?? status
const settings = (data: { megabytesPerDay?: number; maxPerCase?: number }) =>
  desk.nazorg.payload.updateGlobal({
    slug: 'file-settings',
    data: { kinds: ['pdf', 'jpeg'], maxMegabytes: 10, maxPerCase: 20, megabytesPerDay: 500, ...data },
    overrideAccess: true,
  })

afterAll(async () => {
  expect(await readdir(path.join(desk.nazorg.dataDir, 'incoming'))).toEqual([])
})

describe('an upload with an Idempotency-Key', () => {
  afterEach(async () => void (await settings({})))

  it('is answered alike when it is repeated, and leaves one row and one file', async () => {
    const rma = await newDraft()
    const door = { ...desk, rma: rma.id, key: 'foto-1' }
    const photo = { name: 'a.jpg', type: 'image/jpeg', data: await makeJpeg() }
    const before = (await stored()).length
    const first = await upload(door, photo)
    expect(first.status).toBe(201)
    expect(await upload(door, photo)).toEqual(first)
    expect((await reload(rma.id)).fileCount).toBe(1)
    expect((await stored()).length).toBe(before + 2) // and its thumbnail
  })

  it('is answered alike also when the draft has no more room, and when it was sent', async () => {
    await settings({ maxPerCase: 1 })
    const rma = await newDraft()
    const door = { ...desk, rma: rma.id, key: 'laatste' }
    const first = await upload(door, pdf())
    expect(await upload(door, pdf())).toEqual(first)
    expect(nameOf(await upload({ ...door, key: 'nog-een' }, pdf()))).toBe('TOO_MANY_FILES')
    expect((await call(desk.token, 'POST', `/api/rmas/${rma.id}/submit`, { acceptTerms: true })).status).toBe(201)
    expect(await upload(door, pdf())).toEqual(first)
  })

  it('is refused when it comes with other bytes or another name', async () => {
    const rma = await newDraft()
    const door = { ...desk, rma: rma.id, key: 'een' }
    await upload(door, pdf())
    expect(nameOf(await upload(door, pdf('Anders')))).toBe('IDEMPOTENCY_KEY_REUSED')
    expect(nameOf(await upload(door, pdf('Retour', 'b.pdf')))).toBe('IDEMPOTENCY_KEY_REUSED')
    expect((await reload(rma.id)).fileCount).toBe(1)
  })

  it('may be tried anew after a refusal, and the key means nothing on another draft or without one', async () => {
    const rma = await newDraft()
    const door = { ...desk, rma: rma.id, key: 'twee' }
    expect(nameOf(await upload(door, { ...pdf(), data: Buffer.from('geen pdf') }))).toBe('FILE_TYPE_MISMATCH')
    const { body } = await upload(door, pdf())
    const other = await upload({ ...door, rma: (await newDraft()).id }, pdf())
    const without = [await upload({ ...desk, rma: rma.id }, pdf()), await upload({ ...desk, rma: rma.id }, pdf())]
    expect(new Set([body.doc?.id, other.body.doc?.id, ...without.map((one) => one.body.doc?.id)]).size).toBe(4)
    expect(nameOf(await upload({ ...door, token: desk.stranger }, pdf()))).toBe('NOT_FOUND')
  })

  it('is done once however many arrive at the same moment', async () => {
    const rma = await newDraft()
    const door = { ...desk, rma: rma.id, key: 'tegelijk' }
    const before = (await stored()).length
    const answers = await Promise.all(Array.from({ length: 12 }, () => upload(door, pdf())))
    const made = answers.filter(({ status }) => status === 201)
    expect(made.length).toBeGreaterThanOrEqual(1)
    expect(new Set(made.map(({ body }) => body.doc?.id)).size).toBe(1)
    for (const answer of answers) expect([201, 'IDEMPOTENCY_KEY_RUNNING']).toContain(nameOf(answer))
    expect((await reload(rma.id)).fileCount).toBe(1)
    expect((await stored()).length).toBe(before + 1)
    expect((await upload(door, pdf())).body.doc?.id).toBe(made[0]?.body.doc?.id)
  })
})

describe('what a contact adds in a day', () => {
  const MEGABYTE = 1024 * 1024
  /** A lawful PDF of four tenths of a megabyte. */
  const large = () => pdf('x'.repeat(0.4 * MEGABYTE))
  let token: string

  beforeEach(async () => {
    token = await login(desk.nazorg, 'contacts', (await makeContact(desk.nazorg, desk.customer)).email)
    await settings({ megabytesPerDay: 1 })
  })
  afterEach(async () => void (await settings({})))

  it('ends at the limit over all drafts, in a sentence that says when more is possible', async () => {
    for (let file = 0; file < 2; file += 1) {
      expect(nameOf(await upload({ ...desk, token, rma: (await newDraft(token)).id }, large()))).toBe(201)
    }
    const rma = await newDraft(token)
    const before = await stored()
    const { status, body } = await upload({ ...desk, token, rma: rma.id }, large())
    expect([status, body.errors?.[0]]).toEqual([
      429,
      {
        name: 'FILES_OF_TODAY_FULL',
        message: expect.stringMatching(/1 MB.*Vanaf morgen/),
        data: { perDay: 1, from: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
      },
    ])
    expect([(await reload(rma.id)).fileCount, await stored()]).toEqual([0, before])
    expect(nameOf(await upload({ ...desk, token, rma: rma.id }, pdf()))).toBe(201) // a small one still fits
  })

  it('is the contact’s own: a colleague and staff go on', async () => {
    const rma = await newDraft(token)
    for (let file = 0; file < 2; file += 1) await upload({ ...desk, token, rma: rma.id }, large())
    expect(nameOf(await upload({ ...desk, token, rma: rma.id }, large()))).toBe('FILES_OF_TODAY_FULL')
    const mine = await newDraft(desk.colleague)
    expect(nameOf(await upload({ ...desk, token: desk.colleague, rma: mine.id }, large()))).toBe(201)
    const line = { orderLine: mine.lines?.[0]?.orderLine, quantityRequested: 1 }
    const body = { draft: true, customer: desk.customer.id, lines: [line] }
    const { doc } = (await (await call(desk.agent, 'POST', '/api/rmas', body)).json()) as { doc: { id: string } }
    for (let file = 0; file < 3; file += 1)
      expect(nameOf(await upload({ ...desk, token: desk.agent, rma: doc.id }, large()))).toBe(201)
  })

  it('is counted once, however many arrive at the same moment and whatever is taken out again', async () => {
    const drafts = await Promise.all(Array.from({ length: 6 }, () => newDraft(token)))
    const answers = await Promise.all(drafts.map(({ id }) => upload({ ...desk, token, rma: id }, large())))
    expect(answers.map(nameOf).sort()).toEqual([201, 201, ...Array(4).fill('FILES_OF_TODAY_FULL')])
    const [kept] = answers.flatMap(({ body }) => body.doc?.id ?? [])
    await call(token, 'POST', `/api/attachments/${kept}/remove`, {})
    expect(nameOf(await upload({ ...desk, token, rma: String(drafts[0]?.id) }, large()))).toBe('FILES_OF_TODAY_FULL')
  })

  it('does not grow by what is refused or repeated', async () => {
    const rma = await newDraft(token)
    const door = { ...desk, token, rma: rma.id, key: 'groot' }
    const broken = { ...large(), data: large().data.subarray(0, 0.39 * MEGABYTE) }
    for (let again = 0; again < 3; again += 1) expect(nameOf(await upload(door, broken))).toBe('FILE_DAMAGED')
    for (let again = 0; again < 3; again += 1) expect(nameOf(await upload(door, large()))).toBe(201)
    expect(nameOf(await upload({ ...door, key: 'tweede' }, large()))).toBe(201)
  })

  it('bounds the size of one file too, and 0 bounds nothing', async () => {
    const rma = await newDraft(token)
    const huge = pdf('x'.repeat(1.5 * MEGABYTE))
    expect(nameOf(await upload({ ...desk, token, rma: rma.id }, huge))).toBe('FILE_TOO_LARGE')
    await settings({ megabytesPerDay: 0 })
    for (let file = 0; file < 3; file += 1)
      expect(nameOf(await upload({ ...desk, token, rma: rma.id }, huge))).toBe(201)
  })
})
