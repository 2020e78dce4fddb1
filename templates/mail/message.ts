/** That the other side wrote a message on a case: with its words, and where to answer. */
import type { Locale } from '@/core/locale'
import type { MessageMailData } from '@/core/messages/mail'
import type { MailTemplate, MailText } from './mailTemplate'
import { greetingOf } from './rmaValues'
import { SAMPLE_CUSTOMER, sampleBase } from './sample'
import { button, facts, hole, liquid, opening, paragraph, passage, tree } from './tree'

const IN_SUBJECT = { subject: liquid('subject'), number: liquid('number') }

const values = (data: MessageMailData, t: MailText) => ({
  companyName: data.companyName,
  number: data.number,
  subject: data.service || t('message.return'),
  customerName: data.customer.name,
  customerNumber: data.customer.number,
  author: data.author,
  message: data.text,
  files: data.files > 0 ? t('message.files', { files: data.files }) : '',
})

export const messageForCustomer: MailTemplate<'message-for-customer'> = {
  event: 'message-for-customer',
  sample: (locale) => sample(locale, 'customer'),
  values: (data, t) => ({
    ...values(data, t),
    greeting: greetingOf(data.contactName, t),
    caseLink: data.caseUrl,
  }),
  frame: ({ customer }, t) => ({
    date: '',
    why: t('service.why', { customer: customer.name, number: customer.number }),
  }),
  content: (t) => ({
    subject: t('message.customer.subject', IN_SUBJECT),
    preheader: liquid('message'),
    body: tree(
      'message-for-customer',
      opening(t('message.customer.kicker'), { titleFrom: 'number' }),
      paragraph(hole('greeting')),
      paragraph(t('message.customer.intro', { author: hole('author'), company: hole('companyName') })),
      passage(t('message.label'), 'message'),
      paragraph(hole('files')),
      button({ label: t('message.customer.button') }, 'caseLink'),
      paragraph(t('message.customer.answer')),
    ),
  }),
}

export const messageForStaff: MailTemplate<'message-for-staff'> = {
  event: 'message-for-staff',
  sample: (locale) => sample(locale, 'staff'),
  values: (data, t) => ({
    ...values(data, t),
    panelLink: data.panelUrl,
    customer: [data.customer.name, data.customer.number],
  }),
  frame: (_, t) => ({ date: '', why: t('service.whyStaff') }),
  content: (t) => ({
    subject: t('message.staff.subject', { ...IN_SUBJECT, customer: liquid('customerName') }),
    preheader: liquid('message'),
    body: tree(
      'message-for-staff',
      opening(t('message.staff.kicker'), { titleFrom: 'number' }),
      passage(t('message.staff.label'), 'message'),
      paragraph(hole('files')),
      button({ label: t('service.staff.button') }, 'panelLink'),
      facts([t('customer'), 'customer'], [t('message.staff.author'), 'author']),
    ),
  }),
}

const WORDS = {
  nl: {
    customer: 'De doos is binnen. Hoort er ook een lader bij, of stuurt u die na?',
    staff: 'De lader zit in een tweede doos, die gaat morgen mee.',
    author: 'Anna van de retourafdeling',
  },
  en: {
    customer: 'The box is here. Does a charger come with it, or will you send it on?',
    staff: 'The charger is in a second box, which leaves tomorrow.',
    author: 'Anna of the returns department',
  },
} as const satisfies Readonly<Record<Locale, object>>

const sample = (locale: Locale, to: 'customer' | 'staff'): MessageMailData => ({
  ...sampleBase(locale),
  number: 'RMA26-00042',
  service: null,
  customer: SAMPLE_CUSTOMER,
  contactName: 'Sam de Tester',
  author: to === 'customer' ? WORDS[locale].author : 'Sam de Tester',
  text: WORDS[locale][to],
  files: to === 'staff' ? 1 : 0,
  caseUrl: 'https://retour.voorbeeld.example/returns/RMA26-00042#messages',
  panelUrl: 'https://retour.voorbeeld.example/admin/collections/rmas/42#messages',
})
