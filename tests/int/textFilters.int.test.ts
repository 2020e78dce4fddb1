/** Part of a text, over REST: what is typed is looked for as it stands, on either database. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Caller, type Nazorg, startNazorg } from '../support/nazorg'
import { login, makeContact, makeCustomer, makeOrderLine, makeUser } from '../support/trade'

const NAMES = ['KIT_50', 'KIT%50', 'KIT\\50', 'KIT-50', 'kit 50 set']

let nazorg: Nazorg
let asContact: Caller
let asAdmin: Caller

beforeAll(async () => {
  nazorg = await startNazorg()
  const customer = await makeCustomer(nazorg)
  for (const articleName of NAMES) await makeOrderLine(nazorg, customer, 1, { articleName, customerReference: null })
  asContact = nazorg.as(await login(nazorg, 'contacts', (await makeContact(nazorg, customer)).email))
  asAdmin = nazorg.as(await login(nazorg, 'users', (await makeUser(nazorg, 'admin')).email))
})

afterAll(() => nazorg.stop())

async function found(caller: Caller, operator: string, value: string, field = 'articleName') {
  const path = `/api/order-lines?where[${field}][${operator}]=${encodeURIComponent(value)}&sort=id`
  const { status, body } = await caller.get<{ docs: { articleName: string }[] }>(path)
  expect(status).toBe(200)
  return NAMES.filter((name) => body.docs.some(({ articleName }) => articleName === name))
}

describe.each(['contains', 'like'])('%s', (operator) => {
  it.each([
    ['_', ['KIT_50']],
    ['%', ['KIT%50']],
    ['\\', ['KIT\\50']],
    ['t_5', ['KIT_50']],
    ['%%', []],
    ['kit', NAMES],
    ['50', NAMES],
  ])('%s finds the rows that hold it', async (value, names) => {
    expect(await found(asContact, operator, value)).toEqual(names)
    expect(await found(asAdmin, operator, value)).toEqual(names)
  })
})

it('like wants every word, wherever it stands', async () => {
  expect(await found(asContact, 'like', 'set kit')).toEqual(['kit 50 set'])
})

it('not_like keeps out what holds one of the words, and keeps what holds no text', async () => {
  expect(await found(asContact, 'not_like', '_')).toEqual(NAMES.filter((name) => name !== 'KIT_50'))
  expect(await found(asContact, 'not_like', 'set')).toEqual(NAMES.filter((name) => name !== 'kit 50 set'))
  expect(await found(asContact, 'not_like', 'x', 'customerReference')).toEqual(NAMES)
})

it('in the lines of a case they reach as far', async () => {
  expect((await asContact.get('/api/rmas?where[lines.articleName][contains]=_')).status).toBe(200)
})
