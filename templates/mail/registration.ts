/** Mails about who wants to become a customer, or to act for one. */

import type { StaffRegistrationMailData } from '@/core/accountMails'
import { type Day, formatDay } from '@/core/day'
import type { MailBase } from '@/core/mailBase'
import type { RegistrationKind } from '@/core/registrations/requests'
import type { MailTemplate, MailText } from './mailTemplate'
import {
  registrationApprovedSample,
  registrationReceivedSample,
  registrationRejectedSample,
  staffRegistrationSample,
} from './registrationSample'
import { greetingOf } from './rmaValues'
import { button, facts, hole, liquid, opening, paragraph, passage, tree } from './tree'

type Registered = MailBase & { readonly kind: RegistrationKind; readonly submittedOn: Day }

const registered = ({ companyName, kind, submittedOn, locale }: Registered, t: MailText) => ({
  companyName,
  kind: t('registration.kind', { kind }),
  submittedOn: formatDay(submittedOn, locale),
})

/** Says nothing that the applicant typed: the address may be a stranger's (src/core/mails.ts). */
export const registrationReceived: MailTemplate<'registration-received'> = {
  event: 'registration-received',
  sample: registrationReceivedSample,
  values: (data, t) => ({
    ...registered(data, t),
    answerBy: formatDay(data.answerBy, data.locale),
    portalLink: data.portalUrl,
  }),
  frame: ({ submittedOn, locale, companyName }, t) => ({
    date: formatDay(submittedOn, locale),
    why: t('registration.received.why', { company: companyName }),
  }),
  content: (t) => ({
    subject: t('registration.received.subject', { company: liquid('companyName') }),
    preheader: t('registration.received.preview', { date: liquid('answerBy') }),
    body: tree(
      'registration-received',
      opening(t('registration.received.kicker'), { title: t('registration.received.title') }),
      paragraph(t('registration.received.intro', { date: hole('submittedOn'), kind: hole('kind') })),
      paragraph(t('registration.received.next', { date: hole('answerBy') })),
      paragraph(t('registration.received.ignore')),
    ),
  }),
}

export const registrationNewForStaff: MailTemplate<'registration-new-for-staff'> = {
  event: 'registration-new-for-staff',
  sample: staffRegistrationSample,
  values: (data, t) => ({
    ...registered(data, t),
    ...typed(data),
    answerBy: formatDay(data.answerBy, data.locale),
    panelLink: data.panelUrl,
  }),
  frame: ({ submittedOn, locale }, t) => ({
    date: formatDay(submittedOn, locale),
    why: t('registration.staff.why'),
  }),
  content: (t) => ({
    subject: t('registration.staff.subject', { name: liquid('name') }),
    preheader: t('registration.staff.preview', { date: liquid('answerBy') }),
    body: tree(
      'registration-new-for-staff',
      opening(t('registration.staff.kicker'), { titleFrom: 'name' }),
      paragraph(t('registration.staff.intro', { kind: hole('kind'), date: hole('answerBy') })),
      button({ label: t('registration.staff.button') }, 'panelLink'),
      facts(
        [t('registration.staff.applicant'), 'applicant'],
        [t('registration.staff.vatNumber'), 'vatNumber'],
        [t('registration.staff.claimedNumber'), 'claimedNumber'],
      ),
      passage(t('registration.staff.remarks'), 'remarks'),
    ),
  }),
}

const typed = ({
  name,
  contactName,
  contactEmail,
  phone,
  vatNumber,
  claimedNumber,
  remarks,
}: StaffRegistrationMailData) => ({
  name,
  contactName,
  contactEmail,
  phone,
  vatNumber: vatNumber ?? '',
  claimedNumber: claimedNumber ?? '',
  remarks: remarks ?? '',
  applicant: [contactName, contactEmail, phone].filter(Boolean),
})

export const registrationApproved: MailTemplate<'registration-approved'> = {
  event: 'registration-approved',
  sample: registrationApprovedSample,
  values: ({ companyName, name, customer, loginUrl }, t) => ({
    companyName,
    name,
    greeting: greetingOf(name, t),
    customerName: customer.name,
    customerNumber: customer.number,
    loginLink: loginUrl,
  }),
  frame: ({ companyName }, t) => ({ date: '', why: t('registration.approved.why', { company: companyName }) }),
  content: (t) => ({
    subject: t('registration.approved.subject', { customer: liquid('customerName') }),
    preheader: t('registration.approved.preview'),
    body: tree(
      'registration-approved',
      opening(t('registration.approved.kicker'), { title: t('registration.approved.title') }),
      paragraph(hole('greeting')),
      paragraph(
        t('registration.approved.intro', {
          company: hole('companyName'),
          customer: hole('customerName'),
          number: hole('customerNumber'),
        }),
      ),
      button({ label: t('registration.approved.button') }, 'loginLink'),
    ),
  }),
}

/** To an address that nobody has confirmed, as the one that it came in: greets nobody by the name that was typed. */
export const registrationRejected: MailTemplate<'registration-rejected'> = {
  event: 'registration-rejected',
  sample: registrationRejectedSample,
  values: (data, t) => ({
    ...registered(data, t),
    reason: data.reason,
  }),
  frame: ({ submittedOn, locale, companyName }, t) => ({
    date: formatDay(submittedOn, locale),
    why: t('registration.received.why', { company: companyName }),
  }),
  content: (t) => ({
    subject: t('registration.rejected.subject', { company: liquid('companyName') }),
    preheader: t('registration.rejected.preview'),
    body: tree(
      'registration-rejected',
      opening(t('registration.rejected.kicker'), { title: t('registration.rejected.title') }),
      paragraph(t('registration.rejected.intro', { date: hole('submittedOn'), kind: hole('kind') })),
      passage(t('registration.rejected.reason'), 'reason'),
      paragraph(t('registration.rejected.contact')),
    ),
  }),
}
