/** Admins bring the company register in from the panel: POST /api/company-register/import. */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { ImportedRegister } from '@/core/dealers/registerImport'
import type { Door } from '../support/everyRoute'
import { type Nazorg, startNazorg } from '../support/nazorg'
import { login, makeUser } from '../support/trade'

const HEAD = 'name,street,houseNumber,postalCode,city,countryCode,vatNumber,registrationNumber'

let nazorg: Nazorg
let answer: Door
let admin: string

beforeAll(async () => {
  nazorg = await startNazorg()
  answer = (await import('@/app/(payload)/api/door')).answerApi
  admin = await login(nazorg, 'users', (await makeUser(nazorg, 'admin')).email)
})
afterAll(() => nazorg.stop())

async function send(token: string, lines: readonly string[], name = 'register.csv', language = 'nl') {
  const form = new FormData()
  form.set('file', new File([`${lines.join('\n')}\n`], name, { type: 'text/csv' }))
  const headers = { authorization: `JWT ${token}`, 'accept-language': language }
  const url = 'http://localhost:3000/api/company-register/import'
  const response = await answer(new Request(url, { method: 'POST', headers, body: form }))
  return {
    status: response.status,
    body: (await response.json()) as ImportedRegister & { errors?: { name: string }[] },
  }
}

const incoming = () => readdir(path.join(nazorg.dataDir, 'incoming')).catch(() => [])
const names = async () => {
  const { docs } = await nazorg.payload.find({ collection: 'company-register', limit: 3, overrideAccess: true })
  return docs.map(({ name }) => name)
}
const imports = async () => {
  const { docs } = await nazorg.payload.find({ collection: 'register-imports', overrideAccess: true })
  return docs.map(({ file, status, rows }) => [file, status, rows])
}

it('takes a file of admins, names it and leaves nothing on the way in', async () => {
  const lines = Array.from({ length: 3000 }, (_, n) => `Garage ${n},Kade,${n},9000,Gent,BE,,${n}`)
  const { status, body } = await send(admin, [HEAD, ...lines])
  expect([status, body]).toEqual([200, { rows: 3000, problems: [], problemCount: 0 }])
  expect(await imports()).toEqual([['register.csv', 'current', 3000]])
  expect(await incoming()).toEqual([])
})

it('says of the first fifty lines what is wrong, counts the rest, and leaves the register as it was', async () => {
  await send(admin, [HEAD, 'Vast,Kade,1,9000,Gent,BE,,1'])
  const lines = Array.from({ length: 120 }, (_, n) => `,Kade,${n},9000,Gent,BE,,${n}`)
  const { status, body } = await send(admin, [HEAD, 'Goed,Kade,1,9000,Gent,BE,,1', ...lines])
  expect([status, body.rows, body.problems.length, body.problemCount]).toEqual([200, 0, 50, 120])
  expect(body.problems[0]).toEqual({ line: 3, column: 'name', reason: 'nameMissing' })
  expect(await names()).toEqual(['Vast'])
  expect((await imports()).filter(([, status]) => status === 'current')).toHaveLength(1)
})

it('says where a file stops being a table, and takes nothing but CSV', async () => {
  const { body } = await send(admin, ['name,city', 'Garage,Gent'])
  expect(body).toMatchObject({ rows: 0, problems: [{ line: 1, column: 'street', reason: 'columnMissing' }] })
  const other = await send(admin, [HEAD], 'register.xlsx')
  expect([other.status, other.body.errors?.[0]?.name]).toEqual([422, 'FILE_TYPE_NOT_ALLOWED'])
  expect(await names()).toEqual(['Vast'])
  expect(await incoming()).toEqual([])
})

it('refuses a second import while one is at work, and everybody but admins', async () => {
  const at = new Date().toISOString()
  const data = { file: 'other.csv', status: 'writing' as const, rows: 0, at }
  const { id } = await nazorg.payload.create({ collection: 'register-imports', data, overrideAccess: true })
  const second = await send(admin, [HEAD, 'Nieuw,Kade,1,9000,Gent,BE,,1'])
  expect([second.status, second.body.errors?.[0]?.name]).toEqual([409, 'IMPORT_RUNNING'])
  await nazorg.payload.delete({ collection: 'register-imports', id, overrideAccess: true })
  const agent = await login(nazorg, 'users', (await makeUser(nazorg, 'agent')).email)
  expect((await send(agent, [HEAD, 'Nieuw,Kade,1,9000,Gent,BE,,1'])).status).toBe(403)
  expect(await names()).toEqual(['Vast'])
})
