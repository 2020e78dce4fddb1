/** The register in which dealers look up whom they add: imported as a whole, searched by the beginnings of words. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { FoundCompanies } from '@/core/dealers/register'
import type { Customer } from '@/payload-types'
import { openDealers } from '../support/dealerDesk'
import type { Caller } from '../support/nazorg'
import type { Refused } from '../support/registrations'

const HEAD = 'name,street,houseNumber,postalCode,city,countryCode,vatNumber,registrationNumber'
const { hall, newDealer, path: at } = openDealers()

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'register-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function load(...rows: string[]) {
  const { importCompanies } = await import('@/erp/importCompanies')
  const file = path.join(folder, 'register.csv')
  await writeFile(file, `${[HEAD, ...rows].join('\n')}\n`)
  return importCompanies(hall.nazorg.payload, file)
}

const lookUp = (caller: Caller, dealer: Customer, asked: object) =>
  caller.post<Refused & FoundCompanies>(at(dealer, '/look-up'), asked)

const countRows = async () =>
  (await hall.nazorg.payload.count({ collection: 'company-register', overrideAccess: true })).totalDocs

it('has nothing to look in before the first import', async () => {
  const { dealer, asDealer } = await newDealer()
  const { status, body } = await lookUp(asDealer, dealer, { text: 'garage' })
  expect([status, body]).toEqual([200, { docs: [], more: false, available: false }])
})

it('is found by the beginnings of words, ten a page, and one by its id to fill in the form', async () => {
  const many = Array.from({ length: 12 }, (_, n) => `Garage ${String(n).padStart(2, '0')},Kade,${n},9000,Gent,be,,${n}`)
  const cafe = 'Café Jansén B.V.,Dorpsstraat,1,1234 AB,Ede,NL,NL004495445B01,12345678'
  expect(await load(...many, cafe)).toEqual({ rows: 13, problems: [], problemCount: 0 })
  const { dealer, asDealer } = await newDealer()
  const first = (await lookUp(asDealer, dealer, { text: 'gar gent' })).body
  expect([first.docs.length, first.more, first.docs[0]?.countryCode]).toEqual([10, true, 'BE'])
  const second = (await lookUp(asDealer, dealer, { text: 'gar gent', page: 2 })).body
  expect([second.docs.length, second.more]).toEqual([2, false])
  const [jansen] = (await lookUp(asDealer, dealer, { text: 'jansen 1234ab' })).body.docs
  expect(jansen).toMatchObject({ name: 'Café Jansén B.V.', houseNumber: '1', vatNumber: 'NL004495445B01' })
  expect((await lookUp(asDealer, dealer, { id: jansen?.id })).body.docs).toEqual([jansen])
  for (const text of ['arage', '%', '~', 'x']) expect((await lookUp(asDealer, dealer, { text })).body.docs).toEqual([])
})

it('is replaced as a whole by another import, and stays as it was when one line is wrong', async () => {
  const { dealer, asDealer } = await newDealer()
  const wrong = await load('Nieuw,Kade,1,9000,Gent,BE,,1', ',Kade,2,9000,Gent,BE,,2', 'Ook,Kade,3,9000,Gent,XX,,3')
  expect(wrong.problems).toMatchObject([
    { line: 3, column: 'name' },
    { line: 4, column: 'countryCode' },
  ])
  await expect(load('te,weinig')).rejects.toMatchObject({ code: 'IMPORT_MALFORMED' })
  expect(await countRows()).toBe(13)
  expect((await lookUp(asDealer, dealer, { text: 'nieuw' })).body.docs).toEqual([])
  await load('Nieuw,Kade,1,9000,Gent,BE,,1')
  expect(await countRows()).toBe(1)
  expect((await lookUp(asDealer, dealer, { text: 'nieuw' })).body.docs).toHaveLength(1)
  expect((await lookUp(asDealer, dealer, { text: 'gar' })).body.docs).toEqual([])
})

it('takes a hundred thousand lines', async () => {
  const lines = Array.from(
    { length: 100_000 },
    (_, n) => `Bedrijf ${n},Laan,${n % 300},1000 AA,Plaats ${n % 900},NL,,${n}`,
  )
  expect(await load(...lines)).toEqual({ rows: 100_000, problems: [], problemCount: 0 })
  const { dealer, asDealer } = await newDealer()
  expect((await lookUp(asDealer, dealer, { text: 'bedrijf 99999' })).body.docs).toMatchObject([
    { name: 'Bedrijf 99999' },
  ])
}, 180_000)

it('is for dealers with the right alone, three hundred times an hour', async () => {
  const powerless = await newDealer(['requestReturns'])
  expect((await lookUp(powerless.asDealer, powerless.dealer, { text: 'bedrijf' })).status).toBe(403)
  expect((await lookUp(hall.asStranger, powerless.dealer, { text: 'bedrijf' })).status).toBe(401)
  const { dealer, asDealer } = await newDealer()
  expect((await asDealer.get('/api/company-register')).status).toBe(403)
  const statuses = []
  for (let n = 0; n < 301; n += 1) statuses.push((await lookUp(asDealer, dealer, { id: 'x' })).status)
  expect([statuses[299], statuses[300]]).toEqual([200, 429])
}, 120_000)
