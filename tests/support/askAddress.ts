/** Asks one address as one role, of a row that is there, and leaves the rows as they are. */
import { ROUTES } from './accessRoutes'
import { STAFF } from './accessTable'
import { type Address, type Door, freshRow, layFiles, listedRoles, requestFor, SEARCHES } from './everyRoute'
import type { Role, World } from './everyRow'
import type { Nazorg } from './nazorg'

type Asker = {
  readonly ask: (role: Role, address: Address) => Promise<Response>
  /** Whether the address was asked for one row by a filter. */
  readonly filters: (address: Address) => boolean
}

type Asked = { readonly nazorg: Nazorg; readonly world: World; readonly answer: Door }

const TAKES_AWAY = ['DELETE /', 'DELETE /:id']

export async function askerOf(asked: Asked, addresses: readonly Address[]): Promise<Asker> {
  await layFiles(asked.nazorg, asked.world)
  const named = await namesOf(asked)
  const versions = await versionsOf(asked, addresses)
  const filters = ({ name, pattern }: Address) => SEARCHES.includes(pattern) && !name.includes('/globals/')
  const ask: Asker['ask'] = async (role, address) => {
    const { entity, method, name, pattern } = address
    const { slug } = entity
    const id = await rowFor(asked, role, address)
    const values: Record<string, string> = {
      ...named,
      ':id': pattern.includes('/versions/') ? (versions.get(slug) ?? 'none') : id,
    }
    if (pattern.includes('/:id/end-customers')) values[':id'] = asked.world.dealer.id
    if (slug === 'templates') values[':key'] = 'invitation'
    const path = name
      .slice(method.length + 1)
      .split('/')
      .map((segment) => encodeURIComponent(values[segment] ?? segment))
      .join('/')
    const query = filters(address) ? `?where[id][equals]=${id}` : ''
    await doFirst(asked, address, id)
    const body = bodyFor(asked.world, address)
    return asked.answer(requestFor(role, asked.world, { method, url: path + query, body }))
  }
  return { ask, filters }
}

async function namesOf({ nazorg, world }: Asked): Promise<Record<string, string>> {
  const quiet = { limit: 1, depth: 0, overrideAccess: true } as const
  const [media] = (await nazorg.payload.find({ collection: 'media', ...quiet })).docs
  const [version] = (await nazorg.payload.find({ collection: 'form-versions', ...quiet })).docs
  return {
    ':key': 'nav',
    ':grid': 'orders',
    ':entity': 'articles',
    ':filename': media?.filename ?? '',
    ':hash': version?.hash ?? '',
    ':endCustomer': world.customer.id,
    ':rma': world.rows.rmas ?? '',
    ':request': world.rows['service-requests'] ?? '',
    ':claim': world.rows['warranty-claims'] ?? '',
  }
}

async function versionsOf({ nazorg }: Asked, addresses: readonly Address[]): Promise<Map<string, string>> {
  const versions = new Map<string, string>()
  for (const { entity } of addresses.filter(({ pattern, entity: { versions } }) => versions && pattern === 'GET /')) {
    const collection = entity.slug as 'pages'
    const { docs } = await nazorg.payload.db.findVersions({ collection, limit: 1, pagination: false })
    if (docs[0]) versions.set(entity.slug, String(docs[0].id))
  }
  return versions
}

/** What is no collection, and whose rows it answers with. */
const ROWS_OF: Readonly<Record<string, string>> = { config: 'config-runs', grids: 'grid-exports' }

/** Whoever may take the row away gets one of their own. */
async function rowFor({ nazorg, world }: Asked, role: Role, address: Address): Promise<string> {
  const { slug } = address.entity
  const listed = world.rows[ROWS_OF[slug] ?? slug] ?? 'none'
  const taken = ROUTES[address.name]?.fresh || TAKES_AWAY.includes(address.pattern)
  const fresh = taken && listedRoles(address, STAFF)?.split(' ').includes(role)
  return fresh ? freshRow(nazorg.payload, slug, listed) : listed
}

async function doFirst({ world, answer }: Asked, { name, entity: { slug } }: Address, id: string): Promise<void> {
  const { after } = ROUTES[name] ?? {}
  if (after)
    await answer(requestFor('admin', world, { method: 'POST', url: `/${slug}/${id}${after[0]}`, body: after[1] }))
}

/** Bodies of generated writes: nothing to write, so that who may is refused for what is missing, or changes nothing. */
function bodyFor(world: World, { method, name }: Address): object | undefined {
  const body = ROUTES[name]?.body
  if (method !== 'POST' && method !== 'PATCH') return undefined
  return typeof body === 'function' ? body(world) : (body ?? {})
}
