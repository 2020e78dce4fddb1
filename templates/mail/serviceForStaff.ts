/** What staff hear of a service request: that one waits, and that its customer answered. */
import { formatDay } from '@/core/day'
import type { MailTemplate } from './mailTemplate'
import { staffServiceSample } from './serviceSample'
import { forStaff } from './serviceValues'
import { button, facts, hole, liquid, opening, paragraph, passage, tree } from './tree'

export const serviceNewForStaff: MailTemplate<'service-new-for-staff'> = {
  event: 'service-new-for-staff',
  sample: (locale) => staffServiceSample(locale, 'received'),
  values: forStaff,
  frame: ({ request, locale }, t) => ({ date: formatDay(request.submittedOn, locale), why: t('service.whyStaff') }),
  content: (t) => ({
    subject: t('service.staff.subject', {
      service: liquid('service'),
      number: liquid('requestNumber'),
      customer: liquid('customerName'),
    }),
    preheader: '',
    body: tree(
      'service-new-for-staff',
      opening(t('service.staff.kicker'), { titleFrom: 'requestNumber' }),
      paragraph(
        `${t('service.staff.intro', { customer: hole('customerName'), service: hole('service') })} ${hole('onBehalf')}`,
      ),
      button({ label: t('service.staff.button') }, 'panelLink'),
      facts([t('customer'), 'customer'], [t('contact'), 'contact'], [t('service.staff.due'), 'due']),
      passage(t('service.staff.asked'), 'answers'),
    ),
  }),
}

export const serviceAnsweredForStaff: MailTemplate<'service-answered-for-staff'> = {
  event: 'service-answered-for-staff',
  sample: (locale) => staffServiceSample(locale, 'answered'),
  values: (data, t) => ({
    ...forStaff(data, t),
    question: data.request.question ?? '',
    answer: data.request.answer ?? '',
  }),
  frame: ({ request, locale }, t) => ({ date: formatDay(request.submittedOn, locale), why: t('service.whyStaff') }),
  content: (t) => ({
    subject: t('service.answered.subject', {
      service: liquid('service'),
      number: liquid('requestNumber'),
      customer: liquid('customerName'),
    }),
    preheader: liquid('answer'),
    body: tree(
      'service-answered-for-staff',
      opening(t('service.answered.kicker'), { titleFrom: 'requestNumber' }),
      passage(t('service.question.label'), 'question'),
      passage(t('service.answered.label'), 'answer'),
      button({ label: t('service.staff.button') }, 'panelLink'),
      facts([t('customer'), 'customer'], [t('contact'), 'contact']),
    ),
  }),
}
