/** Documents of every collection are read by statements of our own as Payload's own adapter reads them: groups, lists, lists in lists. */
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { CollectionSlug, FindArgs, FindGlobalArgs, Where } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chosenOf } from '@/db/reads/chosen'
import { type ReadTable, readTableOf } from '@/db/reads/table'
import { conditionOf, orderOf } from '@/db/reads/where'
import { sqliteOf } from '@/db/sqliteOf'
import { inTransaction } from '@/db/transaction'
import type { Rma } from '@/payload-types'
import { makeWorld } from '../support/everyRow'
import { type Nazorg, startNazorg } from '../support/nazorg'

const onMongo = process.env.TEST_DATABASE_URL?.startsWith('mongodb') === true

describe.skipIf(onMongo)('a document', () => {
  let nazorg: Nazorg
  let stock: ReturnType<typeof sqliteOf>
  let collections: { readonly slug: CollectionSlug; readonly table: ReadTable }[]

  beforeAll(async () => {
    nazorg = await startNazorg()
    await makeWorld(nazorg)
    const { payload } = nazorg
    stock = sqliteAdapter({ client: { url: 'file:never-opened.db' } }).init({ payload })
    const slugs = Object.keys(payload.collections) as CollectionSlug[]
    collections = slugs.map((slug) => ({ slug, table: readTableOf(database(), payload.collections[slug].config) }))
  }, 240_000)
  afterAll(() => nazorg.stop())

  const database = () => sqliteOf(nazorg.payload)

  const groupedIn = ({ columns }: ReadTable) =>
    [...columns].filter(([field, { type }]) => field.includes('.') && type !== 'json').map(([field]) => field)

  async function expectAlike(collection: CollectionSlug, select?: FindArgs['select']) {
    const asked: FindArgs = { collection, limit: 100, pagination: true, ...(select && { select }) }
    const theirs = await stock.find.call(database(), structuredClone(asked))
    expect(await database().find(structuredClone(asked)), `${collection} ${JSON.stringify(select)}`).toEqual(theirs)
    return theirs.docs as { id: string }[]
  }

  it('is found whole, alone and among others', async () => {
    for (const { slug } of collections) {
      for (const { id } of await expectAlike(slug)) {
        const asked = { collection: slug, where: { id: { equals: id } } satisfies Where }
        const theirs = await stock.findOne.call(database(), asked)
        expect(theirs).not.toBeNull()
        expect(await database().findOne(asked), slug).toEqual(theirs)
      }
    }
  }, 120_000)

  it('is found with each of its fields, and without each of them', async () => {
    for (const { slug } of collections) {
      const fields = new Set(nazorg.payload.collections[slug].config.flattenedFields.map(({ name }) => name))
      for (const field of fields) {
        await expectAlike(slug, { [field]: true })
        if (field !== 'id') await expectAlike(slug, { [field]: false })
      }
    }
  }, 240_000)

  it('is filtered and ordered by fields of its groups', async () => {
    let groups = 0
    for (const { slug, table } of collections) {
      for (const field of groupedIn(table)) {
        groups += 1
        const where: Where = { [field]: { exists: true } }
        const asked = { collection: slug, where, sort: [`-${field}`, 'id'], limit: 100, pagination: true }
        const theirs = await stock.find.call(database(), structuredClone(asked))
        expect(await database().find(structuredClone(asked)), `${slug} by ${field}`).toEqual(theirs)
        expect([conditionOf(table, where), orderOf(table, asked.sort)]).not.toContain(null)
      }
    }
    expect(groups).toBeGreaterThan(0)
  }, 120_000)

  it('is found alone by any filter, the newest first, and only by who may see it yet', async () => {
    const asked = { collection: 'contacts' as const, where: { name: { exists: true } } satisfies Where }
    expect(await database().findOne(asked)).toEqual(await stock.findOne.call(database(), asked))
    expect(await database().findOne({ ...asked, where: { name: { equals: 'nobody' } } })).toBeNull()
    const rolledBack = inTransaction(await nazorg.request(), async (req) => {
      await nazorg.payload.db.updateMany({ ...asked, data: { name: 'Somebody' }, req })
      expect(await database().findOne({ ...asked, req })).toMatchObject({ name: 'Somebody' })
      expect(await database().findOne(asked)).not.toMatchObject({ name: 'Somebody' })
      throw new Error('back')
    })
    await expect(rolledBack).rejects.toThrow('back')
  })

  it('has the fractions of its rows to the last digit', async () => {
    const { docs } = await database().find<Rma>({ collection: 'rmas', where: {}, limit: 1 })
    const [rma] = docs
    const [line] = rma?.lines ?? []
    if (!rma || !line) throw new Error('there is an RMA with a line')
    const write = (percent: number | null) =>
      database().client.execute({
        sql: 'update rmas_lines set discount_percent = ? where id = ?',
        args: [percent, line.id ?? ''],
      })
    await write(100 / 3)
    const asked = { collection: 'rmas' as const, where: { id: { equals: rma.id } } satisfies Where }
    expect((await database().findOne<Rma>(asked))?.lines?.[0]?.discountPercent).toBe(100 / 3)
    await write(line.discountPercent ?? null)
  })

  it('is left to the adapter where it belongs to one of several collections', () => {
    const left = collections.filter(({ table }) => chosenOf(table, undefined) === null).map(({ slug }) => slug)
    expect(left).toEqual(['payload-preferences'])
  })

  it('of settings is read as the adapter reads it, before and after it was stored', async () => {
    const { globals } = nazorg.payload
    const expectAlike = async () => {
      for (const { slug, flattenedFields } of globals.config) {
        const selects = flattenedFields.map(({ name }): Record<string, true> => ({ [name]: true }))
        for (const select of [undefined, ...selects]) {
          const asked: FindGlobalArgs = { slug, ...(select && { select }) }
          const theirs = await stock.findGlobal.call(database(), structuredClone(asked))
          expect(await database().findGlobal(asked), JSON.stringify(asked)).toEqual(theirs)
        }
      }
    }
    await expectAlike()
    const brand = { slug: 'portal-settings', overrideAccess: true } as const
    await nazorg.payload.updateGlobal({ ...brand, locale: 'en', data: { tagline: 'Parts, mended' } })
    await nazorg.payload.updateGlobal({ ...brand, locale: 'nl', data: { tagline: 'Delen, hersteld' } })
    await nazorg.payload.updateGlobal({ slug: 'return-settings', data: { windowBasis: 'none' }, overrideAccess: true })
    await expectAlike()
    const tagline = { en: 'Parts, mended', nl: 'Delen, hersteld' }
    expect(await database().findGlobal({ slug: 'portal-settings' })).toMatchObject({ tagline })
    const tables = globals.config.map((config) => readTableOf(database(), config))
    expect(tables.map((table) => chosenOf(table, undefined))).not.toContain(null)
    const portal = globals.config.findIndex(({ slug }) => slug === 'portal-settings')
    expect(chosenOf(tables[portal] as ReadTable, { businessZone: true, languages: true })).not.toBeNull()
  })

  it('is left to the adapter without one field, where it has rows of its own', () => {
    const table = readTableOf(database(), nazorg.payload.collections.rmas.config)
    expect([chosenOf(table, { number: false }), chosenOf(table, {})]).toEqual([null, null])
    expect(chosenOf(table, { number: true })).not.toBeNull()
  })
})
