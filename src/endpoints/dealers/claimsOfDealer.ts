import { languageOf } from '@access/rules'
import type { PayloadRequest } from 'payload'

import { warrantyIn } from '@/core/claims/warranty'
import { DealersClaim, type DealersClaimLine } from '@/core/dealers/claims'
import type { WarrantyClaim } from '@/payload-types'
import { findSent, type Room, shownCase, showSent } from './casesOfDealer'

const room: Room<'warranty-claims', DealersClaim> = {
  kind: 'warranty-claims',
  words: ['claims', 'claim'],
  answer: DealersClaim,
  shown: (req, rows) => rows.map((row) => shown(req, row)),
}

export const findDealersClaims = findSent(room)
export const showDealersClaim = showSent(room)

const shown = (req: PayloadRequest, claim: WarrantyClaim): DealersClaim => ({
  ...shownCase(claim),
  status: claim.status,
  handledAt: claim.handledAt ?? null,
  closedAt: claim.closedAt ?? null,
  damage: (claim.damageTitle?.[languageOf(req)] ?? claim.damageTitle?.nl) || null,
  complaint: claim.complaint || null,
  note: claim.note || null,
  lines: (claim.lines ?? []).map(shownLine),
})

const shownLine = (line: NonNullable<WarrantyClaim['lines']>[number]): DealersClaimLine => ({
  id: String(line.id),
  articleNumber: line.articleNumber ?? '',
  articleName: line.articleName ?? '',
  orderNumber: line.orderNumber || null,
  serialNumber: line.serialNumber || null,
  quantityClaimed: line.quantityClaimed,
  quantityAccepted: line.quantityAccepted ?? null,
  note: line.note || null,
  status: line.status,
  warranty: warrantyIn(line.warranty),
})
