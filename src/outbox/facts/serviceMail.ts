/** The data of the mails about a service request, from what the database says now. */
import type { Answers } from '@/core/forms/condition'
import { readForm } from '@/core/forms/readForm'
import { showAnswers, YES } from '@/core/forms/showAnswers'
import type { Locale } from '@/core/locale'
import type { ServiceMailData, StaffServiceMailData } from '@/core/serviceMails'
import type { Target } from '@/core/services/target'
import type { ServiceRequest } from '@/payload-types'
import type { MailPayload } from '../payloads'
import type { Reads } from '../tools'
import { houseOf } from './house'
import { employeeName, idOf } from './rmaFacts'

export async function serviceMailData(tools: Reads, mail: MailPayload): Promise<ServiceMailData> {
  return (await gather(tools, mail)).data
}

export async function staffServiceMailData(tools: Reads, mail: MailPayload): Promise<StaffServiceMailData> {
  const { data, request, contactEmail } = await gather(tools, mail)
  return {
    ...data,
    request: { ...data.request, target: await targetOf(tools, request) },
    contactEmail,
    panelUrl: `${data.portalUrl}/admin/collections/service-requests/${request.id}`,
    onBehalfBy: await employeeName(tools, request.onBehalfBy),
  }
}

/** @throws NotFound when the request or its customer is gone */
async function gather(tools: Reads, { serviceRequest: id = '', locale }: MailPayload) {
  const { payload } = tools
  const options = { locale, depth: 0, overrideAccess: true } as const
  const house = await houseOf(tools, locale)
  const request = await payload.findByID({ collection: 'service-requests', id, ...options })
  const customer = await payload.findByID({ collection: 'customers', id: idOf(request.customer), ...options })
  const contact = request.contact
    ? await payload.findByID({ collection: 'contacts', id: idOf(request.contact), disableErrors: true, ...options })
    : null
  const number = request.number ?? ''
  const data: ServiceMailData = {
    ...house.base,
    request: {
      number,
      service: request.title?.[locale] ?? '',
      submittedOn: house.day(request.submittedAt ?? request.createdAt),
      answers: await answersOf(tools, request, locale),
      question: request.question || null,
      answer: request.answer || null,
      note: request.note || null,
      target: null,
    },
    customer: { number: request.customerNumber ?? customer.number, name: request.customerName ?? customer.name },
    contactName: contact?.name ?? '',
    requestUrl: `${house.base.portalUrl}/services/${encodeURIComponent(number)}`,
  }
  return { data, request, contactEmail: contact?.email ?? '' }
}

/** By the form as it was when they were given. */
export async function answersOf({ payload }: Reads, { answers }: Pick<ServiceRequest, 'answers'>, locale: Locale) {
  const { docs } = await payload.find({
    collection: 'form-versions',
    where: { hash: { equals: answers?.version ?? '' } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  if (!docs[0]) return []
  const { definition } = readForm(docs[0].definition)
  const shown = showAnswers(definition, (answers?.values ?? {}) as Answers, { locale, yes: YES[locale] })
  return shown.map(({ question, text, files }) => ({ question, text, files: files.length }))
}

async function targetOf({ payload }: Reads, { type }: ServiceRequest): Promise<Target | null> {
  const options = { depth: 0, disableErrors: true, overrideAccess: true } as const
  const found = await payload.findByID({ collection: 'service-types', id: idOf(type), ...options })
  return found?.targetTime ? { time: found.targetTime, unit: found.targetUnit ?? 'hours' } : null
}
