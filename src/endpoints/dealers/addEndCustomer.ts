import { languageOf } from '@access/rules'
import type { Endpoint } from 'payload'
import { z } from 'zod'

import type { AnswerOf } from '@/core/answer'
import { AddEndCustomer } from '@/core/dealers/endCustomers'
import { DomainError } from '@/core/errors'
import { offeredLocale } from '@/core/locale'
import { judgeVatNumber } from '@/core/registrations/vatNumber'
import { countInvitation } from '../contacts/invitationLimits'
import { pathId, readBody } from '../request/body'
import { described } from '../request/described'
import { once } from '../request/idempotency'
import { acceptEndCustomer } from './acceptEndCustomer'
import { requireDealer } from './dealer'

/** Of the customer. */
const Added = z.strictObject({ id: z.string() })

/**
 * POST /api/customers/:id/end-customers: a dealer adds one. It comes in blocked, as one that registered and was accepted:
 * removing the block mails the login.
 */
export const addEndCustomer: Endpoint = {
  path: '/:id/end-customers',
  method: 'post',
  custom: described({
    who: ['contact', 'agent', 'admin'],
    body: AddEndCustomer,
    answers: Added,
    status: 201,
    once: true,
    errors: ['INVITATION_LIMIT_REACHED', 'VAT_NUMBER_INVALID'],
  }),
  handler: async (req) => {
    const asked = await readBody(req, AddEndCustomer)
    const { dealer } = await requireDealer(req, pathId(req))
    const vatNumber = vatOf(asked)
    await countInvitation(req, dealer.id, asked.email)
    return once(req, {
      body: asked,
      again: async (_inside, body) => body,
      stands: async () => true,
      work: async (inside) => {
        await requireDealer(inside, dealer.id)
        const { languages } = await inside.payload.findGlobal({
          slug: 'portal-settings',
          depth: 0,
          overrideAccess: true,
          req: inside,
        })
        const {
          companyName: name,
          contactName,
          email,
          phone,
          street,
          houseNumber,
          postalCode,
          city,
          countryCode,
        } = asked
        const locale = offeredLocale(languageOf(inside), languages)
        const person = { kind: 'business' as const, name, contactName, email, phone, locale, vatNumber }
        const address = { street, houseNumber, postalCode, city, countryCode }
        const { customer } = await acceptEndCustomer(inside, {
          registration: { ...person, address },
          dealer: dealer.id,
        })
        return { status: 201, body: { id: customer } satisfies AnswerOf<typeof Added> }
      },
    })
  },
}

/** @throws DomainError VAT_NUMBER_INVALID */
function vatOf({ vatNumber, countryCode }: AddEndCustomer): string | null {
  if (!vatNumber?.trim()) return null
  const verdict = judgeVatNumber(vatNumber, countryCode)
  if (verdict.kind === 'malformed')
    throw new DomainError('VAT_NUMBER_INVALID', 'No VAT number can be written like this')
  return verdict.number
}
