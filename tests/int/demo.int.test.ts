/** Loading the demo: complete, once, and finished after a crash. */
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { DEMO_CONTACTS, DEMO_PASSWORD, DEMO_STAFF } from '@/cli/demo/logins'
import type { ImportReport } from '@/erp/importRetail'
import { type Nazorg, startNazorg } from '../support/nazorg'

const everything = { pagination: false, depth: 0, overrideAccess: true } as const
const STEPS = ['Settings and pages', 'Orders and invoices', 'Logins', 'Loaded']

let nazorg: Nazorg

/** Loads, and dies when the step of this name is reached. Answers the steps it showed. */
async function load(dieAt?: string): Promise<{ report: ImportReport | null; steps: string[] }> {
  const { loadDemo } = await import('@/cli/demo/loadDemo')
  const steps = new Set<string>()
  const show = (_part: number, step: string) => {
    if (step === dieAt) throw new Error(`died at ${step}`)
    steps.add(step)
  }
  const source = { demoDir: path.resolve('demo'), now: new Date(), progress: { show } }
  return { report: await loadDemo(nazorg.payload, source), steps: [...steps] }
}

async function state(): Promise<string> {
  const { demoState } = await import('@/erp/demoState')
  return demoState(nazorg.payload)
}

const countOf = async (collection: 'media' | 'outbox' | 'return-reasons' | 'pages' | 'contacts' | 'memberships') =>
  (await nazorg.payload.count({ collection, overrideAccess: true })).totalDocs

beforeAll(async () => {
  nazorg = await startNazorg()
})
afterAll(() => nazorg.stop())

it('leaves a database alone that holds somebody’s own data', async () => {
  const { id } = await nazorg.payload.create({
    collection: 'customers',
    data: { number: 'OWN', name: 'Own', type: 'business', status: 'active', locale: 'nl' },
    overrideAccess: true,
  })
  await expect(load()).rejects.toThrow('not the demo’s')
  expect(await state()).toBe('foreign')
  expect(await countOf('pages')).toBe(0)
  await nazorg.payload.delete({ collection: 'customers', id, overrideAccess: true })
  expect(await state()).toBe('empty')
})

it('is not loaded after a crash in the middle, and the next run completes it', async () => {
  await expect(load('Orders and invoices')).rejects.toThrow('died')
  await expect(load('Logins')).rejects.toThrow('died')
  expect(await state()).toBe('begun')
  const { report, steps } = await load()
  expect(report).toMatchObject({ created: 0, updated: 0, lines: 7609 })
  expect(steps).toEqual(STEPS)
  expect(await state()).toBe('loaded')
  expect([await countOf('pages'), await countOf('return-reasons'), await countOf('media')]).toEqual([4, 5, 1])
})

it('loads nothing a second time', async () => {
  expect(await load()).toEqual({ report: null, steps: [] })
})

it('lets every login of the demo in, and invites nobody', async () => {
  for (const { email } of DEMO_STAFF) {
    const answer = await nazorg.as(null).post('/api/users/login', { email, password: DEMO_PASSWORD })
    expect([email, answer.status]).toEqual([email, 200])
  }
  for (const { email } of DEMO_CONTACTS) {
    const answer = await nazorg.as(null).post('/api/contacts/login', { email, password: DEMO_PASSWORD })
    expect([email, answer.status]).toEqual([email, 200])
  }
  expect(await countOf('outbox')).toBe(0)
})

it('gives both contacts every right that can be handed out, and the second customer night delivery', async () => {
  const { OFFERED_RIGHTS } = await import('@/core/accounts/rights')
  const { docs } = await nazorg.payload.find({ collection: 'memberships', ...everything, depth: 1 })
  expect(docs.map(({ rights, status }) => ({ rights, status }))).toEqual(
    [1, 2].map(() => ({ rights: [...OFFERED_RIGHTS], status: 'active' })),
  )
  const where = { nightDelivery: { equals: true } }
  const night = await nazorg.payload.find({ collection: 'customers', where, ...everything })
  expect(night.docs.map(({ number }) => number)).toEqual(['12748'])
  expect(night.docs[0]).toMatchObject({ email: 'info@12748.example', addresses: [{ city: expect.any(String) }, {}] })
})

it.each(['nl', 'en'] as const)('publishes terms, privacy, help and welcome in %s', async (locale) => {
  const where = { _status: { equals: 'published' } }
  const { docs } = await nazorg.payload.find({
    collection: 'pages',
    where,
    locale,
    fallbackLocale: false,
    ...everything,
  })
  expect(docs.map(({ slug }) => slug).sort()).toEqual(['help', 'privacy', 'terms', 'welcome'])
  const terms = docs.find(({ slug }) => slug === 'terms')
  expect(terms?.title).toBe({ nl: 'Retourvoorwaarden', en: 'Return terms' }[locale])
  expect(terms?.body?.root.children.map(({ type }) => type)).toContain('list')
})

it('lets the import of the same file run again without touching what the demo added', async () => {
  const { importRetail } = await import('@/erp/importRetail')
  const { customerDetails } = await import('@/cli/demo/customerDetails')
  const { SPECIAL_ARTICLES } = await import('@/cli/demo/specialArticles')
  const options = { now: new Date(), detailsOf: customerDetails, specialArticles: SPECIAL_ARTICLES }
  const report = await importRetail(nazorg.payload, path.resolve('demo/online-retail-10k.csv'), options)
  expect(report).toMatchObject({ created: 0, updated: 0 })
})
