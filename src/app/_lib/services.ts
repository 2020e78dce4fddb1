/** Services as the signed-in account may ask for them, and what it asked for. */
import { cache } from 'react'

import { Id } from '@/core/rmas/requests'
import { type About, ASKED_FROM, type Subject } from '@/core/services/about'
import { SERVICE_CODE } from '@/core/services/requests'
import type { ServiceRequest, ServiceType } from '@/payload-types'
import { pathWith } from '@/session/internalPath'
import { servicesOf } from '@/session/portalServices'
import { may, type PortalSession, type SessionCustomer } from '@/session/portalSession'
import type { ListedRequest } from '@/ui/services/RequestsTable'
import { asAccount, find, findMine, findOneOfMine } from './read'
import { servicesOpen } from './servicesOpen'

export type Service = Pick<ServiceType, 'id' | 'title' | 'icon'> & {
  readonly code: string
  readonly description: string | null
  readonly form: string
  /** Of the reader, for whom it may be asked. */
  readonly customers: readonly SessionCustomer[]
}

/** The address of a service, for one of the reader's customers and about what is known of it. */
export const servicePath = (code: string, customer?: string, about: About = {}): string =>
  pathWith(`/services/new/${encodeURIComponent(code)}`, { customer, ...about })

/** Where the reader asks for something about an order or invoice of this customer; null where that is none of their services. */
export async function askPath(session: PortalSession, subject: Subject, of: { customer: string; number: string }) {
  if (!may(session, 'requestService')) return null
  const code = ASKED_FROM[subject]
  const service = await findService(session, code)
  const offered = service?.customers.some(({ id }) => id === of.customer)
  return offered ? servicePath(code, of.customer, { [subject]: of.number }) : null
}

/** In the order of the admin. */
export const findServices = cache(async (session: PortalSession): Promise<Service[]> => {
  const visible = await servicesOf(await asAccount(), session)
  const open = await servicesOpen(session)
  const shown = [...visible.keys()].filter(open.has)
  if (shown.length === 0) return []
  const { docs } = await find('service-types', {
    where: { id: { in: shown } },
    sort: 'position',
    pagination: false,
  })
  return docs.map(({ id, code, title, description, icon, form }) => ({
    id,
    code: code ?? id,
    title,
    icon,
    description: description || null,
    form: String(form),
    customers: session.customers.filter((customer) => visible.get(id)?.includes(customer.id)),
  }))
})

/** The service of that code; null when it is none for the reader. */
export async function findService(session: PortalSession, code: string): Promise<Service | null> {
  if (!SERVICE_CODE.test(code)) return null
  return (await findServices(session)).find((service) => service.code === code) ?? null
}

const LISTED = {
  number: true,
  title: true,
  status: true,
  submittedAt: true,
  updatedAt: true,
  customerName: true,
  unreadByCustomer: true,
} as const satisfies Record<Exclude<keyof ListedRequest, 'id'>, true>

/** All of them, the newest first, drafts before them. */
export async function findRequests(session: PortalSession): Promise<ListedRequest[]> {
  const { only } = await servicesOpen(session)
  const where = only === null ? undefined : { type: { equals: only } }
  const { docs } = await findMine('service-requests', { where, select: LISTED, limit: 0, pagination: false })
  const at = ({ submittedAt, updatedAt }: ListedRequest) => submittedAt ?? updatedAt
  const isDraft = ({ status }: ListedRequest) => Number(status === 'draft')
  return docs.sort((a, b) => isDraft(b) - isDraft(a) || at(b).localeCompare(at(a)))
}

/** A request that was sent, or null. Another customer's number is as one that does not exist. */
export const findRequest = cache((number: string) =>
  findOneOfMine('service-requests', { and: [{ number: { equals: number } }, { status: { not_equals: 'draft' } }] }),
)

/** The request with this id, draft or sent; null when it is not the reader's. */
export const findRequestById = cache(async (id: string): Promise<ServiceRequest | null> => {
  return Id.safeParse(id).success ? findOneOfMine('service-requests', { id: { equals: id } }) : null
})

/** The reader's open draft of this type for a customer, the last changed one. */
export const findOpenDraft = (type: string, customer: string): Promise<ServiceRequest | null> =>
  findOneOfMine(
    'service-requests',
    { and: [{ status: { equals: 'draft' } }, { type: { equals: type } }, { customer: { equals: customer } }] },
    { sort: '-updatedAt' },
  )
