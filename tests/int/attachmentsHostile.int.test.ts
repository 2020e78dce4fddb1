/** What must not be taken is not taken, says why in a sentence, and leaves nothing behind. */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openFileDesk } from '../support/fileDesk'
import { hostileFiles } from '../support/hostileFiles'
import { makePdf } from '../support/madeFiles'
import { formOf, post, upload } from '../support/upload'

const { desk, newDraft, stored } = openFileDesk()

let hostile: Awaited<ReturnType<typeof hostileFiles>>

beforeAll(async () => {
  hostile = await hostileFiles()
})
afterAll(async () => {
  expect(await readdir(path.join(desk.nazorg.dataDir, 'incoming'))).toEqual([])
})

describe('hostile files', () => {
  it('are many', () => expect(hostile.length).toBeGreaterThanOrEqual(40))

  it('are refused, each for what it is, and leave neither row nor file', async () => {
    const rma = await newDraft()
    const answers: unknown[] = []
    for (const one of hostile) {
      const { status, body } = await upload({ ...desk, rma: rma.id }, one)
      const error = body.errors?.[0]
      answers.push([one.what, error?.name ?? status])
      expect(error?.message, one.what).toMatch(/[.a-z]$/)
    }
    expect(answers).toEqual(hostile.map(({ what, code }) => [what, code]))
    expect(await stored()).toEqual([])
    expect((await desk.nazorg.payload.count({ collection: 'attachments', overrideAccess: true })).totalDocs).toBe(0)
  })
})

describe('broken uploads', () => {
  const pdf = { name: 'a.pdf', type: 'application/pdf', data: makePdf() }
  const { headers, body } = formOf(pdf)
  const text = body.toString('latin1')
  const broken: [what: string, body: string, code: string, contentType?: string][] = [
    ['a form that ends early', text.slice(0, -10), 'FILE_INCOMPLETE'],
    ['a form without its last boundary', text.slice(0, text.length / 2), 'FILE_INCOMPLETE'],
    ['an empty body', '', 'FILE_INCOMPLETE'],
    ['a form without a part', '------nazorg-boundary--\r\n', 'FILE_MISSING'],
    ['no file chosen', formOf({ ...pdf, name: '', data: Buffer.alloc(0) }).body.toString('latin1'), 'FILE_MISSING'],
    ['another field', formOf(pdf, 'avatar').body.toString('latin1'), 'INVALID_INPUT'],
    ['two files', text.replace(/--\r\n$/, `\r\n${text.slice(text.indexOf('\r\n') + 2)}`), 'INVALID_INPUT'],
    ['something before the form', `GIF89a${text}`, 'INVALID_INPUT'],
    ['an endless header', text.replace('Content-Type', `X-Long: ${'x'.repeat(9000)}\r\nContent-Type`), 'INVALID_INPUT'],
    ['a raw file', text, 'INVALID_INPUT', 'application/pdf'],
    ['a form without a boundary', text, 'INVALID_INPUT', 'multipart/form-data'],
    ['JSON', '{}', 'INVALID_INPUT', 'application/json'],
  ]

  it.each(broken)('%s', async (_what, content, code, contentType) => {
    const rma = await newDraft()
    const changed = contentType ? { 'content-type': contentType } : headers
    const answer = await post({ ...desk, rma: rma.id }, { headers: changed, body: Buffer.from(content, 'latin1') })
    expect([answer.status < 500, answer.body.errors?.[0]?.name]).toEqual([true, code])
    expect(await stored()).toEqual([])
  })

  it('a file that is too large is refused by what comes, and the rest of it is not kept', async () => {
    const rma = await newDraft()
    const data = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(11 * 1024 * 1024, 32)])
    const { status, body: answer } = await upload({ ...desk, rma: rma.id }, { ...pdf, data })
    expect([status, answer.errors?.[0]?.name]).toEqual([413, 'FILE_TOO_LARGE'])
    expect(answer.errors?.[0]?.message).toContain('10 MB')
    expect(await stored()).toEqual([])
  })
})
