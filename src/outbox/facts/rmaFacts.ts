/** An RMA as mails and papers need it: its rows, the words of its reasons in the reader's language, and who asked. */
import type { Locale } from '@/core/locale'
import { fullTitles, MAX_REASONS } from '@/core/rmas/reasons'
import type { Customer, Rma } from '@/payload-types'
import type { Reads } from '../tools'

export type RmaFacts = {
  readonly rma: Rma
  readonly customer: Pick<Customer, 'id' | 'number' | 'name' | 'addresses' | 'nightDelivery'>
  readonly contact: { readonly name: string; readonly email: string }
  /** What was said at a cancellation. */
  readonly cancellationNote: string | null
  /** Title of a reason by its id, behind those of its groups. */
  readonly reasonTitle: (reason: unknown) => string | null
}

const OF_CUSTOMER = { number: true, name: true, addresses: true, nightDelivery: true } as const

/** @throws NotFound when the RMA or its customer is gone */
export async function rmaFactsOf(tools: Reads, id: string, locale: Locale): Promise<RmaFacts> {
  const { payload } = tools
  const options = { locale, depth: 0, overrideAccess: true } as const
  const rma = await payload.findByID({ collection: 'rmas', id, ...options })
  const customer = await payload.findByID({
    collection: 'customers',
    id: idOf(rma.customer),
    select: OF_CUSTOMER,
    ...options,
  })
  const contact = rma.contact
    ? await payload.findByID({
        collection: 'contacts',
        id: idOf(rma.contact),
        select: { name: true, email: true },
        disableErrors: true,
        ...options,
      })
    : null
  const titles = await reasonTitles(tools, locale)
  return {
    rma,
    customer,
    contact: { name: contact?.name ?? '', email: contact?.email ?? '' },
    cancellationNote: rma.status === 'cancelled' ? await noteOfCancellation(tools, id) : null,
    reasonTitle: (reason) => (reason ? (titles.get(idOf(reason)) ?? null) : null),
  }
}

async function reasonTitles({ payload }: Reads, locale: Locale): Promise<ReadonlyMap<string, string>> {
  const { docs } = await payload.find({
    collection: 'return-reasons',
    select: { title: true, parent: true },
    limit: MAX_REASONS,
    pagination: false,
    locale,
    depth: 0,
    overrideAccess: true,
  })
  return fullTitles(docs.map(({ id, title, parent }) => ({ id, title, parent: parent ? idOf(parent) : null })))
}

async function noteOfCancellation({ payload }: Reads, rma: string): Promise<string | null> {
  const { docs } = await payload.find({
    collection: 'case-events',
    where: { case: { equals: rma }, kind: { equals: 'cancelled' } },
    sort: '-at',
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const { note } = (docs[0]?.data ?? {}) as { note?: string | null }
  return note ?? null
}

/** The id of a link, followed or not. */
export const idOf = (link: unknown): string =>
  typeof link === 'object' && link !== null && 'id' in link ? String(link.id) : String(link)

/** The name of a member of staff, or null. */
export async function employeeName({ payload }: Reads, user: unknown): Promise<string | null> {
  if (!user) return null
  const options = { depth: 0, disableErrors: true, overrideAccess: true } as const
  const found = await payload.findByID({ collection: 'users', id: idOf(user), ...options })
  return found?.name ?? null
}
