/** What happens to goods after they arrive, a mail per step: what came in, then what becomes of it. */
import type { RmaMailData, RmaMailLine } from '@/core/rmaMails'
import { piecesOf } from '@/core/rmas/outcomes'
import type { MailTemplate, MailText } from './mailTemplate'
import { arrivedSample, completedSample, inspectedSample, partlyArrivedSample } from './receivingSample'
import { customerValues, whyCustomer } from './rmaValues'
import { button, facts, heading, hole, lines, liquid, type Make, opening, paragraph, tree } from './tree'

const NUMBER = { number: hole('rmaNumber') }

/** Lines of which something was to come. */
const awaited = ({ rma }: RmaMailData) => rma.lines.filter(({ quantityApproved }) => quantityApproved)

const sumOf = (of: readonly RmaMailLine[], count: (line: RmaMailLine) => number) =>
  of.reduce((sum, line) => sum + count(line), 0)

const openOf = ({ status, quantityApproved, quantityReceived }: RmaMailLine) =>
  status === 'approved' ? (quantityApproved ?? 0) - (quantityReceived ?? 0) : 0

function shared(data: RmaMailData, t: MailText, said: (line: RmaMailLine, t: MailText) => string) {
  const shown = awaited(data)
  const values = customerValues({ ...data, rma: { ...data.rma, lines: shown } }, false, t)
  return {
    ...values,
    piecesReceived: t('pieces', { pieces: sumOf(shown, ({ quantityReceived }) => quantityReceived ?? 0) }),
    unexpected: data.rma.unexpected.map(({ article, quantity }) => t('receiving.item', { quantity, article })),
    lines: values.lines.map((row, index) => {
      const line = shown[index]
      const received = line?.quantityReceived ?? 0
      const counted = { quantity: String(received), unit: t('unit', { pieces: received }) }
      return line ? { ...row, ...counted, note: said(line, t) } : row
    }),
  }
}

function arrivedValues(data: RmaMailData, t: MailText) {
  const open = sumOf(awaited(data), openOf)
  return { ...shared(data, t, saidOfArrival), piecesOpen: open > 0 ? t('pieces', { pieces: open }) : '' }
}

function inspectedValues(data: RmaMailData, t: MailText) {
  const credited = sumOf(data.rma.lines, ({ outcomes }) => piecesOf(outcomes, 'credit'))
  return { ...shared(data, t, saidOfOutcome), creditSentence: credited > 0 ? t('receiving.credit') : '' }
}

function saidOfArrival(line: RmaMailLine, t: MailText): string {
  const [approved, received] = [line.quantityApproved ?? 0, line.quantityReceived ?? 0]
  const missing = approved - received
  if (missing === 0) return t('receiving.all', { approved })
  return t(line.status === 'approved' ? 'receiving.open' : 'receiving.closed', { approved, received, missing })
}

function saidOfOutcome(line: RmaMailLine, t: MailText): string {
  if (line.outcomes.length === 0) return t('receiving.noOutcome')
  const outcomes = line.outcomes.map(({ kind, quantity, note }) => {
    const said = t('receiving.outcome', { kind, pieces: quantity })
    return note ? `${said} ${note}` : said
  })
  return outcomes.join('\n')
}

const goods = (t: MailText, ...more: Make[]): Make[] => [
  button({ labelFrom: 'openLabel' }, 'rmaLink'),
  lines('article', 'quantity', 'note'),
  facts([t('receiving.unexpected'), 'unexpected']),
  ...more,
  paragraph(t('received.question', NUMBER)),
]

const frame = (data: RmaMailData, t: MailText) => ({ date: '', why: whyCustomer(data, t) })

export const rmaPartlyArrived: MailTemplate<'rma-partly-arrived'> = {
  event: 'rma-partly-arrived',
  sample: partlyArrivedSample,
  values: arrivedValues,
  frame,
  content: (t) => ({
    subject: t('receiving.partlySubject', { number: liquid('rmaNumber') }),
    preheader: t('receiving.partlyPreview', { received: liquid('piecesReceived'), open: liquid('piecesOpen') }),
    body: tree(
      'partlyArrived',
      opening(t('receiving.partlyKicker'), { titleFrom: 'rmaNumber' }),
      paragraph(hole('greeting')),
      paragraph(t('receiving.partlyIntro', { received: hole('piecesReceived'), open: hole('piecesOpen') })),
      ...goods(t),
    ),
  }),
}

export const rmaArrived: MailTemplate<'rma-arrived'> = {
  event: 'rma-arrived',
  sample: arrivedSample,
  values: arrivedValues,
  frame,
  content: (t) => ({
    subject: t('receiving.arrivedSubject', { number: liquid('rmaNumber') }),
    preheader: t('receiving.arrivedPreview', { received: liquid('piecesReceived') }),
    body: tree(
      'arrived',
      opening(t('receiving.arrivedKicker'), { titleFrom: 'rmaNumber' }),
      paragraph(hole('greeting')),
      paragraph(t('receiving.arrivedIntro', { received: hole('piecesReceived') })),
      ...goods(t, heading(t('received.next')), paragraph(t('receiving.arrivedNext'))),
    ),
  }),
}

export const rmaInspected: MailTemplate<'rma-inspected'> = {
  event: 'rma-inspected',
  sample: inspectedSample,
  values: inspectedValues,
  frame,
  content: (t) => ({
    subject: t('receiving.inspectedSubject', { number: liquid('rmaNumber') }),
    preheader: t('receiving.inspectedIntro'),
    body: tree(
      'inspected',
      opening(t('receiving.inspectedKicker'), { titleFrom: 'rmaNumber' }),
      paragraph(hole('greeting')),
      paragraph(t('receiving.inspectedIntro')),
      ...goods(t, paragraph(t('receiving.inspectedNext'))),
    ),
  }),
}

export const rmaCompleted: MailTemplate<'rma-completed'> = {
  event: 'rma-completed',
  sample: completedSample,
  values: inspectedValues,
  frame,
  content: (t) => ({
    subject: t('receiving.completedSubject', { number: liquid('rmaNumber') }),
    preheader: t('receiving.completedIntro'),
    body: tree(
      'completed',
      opening(t('receiving.completedKicker'), { titleFrom: 'rmaNumber' }),
      paragraph(hole('greeting')),
      paragraph(t('receiving.completedIntro')),
      ...goods(t, paragraph(hole('creditSentence'))),
    ),
  }),
}
