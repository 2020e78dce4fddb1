/** Whether the articles of a claim are under warranty: by the order line, and by the term that the ERP gives the article. */
import type { PayloadRequest } from 'payload'

import type { ClaimRequest } from '@/core/claims/requests'
import { checkWarranty, type Warranty } from '@/core/claims/warranty'
import { type Day, dayIn } from '@/core/day'
import type { OrderLine } from '@/payload-types'
import type { ClaimRules } from './claimRules'

type Lines = Pick<ClaimRequest, 'lines'>

/** By the names of the lines. A line that names an unknown order line has no verdict. */
export async function lineWarranties(
  req: PayloadRequest,
  { lines, found }: Lines & { readonly found: readonly OrderLine[] },
  rules: ClaimRules,
): Promise<ReadonlyMap<string, Warranty>> {
  const byId = new Map(found.map((line) => [line.id, line]))
  const months = await monthsOf(req, [...new Set(found.map(({ articleNumber }) => articleNumber))])
  const verdicts = new Map<string, Warranty>()
  for (const { line, orderLine } of lines) {
    const ordered = orderLine === undefined ? null : byId.get(orderLine)
    if (ordered !== undefined) verdicts.set(line, warrantyOf(ordered, months, rules))
  }
  return verdicts
}

/** The term of each article of which the ERP gives one. */
async function monthsOf(req: PayloadRequest, numbers: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (numbers.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'articles',
    where: { number: { in: [...numbers] } },
    select: { number: true, warrantyMonths: true },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return new Map(docs.map(({ number, warrantyMonths }) => [number, warrantyMonths ?? 0]))
}

function warrantyOf(line: OrderLine | null, months: ReadonlyMap<string, number>, rules: ClaimRules): Warranty {
  const day = (value: string | null | undefined): Day | null => (value ? dayIn(rules.zone, new Date(value)) : null)
  return checkWarranty({
    today: rules.today,
    basis: rules.basis,
    usualMonths: rules.usualMonths,
    warrantyMonths: line ? (months.get(line.articleNumber) ?? null) : null,
    orderLine: line && { deliveredOn: day(line.deliveredAt ?? line.shippedAt), invoicedOn: day(line.invoiceDate) },
  })
}
