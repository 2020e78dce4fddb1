import type { RmaMailData } from '@/core/rmaMails'
import type { MailTemplate, MailText } from './mailTemplate'
import { customerValues, whyCustomer } from './rmaValues'
import { receivedSample } from './sample'
import { button, heading, hole, lines, liquid, opening, paragraph, passage, tree } from './tree'

/** Says that the request is in, what was asked, and whether to send the goods yet. */
export const rmaReceived: MailTemplate<'rma-received'> = {
  event: 'rma-received',
  sample: receivedSample,
  values: (data, t) => ({
    ...customerValues(data, hasForm(data), t),
    nextStep: nextStep(data, t),
  }),
  frame: (data, t) => ({ date: '', why: whyCustomer(data, t) }),
  content: (t) => ({
    subject: t('received.subject', { number: liquid('rmaNumber') }),
    preheader: t('received.preview', { pieces: liquid('pieces'), lines: liquid('lineCount') }),
    body: tree(
      'received',
      opening(t('received.kicker'), { titleFrom: 'rmaNumber' }),
      paragraph(hole('greeting')),
      paragraph(t('received.intro', { date: hole('submittedOn'), pieces: hole('pieces') })),
      button({ labelFrom: 'openLabel' }, 'rmaLink'),
      lines('article', 'quantity', 'reason', 'remark'),
      passage(t('remarks'), 'remarks'),
      passage(t('files'), 'files'),
      heading(t('received.next')),
      paragraph(hole('nextStep')),
      paragraph(t('received.question', { number: hole('rmaNumber') })),
    ),
  }),
}

export const hasForm = ({ attachmentsAnnounced }: RmaMailData) => attachmentsAnnounced.includes('return-form')

/** To return the goods now, or to wait. */
export function nextStep(data: RmaMailData, t: MailText): string {
  const { transport } = data.rma
  if (!hasForm(data)) return t('received.wait', { transport })
  return `${t('received.send', { transport })} ${t('attached', { label: data.attachmentsAnnounced.includes('shipping-label') })}`
}
