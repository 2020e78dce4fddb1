import type { Endpoint, Where } from 'payload'

import type { AnswerOf } from '@/core/answer'
import { SetDiscount } from '@/core/dealers/endCustomers'
import { DomainError } from '@/core/errors'
import { inTransaction } from '@/db/transaction'
import { pathId, readBody } from '../request/body'
import { described } from '../request/described'
import { requireDealer } from './dealer'
import { recordEndCustomer } from './recordEndCustomer'

/** POST /api/customers/:id/end-customers/:endCustomer/discount: what a dealer gives an end customer off; null takes it away. */
export const setDiscount: Endpoint = {
  path: '/:id/end-customers/:endCustomer/discount',
  method: 'post',
  custom: described({ who: ['contact', 'agent', 'admin'], body: SetDiscount, answers: SetDiscount }),
  handler: async (req) => {
    const { discountBasisPoints } = await readBody(req, SetDiscount)
    const id = String(req.routeParams?.endCustomer ?? '')
    await inTransaction(req, async (inside) => {
      const { dealer } = await requireDealer(inside, pathId(req))
      const where: Where = { and: [{ id: { equals: id } }, { dealer: { equals: dealer.id } }] }
      const options = { limit: 1, pagination: false, depth: 0, overrideAccess: true, req: inside } as const
      const [customer] = (await inside.payload.find({ collection: 'customers', where, ...options })).docs
      if (!customer) throw new DomainError('NOT_FOUND', 'No such end customer')
      const before = customer.dealerDiscountBasisPoints ?? null
      if (before === discountBasisPoints) return
      const data = { dealerDiscountBasisPoints: discountBasisPoints }
      await inside.payload.update({ collection: 'customers', id, data, depth: 0, overrideAccess: true, req: inside })
      // At the dealer's: the end customer's own contacts do not see what they get off.
      const told = { from: before, to: discountBasisPoints, number: customer.number }
      await recordEndCustomer(inside, customer, { kind: 'discount-changed', data: told, at: dealer.id })
    })
    return Response.json({ discountBasisPoints } satisfies AnswerOf<typeof SetDiscount>)
  },
}
