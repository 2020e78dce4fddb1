/** A whole configuration, carried to an empty install and back: the same bytes, images among them, and nobody's secrets. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { BasePayload, createLocalReq, type Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import type { Bundle, Entry } from '@/core/config/shape'
import { testDatabase } from '../support/database'
import { furnish } from '../support/house'
import { startNazorg } from '../support/nazorg'
import { makeContact, makeCustomer, makeUser } from '../support/trade'

const SECRETS = ['smtp://canary-user:canary-word@mail.example', 'canary-api-key-0123456789']

let exported: string
let again: string
/** The same house, with people in it. */
let peopled: string
let planted: string[]
let second: Payload
let database: ReturnType<typeof testDatabase>
let dataDir: string
let report: { created: number; changed: number }

beforeAll(async () => {
  process.env.SMTP_URL = SECRETS[0]
  const nazorg = await startNazorg()
  const { exportBundle } = await import('@/bundle/exportBundle')
  await furnish(nazorg)
  exported = await exportBundle(await nazorg.request())
  planted = await plantSecrets(nazorg)
  peopled = await exportBundle(await nazorg.request())
  await nazorg.stop()
  await openSecond()
}, 240_000)

afterAll(async () => {
  await second?.destroy()
  await database?.remove()
  rmSync(dataDir, { recursive: true, force: true })
})

/** People with passwords, keys and addresses; one of them gets the mail of a service at their own address. */
async function plantSecrets(nazorg: Awaited<ReturnType<typeof startNazorg>>): Promise<string[]> {
  const user = await makeUser(nazorg, 'admin')
  const contact = await makeContact(nazorg, await makeCustomer(nazorg))
  const { payload } = nazorg
  const silent = { depth: 0, overrideAccess: true } as const
  const hidden = { collection: 'users', id: user.id, showHiddenFields: true, ...silent } as const
  await payload.update({ ...hidden, data: { keyHash: SECRETS[1] } as never })
  const stored = (await payload.db.findOne({
    collection: 'users',
    where: { id: { equals: user.id } },
  })) as unknown as Record<string, unknown>
  const { docs } = await payload.find({ collection: 'service-types', limit: 1, ...silent })
  await payload.update({
    collection: 'service-types',
    id: docs[0]?.id ?? '',
    data: { recipients: [{ address: user.email.toUpperCase() }] },
    ...silent,
  })
  const codes = [stored.hash, stored.salt, stored.keyHash].filter((one) => typeof one === 'string')
  expect(codes.length).toBeGreaterThanOrEqual(2)
  return [...SECRETS, user.email, contact.email, user.name, String(process.env.PAYLOAD_SECRET), ...(codes as string[])]
}

async function openSecond(): Promise<void> {
  vi.resetModules() // neither a configuration nor the settings of the environment can be read again
  database = testDatabase()
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'nazorg-data-'))
  Object.assign(process.env, { DATABASE_URL: database.url, DATA_DIR: dataDir })
  second = await new BasePayload().init({ config: (await import('@payload-config')).default })
  const { importBundle } = await import('@/bundle/importBundle')
  const { exportBundle } = await import('@/bundle/exportBundle')
  const outcome = await importBundle(await createLocalReq({}, second), JSON.parse(exported))
  const count = (kind: string) => outcome.changes.filter((change) => change.kind === kind).length
  report = { created: count('created'), changed: count('changed') }
  again = await exportBundle(await createLocalReq({}, second))
}

const bundle = () => JSON.parse(exported) as Bundle
const entry = (section: 'pages' | 'forms' | 'media' | 'return-reasons' | 'templates' | 'service-types', key: string) =>
  bundle()[section]?.find((one) => one.key === key) as Entry

describe('a bundle', () => {
  it('gives the same bytes once it was imported into an empty database', () => {
    expect(report.created).toBeGreaterThan(20)
    expect(again).toBe(exported)
  })

  it('names what others are by keys, and says both languages', () => {
    expect(entry('return-reasons', 'DEUK')).toMatchObject({
      title: { nl: 'Deuk', en: null },
      parent: 'Z-GROEP',
      segments: ['garage'],
      form: 'Beschadiging',
      online: false,
    })
    expect(entry('return-reasons', 'BESCH')).toMatchObject({ online: true })
    expect(entry('forms', 'Beschadiging')).toMatchObject({
      online: true,
      fields: [
        { blockType: 'radio', name: 'where', label: { nl: 'Waar zit het?', en: 'Waar zit het? (en)' } },
        { condition: { rules: [{ field: 'where', is: 'equals', value: 'left' }] } },
      ],
    })
    expect(bundle().settings['portal-settings']?.logo).toMatch(/^image-[0-9a-f]{24}$/)
    expect(exported).not.toMatch(/"(id|createdAt|updatedAt|filename)": "[0-9a-f-]{36}/)
  })

  it('leaves published what is published, and drafts drafts', async () => {
    expect([entry('pages', 'terms').online, entry('pages', 'opening-hours').online]).toEqual([true, false])
    const options = { depth: 0, overrideAccess: true } as const
    const find = (status: 'draft' | 'published') =>
      second.find({ collection: 'templates', where: { _status: { equals: status } }, ...options })
    expect((await find('published')).docs.map(({ key }) => key).sort()).toEqual(['rma-decided', 'rma-return-form'])
    expect((await find('draft')).docs.map(({ key }) => key)).toEqual(['rma-received'])
  })

  it('carries images byte by byte, photos too, with every size made anew', async () => {
    const photo = bundle().media?.find(({ alt }) => JSON.stringify(alt).includes('Loods'))
    const { docs } = await second.find({ collection: 'media', depth: 0, overrideAccess: true })
    const stored = docs.find(({ alt }) => alt === 'Loods')
    const file = await import('@/db/files')
    const bytes = await file.readStored('media', stored?.filename ?? '')
    expect(bytes?.toString('base64')).toBe(photo?.file)
    expect(
      createHash('sha256')
        .update(bytes ?? '')
        .digest('hex')
        .slice(0, 24),
    ).toBe(String(photo?.key).slice(6))
    expect(stored?.sizes?.header?.filename).toBeTruthy()
    expect(readdirSync(path.join(dataDir, 'media')).length).toBeGreaterThanOrEqual(docs.length * 2)
  })

  it('holds no secret, no counter, and no address by which somebody signs in', () => {
    for (const secret of planted.filter(Boolean)) expect(peopled.toLowerCase()).not.toContain(secret.toLowerCase())
    expect(peopled).not.toContain('counters')
    expect(peopled).toContain('retouren@nazorg.example') // of the house
    const types = (JSON.parse(peopled) as Bundle)['service-types'] ?? []
    expect(types.filter((one) => !('recipients' in one))).toHaveLength(1)
  })
})
