/** The list of invoices, filtered and cut into pages by the database, and what is to be paid. */
import type { Where } from 'payload'
import { cache } from 'react'

import { dayIn } from '@/core/day'
import { invoiceState } from '@/core/invoices'
import type { Invoice } from '@/payload-types'
import type { PortalSession } from '@/session/portalSession'
import type { InvoicesQuery, InvoiceTab } from '@/ui/invoices/invoicesQuery'
import type { PageOf } from '@/ui/paging'
import { findPage } from './findPage'
import { ourPayload } from './payload'
import { countMine } from './read'

type Unpaid = Pick<Invoice, 'id' | 'openCents' | 'currency' | 'dueDate'>

export type ToPay = {
  /** Of whom the reader may know what is paid. */
  readonly customers: readonly string[]
  readonly invoices: readonly Unpaid[]
  readonly overdue: readonly Unpaid[]
  /** Of which the ERP does not say. */
  readonly unknown: readonly Unpaid[]
}

/**
 * What is still to be paid, of the customers whose invoices and prices the reader may see: whether an invoice is open is told by
 * its amounts, by which contacts do not filter.
 */
export const findToPay = cache(async ({ customers }: PortalSession, zone: string): Promise<ToPay> => {
  const priced = customers.filter(({ rights }) => rights.includes('viewInvoices') && rights.includes('viewPrices'))
  const ids = priced.map(({ id }) => id)
  if (ids.length === 0) return { customers: [], invoices: [], overdue: [], unknown: [] }
  const payload = await ourPayload()
  const { docs } = await payload.find({
    collection: 'invoices',
    where: {
      and: [
        { customer: { in: ids } },
        { kind: { equals: 'invoice' } },
        { or: [{ openCents: { greater_than: 0 } }, { openCents: { exists: false } }] },
      ],
    },
    select: { openCents: true, currency: true, dueDate: true },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const today = dayIn(zone, new Date())
  const isOverdue = ({ openCents, dueDate }: Unpaid) => {
    const dueDay = dueDate ? dayIn(zone, new Date(dueDate)) : null
    return invoiceState({ kind: 'invoice', openCents: openCents ?? null, dueDay }, today)?.state === 'overdue'
  }
  const isKnown = ({ openCents }: Unpaid) => typeof openCents === 'number'
  return {
    customers: ids,
    invoices: docs.filter(isKnown),
    overdue: docs.filter(isOverdue),
    unknown: docs.filter((one) => !isKnown(one)),
  }
})

/** Which lists there are for a reader: without prices nobody knows what is paid. */
const tabsFor = (priced: boolean): readonly InvoiceTab[] =>
  priced ? ['open', 'overdue', 'paid', 'credit', 'all'] : ['credit', 'all']

export type InvoiceList = PageOf<Invoice> & { readonly counts: ReadonlyMap<InvoiceTab, number> }

type Asked = { readonly query: InvoicesQuery; readonly toPay: ToPay; readonly priced: boolean }

/** One page; the last one when the address names a later page. */
export async function findInvoices({ query, toPay, priced }: Asked): Promise<InvoiceList> {
  const named: Where[] = query.q ? [{ number: { like: query.q } }] : []
  const where = (tab: InvoiceTab): Where => ({ and: [...named, ...whereOf(tab, toPay)] })
  const page = await findPage('invoices', {
    where: where(query.tab),
    sort: ['-invoiceDate', '-number'],
    paging: query,
  })
  const counts = await Promise.all(
    tabsFor(priced).map(async (tab) => [tab, await countMine('invoices', where(tab))] as const),
  )
  return { ...page, counts: new Map(counts) }
}

const idsOf = (invoices: readonly Unpaid[]) => invoices.map(({ id }) => id)

function whereOf(tab: InvoiceTab, { customers, invoices, overdue, unknown }: ToPay): Where[] {
  if (tab === 'credit') return [{ kind: { equals: 'credit' } }]
  if (tab === 'open') return [{ id: { in: idsOf(invoices) } }]
  if (tab === 'overdue') return [{ id: { in: idsOf(overdue) } }]
  if (tab === 'all') return []
  const unpaid = idsOf([...invoices, ...unknown])
  const ofKnown: Where[] = [{ kind: { equals: 'invoice' } }, { customer: { in: [...customers] } }]
  return unpaid.length > 0 ? [...ofKnown, { id: { not_in: unpaid } }] : ofKnown
}
