import type { Endpoint } from 'payload'
import { z } from 'zod'

import type { AnswerOf } from '@/core/answer'
import { CheckClaim } from '@/core/claims/requests'
import { WarrantyVerdict } from '@/core/claims/warrantyVerdict'
import { requireActor } from '../request/actor'
import { readBody } from '../request/body'
import { described } from '../request/described'
import { findReturnableLines } from '../rmas/eligibleLines'
import { loadClaimRules } from './claimRules'
import { lineWarranties } from './lineWarranties'

/** By the names of the lines that were asked; null for a line that names an unknown order line. */
const Checked = z.strictObject({
  lines: z.array(z.strictObject({ line: z.string(), warranty: WarrantyVerdict.nullable() })),
})

/** POST /api/warranty-claims/check: whether these articles are under warranty, and until when. Stores nothing. */
export const checkClaim: Endpoint = {
  path: '/check',
  method: 'post',
  custom: described({ who: ['contact', 'agent', 'sales', 'admin'], body: CheckClaim, answers: Checked }),
  handler: async (req) => {
    const { lines } = await readBody(req, CheckClaim)
    const actor = await requireActor(req, 'requestWarranty', 'admin', 'agent', 'sales')
    const asked = lines.flatMap(({ orderLine }) => orderLine ?? [])
    const found = await findReturnableLines(req, actor, asked)
    const warranties = await lineWarranties(req, { lines, found }, await loadClaimRules(req))
    const checked = lines.map(({ line }) => ({ line, warranty: warranties.get(line) ?? null }))
    return Response.json({ lines: checked } satisfies AnswerOf<typeof Checked>)
  },
}
