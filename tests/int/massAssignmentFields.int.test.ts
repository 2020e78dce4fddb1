/**
 * Every field × every role that may write its row, against tests/support/fieldTable.ts: what is listed there changes, everything
 * else stays, and what nobody listed fails. Roles that may not write a row at all: massAssignment.int.test.ts.
 */
import { afterAll, beforeAll, expect, it } from 'vitest'

import { COLLECTIONS, GLOBALS } from '../support/accessTable'
import type { Door } from '../support/everyRoute'
import { makeForm, makeWorld, type Role, type World } from '../support/everyRow'
import { changedFields, type FieldDesk, givenFields, leavesIn } from '../support/fieldDesk'
import { FIELDS, type FieldRow, OWN_ACCOUNT } from '../support/fieldTable'
import { type Nazorg, startNazorg } from '../support/nazorg'
import { makeServiceType } from '../support/services'
import { makeContact, makeReason } from '../support/trade'

let nazorg: Nazorg
let world: World
let desk: FieldDesk

beforeAll(async () => {
  nazorg = await startNazorg()
  const answer: Door = (await import('@/app/(payload)/api/door')).answerApi
  const made = await makeWorld(nazorg)
  world = { ...made, rows: { ...made.rows, ...(await otherRows(made)) } }
  desk = { payload: nazorg.payload, world, answer }
})
afterAll(() => nazorg.stop())

/** Rows that nothing else hangs on, so that no guard keeps them as they are. */
async function otherRows({ rows, customer }: World): Promise<Record<string, string>> {
  const { payload } = nazorg
  for (const code of ['FORGED', 'GROUP']) await payload.db.create({ collection: 'reason-codes', data: { code } })
  const free = await payload.db.create({ collection: 'reason-codes', data: { code: 'FREE' } })
  const { id: type } = await makeServiceType(nazorg, { form: rows.forms ?? '' })
  await payload.db.updateOne({ collection: 'service-types', id: type, data: { online: false } })
  const { id: reason } = await makeReason(nazorg, { code: 'FORGED', online: false })
  const { id: group } = await makeReason(nazorg, { code: 'GROUP', online: false })
  const forms = await makeForm(nazorg)
  const { id: colleague } = await makeContact(nazorg, customer)
  const { id: newcomer } = await makeContact(nazorg, customer, [])
  await payload.db.deleteMany({ collection: 'memberships', where: { contact: { in: [colleague, newcomer] } } })
  const asked = { online: rows['service-types'] ?? '', group, colleague, newcomer }
  return { ...asked, 'reason-codes': String(free.id), 'return-reasons': reason, 'service-types': type, forms }
}

const namesIn = (text = '') => text.split(/\s+/).filter(Boolean)
const rolesIn = (text = '') => namesIn(text) as Role[]

/** In the order of the configuration, with what it does not know at the end. */
function inOrder(slug: string, row: FieldRow) {
  const known = leavesIn(desk, slug).map(({ path }) => path)
  const place = (name: string) => (known.includes(name) ? known.indexOf(name) : known.length)
  const ordered = (text?: string) =>
    namesIn(text)
      .sort((a, b) => place(a) - place(b))
      .join(' ')
  return { free: ordered(row.free), once: ordered(row.once), later: ordered(row.later), kept: ordered(row.kept) }
}

async function found(slug: string, token: string | null, id: string, creates: boolean) {
  const all = leavesIn(desk, slug).map(({ path }) => path)
  const asked = { token, slug, id }
  const changed = await changedFields(desk, asked)
  const given = creates ? await givenFields(desk, asked) : changed
  const which = (taken: (path: string) => boolean) => all.filter(taken).join(' ')
  return {
    free: which((one) => changed.includes(one) && given.includes(one)),
    once: which((one) => !changed.includes(one) && given.includes(one)),
    later: which((one) => changed.includes(one) && !given.includes(one)),
    kept: which((one) => !changed.includes(one) && !given.includes(one)),
  }
}

const WRITTEN = Object.entries({ ...COLLECTIONS, ...GLOBALS }).filter(([, row]) => row.update)
const ASKED = WRITTEN.flatMap(([slug, row]) =>
  rolesIn(row.update).map((role) => [slug, role, 'create' in row && rolesIn(row.create).includes(role)] as const),
)

it('every collection and global that somebody may write is listed', () => {
  expect(Object.keys(FIELDS).sort()).toEqual(WRITTEN.map(([slug]) => slug).sort())
})

it.each(ASKED)('%s takes from %s what is listed', async (slug, role, creates) => {
  const row = await found(slug, world.tokens[role], world.rows[slug] ?? '', creates)
  expect(row).toEqual(inOrder(slug, FIELDS[slug] ?? { free: '' }))
})

it.each(['agent', 'editor', 'sales'] as const)('the own account takes from %s what is listed', async (role) => {
  const token = world.tokens[role]
  const me = await nazorg.as(token).get<{ user: { id: string } }>('/api/users/me')
  expect(await found('users', token, me.body.user.id, false)).toEqual(inOrder('users', OWN_ACCOUNT))
})
