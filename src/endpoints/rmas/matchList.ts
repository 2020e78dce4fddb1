import { languageOf } from '@access/rules'
import { refusalSentence } from '@messages/refusal'
import type { Endpoint, PayloadRequest, Where } from 'payload'
import { z } from 'zod'

import type { AnswerOf } from '@/core/answer'
import { DomainError } from '@/core/errors'
import { type Candidate, matchRows, type RowMatch } from '@/core/rmas/matchRows'
import { MatchRequest, type MatchRow } from '@/core/rmas/requests'
import type { OrderLine } from '@/payload-types'
import { type Actor, requireActor } from '../request/actor'
import { Refused } from '../request/answers'
import { readBody } from '../request/body'
import { described } from '../request/described'
import { findCustomers, judgeLine } from './eligibleLines'
import { loadHouseRules } from './houseRules'
import { requireReturnModule } from './requireReturnModule'

/** More lines of the named articles and orders are not looked at: the newest are what comes back. */
const MOST_LINES = 5_000

const Line = z.strictObject({
  orderLine: z.string(),
  quantityRequested: z.int(),
  orderNumber: z.string(),
  articleNumber: z.string(),
  articleName: z.string(),
})

/** In the order of the rows that were asked. */
const Matched = z.strictObject({
  rows: z.array(z.strictObject({ eligible: z.boolean(), lines: z.array(Line), refusals: z.array(Refused) })),
})

/** POST /api/rmas/match: which order lines the rows of a list mean, or why a row cannot come back; nothing is written. */
export const matchList: Endpoint = {
  path: '/match',
  method: 'post',
  custom: described({
    who: ['contact', 'agent', 'sales', 'admin'],
    body: MatchRequest,
    answers: Matched,
    errors: [
      'QUANTITY_EXCEEDS_RETURNABLE',
      'NOTHING_LEFT',
      'WINDOW_CLOSED',
      'NOT_RETURNABLE',
      'SPECIAL_ORDER',
      'NOT_DELIVERED',
      'CUSTOMER_BLOCKED',
      'SEGMENT_NOT_ALLOWED',
      'NOT_BOUGHT',
      'ARTICLE_NOT_NAMED',
      'NO_ACCESS_TO_CUSTOMER',
      'SHIPPING_CODE_MISSING',
      'RETURNS_BY_FORM',
    ],
  }),
  handler: async (req) => {
    const { customer: named, rows } = await readBody(req, MatchRequest)
    const actor = await requireActor(req, 'requestReturns', 'admin', 'agent', 'sales')
    await requireReturnModule(req)
    const id = customerOf(actor, named)
    const customer = (await findCustomers(req, [id])).get(id)
    if (!customer) throw new DomainError('NO_ACCESS_TO_CUSTOMER', 'No such customer')
    const lines = await findMeant(req, customer.id, rows)
    const rules = await loadHouseRules(req)
    const matches = matchRows(
      rows,
      lines.map((line) => candidateOf(line, judgeLine(line, customer, rules))),
    )
    const byId = new Map(lines.map((line) => [line.id, line]))
    const shownRows = matches.map((match) => shown(req, match, byId))
    return Response.json({ rows: shownRows } satisfies AnswerOf<typeof Matched>)
  },
}

/** @throws DomainError NO_ACCESS_TO_CUSTOMER; INVALID_INPUT where nobody is named and several could be meant */
function customerOf({ customers }: Actor, named: string | undefined): string {
  const own = named ?? (customers?.length === 1 ? customers[0] : undefined)
  const issues = [{ path: 'customer', code: 'invalid_type' }]
  if (own === undefined) throw new DomainError('INVALID_INPUT', 'For which customer?', { issues })
  if (customers !== null && !customers.includes(own)) {
    throw new DomainError('NO_ACCESS_TO_CUSTOMER', 'The caller does not act for this customer')
  }
  return own
}

/** As typed and in capitals or without: `in` is one indexed comparison, and tells case apart. */
const spellings = (codes: readonly string[]): string[] => [
  ...new Set(codes.flatMap((code) => [code, code.toUpperCase(), code.toLowerCase()])),
]

async function findMeant(req: PayloadRequest, customer: string, rows: readonly MatchRow[]): Promise<OrderLine[]> {
  const codes = spellings(rows.map(({ code }) => code))
  const named = ['articleNumber', 'externalArticleNumber', 'orderNumber'].map(
    (field): Where => ({ [field]: { in: codes } }),
  )
  const { docs } = await req.payload.find({
    collection: 'order-lines',
    where: { and: [{ customer: { equals: customer } }, { or: named }] },
    sort: ['-orderDate', '-orderNumber', 'lineNumber'],
    limit: MOST_LINES,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs
}

const candidateOf = (line: OrderLine, verdict: Candidate['verdict']): Candidate => ({
  id: line.id,
  articleNumber: line.articleNumber,
  externalArticleNumber: line.externalArticleNumber || null,
  orderNumber: line.orderNumber,
  verdict,
})

function shown(req: PayloadRequest, { takes, errors }: RowMatch, byId: ReadonlyMap<string, OrderLine>) {
  const lines = takes.map(({ orderLine, quantityRequested }) => {
    const { orderNumber = '', articleNumber = '', articleName = '' } = byId.get(orderLine) ?? {}
    return { orderLine, quantityRequested, orderNumber, articleNumber, articleName }
  })
  const refusals = errors.map(({ code, details }) => ({
    name: code,
    message: refusalSentence(code, details, languageOf(req)),
    data: details,
  }))
  return { eligible: errors.length === 0, lines, refusals }
}
