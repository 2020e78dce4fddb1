/** The decision on a return, a mail per outcome: what was decided per line and why, then what to do next. */
import { decidedOn, decisionValues } from './decisionValues'
import type { MailTemplate, MailText } from './mailTemplate'
import { whyCustomer } from './rmaValues'
import { approvedSample, decidedSample, rejectedSample } from './sample'
import {
  button,
  facts,
  heading,
  hole,
  lines,
  liquid,
  type Make,
  opening,
  paragraph,
  passage,
  steps,
  tree,
} from './tree'

const IN_TEXT = { date: hole('submittedOn'), pieces: hole('pieces'), approved: hole('piecesApproved') }
const NUMBER = { number: hole('rmaNumber') }

/** What was decided; the same after every outcome. */
const decision = (t: MailText): Make[] => [
  button({ labelFrom: 'openLabel' }, 'rmaLink'),
  paragraph(hole('attachments')),
  passage(t('decisionNote'), 'decisionNote'),
  lines('article', 'approved', 'outcome', 'note'),
]

/** How the approved goods come back: the steps differ by papers and transport. */
const sending = (t: MailText): Make[] => [
  facts([t('returnAddress'), 'returnAddress'], [t('toReturn'), 'toReturn']),
  heading(hole('nextTitle')),
  steps('nextSteps'),
]

const subject = (t: MailText, outcome: 'approved' | 'partly' | 'rejected') =>
  t('decided.subject', { number: liquid('rmaNumber'), decision: t('decided.decision', { outcome }) })

export const rmaApproved: MailTemplate<'rma-approved'> = {
  event: 'rma-approved',
  sample: approvedSample,
  values: decisionValues,
  frame: (data, t) => ({ date: decidedOn(data), why: whyCustomer(data, t) }),
  content: (t) => ({
    subject: subject(t, 'approved'),
    preheader: liquid('shortDecision'),
    body: tree(
      'approved',
      opening(t('decided.approvedKicker'), { titleFrom: 'rmaNumber' }),
      paragraph(hole('greeting')),
      paragraph(t('decided.approvedIntro', IN_TEXT)),
      ...decision(t),
      ...sending(t),
      paragraph(t('received.question', NUMBER)),
    ),
  }),
}

export const rmaPartlyApproved: MailTemplate<'rma-partly-approved'> = {
  event: 'rma-partly-approved',
  sample: decidedSample,
  values: decisionValues,
  frame: (data, t) => ({ date: decidedOn(data), why: whyCustomer(data, t) }),
  content: (t) => ({
    subject: subject(t, 'partly'),
    preheader: liquid('shortDecision'),
    body: tree(
      'partly',
      opening(t('decided.partlyKicker'), { titleFrom: 'rmaNumber' }),
      paragraph(hole('greeting')),
      paragraph(t('decided.partlyIntro', IN_TEXT)),
      ...decision(t),
      ...sending(t),
      paragraph(t('decided.disagree', NUMBER)),
    ),
  }),
}

export const rmaRejected: MailTemplate<'rma-rejected'> = {
  event: 'rma-rejected',
  sample: rejectedSample,
  values: decisionValues,
  frame: (data, t) => ({ date: decidedOn(data), why: whyCustomer(data, t) }),
  content: (t) => ({
    subject: subject(t, 'rejected'),
    preheader: t('decided.rejectedPreview'),
    body: tree(
      'rejected',
      opening(t('decided.rejectedKicker'), { titleFrom: 'rmaNumber' }),
      paragraph(hole('greeting')),
      paragraph(t('decided.rejectedIntro', IN_TEXT)),
      ...decision(t),
      heading(t('decided.rejectedTitle')),
      paragraph(t('decided.rejectedKeep')),
      paragraph(t('decided.disagree', NUMBER)),
    ),
  }),
}
