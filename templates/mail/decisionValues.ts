/** The values of a decision, whatever its outcome. */
import { addressLines } from '@/core/address'
import { formatDay } from '@/core/day'
import type { RmaMailData } from '@/core/rmaMails'
import { decisionOutcome } from '@/core/rmas/decisionOutcome'
import { textLines } from '@/core/textLines'
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
    shortDecision: t('decided.preview', { ...counts, transport: rma.transport }),
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
  nextTitle: t('decided.sendTitle', { transport: data.rma.transport }),
  nextSteps: [...houseSteps(data, t), ...(data.rma.transport === 'bring' ? [] : textLines(data.instructions))],
  returnAddress:
    data.returnAddress && data.rma.transport !== 'pickup' ? addressLines(data.returnAddress, data.locale) : [],
  toReturn: [
    t('pieces', { pieces: data.totals.piecesApproved }),
    t('lines', { lines: data.rma.lines.filter((line) => line.quantityApproved).length }),
  ],
})

/** What holds of papers and transport. For goods that travel in boxes return-settings add more. */
function houseSteps({ rma, totals, attachmentsAnnounced, bringHours }: RmaMailData, t: MailText): string[] {
  const { number, transport } = rma
  const form = attachmentsAnnounced.includes('return-form') ? 'decided.stepForm' : 'decided.stepFormInPortal'
  const outside = attachmentsAnnounced.includes('shipping-label') ? 'decided.stepLabel' : 'decided.stepNumber'
  const partly = totals.piecesApproved < totals.piecesRequested
  return [
    t(form, { number, transport }),
    transport === 'bring' ? bringing(bringHours, t) : t(outside, { number }),
    ...(transport === 'pickup' ? [t('decided.stepPickup')] : []),
    ...(partly ? [t('decided.stepOnlyApproved', { transport })] : []),
  ]
}

const bringing = (hours: readonly string[], t: MailText): string =>
  hours.length > 0 ? t('decided.stepBringHours', { hours: hours.join('; ') }) : t('decided.stepBring')
