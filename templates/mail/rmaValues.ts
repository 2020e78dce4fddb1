/** The values that mails about an RMA share. */
import { formatDay } from '@/core/day'
import type { MailBase } from '@/core/mailBase'
import type { MailRma, RmaMailLine, RmaTotals } from '@/core/rmaMails'
import { decisionOutcome } from '@/core/rmas/decisionOutcome'
import type { LineRow } from '@/core/templates/contract'
import type { MailText } from './mailTemplate'

type RmaData = MailBase & {
  readonly rma: MailRma
  readonly totals: RmaTotals
  readonly customer: { readonly number: string; readonly name: string }
  readonly contactName: string
}

export const rmaValues = ({ rma, totals, customer, contactName, companyName, locale }: RmaData, t: MailText) => ({
  companyName,
  rmaNumber: rma.number,
  customerName: customer.name,
  customerNumber: customer.number,
  contactName,
  submittedOn: formatDay(rma.submittedOn, locale),
  pieces: t('pieces', { pieces: totals.piecesRequested }),
  lineCount: t('lines', { lines: totals.lines }),
  reason: rma.reason ?? '',
  remarks: rma.remarks ?? '',
  files: rma.files > 0 ? t('filesAdded', { files: rma.files }) : '',
  transport: rma.transport === 'send' ? '' : t(rma.transport),
  lines: rma.lines.map((line) => lineRow(line, rma, t)),
})

/** @param form whether the mail carries the return form: the button then leads to print it */
export const customerValues = (data: RmaData & { rmaUrl: string }, form: boolean, t: MailText) => ({
  ...rmaValues(data, t),
  greeting: greetingOf(data.contactName, t),
  rmaLink: data.rmaUrl,
  openLabel: form ? t('openForm') : t('openRma', { number: data.rma.number }),
})

/** Nobody is greeted whose name is not known. */
export const greetingOf = (name: string, t: MailText): string => (name === '' ? '' : t('greeting', { name }))

function lineRow(line: RmaMailLine, rma: MailRma, t: MailText): LineRow {
  const { quantityRequested: requested, quantityApproved: approved, customerReference } = line
  const outcome = decisionOutcome(requested, approved)
  const about = [
    line.articleNumber,
    ...(line.orderNumber ? [`${t('order')} ${line.orderNumber}`] : []),
    ...(line.freeEntry ? [t('freeEntry')] : []),
    ...(customerReference ? [`${t('reference')} ${customerReference}`] : []),
  ]
  return {
    article: line.articleName,
    about: about.join(', '),
    quantity: String(requested),
    unit: t('unit', { pieces: requested }),
    approved: t('of', { approved: approved ?? 0, requested }),
    outcome,
    outcomeWord: t('outcomeWord', { outcome }),
    reason: line.reason ?? rma.reason ?? '',
    remark: line.remark ?? '',
    note: line.note ?? '',
  }
}

export const whyCustomer = ({ customer }: RmaData, t: MailText): string =>
  t('whyCustomer', { customer: customer.name, number: customer.number })
