/** Files of customers: added to a draft, kept with the request, seen by whom the request is. */
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'

import type { Attachment } from '@/payload-types'
import { openFileDesk } from '../support/fileDesk'
import { makeCompound, makeDocument, makeWorkbook, type Part } from '../support/madeCompound'
import { makeJpeg, makeOffice, makePdf, makePng } from '../support/madeFiles'
import { type Sent, upload } from '../support/upload'

const { desk, newDraft, call, stored, reload } = openFileDesk()

const pdf = (name = 'factuur.pdf'): Sent => ({ name, type: 'application/pdf', data: makePdf() })

const xls = (workbook: Part): Sent => ({
  name: 'a.xls',
  type: 'application/octet-stream',
  data: makeCompound(workbook),
})

async function add(rma: { id: string }, sent: Sent, token = desk.token): Promise<Attachment> {
  const { status, body } = await upload({ ...desk, token, rma: rma.id }, sent)
  expect([status, body.errors]).toEqual([201, undefined])
  return body.doc as Attachment
}
const codeOf = async (response: Response) => ((await response.json()) as { errors: { name: string }[] }).errors[0]?.name
const submit = (rma: { id: string }) => call(desk.token, 'POST', `/api/rmas/${rma.id}/submit`, { acceptTerms: true })

describe('lawful files', () => {
  const OFFICE = 'application/vnd.openxmlformats-officedocument'
  const lawful: [what: string, sent: () => Promise<Sent> | Sent][] = [
    ['a PDF', () => pdf()],
    ['a PDF with packed objects', () => ({ ...pdf(), data: makePdf([], { text: 'JavaScript is uit' }) })],
    [
      'a Word file',
      () => ({ name: 'brief.docx', type: `${OFFICE}.wordprocessingml.document`, data: makeOffice('docx') }),
    ],
    ['an Excel file', () => ({ name: 'lijst.XLSX', type: `${OFFICE}.spreadsheetml.sheet`, data: makeOffice('xlsx') })],
    ['an old Word file', () => ({ name: 'a.doc', type: 'application/msword', data: makeCompound(makeDocument()) })],
    [
      'an old Excel file',
      () =>
        xls(
          makeWorkbook({
            sheets: [
              [0, 0],
              [1, 0],
              [0, 2],
            ],
          }),
        ),
    ],
    ['a large one', () => xls(makeWorkbook({ rows: 2000 }))],
    ['one of Excel 5', () => xls({ ...makeWorkbook(), name: 'Book' })],
    [
      'an old Word file with a chart',
      () => ({
        name: 'a.doc',
        type: 'application/msword',
        data: makeCompound(makeDocument(), makeWorkbook({ globals: 0x8000, sheets: [] })),
      }),
    ],
    ['a photo', async () => ({ name: 'IMG 01.JPEG', type: 'image/jpg', data: await makeJpeg() })],
    ['a picture', async () => ({ name: 'scherm.png', type: 'image/png', data: await makePng() })],
  ]

  it.each(lawful)('%s is kept and comes back as a file to save', async (_what, make) => {
    const sent = await make()
    const rma = await newDraft()
    const doc = await add(rma, sent)
    const file = await call(desk.token, 'GET', `/api/attachments/${doc.id}/file`)
    const bytes = Buffer.from(await file.arrayBuffer())
    expect(file.status).toBe(200)
    expect(bytes.length).toBe(doc.bytes)
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-disposition': expect.stringMatching(/^attachment; filename=/),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-type': doc.mimeType,
    })
    if (!doc.width) expect(bytes.equals(sent.data)).toBe(true)
    expect((await reload(rma.id)).fileCount).toBe(1)
  })

  it('photos are drawn anew: upright, without place, camera or what hid behind them', async () => {
    const data = Buffer.concat([await makeJpeg({ width: 60, height: 40 }), Buffer.from('<?php evil() ?>')])
    const doc = await add(await newDraft(), { name: 'foto.jpg', type: 'image/jpeg', data })
    expect([doc.width, doc.height]).toEqual([40, 60])
    const file = Buffer.from(await (await call(desk.token, 'GET', `/api/attachments/${doc.id}/file`)).arrayBuffer())
    expect(file.toString('latin1')).not.toMatch(/Geheime camera|evil|Exif/)
    expect(await sharp(file).metadata()).toMatchObject({ format: 'jpeg', width: 40, height: 60 })
  })

  it.each([
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\jan\\factuur.pdf', 'factuur.pdf'],
    ['a\u202efdp.b\u0007.pdf', 'afdp.b.pdf'],
    [`${'lang'.repeat(200)}.pdf`, `${'lang'.repeat(29)}.pdf`],
    ['<img src=x onerror=alert(1)>.pdf', '-img src=x onerror=alert(1)-.pdf'],
    ['CON.pdf', '_CON.pdf'],
    ['Rechnung für Ölfilter №1.pdf', 'Rechnung für Ölfilter №1.pdf'],
  ])('the name %j is kept as %j, and never as a path', async (given, kept) => {
    const doc = await add(await newDraft(), pdf(given))
    expect(doc.fileName).toBe(kept)
    expect((await stored()).every((key) => /^[0-9a-f-]{36}\.[a-z]+(\.thumbnail)?$/.test(key))).toBe(true)
    const file = await call(desk.token, 'GET', `/api/attachments/${doc.id}/file`)
    expect(file.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w%.!~-]+$/,
    )
  })
})

describe('who sees a file', () => {
  it('of a draft: its maker alone; of a request that was sent: its customer and the staff', async () => {
    const rma = await newDraft()
    const { id } = await add(rma, { name: 'foto.jpg', type: 'image/jpeg', data: await makeJpeg() })
    const seenBy = async () => {
      const people = { maker: desk.token, colleague: desk.colleague, stranger: desk.stranger, agent: desk.agent }
      const seen: string[] = []
      for (const [who, token] of Object.entries(people)) {
        const row = await call(token, 'GET', `/api/attachments/${id}`)
        const file = await call(token, 'GET', `/api/attachments/${id}/file`)
        const list = await call(token, 'GET', `/api/attachments?where[id][equals]=${id}`)
        const listed = ((await list.json()) as { docs: unknown[] }).docs.length > 0
        expect([row.status === 200, file.status === 200]).toEqual([listed, listed])
        if (listed) seen.push(who)
        else expect([row.status, file.status]).toEqual([404, 404])
      }
      return seen
    }
    expect(await seenBy()).toEqual(['maker'])
    expect((await submit(rma)).status).toBe(201)
    expect(await seenBy()).toEqual(['maker', 'colleague', 'agent'])
    expect((await call(null, 'GET', `/api/attachments/${id}/file`)).status).toBe(401)
  })

  it('a thumbnail: staff, in place', async () => {
    const rma = await newDraft()
    const { id } = await add(rma, {
      name: 'foto.jpg',
      type: 'image/jpeg',
      data: await makeJpeg({ width: 900, height: 600 }),
    })
    await submit(rma)
    const shown = await call(desk.agent, 'GET', `/api/attachments/${id}/thumbnail`)
    expect([shown.status, shown.headers.get('content-disposition')]).toEqual([200, 'inline'])
    expect(await sharp(Buffer.from(await shown.arrayBuffer())).metadata()).toMatchObject({
      height: 320,
      format: 'jpeg',
    })
    expect((await call(desk.token, 'GET', `/api/attachments/${id}/thumbnail`)).status).toBe(403)
    const paper = await add(await newDraft(), pdf())
    expect((await call(desk.agent, 'GET', `/api/attachments/${paper.id}/thumbnail`)).status).toBe(404)
  })

  it('nobody adds to the draft of another, to one that was sent, or to none', async () => {
    const rma = await newDraft()
    for (const token of [desk.colleague, desk.stranger, desk.agent]) {
      const { status, body } = await upload({ ...desk, token, rma: rma.id }, pdf())
      expect([status, body.errors?.[0]?.name]).toEqual([404, 'NOT_FOUND'])
    }
    expect((await upload({ ...desk, token: null, rma: rma.id }, pdf())).status).toBe(401)
    expect((await upload({ ...desk, rma: 'none' }, pdf())).status).toBe(404)
    await submit(rma)
    expect((await upload({ ...desk, rma: rma.id }, pdf())).body.errors?.[0]?.name).toBe('TRANSITION_NOT_ALLOWED')
    expect(await stored()).not.toContain('undefined')
  })

  it('staff add to the draft that they make for a customer', async () => {
    const line = { orderLine: (await newDraft()).lines?.[0]?.orderLine, quantityRequested: 1 }
    const body = { draft: true, customer: desk.customer.id, lines: [line] }
    const { doc } = (await (await call(desk.agent, 'POST', '/api/rmas', body)).json()) as { doc: { id: string } }
    const file = await add(doc, pdf(), desk.agent)
    expect((await call(desk.token, 'GET', `/api/attachments/${file.id}`)).status).toBe(404)
    expect((await call(desk.agent, 'GET', `/api/attachments/${file.id}/file`)).status).toBe(200)
  })
})

describe('the life of a file', () => {
  it('ends when it is taken out of the draft', async () => {
    const rma = await newDraft()
    const { id } = await add(rma, { name: 'foto.jpg', type: 'image/jpeg', data: await makeJpeg() })
    const before = await stored()
    for (const token of [desk.colleague, desk.stranger, desk.agent]) {
      expect((await call(token, 'POST', `/api/attachments/${id}/remove`, {})).status).toBe(404)
    }
    expect((await call(desk.token, 'POST', `/api/attachments/${id}/remove`, {})).status).toBe(200)
    expect((await call(desk.token, 'POST', `/api/attachments/${id}/remove`, {})).status).toBe(404)
    expect(before.length - (await stored()).length).toBe(2)
    expect((await reload(rma.id)).fileCount).toBe(0)
  })

  it('ends with the draft, and outlives a request that could not be sent', async () => {
    const rma = await newDraft()
    const { id } = await add(rma, pdf())
    const refused = await call(desk.token, 'POST', `/api/rmas/${rma.id}/submit`, { acceptTerms: false })
    expect(refused.status).toBeGreaterThanOrEqual(400)
    expect((await call(desk.token, 'GET', `/api/attachments/${id}/file`)).status).toBe(200)
    const before = await stored()
    expect((await call(desk.token, 'POST', `/api/rmas/${rma.id}/cancel`, {})).status).toBe(200)
    expect(before.length - (await stored()).length).toBe(1)
    expect((await call(desk.token, 'GET', `/api/attachments/${id}`)).status).toBe(404)
  })

  it('goes on with the request: what was sent is not taken out again', async () => {
    const rma = await newDraft()
    const { id } = await add(rma, pdf())
    await submit(rma)
    const removing = await call(desk.token, 'POST', `/api/attachments/${id}/remove`, {})
    expect([removing.status, await codeOf(removing)]).toEqual([409, 'TRANSITION_NOT_ALLOWED'])
    await call(desk.token, 'POST', `/api/rmas/${rma.id}/cancel`, {})
    expect((await call(desk.token, 'GET', `/api/attachments/${id}/file`)).status).toBe(200)
  })

  it('does not change what the draft was read as: it can still be saved', async () => {
    const rma = await newDraft()
    await add(rma, pdf())
    const body = { lines: [], unchangedSince: rma.updatedAt }
    expect((await call(desk.token, 'POST', `/api/rmas/${rma.id}/draft`, body)).status).toBe(200)
    expect((await reload(rma.id)).fileCount).toBe(1)
  })
})
