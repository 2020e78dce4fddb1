/** The values that mails about a service request share. */
import { formatDay } from '@/core/day'
import { besideQuestion } from '@/core/forms/showAnswers'
import type { ServiceMailData, StaffServiceMailData } from '@/core/serviceMails'
import { prose } from '../render/prose'
import type { MailText } from './mailTemplate'
import { greetingOf } from './rmaValues'

/** One long answer leaves the others their place: it is read in full at the request. */
const ANSWER_ROWS = 8

const serviceValues = ({ request, customer, contactName, companyName, locale }: ServiceMailData, t: MailText) => ({
  companyName,
  requestNumber: request.number,
  service: request.service,
  customerName: customer.name,
  customerNumber: customer.number,
  contactName,
  submittedOn: formatDay(request.submittedOn, locale),
  answers: request.answers.map(({ question, text, files }) =>
    prose(besideQuestion(question, files > 0 ? t('service.files', { files }) : text), ANSWER_ROWS),
  ),
})

export const forCustomer = (data: ServiceMailData, t: MailText) => ({
  ...serviceValues(data, t),
  greeting: greetingOf(data.contactName, t),
  requestLink: data.requestUrl,
})

export const forStaff = (data: StaffServiceMailData, t: MailText) => ({
  ...serviceValues(data, t),
  contactEmail: data.contactEmail,
  panelLink: data.panelUrl,
  onBehalf: data.onBehalfBy ? t('staff.onBehalf', { name: data.onBehalfBy }) : '',
  customer: [data.customer.name, data.customer.number],
  contact: [data.contactName, data.contactEmail].filter(Boolean),
  due: data.request.target ? t('service.target', data.request.target) : '',
})

export const whyAsked = ({ customer }: ServiceMailData, t: MailText): string =>
  t('service.why', { customer: customer.name, number: customer.number })
