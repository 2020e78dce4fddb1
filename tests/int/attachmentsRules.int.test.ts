/** The settings for files, the virus scanner, the limit per case, and what is swept. */
import { existsSync } from 'node:fs'
import { mkdir, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'

import type { FileSetting } from '@/payload-types'
import { type Clamd, startClamd, VIRUS } from '../support/clamd'
import { openFileDesk } from '../support/fileDesk'
import { makeJpeg, makePdf } from '../support/madeFiles'
import { type Sent, upload } from '../support/upload'

const { desk, newDraft, call, stored, reload } = openFileDesk()

const pdf = (text = 'Retour'): Sent => ({ name: 'a.pdf', type: 'application/pdf', data: makePdf([], { text }) })
const DEFAULTS = {
  kinds: ['pdf', 'jpeg'],
  maxMegabytes: 10,
  maxPerCase: 20,
  megabytesPerDay: 0,
  withoutScanner: 'refuse',
} as const

const settings = (data: Partial<FileSetting>) =>
  desk.nazorg.payload.updateGlobal({
    slug: 'file-settings',
    data: { ...DEFAULTS, ...data, kinds: [...(data.kinds ?? DEFAULTS.kinds)] },
    overrideAccess: true,
  })
const outcome = async (rma: { id: string }, sent: Sent) => {
  const { status, body } = await upload({ ...desk, rma: rma.id }, sent)
  return body.errors?.[0]?.name ?? [status, body.doc?.scan]
}

describe('the settings', () => {
  afterEach(async () => void (await settings({})))

  it('name the kinds of file that are taken', async () => {
    const rma = await newDraft()
    const photo = { name: 'a.jpg', type: 'image/jpeg', data: await makeJpeg() }
    expect(await outcome(rma, photo)).toEqual([201, 'none'])
    await settings({ kinds: ['pdf'] })
    const { body } = await upload({ ...desk, rma: rma.id }, photo)
    expect(body.errors?.[0]).toMatchObject({
      name: 'FILE_TYPE_NOT_ALLOWED',
      message: expect.stringMatching(/: \.pdf$/),
    })
  })

  it('bound the size of a file', async () => {
    await settings({ maxMegabytes: 1 })
    const large = pdf('x'.repeat(1024 * 1024))
    expect(await outcome(await newDraft(), large)).toBe('FILE_TOO_LARGE')
    await settings({ maxMegabytes: 2 })
    expect(await outcome(await newDraft(), large)).toEqual([201, 'none'])
  })

  it('bound the number of files of a case, however many come at once', async () => {
    await settings({ maxPerCase: 3 })
    const rma = await newDraft()
    const answers = await Promise.all(Array.from({ length: 8 }, () => outcome(rma, pdf())))
    expect(answers.filter((one) => one !== 'TOO_MANY_FILES')).toEqual(Array(3).fill([201, 'none']))
    expect((await reload(rma.id)).fileCount).toBe(3)
    const where = { case: { equals: rma.id } }
    const { docs } = await desk.nazorg.payload.find({ collection: 'attachments', where, overrideAccess: true })
    await call(desk.token, 'POST', `/api/attachments/${docs[0]?.id}/remove`, {})
    expect(await outcome(rma, pdf())).toEqual([201, 'none'])
  })
})

describe('the virus scanner', () => {
  let clamd: Clamd | undefined
  const start = async () => {
    const { env } = await import('@/config/env')
    clamd = await startClamd()
    Object.assign(env, { CLAMD_URL: clamd.url })
    return clamd
  }
  afterEach(async () => {
    await clamd?.down().catch(() => {})
    clamd = undefined
    Object.assign((await import('@/config/env')).env, { CLAMD_URL: undefined })
    await settings({})
  })

  it('sees every file, also large ones, and infected ones are not kept', async () => {
    const { scanned } = await start()
    const rma = await newDraft()
    expect(await outcome(rma, pdf('x'.repeat(3_000_000)))).toEqual([201, 'clean'])
    const before = await stored()
    expect(await outcome(rma, pdf(VIRUS))).toBe('FILE_INFECTED')
    expect(scanned()).toBe(2)
    expect(await stored()).toEqual(before)
  })

  it.each(['down', 'ill'] as const)(
    'that is %s: files are refused, or taken and marked, as the settings say',
    async (state) => {
      const scanner = await start()
      if (state === 'ill') scanner.fallIll()
      else await scanner.down()
      const rma = await newDraft()
      const { status, body } = await upload({ ...desk, rma: rma.id }, pdf())
      expect([status, body.errors?.[0]?.name]).toEqual([503, 'SCANNER_UNREACHABLE'])
      await settings({ withoutScanner: 'accept' })
      expect(await outcome(rma, pdf())).toEqual([201, 'unreachable'])
    },
  )
})

async function filesOf(rma: string): Promise<string[]> {
  const options = { where: { case: { equals: rma } }, depth: 0, overrideAccess: true } as const
  return (await desk.nazorg.payload.find({ collection: 'attachments', ...options })).docs.map(({ id }) => id)
}

describe('the sweep', () => {
  it('takes away after a day what nobody has: half received files, files without a row, rows without a case', async () => {
    const { sweepFiles } = await import('@/outbox/sweepFiles')
    const rma = await newDraft()
    const lost = await newDraft()
    await outcome(rma, { name: 'a.jpg', type: 'image/jpeg', data: await makeJpeg() })
    await outcome(lost, pdf())
    const kept = new Set(await stored())
    const ofLost = { id: { in: await filesOf(lost.id) } }
    // The database lets go of the case; SQLite forgets the link then, MongoDB keeps one that leads nowhere.
    await desk.nazorg.payload.db.deleteOne({ collection: 'rmas', where: { id: { equals: lost.id } } })
    const place = (folder: string, name: string) => path.join(desk.nazorg.dataDir, folder, name)
    const orphans = [
      place('attachments', 'orphan.pdf'),
      place('attachments', 'orphan.jpg.thumbnail'),
      place('incoming', 'half'),
      place('attachments', `.${crypto.randomUUID()}`),
      place('documents', `.${crypto.randomUUID()}`),
      place('documents', 'orphan.pdf'),
      place('anchors', `draft-${crypto.randomUUID()}`),
    ]
    const anchor = place('anchors', '2026-01-01.jsonl')
    for (const folder of ['documents', 'anchors']) await mkdir(place(folder, '.'), { recursive: true })
    const [young, half] = [place('attachments', 'young.pdf'), place('documents', `.${crypto.randomUUID()}`)]
    for (const file of [...orphans, anchor, young, half]) await writeFile(file, 'x')
    const [now, old] = [new Date(), new Date(Date.now() - 90_000_000)]
    for (const file of [...orphans, anchor]) await utimes(file, old, old)
    await sweepFiles(await desk.nazorg.request(), new Date(now.getTime() - 86_400_000))
    expect(orphans.filter((file) => existsSync(file))).toEqual([])
    expect([anchor, young, half].every((file) => existsSync(file))).toBe(true)

    const count = async () =>
      (await desk.nazorg.payload.count({ collection: 'attachments', where: ofLost, overrideAccess: true })).totalDocs
    expect(await count()).toBe(1)
    await sweepFiles(await desk.nazorg.request(), new Date(now.getTime() + 60_000))
    expect(await count()).toBe(0)
    const left = await stored()
    expect(left).toHaveLength(kept.size - 1)
    expect(left.every((key) => kept.has(key))).toBe(true)
  })
})
