import type { MailTemplate } from './mailTemplate'
import { customerValues, whyCustomer } from './rmaValues'
import { cancelledSample } from './sample'
import { button, hole, liquid, opening, paragraph, passage, tree } from './tree'

/** Says that the house withdrew an RMA, why, and that nothing should be sent any more. */
export const rmaCancelled: MailTemplate<'rma-cancelled'> = {
  event: 'rma-cancelled',
  sample: cancelledSample,
  values: (data, t) => ({
    ...customerValues(data, false, t),
    cancellationNote: data.rma.cancellationNote ?? '',
  }),
  frame: (data, t) => ({ date: '', why: whyCustomer(data, t) }),
  content: (t) => ({
    subject: t('cancelled.subject', { number: liquid('rmaNumber') }),
    preheader: t('cancelled.keep'),
    body: tree(
      'cancelled',
      opening(t('cancelled.kicker'), { titleFrom: 'rmaNumber' }),
      paragraph(hole('greeting')),
      paragraph(t('cancelled.intro', { number: hole('rmaNumber'), date: hole('submittedOn'), pieces: hole('pieces') })),
      paragraph(t('cancelled.keep')),
      button({ labelFrom: 'openLabel' }, 'rmaLink'),
      passage(t('decisionNote'), 'cancellationNote'),
      paragraph(t('cancelled.again')),
      paragraph(t('received.question', { number: hole('rmaNumber') })),
    ),
  }),
}
