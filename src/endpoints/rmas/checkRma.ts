import { languageOf } from '@access/rules'
import { refusalSentence } from '@messages/refusal'
import type { Endpoint, PayloadRequest } from 'payload'

import { DomainError } from '@/core/errors'
import { CheckRequest } from '@/core/rmas/requests'
import type { Customer, OrderLine } from '@/payload-types'
import { requireActor } from '../request/actor'
import { readBody } from '../request/body'
import { findCustomers, findReturnableLines, judgeLine, refusalsOf } from './eligibleLines'
import { type HouseRules, loadHouseRules } from './houseRules'

type Asked = CheckRequest['lines'][number]

/** POST /api/rmas/check: a verdict per line, in the order asked; nothing is written. */
export const checkRma: Endpoint = {
  path: '/check',
  method: 'post',
  handler: async (req) => {
    const { lines: asked } = await readBody(req, CheckRequest)
    const actor = await requireActor(req, 'requestReturns', 'admin', 'agent')
    const rules = await loadHouseRules(req)
    const found = await findReturnableLines(
      req,
      actor,
      asked.map(({ orderLine }) => orderLine),
    )
    const customers = await findCustomers(
      req,
      found.map(({ customer }) => String(customer)),
    )
    const byId = new Map(found.map((line) => [line.id, line]))
    return Response.json({ lines: asked.map((one) => verdictOn(req, one, byId.get(one.orderLine), customers, rules)) })
  },
}

function verdictOn(
  req: PayloadRequest,
  asked: Asked,
  line: OrderLine | undefined,
  customers: Map<string, Customer>,
  rules: HouseRules,
) {
  const customer = line && customers.get(String(line.customer))
  if (!line || !customer) return answer(req, asked, null, 0, [unknown(asked)])
  const verdict = judgeLine(line, customer, rules, asked.quantityRequested)
  return answer(req, asked, verdict.until, verdict.returnable, refusalsOf(line.id, verdict))
}

const unknown = ({ orderLine }: Asked) =>
  new DomainError('UNKNOWN_ORDER_LINE', 'No such order line', { line: orderLine })

function answer(
  req: PayloadRequest,
  { orderLine }: Asked,
  until: string | null,
  returnable: number,
  errors: DomainError[],
) {
  const refusals = errors.map(({ code, details }) => ({
    name: code,
    message: refusalSentence(code, details, languageOf(req)),
    data: details,
  }))
  return { orderLine, eligible: errors.length === 0, until, returnable, refusals }
}
