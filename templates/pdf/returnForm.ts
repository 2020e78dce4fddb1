import { formatDay } from '@/core/day'
import type { ReturnFormData, ReturnFormLine } from '@/core/documents'
import type { PaperRow } from '@/core/templates/contract'
import { textLines } from '@/core/textLines'
import { facts, heading, hole, paragraph, tree } from '../mail/tree'
import type { DocumentText } from './documentText'
import type { PaperTemplate } from './paperTemplate'
import { barcode, boxes, brand, goods, passage } from './paperTree'
import { paperValues } from './paperValues'
import { returnFormSample } from './sample'
import { A4 } from './sheet'

/** The A4 sheet that travels in the box: which goods come back, and room for the warehouse to count them. No prices. */
export const returnForm: PaperTemplate<'rma-return-form'> = {
  event: 'rma-return-form',
  sample: returnFormSample,
  pagesMax: 5,
  values: (data, t) => ({
    ...paperValues(data, data.lines.length, t),
    sender: sender(paperValues(data, data.lines.length, t).sender, data.contactName),
    lead: t(leadKey(data), { transport: data.transport }),
    contactName: data.contactName,
    submittedOn: formatDay(data.submittedOn, data.locale),
    decision: decision(data, t),
    instructions: steps(data, t),
    remarks: data.remarks ?? '',
    decisionNote: data.decisionNote ?? '',
    lines: data.lines.map((line) => rowOf(line, t)),
  }),
  frame: (data, t) => ({
    format: A4,
    title: t('formTitle', { number: data.rmaNumber }),
    number: data.rmaNumber,
    brand: data.brand,
    madeOn: data.decidedOn ?? data.submittedOn,
    footer: (page, pages) => [
      t('revision', { number: data.rmaNumber, revision: String(data.revision) }),
      data.terms ? t('terms', { title: data.terms.title, date: formatDay(data.terms.acceptedOn, data.locale) }) : '',
      t('page', { page, pages }),
    ],
  }),
  content: (t) => ({
    paper: tree(
      'form',
      brand(t('title')),
      barcode('small'),
      heading(hole('rmaNumber'), 'h1'),
      paragraph(hole('lead')),
      facts(
        [t('from'), 'sender'],
        [t('to'), 'receiver'],
        [t('customerNumber'), 'customerNumber'],
        [t('requestedOn'), 'submittedOn'],
        [t('decision'), 'decision'],
        [t('transport'), 'transport'],
      ),
      goods('position', 'article', 'order', 'reason', 'quantity', 'remark', 'counted', 'accepted', 'condition'),
      passage(t('instructions'), 'instructions'),
      passage(t('remarks'), 'remarks'),
      passage(t('decisionNote'), 'decisionNote'),
      boxes(t('boxes'), t('receivedOn'), t('initials')),
    ),
  }),
}

const sender = (lines: readonly string[], contact: string): string[] =>
  contact === '' || lines.includes(contact) ? [...lines] : [...lines, contact]

/** The date stays together where the column is too narrow for all of it. */
function decision({ stage, decidedOn, locale }: ReturnFormData, t: DocumentText): string {
  if (stage !== 'approved' || !decidedOn) return t('undecided')
  return t('approvedOn', { date: formatDay(decidedOn, locale).replaceAll(' ', '\u00a0') })
}

function leadKey({ stage, transport, nightDelivery }: ReturnFormData) {
  if (stage === 'requested') return 'leadRequested'
  return nightDelivery && transport === 'send' ? 'leadNight' : 'lead'
}

/** The steps of return-settings, or our own when there are none. Who brings the goods packs no box, and reads when to. */
function steps(data: ReturnFormData, t: DocumentText): string[] {
  const { transport, nightDelivery, rmaNumber, bringHours } = data
  const goods = [t('step1', { transport }), t('step2', { transport })]
  if (transport === 'bring')
    return bringHours.length > 0 ? [...goods, t('stepHours', { hours: bringHours.join('; ') })] : goods
  const own = textLines(data.instructions)
  if (own.length > 0) return own
  const outside = nightDelivery ? t('step3Label') : t('step3', { number: rmaNumber })
  return [...goods, outside, t('step4')]
}

function rowOf(line: ReturnFormLine, t: DocumentText): PaperRow {
  const external = line.externalArticleNumber ? ` · ${t('external', { number: line.externalArticleNumber })}` : ''
  return {
    position: String(line.position),
    article: line.articleName,
    numbers: line.articleNumber + external + (line.freeEntry ? ` · ${t('freeEntry')}` : ''),
    order: line.orderNumber,
    reference: line.customerReference ?? '',
    reason: line.reason ?? '',
    quantity: line.quantity,
    remark: line.remark?.replace(/\s+/g, ' ').trim() ?? '',
  }
}
