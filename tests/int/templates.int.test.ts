/** Mails that admins write: what may go online, what is sent, and who may look. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { remarksIn } from '@/core/outbox/remarks'
import type { Template } from '@/payload-types'
import type { Answer, Caller } from '../support/nazorg'
import { clearOutbox, outboxRows } from '../support/relay'
import { openReturnsDesk, PATIENCE } from '../support/returnsDesk'
import { login, makeUser } from '../support/trade'

type Refused = { errors: { name: string; message: string; data: Record<string, unknown> }[] }
type Kept = { doc: Template }

const { desk, run, submitted, decided, eventsOf, allDone } = openReturnsDesk()
let asEditor: Caller

const silent = { depth: 0, overrideAccess: true } as const
const body = (...children: object[]) => ({
  root: { type: 'root', format: '', indent: 0, version: 1, direction: null, children },
})
const paragraph = (...children: object[]) => ({ type: 'paragraph', version: 1, children })
const words = (text: string) => ({ type: 'text', text, version: 1, format: 0 })
const variable = (name: string) => ({
  type: 'inlineBlock',
  version: 1,
  fields: { id: name, blockType: 'variable', name },
})
const OWN = body(paragraph(words('Ons eigen besluit over {{ rmaNumber }}: '), variable('decisionSentence')))
const WRONG = body(paragraph(words('x')), paragraph(variable('totalPrice')))

beforeAll(async () => {
  asEditor = desk.nazorg.as(await login(desk.nazorg, 'users', (await makeUser(desk.nazorg, 'editor')).email))
})

beforeEach(async () => {
  await desk.nazorg.payload.delete({ collection: 'templates', where: { id: { exists: true } }, overrideAccess: true })
})

async function begin(key: Template['key'] = 'rma-decided'): Promise<Template> {
  const { status, body: answer } = await asEditor.post<Kept>('/api/templates?locale=nl', { key, _status: 'draft' })
  expect(status).toBe(201)
  return answer.doc
}

async function change(id: string, locale: string, data: object, more = ''): Promise<Answer<Kept & Refused>> {
  const answer = await asEditor.send('PATCH', `/api/templates/${id}?locale=${locale}${more}`, data)
  return { status: answer.status, body: (await answer.json()) as Kept & Refused }
}

const publish = (id: string, data: object = {}) => change(id, 'nl', { ...data, _status: 'published' })
const stored = (id: string, draft = false) =>
  desk.nazorg.payload.findByID({ collection: 'templates', id, locale: 'all', draft, ...silent }) as unknown as Promise<{
    _status: string
    subject: Record<string, string>
    body: Record<string, unknown>
  }>

/** As if the contract had changed since, past every hook. */
async function breakOnline(id: string): Promise<void> {
  const { docs } = await desk.nazorg.payload.find({
    collection: 'templates',
    where: { id: { equals: id } },
    locale: 'all',
    ...silent,
  })
  const data = { ...(docs[0] as object), body: { nl: WRONG, en: WRONG } }
  await desk.nazorg.payload.db.updateOne({ collection: 'templates', id, data, locale: 'all' } as never)
}

describe('a new template', () => {
  it('begins as the shipped mail in both languages, offline, and there is one per mail', async () => {
    const { id } = await begin()
    const { subject, _status } = await stored(id, true)
    expect(_status).toBe('draft')
    expect(subject).toEqual({
      nl: 'Uw retour {{ rmaNumber }} is {{ decision }}',
      en: 'Your return {{ rmaNumber }} is {{ decision }}',
    })
    const second = await asEditor.post<Refused>('/api/templates', { key: 'rma-decided' })
    expect([second.status, second.body.errors[0]?.name]).toEqual([409, 'TEMPLATE_EXISTS'])
    expect((await publish(id, { key: 'invitation' })).body.doc.key).toBe('rma-decided')
  })
})

describe('what cannot be sent', () => {
  it('is kept as a draft but does not go online, and the refusal names language and place', async () => {
    const { id } = await begin()
    expect((await change(id, 'en', { body: WRONG, _status: 'draft' }, '&draft=true')).status).toBe(200)
    const { status, body: answer } = await publish(id, { subject: '{{ rmaNumber' })
    expect(status).toBe(422)
    expect(answer.errors.map(({ name, data }) => [name, data.locale, data.part, data.block])).toEqual([
      ['TEMPLATE_SUBJECT_FAULTY', 'nl', 'subject', 0],
      ['TEMPLATE_VARIABLE_UNKNOWN', 'en', 'body', 2],
    ])
    expect(answer.errors[1]?.message).toBe(
      'Engels, tekst, blok 2: het gegeven ‘totalPrice’ bestaat niet in dit sjabloon.',
    )
    expect((await stored(id))._status).toBe('draft')
  })

  it('is a language without a text', async () => {
    const { id } = await begin()
    await change(id, 'en', { subject: '', body: null, _status: 'draft' }, '&draft=true')
    const { status, body: answer } = await publish(id)
    expect([status, answer.errors.map(({ name, data }) => [name, data.locale])]).toEqual([
      422,
      [['TEMPLATE_LANGUAGE_MISSING', 'en']],
    ])
  })

  it('does not come back by restoring a version', async () => {
    const { id } = await begin()
    await publish(id)
    const { docs } = await desk.nazorg.payload.findVersions({
      collection: 'templates',
      where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] },
      locale: 'all',
      ...silent,
    })
    const [version] = docs
    if (!version) throw new Error('no version')
    const versionData = { ...version, version: { ...version.version, body: { nl: WRONG, en: WRONG } } }
    await desk.nazorg.payload.db.updateVersion({
      collection: 'templates',
      id: version.id,
      versionData,
      locale: 'all',
    } as never)
    const refused = await asEditor.post<Refused>(`/api/templates/versions/${version.id}`)
    expect([refused.status, refused.body.errors[0]?.name]).toEqual([422, 'TEMPLATE_VARIABLE_UNKNOWN'])
    expect(JSON.stringify((await stored(id)).body)).not.toContain('totalPrice')
  })

  it('is no older version that was fine: that one comes back, online', async () => {
    const { id } = await begin()
    await publish(id, { subject: 'Eerst' })
    await publish(id, { subject: 'Daarna' })
    const { docs } = await desk.nazorg.payload.findVersions({
      collection: 'templates',
      where: { and: [{ parent: { equals: id } }, { 'version.subject': { equals: 'Eerst' } }] },
      locale: 'nl',
      ...silent,
    })
    expect((await asEditor.post(`/api/templates/versions/${docs[0]?.id}`)).status).toBe(200)
    expect(await stored(id)).toMatchObject({ _status: 'published', key: 'rma-decided', subject: { nl: 'Eerst' } })
  })

  it('does not slip through among many', async () => {
    const { id } = await begin()
    const many = await asEditor.send('PATCH', `/api/templates?where[id][equals]=${id}`, { _status: 'published' })
    expect(many.status).toBe(403)
  })
})

describe('a mail', () => {
  it('is what is online, with braces in it as text', async () => {
    const { id } = await begin()
    await publish(id, { subject: 'Besluit {{ rmaNumber }}', body: OWN })
    await change(id, 'nl', { subject: 'Nog niet', _status: 'draft' }, '&draft=true')
    const rma = await decided(await submitted())
    await run()
    await allDone()
    const mail = desk.mailbox.mails.find(({ subject }) => subject === `Besluit ${rma.number}`)
    expect(mail?.text).toContain('Ons eigen besluit over {{ rmaNumber }}: Wij hebben uw aanvraag van')
    expect(mail?.html).toContain('Ons eigen besluit over {{ rmaNumber }}: Wij hebben uw aanvraag van')
  })

  it('leaves as shipped when what is online cannot be used, and staff see why', async () => {
    const { id } = await begin()
    await publish(id)
    await breakOnline(id)
    const rma = await decided(await submitted())
    await run()
    await allDone()
    expect(desk.mailbox.mails.map(({ subject }) => subject)).toContain(`Uw retour ${rma.number} is deels goedgekeurd`)
    const [row] = await outboxRows(desk.nazorg, { subject: { contains: 'deels goedgekeurd' } })
    expect(remarksIn(row?.lastError)).toMatchObject([{ about: expect.stringContaining('in block 2: totalPrice') }])
    const [told] = (await eventsOf(rma)).filter(({ kind }) => kind === 'template-failed')
    expect(told).toMatchObject({ visibleToCustomer: false, data: { event: 'rma-partly-approved' } })
  })
})

describe('the preview', () => {
  it('shows the saved draft with the sample, in a sandbox, in either language', async () => {
    const { id } = await begin()
    await change(id, 'nl', { body: OWN, _status: 'draft' }, '&draft=true')
    const shown = await asEditor.send('GET', `/api/templates/${id}/preview?locale=nl`)
    expect(shown.headers.get('content-security-policy')).toMatch(/^sandbox .*default-src 'none'/)
    expect(await shown.text()).toContain('Ons eigen besluit')
    const english = await asEditor.send('GET', `/api/templates/${id}/preview?locale=en&part=text`)
    expect(await english.text()).toContain('Decision on your return: RMA26-00191')
  })

  it('shows a real RMA to agents and admins; an editor gets the sample only, a customer nothing', async () => {
    const rma = await decided(await submitted())
    const waiting = await submitted()
    const { id } = await begin()
    const url = `/api/templates/${id}/preview?locale=nl&part=text`
    for (const caller of [desk.asAgent, desk.asAdmin]) {
      expect(await (await caller.send('GET', `${url}&rma=${rma.number}`)).text()).toContain(String(rma.number))
    }
    const unfit = await desk.asAgent.get<Refused>(`${url}&rma=${waiting.number}`)
    expect([unfit.status, unfit.body.errors[0]?.name]).toEqual([422, 'TEMPLATE_CASE_UNFIT'])
    expect((await desk.asAgent.get(`${url}&rma=RMA99-1`)).status).toBe(404)
    expect((await asEditor.get(`${url}&rma=${rma.number}`)).status).toBe(403)
    for (const path of [url, `/api/templates/${id}`]) expect((await desk.asContact.get(path)).status).toBe(403)
    expect((await desk.nazorg.as(null).get(url)).status).toBe(401)
  })

  it('says what is wrong instead', async () => {
    const { id } = await begin()
    await change(id, 'nl', { body: WRONG, _status: 'draft' }, '&draft=true')
    const refused = await asEditor.get<Refused>(`/api/templates/${id}/preview?locale=nl`)
    expect([refused.status, refused.body.errors[0]?.data.name]).toEqual([422, 'totalPrice'])
  })
})

describe('a test', () => {
  it('goes by the outbox to who asked for it, and into no timeline', async () => {
    const rma = await decided(await submitted())
    const before = (await eventsOf(rma)).length
    await clearOutbox(desk.nazorg)
    const { id } = await begin()
    const asked = { locale: 'en', rma: rma.number }
    const { status, body: answer } = await desk.asAgent.post<{ to: string }>(`/api/templates/${id}/test`, asked)
    expect(status).toBe(200)
    await run()
    await expect.poll(() => desk.mailbox.mails.length, PATIENCE).toBe(1)
    await allDone()
    const [mail] = desk.mailbox.mails
    expect(mail?.subject).toBe(`[Test] Your return ${rma.number} is partly approved`)
    expect(mail?.envelopeTo).toEqual([answer.to])
    expect(await eventsOf(rma)).toHaveLength(before)
    expect((await asEditor.post(`/api/templates/${id}/test`, asked)).status).toBe(403)
    expect((await desk.asContact.post(`/api/templates/${id}/test`, { locale: 'nl' })).status).toBe(403)
  })
})

describe('the shipped text', () => {
  it('comes back as a draft in both languages, while what is online stays', async () => {
    const { id } = await begin()
    await publish(id, { subject: 'Eigen' })
    expect((await desk.asAgent.post(`/api/templates/${id}/restore-shipped`)).status).toBe(403)
    expect((await asEditor.post(`/api/templates/${id}/restore-shipped`)).status).toBe(200)
    expect((await stored(id)).subject.nl).toBe('Eigen')
    expect((await stored(id, true)).subject.nl).toBe('Uw retour {{ rmaNumber }} is {{ decision }}')
    expect((await publish(id)).status).toBe(200)
  })
})
