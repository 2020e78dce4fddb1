/** Invoices and credit notes as the signed-in account may see them. */
import type { Where } from 'payload'
import { cache } from 'react'

import { type Day, dayIn } from '@/core/day'
import { type InvoiceState, invoiceState } from '@/core/invoices'
import type { Invoice, OrderLine, Rma } from '@/payload-types'
import { findMine, findOneOfMine } from './read'

/** Null for one that does not exist, is another customer's, or is not for this reader. */
export const findInvoice = cache((number: string): Promise<Invoice | null> => {
  return findOneOfMine('invoices', { number: { equals: number } })
})

/** Of these numbers those that lead the reader to an invoice. */
export async function findInvoiceNumbers(numbers: readonly string[]): Promise<ReadonlySet<string>> {
  if (numbers.length === 0) return new Set()
  const where = { number: { in: [...new Set(numbers)] } }
  const { docs } = await findMine('invoices', { where, limit: 0, pagination: false, select: { number: true } })
  return new Set(docs.map(({ number }) => number))
}

const MOST_LINES = 200

export type InvoicedLines = { readonly lines: readonly OrderLine[]; readonly total: number }

/** The order lines that stand on an invoice, as far as the reader may see them; the first ones of a long invoice. */
export async function findInvoicedLines({ number, customer }: Invoice): Promise<InvoicedLines> {
  const where: Where = { and: [{ invoiceNumber: { equals: number } }, { customer: { equals: String(customer) } }] }
  const sort = ['orderNumber', 'lineNumber']
  const { docs, totalDocs } = await findMine('order-lines', { where, sort, limit: MOST_LINES })
  return { lines: docs, total: totalDocs }
}

/** Id of the file of an invoice, the newest one; null where there is none, or it is not for this reader. */
export async function findInvoicePaper({ id, customer }: Invoice): Promise<string | null> {
  const where: Where = { and: [{ invoice: { equals: id } }, { customer: { equals: String(customer) } }] }
  return (await findOneOfMine('documents', where, { sort: '-revision', select: { kind: true } }))?.id ?? null
}

/** The returns that a credit note pays back. */
export async function findCredited({ id, customer }: Invoice): Promise<Rma[]> {
  const named: Where = { or: [{ creditInvoice: { equals: id } }, { 'lines.creditInvoice': { equals: id } }] }
  const where: Where = { and: [{ customer: { equals: String(customer) } }, named] }
  const { docs } = await findMine('rmas', { where, sort: '-submittedAt', limit: 20, pagination: false })
  return docs.filter(({ number }) => number)
}

const dayOf = (iso: string | null | undefined, zone: string): Day | null => (iso ? dayIn(zone, new Date(iso)) : null)

/** How an invoice stands today, as far as the reader may know. */
export function stateOf({ kind, openCents, dueDate }: Invoice, zone: string): InvoiceState | null {
  const booked = { kind, openCents: openCents ?? null, dueDay: dayOf(dueDate, zone) }
  return invoiceState(booked, dayIn(zone, new Date()))
}
