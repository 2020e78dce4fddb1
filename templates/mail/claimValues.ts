/** The values that mails about a warranty claim share. */
import type { ClaimMailData, ClaimMailLine, StaffClaimMailData } from '@/core/claimMails'
import { formatDay } from '@/core/day'
import { besideQuestion } from '@/core/forms/showAnswers'
import type { LineRow } from '@/core/templates/contract'
import { prose } from '../render/prose'
import type { MailText } from './mailTemplate'
import { greetingOf } from './rmaValues'

/** One long answer leaves the others their place: it is read in full at the claim. */
const ANSWER_ROWS = 8

const sumOf = (lines: readonly ClaimMailLine[], pieces: (line: ClaimMailLine) => number) =>
  lines.reduce((sum, line) => sum + pieces(line), 0)

const claimValues = (data: ClaimMailData, t: MailText) => {
  const { claim, customer, contactName, companyName, locale } = data
  return {
    companyName,
    claimNumber: claim.number,
    customerName: customer.name,
    customerNumber: customer.number,
    contactName,
    submittedOn: formatDay(claim.submittedOn, locale),
    damage: claim.damage ?? '',
    complaint: claim.complaint ?? '',
    application: claim.application.map(({ question, text, files }) =>
      prose(besideQuestion(question, files > 0 ? t('service.files', { files }) : text), ANSWER_ROWS),
    ),
    afterReview: t(claim.returnAfterReview ? 'claim.comesBack' : 'claim.staysHere'),
    files: claim.files > 0 ? t('filesAdded', { files: claim.files }) : '',
    pieces: t('pieces', { pieces: sumOf(claim.lines, (line) => line.quantityClaimed) }),
    note: claim.note ?? '',
    lines: claim.lines.map((line) => claimRow(line, data, t)),
  }
}

export const claimForCustomerValues = (data: ClaimMailData, t: MailText) => ({
  ...claimValues(data, t),
  greeting: greetingOf(data.contactName, t),
  claimLink: data.claimUrl,
})

export const claimDecisionValues = (data: ClaimMailData, t: MailText) => ({
  ...claimForCustomerValues(data, t),
  decidedOn: decidedOn(data),
  piecesAccepted: t('pieces', { pieces: sumOf(data.claim.lines, (line) => line.quantityAccepted ?? 0) }),
})

export const claimForStaffValues = (data: StaffClaimMailData, t: MailText) => ({
  ...claimValues(data, t),
  contactEmail: data.contactEmail,
  panelLink: data.panelUrl,
  onBehalf: data.onBehalfBy ? t('staff.onBehalf', { name: data.onBehalfBy }) : '',
  customer: [data.customer.name, data.customer.number],
  contact: [data.contactName, data.contactPhone, data.contactEmail].filter(Boolean),
})

export const decidedOn = ({ claim, locale }: ClaimMailData): string =>
  formatDay(claim.handledOn ?? claim.submittedOn, locale)

const OUTCOMES = { claimed: 'approved', accepted: 'approved', partlyAccepted: 'partly', rejected: 'rejected' } as const

function claimRow(line: ClaimMailLine, { locale }: ClaimMailData, t: MailText): LineRow {
  const { quantityClaimed: requested, quantityAccepted: approved, customerReference, serialNumber, warranty } = line
  const outcome = OUTCOMES[line.status]
  const about = [
    line.articleNumber,
    ...(line.orderNumber ? [`${t('order')} ${line.orderNumber}`] : []),
    ...(line.freeEntry ? [t('freeEntry')] : []),
    ...(customerReference ? [`${t('reference')} ${customerReference}`] : []),
    ...(serialNumber ? [t('claim.serial', { number: serialNumber })] : []),
  ]
  const until = warranty.verdict === 'unknown' ? '' : formatDay(warranty.until, locale)
  return {
    article: line.articleName,
    about: about.join(', '),
    quantity: String(requested),
    unit: t('unit', { pieces: requested }),
    approved: t('of', { approved: approved ?? 0, requested }),
    outcome,
    outcomeWord: t('claim.outcomeWord', { outcome }),
    reason: '',
    remark: t('claim.warranty', { verdict: warranty.verdict, until }),
    note: line.note ?? '',
  }
}

export const whyClaimed = ({ customer }: ClaimMailData, t: MailText): string =>
  t('claim.why', { customer: customer.name, number: customer.number })
