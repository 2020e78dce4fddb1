import type { InvitationMailData } from '@/core/accountMails'
import type { MailTemplate, MailText } from './mailTemplate'
import { greetingOf } from './rmaValues'
import { invitationSample } from './sample'
import { button, hole, liquid, opening, paragraph, tree } from './tree'

/** The link with which a new contact or member of staff chooses a password. */
export const invitation: MailTemplate<'invitation'> = {
  event: 'invitation',
  sample: invitationSample,
  values: (data, t) => ({
    companyName: data.companyName,
    name: data.name,
    greeting: greetingOf(data.name, t),
    link: data.link,
    validFor: t('hours', { hours: data.expiresHours }),
    customerName: data.customer?.name ?? '',
    customerNumber: data.customer?.number ?? '',
    welcome: welcome(data, t),
  }),
  frame: ({ companyName }, t) => ({ date: '', why: t('invitation.why', { company: companyName }) }),
  content: (t) => ({
    subject: t('invitation.subject', { company: liquid('companyName') }),
    preheader: t('invitation.preview'),
    body: tree(
      'invitation',
      opening(t('invitation.kicker'), { title: t('invitation.title') }),
      paragraph(hole('greeting')),
      paragraph(hole('welcome')),
      button({ label: t('invitation.button') }, 'link'),
      paragraph(t('invitation.expires', { time: hole('validFor') })),
      paragraph(t('linkFallback', { link: hole('link') })),
    ),
  }),
}

function welcome({ customer, companyName }: InvitationMailData, t: MailText): string {
  if (!customer) return t('invitation.intro', { company: companyName })
  return t('invitation.introCustomer', { company: companyName, customer: customer.name, number: customer.number })
}
