/** What happened to the things that a claim names, told by serial number and by order line. */
import type { PayloadRequest, Where } from 'payload'

import type { Happening, LineHistory } from '@/core/claims/history'
import { doubleClaims, serialKey } from '@/core/claims/serials'
import type { Answers } from '@/core/forms/condition'
import { orderLineKey } from '@/core/forms/definition'
import type { OrderLine, Rma, ServiceRequest, WarrantyClaim } from '@/payload-types'

const MOST = 200
const quiet = { limit: MOST, pagination: false, depth: 0, overrideAccess: true } as const
const SENT: Where = { status: { not_equals: 'draft' } }

/** Oldest first. */
export async function historyOf(req: PayloadRequest, claim: WarrantyClaim): Promise<LineHistory[]> {
  const lines = claim.lines ?? []
  const serials = lines.flatMap(({ serialKey: key }) => key || [])
  const ids = [...new Set(lines.flatMap(({ orderLine }) => (orderLine ? [String(orderLine)] : [])))]
  const known = {
    sold: await orderLines(req, ids),
    returned: await returns(req, ids),
    claimed: await otherClaims(req, claim, { serials, ids }),
    repaired: await serviceRequests(req, claim),
  }
  return lines.map((line) => lineHistory(line, known))
}

type Line = NonNullable<WarrantyClaim['lines']>[number]

type Known = {
  readonly sold: readonly OrderLine[]
  readonly returned: readonly Rma[]
  readonly claimed: readonly WarrantyClaim[]
  readonly repaired: readonly ServiceRequest[]
}

function lineHistory(line: Line, { sold, returned, claimed, repaired }: Known): LineHistory {
  const orderLine = line.orderLine ? String(line.orderLine) : null
  const thing = { orderLine, serialKey: line.serialKey ?? '' }
  const others = claimed.map((one) => ({ id: one.id, status: one.status, lines: (one.lines ?? []).map(thingOf) }))
  const by = new Map(doubleClaims(thing, others).map((double) => [double.id, double.by]))
  const doubles = claimed.flatMap((one) => {
    const how = by.get(one.id)
    return how ? [{ ...claimedAs(one), by: how }] : []
  })
  const ordered = sold.find(({ id }) => id === orderLine)
  const happenings = [
    ...(ordered ? [soldAs(ordered)] : []),
    ...returned.flatMap((rma) => returnedAs(rma, orderLine)),
    ...doubles.map(({ by: _, ...told }) => told),
    ...repaired.filter((one) => isAbout(one, thing.serialKey, ordered)).map(repairedAs),
  ]
  const sorted = happenings.sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1))
  return { id: String(line.id), doubles, happenings: sorted }
}

const thingOf = (line: Line) => ({
  orderLine: line.orderLine ? String(line.orderLine) : null,
  serialKey: line.serialKey ?? '',
})

const soldAs = ({ orderNumber, deliveredAt, shippedAt, orderDate, quantityDelivered }: OrderLine): Happening => ({
  kind: 'sold',
  number: orderNumber,
  id: null,
  at: deliveredAt ?? shippedAt ?? orderDate ?? null,
  pieces: quantityDelivered,
  status: null,
  customerName: null,
})

function returnedAs({ id, number, submittedAt, status, customerName, lines }: Rma, orderLine: string | null) {
  const own = (lines ?? []).filter((line) => orderLine !== null && String(line.orderLine) === orderLine)
  if (own.length === 0) return []
  const pieces = own.reduce((sum, line) => sum + (line.quantityApproved ?? line.quantityRequested), 0)
  const told = { id, number: number ?? '', at: submittedAt ?? null, pieces, status, customerName: customerName ?? null }
  return [{ kind: 'returned', ...told } as const]
}

const claimedAs = ({ id, number, submittedAt, status, customerName, lines }: WarrantyClaim): Happening => ({
  kind: 'claimed',
  id,
  number: number ?? '',
  at: submittedAt ?? null,
  pieces: (lines ?? []).reduce((sum, line) => sum + line.quantityClaimed, 0),
  status,
  customerName: customerName ?? null,
})

const repairedAs = ({ id, number, submittedAt, status, customerName }: ServiceRequest): Happening => ({
  kind: 'repaired',
  id,
  number: number ?? '',
  at: submittedAt ?? null,
  pieces: null,
  status,
  customerName: customerName ?? null,
})

/** Forms are the admins' own: an answer that is the serial number or the order line tells what the request is about. */
function isAbout({ answers }: ServiceRequest, serial: string, ordered: OrderLine | undefined): boolean {
  const given = Object.values((answers?.values ?? {}) as Answers).filter((value) => typeof value === 'string')
  const line = ordered && orderLineKey(ordered.orderNumber, ordered.lineNumber)
  return given.some((value) => (serial !== '' && serialKey(value) === serial) || value === line)
}

async function orderLines(req: PayloadRequest, ids: readonly string[]): Promise<OrderLine[]> {
  if (ids.length === 0) return []
  return (await req.payload.find({ collection: 'order-lines', where: { id: { in: [...ids] } }, ...quiet, req })).docs
}

async function returns(req: PayloadRequest, ids: readonly string[]): Promise<Rma[]> {
  if (ids.length === 0) return []
  const where: Where = { and: [SENT, { 'lines.orderLine': { in: [...ids] } }] }
  return (await req.payload.find({ collection: 'rmas', where, sort: '-submittedAt', ...quiet, req })).docs
}

type Things = { readonly serials: readonly string[]; readonly ids: readonly string[] }

async function otherClaims(req: PayloadRequest, { id }: WarrantyClaim, { serials, ids }: Things) {
  const named: Where[] = [
    ...(serials.length > 0 ? [{ 'lines.serialKey': { in: [...serials] } }] : []),
    ...(ids.length > 0 ? [{ 'lines.orderLine': { in: [...ids] } }] : []),
  ]
  if (named.length === 0) return []
  const where: Where = { and: [SENT, { id: { not_equals: id } }, { or: named }] }
  return (await req.payload.find({ collection: 'warranty-claims', where, sort: '-submittedAt', ...quiet, req })).docs
}

/** Of the claim's customer alone: their answers are read one by one. */
async function serviceRequests(req: PayloadRequest, { customer }: WarrantyClaim): Promise<ServiceRequest[]> {
  const where: Where = { and: [SENT, { customer: { equals: String(customer) } }] }
  return (await req.payload.find({ collection: 'service-requests', where, sort: '-submittedAt', ...quiet, req })).docs
}
