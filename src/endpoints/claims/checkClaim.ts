import type { Endpoint } from 'payload'

import { CheckClaim } from '@/core/claims/requests'
import { requireActor } from '../request/actor'
import { readBody } from '../request/body'
import { described } from '../request/described'
import { findReturnableLines } from '../rmas/eligibleLines'
import { loadClaimRules } from './claimRules'
import { lineWarranties } from './lineWarranties'

/** POST /api/warranty-claims/check: whether these articles are under warranty, and until when. Stores nothing. */
export const checkClaim: Endpoint = {
  path: '/check',
  method: 'post',
  custom: described({ who: ['contact', 'agent', 'sales', 'admin'], body: CheckClaim }),
  handler: async (req) => {
    const { lines } = await readBody(req, CheckClaim)
    const actor = await requireActor(req, 'requestWarranty', 'admin', 'agent', 'sales')
    const asked = lines.flatMap(({ orderLine }) => orderLine ?? [])
    const found = await findReturnableLines(req, actor, asked)
    const warranties = await lineWarranties(req, { lines, found }, await loadClaimRules(req))
    return Response.json({ lines: lines.map(({ line }) => ({ line, warranty: warranties.get(line) ?? null })) })
  },
}
