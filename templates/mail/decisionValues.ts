/** The values of a decision, whatever its outcome. */
import { formatDay } from '@/core/day'
import type { RmaMailData } from '@/core/rmaMails'
import { decisionOutcome } from '@/core/rmas/decisionOutcome'
import { addressLines } from '../render/addressLines'
import type { MailText } from './mailTemplate'
import { customerValues } from './rmaValues'

export const decidedOn = ({ rma, locale }: RmaMailData) => formatDay(rma.decidedOn ?? rma.submittedOn, locale)

export function decisionValues(data: RmaMailData, t: MailText) {
  const { rma, totals, attachmentsAnnounced } = data
  const outcome = decisionOutcome(totals.piecesRequested, totals.piecesApproved)
  const form = attachmentsAnnounced.includes('return-form')
  const shared = customerValues(data, form, t)
  const counts = { outcome, requested: totals.piecesRequested, approved: totals.piecesApproved }
  return {
    ...shared,
    decidedOn: decidedOn(data),
    decision: t('decided.decision', { outcome }),
    decisionSentence: t('decided.intro', { ...counts, date: shared.submittedOn }),
    shortDecision: t('decided.preview', { ...counts, pickup: rma.pickup }),
    piecesApproved: t('pieces', { pieces: totals.piecesApproved }),
    decisionNote: rma.decisionNote ?? '',
    attachments: form ? t('attached', { label: attachmentsAnnounced.includes('shipping-label') }) : '',
    ...(outcome === 'rejected' ? afterRefusal(t) : afterApproval(data, t)),
  }
}

const afterRefusal = (t: MailText) => ({
  nextTitle: t('decided.rejectedTitle'),
  nextSteps: [t('decided.rejectedKeep')],
  returnAddress: [],
  toReturn: [],
})

const afterApproval = (data: RmaMailData, t: MailText) => ({
  nextTitle: t(data.rma.pickup ? 'decided.pickupTitle' : 'decided.sendTitle'),
  nextSteps: sendingSteps(data, t),
  returnAddress: data.returnAddress && !data.rma.pickup ? addressLines(data.returnAddress, data.locale) : [],
  toReturn: [
    t('pieces', { pieces: data.totals.piecesApproved }),
    t('lines', { lines: data.rma.lines.filter((line) => line.quantityApproved).length }),
  ],
})

/** The house's steps, then those that return-settings add. */
function sendingSteps({ rma, totals, attachmentsAnnounced, instructions }: RmaMailData, t: MailText): string[] {
  const number = rma.number
  const partly = totals.piecesApproved < totals.piecesRequested
  return [
    attachmentsAnnounced.includes('return-form') ? t('decided.stepForm') : t('decided.stepFormInPortal', { number }),
    attachmentsAnnounced.includes('shipping-label') ? t('decided.stepLabel') : t('decided.stepNumber', { number }),
    ...(rma.pickup ? [t('decided.stepPickup')] : []),
    ...(partly ? [t(rma.pickup ? 'decided.stepOnlyApprovedPickup' : 'decided.stepOnlyApproved')] : []),
    ...(instructions?.split('\n').map((step) => step.trim()) ?? []).filter((step) => step !== ''),
  ]
}
