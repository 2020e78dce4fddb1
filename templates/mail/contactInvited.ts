import type { ContactInvitedMailData } from '@/core/accountMails'
import type { MailTemplate, MailText } from './mailTemplate'
import { greetingOf } from './rmaValues'
import { contactInvitedSample } from './sample'
import { button, facts, hole, liquid, opening, paragraph, tree } from './tree'

const valuesOf = (data: ContactInvitedMailData, t: MailText) => ({
  companyName: data.companyName,
  name: data.name,
  greeting: greetingOf(data.name, t),
  link: data.link,
  validFor: timeLeft(data.expiresHours, t),
  customerName: data.customer.name,
  customerNumber: data.customer.number,
  invitedBy: data.invitedBy ?? data.companyName,
})

const timeLeft = (hours: number, t: MailText) =>
  hours < 48 ? t('hours', { hours }) : t('access.days', { days: Math.round(hours / 24) })

const frame = ({ companyName, customer }: ContactInvitedMailData, t: MailText) => ({
  date: '',
  why: t('access.why', { company: companyName, customer: customer.name }),
})

const whoAsks = (t: MailText) => facts([t('access.for'), 'customerName'], [t('access.by'), 'invitedBy'])

/** A customer's manager invites somebody who has no login yet. */
export const contactInvited: MailTemplate<'contact-invited'> = {
  event: 'contact-invited',
  sample: contactInvitedSample,
  values: valuesOf,
  frame,
  content: (t) => ({
    subject: t('invitation.subject', { company: liquid('companyName') }),
    preheader: t('invitation.preview'),
    body: tree(
      'contact-invited',
      opening(t('invitation.kicker'), { title: t('invitation.title') }),
      paragraph(hole('greeting')),
      paragraph(t('access.intro', { company: hole('companyName') })),
      whoAsks(t),
      button({ label: t('invitation.button') }, 'link'),
      paragraph(t('access.expires', { time: hole('validFor') })),
      paragraph(t('linkFallback', { link: hole('link') })),
    ),
  }),
}

/** The same for somebody who has a login already: it stays as it is. */
export const accessOffered: MailTemplate<'access-offered'> = {
  event: 'access-offered',
  sample: contactInvitedSample,
  values: valuesOf,
  frame,
  content: (t) => ({
    subject: t('access.offeredSubject', { company: liquid('companyName') }),
    preheader: t('access.offeredPreview'),
    body: tree(
      'access-offered',
      opening(t('invitation.kicker'), { title: t('access.offeredTitle') }),
      paragraph(hole('greeting')),
      paragraph(t('access.offeredIntro', { company: hole('companyName') })),
      whoAsks(t),
      button({ label: t('access.accept') }, 'link'),
      paragraph(t('access.expires', { time: hole('validFor') })),
      paragraph(t('linkFallback', { link: hole('link') })),
    ),
  }),
}
