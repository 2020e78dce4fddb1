import { addressLines } from '@/core/address'
import type { ClaimMailLine } from '@/core/claimMails'
import type { ClaimFormData } from '@/core/claimPaper'
import { formatDay } from '@/core/day'
import { besideQuestion } from '@/core/forms/showAnswers'
import type { PaperRow } from '@/core/templates/contract'
import { facts, heading, hole, paragraph, tree } from '../mail/tree'
import { claimFormSample } from './claimFormSample'
import type { DocumentText } from './documentText'
import type { PaperTemplate } from './paperTemplate'
import { barcode, boxes, brand, goods, passage } from './paperTree'
import { A4 } from './sheet'

/** The A4 sheet that travels with what is claimed: what is wrong with it, what it was fitted in, and room to judge it. No prices. */
export const claimForm: PaperTemplate<'claim-form'> = {
  event: 'claim-form',
  sample: claimFormSample,
  pagesMax: 5,
  values: (data, t) => ({
    companyName: data.brand.companyName,
    claimNumber: data.claimNumber,
    customerName: data.customer.name,
    customerNumber: data.customer.number,
    sender: addressLines(data.from, data.locale, data.to.countryCode),
    receiver: addressLines(data.to, data.locale, data.from.countryCode),
    contact: [data.contactName, data.contactPhone].filter(Boolean),
    submittedOn: formatDay(data.claim.submittedOn, data.locale),
    damage: data.claim.damage ?? '',
    complaint: data.claim.complaint ?? (data.claim.files > 0 ? t('claim.inFiles', { files: data.claim.files }) : ''),
    application: data.claim.application
      .map(({ question, text, files }) =>
        besideQuestion(question, files > 0 ? t('claim.inFiles', { files }) : text.replace(/\s+/g, ' ')),
      )
      .join('\n'),
    afterReview: t(data.claim.returnAfterReview ? 'claim.comesBack' : 'claim.staysHere'),
    instructions: steps(data, t),
    pieces: t('pieces', { pieces: data.totalPieces }),
    lines: data.lines.map((line, index) => rowOf(line, index + 1, { data, t })),
  }),
  frame: (data, t) => ({
    format: A4,
    title: t('claim.documentTitle', { number: data.claimNumber }),
    number: data.claimNumber,
    brand: data.brand,
    madeOn: data.claim.submittedOn,
    heads: { reason: t('claim.warrantyHead'), quantity: t('claim.quantityHead') },
    footer: (page, pages) => [
      t('revision', { number: data.claimNumber, revision: String(data.revision) }),
      '',
      t('page', { page, pages }),
    ],
  }),
  content: (t) => ({
    paper: tree(
      'claim',
      brand(t('claim.title')),
      barcode('small'),
      heading(hole('claimNumber'), 'h1'),
      paragraph(t('claim.lead')),
      facts(
        [t('from'), 'sender'],
        [t('to'), 'receiver'],
        [t('claim.contact'), 'contact'],
        [t('customerNumber'), 'customerNumber'],
        [t('claim.submittedOn'), 'submittedOn'],
      ),
      goods('position', 'article', 'order', 'reason', 'quantity', 'accepted', 'condition'),
      passage(t('claim.complaint'), 'complaint'),
      passage(t('claim.damage'), 'damage'),
      passage(t('claim.application'), 'application'),
      passage(t('claim.afterReview'), 'afterReview'),
      passage(t('instructions'), 'instructions'),
      boxes(t('claim.judgedBy'), t('receivedOn'), t('initials')),
    ),
  }),
}

/** The steps of warranty-settings, or the house's own when there are none. */
function steps({ instructions, claimNumber }: ClaimFormData, t: DocumentText): string[] {
  const own = (instructions ?? '').split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
  if (own.length > 0) return own
  return [t('claim.step1'), t('claim.step2'), t('step3', { number: claimNumber })]
}

function rowOf(line: ClaimMailLine, position: number, { data, t }: { data: ClaimFormData; t: DocumentText }): PaperRow {
  const { warranty, serialNumber } = line
  const until = warranty.verdict === 'unknown' ? '' : formatDay(warranty.until, data.locale, 'short')
  const numbers = [
    line.articleNumber,
    ...(serialNumber ? [t('claim.serial', { number: serialNumber })] : []),
    ...(line.freeEntry ? [t('freeEntry')] : []),
  ]
  return {
    position: String(position),
    article: line.articleName,
    numbers: numbers.join(' · '),
    order: line.orderNumber,
    reference: line.customerReference ?? '',
    reason: t('claim.warranty', { verdict: warranty.verdict, until }),
    quantity: line.quantityClaimed,
    remark: '',
  }
}
