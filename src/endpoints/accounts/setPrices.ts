import { membershipsOf } from '@access/activeMemberships'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { hasRight } from '@/core/accounts/rights'
import type { AnswerOf } from '@/core/answer'
import { DomainError } from '@/core/errors'
import { PRICE_KINDS, VAT_DISPLAYS } from '@/core/prices'
import { compareAndSet } from '@/db/atomic'
import { readBody } from '../request/body'
import { described } from '../request/described'

const Body = z.strictObject({ priceDisplay: z.enum(VAT_DISPLAYS), priceKind: z.enum(PRICE_KINDS) })

/**
 * POST /api/contacts/prices: how the signed-in contact sees amounts in the portal. REST shows what is stored, whatever is
 * chosen here. Who may not see any price has nothing to choose.
 */
export const setPrices: Endpoint = {
  path: '/prices',
  method: 'post',
  custom: described({ who: ['contact'], body: Body, answers: Body, errors: ['NO_PRICES_SHOWN'] }),
  handler: async (req) => {
    const prices = await readBody(req, Body)
    if (req.user?.collection !== 'contacts') throw new DomainError('UNAUTHENTICATED', 'No contact is signed in')
    const memberships = await membershipsOf(req, req.user.id)
    if (!memberships.some(({ rights }) => hasRight(rights, 'viewPrices')))
      throw new DomainError('NO_PRICES_SHOWN', 'viewPrices is missing everywhere')
    await compareAndSet(req, { collection: 'contacts', where: { id: { equals: req.user.id } }, data: prices })
    return Response.json(prices satisfies AnswerOf<typeof Body>)
  },
}
