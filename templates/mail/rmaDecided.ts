import { decidedOn, decisionValues } from './decisionValues'
import type { MailTemplate } from './mailTemplate'
import { whyCustomer } from './rmaValues'
import { decidedSample } from './sample'
import { button, facts, heading, hole, lines, liquid, opening, paragraph, passage, steps, tree } from './tree'

/** One text for every outcome, made of ready sentences: it serves where an outcome has no words of its own. */
export const rmaDecided: MailTemplate<'rma-decided'> = {
  event: 'rma-decided',
  sample: decidedSample,
  values: decisionValues,
  frame: (data, t) => ({ date: decidedOn(data), why: whyCustomer(data, t) }),
  content: (t) => ({
    subject: t('decided.subject', { number: liquid('rmaNumber'), decision: liquid('decision') }),
    preheader: liquid('shortDecision'),
    body: tree(
      'decided',
      opening(t('decided.kicker'), { titleFrom: 'rmaNumber' }),
      paragraph(hole('greeting')),
      paragraph(hole('decisionSentence')),
      button({ labelFrom: 'openLabel' }, 'rmaLink'),
      paragraph(hole('attachments')),
      passage(t('decisionNote'), 'decisionNote'),
      lines('article', 'approved', 'outcome', 'note'),
      facts([t('returnAddress'), 'returnAddress'], [t('toReturn'), 'toReturn']),
      heading(hole('nextTitle')),
      steps('nextSteps'),
      paragraph(t('decided.disagree', { number: hole('rmaNumber') })),
    ),
  }),
}
