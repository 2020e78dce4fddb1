/** Erases contacts on request: their closed cases, their accounts, and every other place where they are named. */
import type { PayloadRequest, Where } from 'payload'

import { OPEN_OF } from '@/core/audit/closedCases'
import { KIND_WORDS, namer, type Person } from '@/core/audit/personal'
import { CASE_KINDS, type CaseRef, whereCase } from '@/core/cases'
import type { Contact } from '@/payload-types'
import { eraseCase, wipeWhole } from './eraseCase'
import { type Found, searchAndWipe } from './searchAndWipe'
import { GONE } from './wipeTexts'

/** Open cases stand in the way: they are finished first. */
export class CasesOpen extends Error {
  override readonly name = 'CasesOpen'
  constructor(readonly numbers: readonly string[]) {
    super(`Finish these first: ${numbers.join(', ')}`)
  }
}

export type Report = { readonly people: number; readonly cases: number; readonly drafts: number; readonly rows: Found }

type Asked = { readonly people: readonly Contact[]; readonly cases: Where; readonly dryRun: boolean }

/**
 * @param asked.cases of which all are erased
 * @throws CasesOpen before anything is changed; Error when a mail is still on its way: run it again
 */
export async function erasePeople(req: PayloadRequest, { people, cases, dryRun }: Asked): Promise<Report> {
  const { closed, drafts, open } = await sortCases(req, cases)
  if (open.length > 0) throw new CasesOpen(open)
  const names = namer(people.map(personOf))
  if (!dryRun) {
    for (const of of drafts) await throwAway(req, of)
    for (const of of closed) await eraseCase(req, of, 'request')
    for (const { id } of people) await wipeOwnRows(req, id)
  }
  const rows = await searchAndWipe(req, { names, why: 'request', dryRun, own: new Set(people.map(({ id }) => id)) })
  if (!dryRun) for (const contact of people) await wipeContact(req, contact)
  return { people: people.length, cases: closed.length, drafts: drafts.length, rows }
}

const personOf = ({ id, name, email, newEmail }: Contact): Person => ({
  id,
  name: name === GONE ? '' : name,
  addresses: [email, newEmail].filter((one): one is string => Boolean(one)),
})

type Row = { id: string; status: string; number?: string | null }

async function sortCases(req: PayloadRequest, where: Where) {
  const closed: CaseRef[] = []
  const drafts: CaseRef[] = []
  const open: string[] = []
  for (const kind of CASE_KINDS) {
    const select = { status: true, number: true } as const
    const options = { collection: kind, where, limit: 0, pagination: false, select, req }
    for (const { id, status, number } of (await req.payload.db.find<Row>(options)).docs) {
      if (status === 'draft') drafts.push({ kind, id })
      else if (OPEN_OF[kind].includes(status)) open.push(`${KIND_WORDS[kind]} ${number}`)
      else closed.push({ kind, id })
    }
  }
  return { closed, drafts, open }
}

/** A draft is nobody's but its maker's: its row goes, and what hangs on it is swept. */
async function throwAway(req: PayloadRequest, of: CaseRef): Promise<void> {
  for (const collection of ['case-events', 'attachments'] as const)
    await req.payload.db.deleteMany({ collection, where: whereCase(of), req })
  await req.payload.db.deleteMany({ collection: of.kind, where: { id: { equals: of.id } }, req })
}

/** What is about the contact by a relation, whether it names them or not. */
async function wipeOwnRows(req: PayloadRequest, contact: string): Promise<void> {
  const where = { contact: { equals: contact } }
  for (const collection of ['account-events', 'viewings', 'registrations', 'case-messages'] as const) {
    const options = { collection, where, limit: 0, pagination: false, req }
    for (const row of (await req.payload.db.find<Row>(options)).docs) await wipeWhole(req, collection, row)
  }
}

/** Last of all, so that an erasure that was cut short is found again by the same address. */
async function wipeContact(req: PayloadRequest, contact: Contact): Promise<void> {
  const { id } = contact
  for (const collection of ['memberships', 'grid-exports'] as const)
    await req.payload.db.deleteMany({ collection, where: { contact: { equals: id } }, req })
  const data = {
    ...contact,
    name: GONE,
    phone: null,
    newEmail: null,
    newEmailHash: null,
    newEmailRefuseHash: null,
    email: `erased-${id}@erased.invalid`,
    hash: null,
    salt: null,
    resetPasswordToken: null,
    sessions: [],
    mailPreferences: { kinds: null },
  }
  await req.payload.db.updateOne({ collection: 'contacts', id, data, req })
}
