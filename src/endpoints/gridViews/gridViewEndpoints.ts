/** The saved views of the signed-in contact: saved, changed and removed by nobody else. */
import { contactId } from '@access/rules'
import type { Endpoint, PayloadRequest, Where } from 'payload'

import { DomainError } from '@/core/errors'
import { type GridName, gridNamed } from '@/core/grids/grids'
import {
  ChangeView,
  MOST_VIEWS,
  RemoveView,
  requireViewName,
  requireViewQuery,
  SaveView,
  viewNameKey,
} from '@/core/grids/views'
import { inTransaction } from '@/db/transaction'
import type { GridView } from '@/payload-types'
import { requireActor } from '../request/actor'
import { pathId, readBody } from '../request/body'
import { described } from '../request/described'

const collection = 'grid-views'

/** POST /api/grid-views: saves what a list shows under a name. */
const saveView: Endpoint = {
  path: '/',
  method: 'post',
  custom: described({
    who: ['contact'],
    body: SaveView,
    answer: collection,
    status: 201,
    errors: ['VIEW_NAME_UNFIT', 'VIEW_NAME_TAKEN', 'VIEW_LIMIT_REACHED'],
  }),
  handler: async (req) => {
    const { grid, ...body } = await readBody(req, SaveView)
    const { id: contact } = await requireActor(req, gridNamed(grid).right)
    const [name, query] = [requireViewName(body.name), requireViewQuery(grid, body.query)]
    const doc = await inTransaction(req, async (inside) => {
      const own = await viewsOf(inside, contact, grid)
      const nameKey = freeName(own, { contact, grid, name })
      const data = { contact, grid, name, query, nameKey, place: freePlace(own, contact, grid) }
      return inside.payload.create({ collection, data, depth: 0, overrideAccess: true, req: inside })
    })
    return Response.json({ doc: shown(doc) }, { status: 201 })
  },
}

/** POST /api/grid-views/:id/change: another name, or what the list shows now. */
const changeView: Endpoint = {
  path: '/:id/change',
  method: 'post',
  custom: described({
    who: ['contact'],
    body: ChangeView,
    answer: collection,
    errors: ['VIEW_NAME_UNFIT', 'VIEW_NAME_TAKEN'],
  }),
  handler: async (req) => {
    const body = await readBody(req, ChangeView)
    const { grid } = await requireOwn(req)
    const name = body.name === undefined ? undefined : requireViewName(body.name)
    const query = body.query && requireViewQuery(grid, body.query)
    const doc = await inTransaction(req, async (inside) => {
      const { id, ...view } = await requireOwn(inside)
      const [contact, others] = [String(view.contact), await viewsOf(inside, String(view.contact), grid)]
      const own = others.filter((other) => other.id !== id)
      const renamed = name && { name, nameKey: freeName(own, { contact, grid, name }) }
      const data = { ...renamed, ...(query && { query }) }
      return inside.payload.update({ collection, id, data, depth: 0, overrideAccess: true, req: inside })
    })
    return Response.json({ doc: shown(doc) })
  },
}

/** POST /api/grid-views/:id/remove */
const removeView: Endpoint = {
  path: '/:id/remove',
  method: 'post',
  custom: described({ who: ['contact'], body: RemoveView, answer: collection }),
  handler: async (req) => {
    await readBody(req, RemoveView)
    const doc = await inTransaction(req, async (inside) => {
      const { id } = await requireOwn(inside)
      return inside.payload.delete({ collection, id, depth: 0, overrideAccess: true, req: inside })
    })
    return Response.json({ doc: shown(doc) })
  },
}

export const gridViewEndpoints: Endpoint[] = [saveView, changeView, removeView]

const shown = ({ id, grid, name, query, createdAt, updatedAt }: GridView) => ({
  ...{ id, grid, name, query, createdAt, updatedAt },
})

/** Found as the caller: what is another's answers as what does not exist. */
async function requireOwn(req: PayloadRequest): Promise<GridView> {
  if (!req.user) throw new DomainError('UNAUTHENTICATED', 'Nobody is signed in')
  if (contactId(req) === null) throw new DomainError('FORBIDDEN', 'Only contacts have saved views')
  const where = { id: { equals: pathId(req) } }
  const options = { collection, where, limit: 1, pagination: false, depth: 0, overrideAccess: false, req } as const
  const { docs } = await req.payload.find(options)
  if (!docs[0]) throw new DomainError('NOT_FOUND', 'No such view')
  return docs[0]
}

async function viewsOf(req: PayloadRequest, contact: string, grid: GridName): Promise<GridView[]> {
  const where: Where = { and: [{ contact: { equals: contact } }, { grid: { equals: grid } }] }
  const options = { collection, where, limit: 0, pagination: false, depth: 0, overrideAccess: true, req } as const
  return (await req.payload.find(options)).docs
}

type Named = { readonly contact: string; readonly grid: GridName; readonly name: string }

/** @throws DomainError VIEW_NAME_TAKEN */
function freeName(own: readonly GridView[], { contact, grid, name }: Named): string {
  const nameKey = `${contact} ${grid} ${viewNameKey(name)}`
  if (own.some((view) => view.nameKey === nameKey))
    throw new DomainError('VIEW_NAME_TAKEN', 'There is a view of that name', { field: 'name', name })
  return nameKey
}

/** One of the places, which are unique: so there are never more views, whoever else saves one. @throws DomainError VIEW_LIMIT_REACHED */
function freePlace(own: readonly GridView[], contact: string, grid: GridName): string {
  const taken = new Set(own.map(({ place }) => place))
  const places = Array.from({ length: MOST_VIEWS }, (_, index) => `${contact} ${grid} ${index + 1}`)
  const free = places.find((place) => !taken.has(place))
  if (!free) throw new DomainError('VIEW_LIMIT_REACHED', 'No more views', { allowed: MOST_VIEWS })
  return free
}
