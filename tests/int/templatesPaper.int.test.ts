/** Papers that admins write: what may go online, what is made of it, and what a change leaves alone. */

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { documentKey } from '@/core/documents'
import { remarksIn } from '@/core/outbox/remarks'
import type { Document, Rma, Template } from '@/payload-types'
import type { Caller } from '../support/nazorg'
import { outboxRows } from '../support/relay'
import { openReturnsDesk, PATIENCE } from '../support/returnsDesk'
import { login, makeUser } from '../support/trade'

type Refused = { errors: { name: string; message: string; data: Record<string, unknown> }[] }
type Kept = { doc: Template }

const { desk, run, submitted, decided, eventsOf, allDone } = openReturnsDesk()
let asEditor: Caller

const silent = { depth: 0, overrideAccess: true } as const
const tree = (...children: object[]) => ({
  root: { type: 'root', format: '', indent: 0, version: 1, direction: null, children },
})
const paragraph = (text: string) => ({
  type: 'paragraph',
  version: 1,
  children: [{ type: 'text', text, version: 1, format: 0 }],
})
const block = (blockType: string, fields: object = {}) => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { id: blockType, blockName: '', blockType, ...fields },
})
const BARCODE = block('barcode', { large: false })
const OWN = tree(BARCODE, paragraph('Ons eigen formulier, {{ rmaNumber }}'), block('goods', { columns: ['quantity'] }))
const WRONG = tree(BARCODE, block('passage', { label: 'Prijs', variable: 'totalPrice' }))

const textOf = (pdf: Buffer) =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] })

beforeAll(async () => {
  asEditor = desk.nazorg.as(await login(desk.nazorg, 'users', (await makeUser(desk.nazorg, 'editor')).email))
})

beforeEach(async () => {
  await desk.nazorg.payload.delete({ collection: 'templates', where: { id: { exists: true } }, overrideAccess: true })
})

async function begin(key: Template['key'] = 'rma-return-form'): Promise<Template> {
  const { status, body } = await asEditor.post<Kept>('/api/templates?locale=nl', { key, _status: 'draft' })
  expect(status).toBe(201)
  return body.doc
}

async function change(id: string, locale: string, data: object, more = '') {
  const answer = await asEditor.send('PATCH', `/api/templates/${id}?locale=${locale}${more}`, data)
  return { status: answer.status, body: (await answer.json()) as Kept & Refused }
}

const publish = (id: string, data: object = {}) => change(id, 'nl', { ...data, _status: 'published' })

/** As if the contract had changed since, past every hook. */
async function breakOnline(id: string): Promise<void> {
  const where = { id: { equals: id } }
  const { docs } = await desk.nazorg.payload.find({ collection: 'templates', where, locale: 'all', ...silent })
  const data = { ...(docs[0] as object), paper: { nl: WRONG, en: WRONG } }
  await desk.nazorg.payload.db.updateOne({ collection: 'templates', id, data, locale: 'all' } as never)
}

async function formOf(rma: Rma): Promise<Document> {
  const where = { case: { equals: rma.id }, kind: { equals: 'return-form' } }
  const found = await desk.nazorg.payload.find({ collection: 'documents', where, sort: '-createdAt', ...silent })
  const [form] = found.docs
  if (!form) throw new Error('no form was made')
  return form
}

async function fileOf({ id }: Document): Promise<Buffer> {
  return Buffer.from(await (await desk.asAgent.send('GET', `/api/documents/${id}/file`)).arrayBuffer())
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

describe('a new template of a paper', () => {
  it('begins as the shipped paper in both languages, with the words of its name', async () => {
    const { id, channel } = await begin()
    expect(channel).toBe('pdf')
    const options = { collection: 'templates', id, draft: true, locale: 'all', ...silent } as const
    const stored = (await desk.nazorg.payload.findByID(options)) as unknown as { paper: Record<string, unknown> }
    expect(JSON.stringify(stored.paper.nl)).toContain('Zo retourneert u')
    expect(JSON.stringify(stored.paper.en)).toContain('How to return')
    const { body } = await asEditor.get<Template>(`/api/templates/${id}?locale=nl`)
    expect(body.name).toMatch(/^(Retourformulier|Return form)$/)
    expect((await asEditor.post<Refused>('/api/templates', { key: 'rma-return-form' })).status).toBe(409)
  })
})

describe('a paper that cannot be printed', () => {
  it('does not go online, and the refusal names language and place', async () => {
    const { id } = await begin()
    await change(id, 'en', { paper: WRONG, _status: 'draft' }, '&draft=true')
    const { status, body } = await publish(id, { paper: tree(paragraph('x')) })
    expect([status, body.errors.map(({ name, data }) => [name, data.locale, data.block])]).toEqual([
      422,
      [
        ['TEMPLATE_BARCODE_MISSING', 'nl', 0],
        ['TEMPLATE_VARIABLE_UNKNOWN', 'en', 2],
      ],
    ])
    expect(body.errors[1]?.message).toBe(
      'Engels, tekst, blok 2: het gegeven ‘totalPrice’ bestaat niet in dit sjabloon.',
    )
  })

  it('is a language without one', async () => {
    const { id } = await begin()
    await change(id, 'en', { paper: null, _status: 'draft' }, '&draft=true')
    const { status, body } = await publish(id)
    expect([status, body.errors.map(({ name, data }) => [name, data.locale])]).toEqual([
      422,
      [['TEMPLATE_LANGUAGE_MISSING', 'en']],
    ])
  })
})

describe('a paper', () => {
  it('is what is online, and stays as it was made when the template changes', async () => {
    const { id } = await begin()
    expect((await publish(id, { paper: OWN })).status).toBe(200)
    const rma = await decided(await submitted())
    await run()
    await allDone()
    const form = await formOf(rma)
    const bytes = await fileOf(form)
    expect(textOf(bytes)).toContain('Ons eigen formulier, {{ rmaNumber }}')

    await publish(id, { paper: tree(BARCODE, paragraph('Later anders')) })
    const order = { rma: String(rma.id), kind: 'return-form', revision: form.revision, locale: form.locale } as const
    const data = { kind: 'document', dedupeKey: `again:${rma.id}`, payload: order, status: 'due', attempts: 0 } as const
    await desk.nazorg.payload.create({
      collection: 'outbox',
      data: { ...data, nextAttemptAt: new Date(0).toISOString() },
      ...silent,
    })
    await allDone()
    const again = await formOf(rma)
    expect(again).toMatchObject({ id: form.id, key: documentKey(order.rma, order.kind, order.revision) })
    expect(sha256(await fileOf(again))).toBe(form.sha256)
  })

  it('is made as shipped when what is online cannot be used, and staff see why', async () => {
    const { id } = await begin()
    await publish(id)
    await breakOnline(id)
    const rma = await decided(await submitted())
    await run()
    await allDone()
    expect(textOf(await fileOf(await formOf(rma)))).toContain('Zo retourneert u')
    const [row] = await outboxRows(desk.nazorg, { dedupeKey: { contains: `${rma.id}:return-form` } })
    expect(remarksIn(row?.lastError)).toMatchObject([
      { kind: 'paperFailed', about: expect.stringContaining('in block 2: totalPrice') },
    ])
    const [told] = (await eventsOf(rma)).filter(({ kind }) => kind === 'template-failed')
    expect(told).toMatchObject({ visibleToCustomer: false, data: { event: 'rma-return-form' } })
  })
})

describe('the preview of a paper', () => {
  it('is the PDF itself, with a real RMA for agents and admins, the same bytes each time', async () => {
    const rma = await decided(await submitted())
    const { id } = await begin()
    await change(id, 'nl', { paper: OWN, _status: 'draft' }, '&draft=true')
    const url = `/api/templates/${id}/preview?locale=nl&part=pdf`
    const answer = await desk.asAgent.send('GET', `${url}&rma=${rma.number}`)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(textOf(bytes)).toContain(String(rma.number))
    const second = Buffer.from(await (await desk.asAgent.send('GET', `${url}&rma=${rma.number}`)).arrayBuffer())
    expect(second.equals(bytes)).toBe(true)
    const english = await asEditor.send('GET', `/api/templates/${id}/preview?locale=en&part=pdf`)
    expect(textOf(Buffer.from(await english.arrayBuffer()))).toContain('Return form')
    expect((await asEditor.get(`${url}&rma=${rma.number}`)).status).toBe(403)
    expect((await desk.asContact.get(url)).status).toBe(403)
    expect((await asEditor.get(`/api/templates/${id}/preview?part=html`)).status).toBe(400)
  })
})

describe('a test of a paper', () => {
  it('comes by mail, as an attachment, to who asked for it', async () => {
    const rma = await decided(await submitted())
    await run()
    await allDone()
    const before = desk.mailbox.mails.length
    const { id } = await begin('rma-shipping-label')
    const asked = { locale: 'nl', rma: rma.number }
    const { body } = await desk.asAgent.post<{ to: string }>(`/api/templates/${id}/test`, asked)
    await expect.poll(() => desk.mailbox.mails.length, PATIENCE).toBe(before + 1)
    await allDone()
    const mail = desk.mailbox.mails.at(-1)
    expect(mail?.subject).toBe('[Test] Verzendlabel')
    expect(mail?.envelopeTo).toEqual([body.to])
    const [attached] = mail?.attachments ?? []
    expect(attached).toMatchObject({ filename: `${rma.number}-shipping-label.pdf`, mimeType: 'application/pdf' })
  })
})

describe('the shipped paper', () => {
  it('comes back as a draft in both languages, while what is online stays', async () => {
    const { id } = await begin()
    await publish(id, { paper: OWN })
    expect((await asEditor.post(`/api/templates/${id}/restore-shipped`)).status).toBe(200)
    const read = async (draft: boolean) => {
      const options = { collection: 'templates', id, draft, locale: 'nl', ...silent } as const
      return JSON.stringify((await desk.nazorg.payload.findByID(options)).paper)
    }
    expect(await read(false)).toContain('Ons eigen formulier')
    expect(await read(true)).toContain('Zo retourneert u')
    expect((await publish(id)).status).toBe(200)
  })
})
