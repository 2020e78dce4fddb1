/** What a customer hears of a service request: that it came in, that we ask something, and how it ended. */
import type { MailTemplate, MailText } from './mailTemplate'
import { serviceSample } from './serviceSample'
import { forCustomer, whyAsked } from './serviceValues'
import { button, heading, hole, liquid, opening, paragraph, passage, tree } from './tree'

const IN_SUBJECT = { service: liquid('service'), number: liquid('requestNumber') }
const IN_TEXT = { service: hole('service'), date: hole('submittedOn') }

const openRequest = (t: MailText) => button({ label: t('service.open') }, 'requestLink')
const anyQuestion = (t: MailText) => paragraph(t('received.question', { number: hole('requestNumber') }))
export const serviceReceived: MailTemplate<'service-received'> = {
  event: 'service-received',
  sample: (locale) => serviceSample(locale, 'received'),
  values: forCustomer,
  frame: (data, t) => ({ date: '', why: whyAsked(data, t) }),
  content: (t) => ({
    subject: t('service.received.subject', IN_SUBJECT),
    preheader: t('service.received.preview'),
    body: tree(
      'service-received',
      opening(t('service.received.kicker'), { titleFrom: 'requestNumber' }),
      paragraph(hole('greeting')),
      paragraph(t('service.received.intro', IN_TEXT)),
      openRequest(t),
      passage(t('service.asked'), 'answers'),
      heading(t('received.next')),
      paragraph(t('service.received.next')),
      anyQuestion(t),
    ),
  }),
}

export const serviceQuestion: MailTemplate<'service-question'> = {
  event: 'service-question',
  sample: (locale) => serviceSample(locale, 'question'),
  values: (data, t) => ({ ...forCustomer(data, t), question: data.request.question ?? '' }),
  frame: (data, t) => ({ date: '', why: whyAsked(data, t) }),
  content: (t) => ({
    subject: t('service.question.subject', IN_SUBJECT),
    preheader: liquid('question'),
    body: tree(
      'service-question',
      opening(t('service.question.kicker'), { titleFrom: 'requestNumber' }),
      paragraph(hole('greeting')),
      paragraph(t('service.question.intro', IN_TEXT)),
      passage(t('service.question.label'), 'question'),
      button({ label: t('service.question.button') }, 'requestLink'),
      paragraph(t('service.question.wait')),
    ),
  }),
}

export const serviceDone: MailTemplate<'service-done'> = {
  event: 'service-done',
  sample: (locale) => serviceSample(locale, 'done'),
  values: (data, t) => ({ ...forCustomer(data, t), note: data.request.note ?? '' }),
  frame: (data, t) => ({ date: '', why: whyAsked(data, t) }),
  content: (t) => ({
    subject: t('service.done.subject', IN_SUBJECT),
    preheader: t('service.done.preview'),
    body: tree(
      'service-done',
      opening(t('service.done.kicker'), { titleFrom: 'requestNumber' }),
      paragraph(hole('greeting')),
      paragraph(t('service.done.intro', IN_TEXT)),
      passage(t('decisionNote'), 'note'),
      openRequest(t),
      anyQuestion(t),
    ),
  }),
}

export const serviceDeclined: MailTemplate<'service-declined'> = {
  event: 'service-declined',
  sample: (locale) => serviceSample(locale, 'declined'),
  values: (data, t) => ({ ...forCustomer(data, t), note: data.request.note ?? '' }),
  frame: (data, t) => ({ date: '', why: whyAsked(data, t) }),
  content: (t) => ({
    subject: t('service.declined.subject', IN_SUBJECT),
    preheader: t('service.declined.preview'),
    body: tree(
      'service-declined',
      opening(t('service.declined.kicker'), { titleFrom: 'requestNumber' }),
      paragraph(hole('greeting')),
      paragraph(t('service.declined.intro', IN_TEXT)),
      passage(t('decisionNote'), 'note'),
      openRequest(t),
      anyQuestion(t),
    ),
  }),
}

/** The house withdrew it. The customer who withdraws one knows it and gets no mail. */
export const serviceCancelled: MailTemplate<'service-cancelled'> = {
  event: 'service-cancelled',
  sample: (locale) => serviceSample(locale, 'cancelled'),
  values: (data, t) => ({ ...forCustomer(data, t), note: data.request.note ?? '' }),
  frame: (data, t) => ({ date: '', why: whyAsked(data, t) }),
  content: (t) => ({
    subject: t('service.cancelled.subject', IN_SUBJECT),
    preheader: t('service.cancelled.preview'),
    body: tree(
      'service-cancelled',
      opening(t('service.cancelled.kicker'), { titleFrom: 'requestNumber' }),
      paragraph(hole('greeting')),
      paragraph(t('service.cancelled.intro', IN_TEXT)),
      passage(t('decisionNote'), 'note'),
      openRequest(t),
      paragraph(t('service.cancelled.again')),
      anyQuestion(t),
    ),
  }),
}
