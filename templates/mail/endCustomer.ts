/** Mails to a dealer about its end customers. */
import type { DealerRegistrationMailData } from '@/core/accountMails'
import { formatDay } from '@/core/day'
import type { MailTemplate } from './mailTemplate'
import { dealerRegistrationSample } from './registrationSample'
import { button, facts, hole, liquid, opening, paragraph, passage, tree } from './tree'

const typed = ({ name, contactName, contactEmail, phone, address, remarks }: DealerRegistrationMailData) => ({
  name,
  contactName,
  contactEmail,
  phone,
  address: [...address],
  remarks: remarks ?? '',
  applicant: [contactName, contactEmail, phone].filter(Boolean),
})

/** Somebody asks to come in as a customer of this dealer. */
export const endCustomerNewForDealer: MailTemplate<'end-customer-new-for-dealer'> = {
  event: 'end-customer-new-for-dealer',
  sample: dealerRegistrationSample,
  values: (data) => ({
    ...typed(data),
    companyName: data.companyName,
    submittedOn: formatDay(data.submittedOn, data.locale),
    answerBy: formatDay(data.answerBy, data.locale),
    dealerName: data.dealer.name,
    dealerNumber: data.dealer.number,
    listLink: data.listUrl,
  }),
  frame: ({ submittedOn, locale, companyName, dealer }, t) => ({
    date: formatDay(submittedOn, locale),
    why: t('endCustomer.why', { company: companyName, dealer: dealer.name }),
  }),
  content: (t) => ({
    subject: t('endCustomer.subject', { name: liquid('name') }),
    preheader: t('endCustomer.preview', { date: liquid('answerBy') }),
    body: tree(
      'end-customer-new-for-dealer',
      opening(t('endCustomer.kicker'), { titleFrom: 'name' }),
      paragraph(t('endCustomer.intro', { company: hole('companyName'), dealer: hole('dealerName') })),
      paragraph(t('endCustomer.next', { date: hole('answerBy') })),
      button({ label: t('endCustomer.button') }, 'listLink'),
      facts([t('endCustomer.applicant'), 'applicant'], [t('endCustomer.address'), 'address']),
      passage(t('endCustomer.remarks'), 'remarks'),
    ),
  }),
}
