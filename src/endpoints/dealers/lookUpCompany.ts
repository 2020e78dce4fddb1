import type { Endpoint, PayloadRequest, Where } from 'payload'

import {
  COMPANIES_PER_PAGE,
  COMPANY_COLUMNS,
  type Company,
  FoundCompanies,
  type FoundCompany,
  LookUpCompany,
  searchParts,
} from '@/core/dealers/register'
import { possibleIds } from '@/db/ids'
import { useLimit } from '@/db/limits'
import type { CompanyRegister } from '@/payload-types'
import { pathId, readBody } from '../request/body'
import { described } from '../request/described'
import { requireDealer } from './dealer'

const PER_HOUR = 300
const HOUR_MS = 3_600_000

/**
 * POST /api/customers/:id/end-customers/look-up: companies of the register that a dealer may want to add, ten a page. Counted
 * per dealer, so that nobody copies the register.
 */
export const lookUpCompany: Endpoint = {
  path: '/:id/end-customers/look-up',
  method: 'post',
  custom: described({ who: ['contact', 'agent', 'admin'], body: LookUpCompany, answers: FoundCompanies }),
  handler: async (req) => {
    const asked = await readBody(req, LookUpCompany)
    const { dealer } = await requireDealer(req, pathId(req))
    const now = new Date()
    await useLimit(req, { name: 'look-up', allowed: PER_HOUR, windowMs: HOUR_MS, subject: dealer.id, now })
    const register = await currentRegister(req)
    if (!register) return Response.json({ docs: [], more: false, available: false } satisfies FoundCompanies)
    const found = 'id' in asked ? await byId(req, register, asked.id) : await byWords(req, register, asked)
    return Response.json({ ...found, available: true } satisfies FoundCompanies)
  },
}

const quiet = { depth: 0, overrideAccess: true } as const

async function currentRegister(req: PayloadRequest): Promise<string | null> {
  const options = { where: { status: { equals: 'current' } }, sort: '-at', limit: 1, pagination: false, ...quiet, req }
  return (await req.payload.find({ collection: 'register-imports', ...options })).docs[0]?.id ?? null
}

type Found = Pick<FoundCompanies, 'docs' | 'more'>

async function byWords(req: PayloadRequest, register: string, asked: { text: string; page: number }): Promise<Found> {
  const parts = searchParts(asked.text)
  if (!parts) return { docs: [], more: false }
  const holds: Where[] = parts.map((part) => ({ searchText: { contains: part } }))
  const { docs, hasNextPage } = await req.payload.find({
    collection: 'company-register',
    where: { and: [{ import: { equals: register } }, ...holds] },
    sort: ['name', 'id'],
    limit: COMPANIES_PER_PAGE,
    page: asked.page,
    ...quiet,
    req,
  })
  return { docs: docs.map(shown), more: hasNextPage }
}

async function byId(req: PayloadRequest, register: string, id: string): Promise<Found> {
  if (possibleIds(req.payload, [id]).length === 0) return { docs: [], more: false }
  const where: Where = { and: [{ id: { equals: id } }, { import: { equals: register } }] }
  const options = { where, limit: 1, pagination: false, ...quiet, req } as const
  return { docs: (await req.payload.find({ collection: 'company-register', ...options })).docs.map(shown), more: false }
}

function shown(row: CompanyRegister): FoundCompany {
  const cells = COMPANY_COLUMNS.map((column) => [column, row[column] ?? ''])
  return { id: row.id, ...(Object.fromEntries(cells) as Company) }
}
