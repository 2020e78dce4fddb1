/** What a customer hears of a warranty claim: that it came in, where it went, and that it ended. */
import { claimSample } from './claimSample'
import { claimForCustomerValues, whyClaimed } from './claimValues'
import type { MailTemplate, MailText } from './mailTemplate'
import { button, heading, hole, lines, liquid, opening, paragraph, passage, tree } from './tree'

const IN_SUBJECT = { number: liquid('claimNumber') }
const IN_TEXT = { date: hole('submittedOn'), pieces: hole('pieces') }

const openClaim = (t: MailText) => button({ label: t('claim.open') }, 'claimLink')
const anyQuestion = (t: MailText) => paragraph(t('received.question', { number: hole('claimNumber') }))

export const claimReceived: MailTemplate<'claim-received'> = {
  event: 'claim-received',
  sample: (locale) => claimSample(locale, 'submitted'),
  values: claimForCustomerValues,
  frame: (data, t) => ({ date: '', why: whyClaimed(data, t) }),
  content: (t) => ({
    subject: t('claim.received.subject', IN_SUBJECT),
    preheader: t('claim.received.preview'),
    body: tree(
      'claim-received',
      opening(t('claim.received.kicker'), { titleFrom: 'claimNumber' }),
      paragraph(hole('greeting')),
      paragraph(t('claim.received.intro', IN_TEXT)),
      openClaim(t),
      lines('article', 'quantity', 'remark'),
      passage(t('claim.damage'), 'damage'),
      passage(t('claim.complaint'), 'complaint'),
      passage(t('claim.application'), 'application'),
      passage(t('files'), 'files'),
      heading(t('received.next')),
      paragraph(t('claim.received.next')),
      paragraph(hole('afterReview')),
      anyQuestion(t),
    ),
  }),
}

export const claimForwarded: MailTemplate<'claim-forwarded'> = {
  event: 'claim-forwarded',
  sample: (locale) => claimSample(locale, 'sentToManufacturer'),
  values: claimForCustomerValues,
  frame: (data, t) => ({ date: '', why: whyClaimed(data, t) }),
  content: (t) => ({
    subject: t('claim.forwarded.subject', IN_SUBJECT),
    preheader: t('claim.forwarded.preview'),
    body: tree(
      'claim-forwarded',
      opening(t('claim.forwarded.kicker'), { titleFrom: 'claimNumber' }),
      paragraph(hole('greeting')),
      paragraph(t('claim.forwarded.intro', IN_TEXT)),
      passage(t('decisionNote'), 'note'),
      openClaim(t),
      anyQuestion(t),
    ),
  }),
}

export const claimClosed: MailTemplate<'claim-closed'> = {
  event: 'claim-closed',
  sample: (locale) => claimSample(locale, 'closed'),
  values: (data, t) => ({ ...claimForCustomerValues(data, t), invoiceNumber: data.claim.invoiceNumber ?? '' }),
  frame: (data, t) => ({ date: '', why: whyClaimed(data, t) }),
  content: (t) => ({
    subject: t('claim.closed.subject', IN_SUBJECT),
    preheader: t('claim.closed.preview'),
    body: tree(
      'claim-closed',
      opening(t('claim.closed.kicker'), { titleFrom: 'claimNumber' }),
      paragraph(hole('greeting')),
      paragraph(t('claim.closed.intro', IN_TEXT)),
      passage(t('claim.invoice'), 'invoiceNumber'),
      passage(t('decisionNote'), 'note'),
      openClaim(t),
      anyQuestion(t),
    ),
  }),
}

/** The house withdrew it. The customer who withdraws one knows it and gets no mail. */
export const claimCancelled: MailTemplate<'claim-cancelled'> = {
  event: 'claim-cancelled',
  sample: (locale) => claimSample(locale, 'cancelled'),
  values: claimForCustomerValues,
  frame: (data, t) => ({ date: '', why: whyClaimed(data, t) }),
  content: (t) => ({
    subject: t('claim.cancelled.subject', IN_SUBJECT),
    preheader: t('claim.cancelled.preview'),
    body: tree(
      'claim-cancelled',
      opening(t('claim.cancelled.kicker'), { titleFrom: 'claimNumber' }),
      paragraph(hole('greeting')),
      paragraph(t('claim.cancelled.intro', IN_TEXT)),
      passage(t('decisionNote'), 'note'),
      openClaim(t),
      anyQuestion(t),
    ),
  }),
}
