/** A template that is online and cannot be used: staff hear of it by mail, once per template and day. */
import { beforeEach, describe, expect, it } from 'vitest'

import type { Rma, Template } from '@/payload-types'
import { openReturnsDesk, PATIENCE } from '../support/returnsDesk'

const { desk, run, submitted, decided, allDone } = openReturnsDesk()

const STAFF = 'balie@groothandel.example'
const DECISION = 'Template ‘Decision on a return, any outcome’ does not work'
const FORM = 'Template ‘Return form’ does not work'
const DAY_MS = 86_400_000
const silent = { depth: 0, overrideAccess: true } as const
const variable = (name: string) => ({
  type: 'inlineBlock',
  version: 1,
  fields: { id: name, blockType: 'variable', name },
})
const WRONG = {
  root: {
    type: 'root',
    format: '',
    indent: 0,
    version: 1,
    direction: null,
    children: [{ type: 'paragraph', version: 1, children: [variable('totalPrice')] }],
  },
}

beforeEach(async () => {
  const { payload } = desk.nazorg
  await payload.delete({ collection: 'templates', where: { id: { exists: true } }, overrideAccess: true })
  await payload.updateGlobal({ slug: 'mail-settings', data: { staffAddress: STAFF, staffLocale: 'en' }, ...silent })
})

/** Puts the shipped template online and breaks it past every hook, as if the contract had changed since. */
async function onlineAndBroken(key: Template['key']): Promise<string> {
  const begun = { key, _status: 'published' }
  const { status, body } = await desk.asAdmin.post<{ doc: Template }>('/api/templates?locale=nl', begun)
  expect(status).toBe(201)
  const { id } = body.doc
  const { db } = desk.nazorg.payload
  const where = { id: { equals: id } }
  const { docs } = await desk.nazorg.payload.find({ collection: 'templates', where, locale: 'all', ...silent })
  const wrong = { nl: WRONG, en: WRONG }
  const data = { ...(docs[0] as object), ...(key.startsWith('rma-return') ? { paper: wrong } : { body: wrong }) }
  await db.updateOne({ collection: 'templates', id, data, locale: 'all' } as never)
  return id
}

const told = () => desk.mailbox.mails.filter(({ subject }) => subject?.startsWith('Template ‘'))

const subjects = () =>
  told()
    .map(({ subject }) => subject)
    .sort()

/** The message is queued once the effect itself is done. */
async function toldOf(...expected: readonly string[]): Promise<void> {
  await expect.poll(subjects, PATIENCE).toEqual(expected)
  await allDone()
  expect(subjects()).toEqual(expected)
}

async function decideOne(): Promise<Rma> {
  const rma = await decided(await submitted())
  await allDone()
  return rma
}

describe('a template that cannot be used', () => {
  it('is told to staff in their language: which, why, where and what came instead', async () => {
    const id = await onlineAndBroken('rma-decided')
    await run()
    const rma = await decideOne()
    await toldOf(DECISION)
    const [mail] = told()
    expect(mail?.envelopeTo).toEqual([STAFF])
    expect(mail?.text).toContain('Dutch, text, block 1: this template has no variable ‘totalPrice’.')
    expect(mail?.text).toContain('the shipped text was sent')
    expect(mail?.text).toContain(String(rma.number))
    expect(mail?.html).toContain(`/admin/collections/templates/${id}`)
  })

  it('is told once a day, and each of two by itself', async () => {
    await onlineAndBroken('rma-decided')
    await onlineAndBroken('rma-return-form')
    await run()
    await decideOne()
    await decideOne()
    await toldOf(DECISION, FORM)
    desk.clock.turnOn(DAY_MS)
    await decideOne()
    await toldOf(DECISION, DECISION, FORM, FORM)
  })

  it('tells once as well when it is the very template of that message', async () => {
    await onlineAndBroken('rma-decided')
    await onlineAndBroken('template-failed')
    await run()
    await decideOne()
    await toldOf(DECISION, 'Template ‘Message that a template does not work’ does not work')
  })

  it('is told to nobody when no address is set, and the mail leaves all the same', async () => {
    await desk.nazorg.payload.updateGlobal({ slug: 'mail-settings', data: { staffAddress: null }, ...silent })
    await onlineAndBroken('rma-decided')
    await run()
    const { number } = await decideOne()
    expect(desk.mailbox.mails.map(({ subject }) => subject)).toContain(`Uw retour ${number} is deels goedgekeurd`)
    expect(told()).toEqual([])
  })
})
