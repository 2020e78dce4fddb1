import { languageOf } from '@access/rules'
import { refusalSentence } from '@messages/refusal'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { type AnswerOf, DayText } from '@/core/answer'
import type { Day } from '@/core/day'
import { DomainError } from '@/core/errors'
import { CheckRequest } from '@/core/rmas/requests'
import type { Customer, OrderLine } from '@/payload-types'
import { requireActor } from '../request/actor'
import { Refused } from '../request/answers'
import { readBody } from '../request/body'
import { described } from '../request/described'
import { findCustomers, findReturnableLines, judgeLine, refusalsOf } from './eligibleLines'
import { type HouseRules, loadHouseRules } from './houseRules'
import { requireReturnModule } from './requireReturnModule'

type Asked = CheckRequest['lines'][number]

const Checked = z.strictObject({
  lines: z.array(
    z.strictObject({
      orderLine: z.string(),
      eligible: z.boolean(),
      /** The last day on which it can be sent in; null where there is none. */
      until: DayText.nullable(),
      returnable: z.int(),
      refusals: z.array(Refused),
    }),
  ),
})

/** POST /api/rmas/check: a verdict per line, in the order asked; nothing is written. */
export const checkRma: Endpoint = {
  path: '/check',
  method: 'post',
  custom: described({
    who: ['contact', 'agent', 'sales', 'admin'],
    body: CheckRequest,
    answers: Checked,
    errors: [
      'QUANTITY_EXCEEDS_RETURNABLE',
      'NOTHING_LEFT',
      'WINDOW_CLOSED',
      'NOT_RETURNABLE',
      'SPECIAL_ORDER',
      'NOT_DELIVERED',
      'CUSTOMER_BLOCKED',
      'SEGMENT_NOT_ALLOWED',
      'UNKNOWN_ORDER_LINE',
      'SHIPPING_CODE_MISSING',
      'RETURNS_BY_FORM',
    ],
  }),
  handler: async (req) => {
    const { lines: asked } = await readBody(req, CheckRequest)
    const actor = await requireActor(req, 'requestReturns', 'admin', 'agent', 'sales')
    await requireReturnModule(req)
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
    const verdicts = asked.map((one) => {
      const line = byId.get(one.orderLine)
      const customer = line && customers.get(String(line.customer))
      return line && customer ? judged(one, line, customer, rules) : unknown(one)
    })
    const lines = verdicts.map((verdict) => inWords(req, verdict))
    return Response.json({ lines } satisfies AnswerOf<typeof Checked>)
  },
}

type Verdict = {
  readonly orderLine: string
  readonly until: Day | null
  readonly returnable: number
  readonly errors: readonly DomainError[]
}

function judged({ quantityRequested }: Asked, line: OrderLine, customer: Customer, rules: HouseRules): Verdict {
  const verdict = judgeLine(line, customer, rules, quantityRequested)
  const { until, returnable } = verdict
  return { orderLine: line.id, until, returnable, errors: refusalsOf(line.id, quantityRequested, verdict) }
}

function unknown({ orderLine }: Asked): Verdict {
  const error = new DomainError('UNKNOWN_ORDER_LINE', 'No such order line', { line: orderLine })
  return { orderLine, until: null, returnable: 0, errors: [error] }
}

function inWords(req: PayloadRequest, { orderLine, until, returnable, errors }: Verdict) {
  const refusals = errors.map(({ code, details }) => ({
    name: code,
    message: refusalSentence(code, details, languageOf(req)),
    data: details,
  }))
  return { orderLine, eligible: errors.length === 0, until, returnable, refusals }
}
