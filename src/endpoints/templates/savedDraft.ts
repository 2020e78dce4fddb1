/** The template that a panel asks about, as it was saved last, and the case it is to be shown with. */
import { problemsOf } from '@templates/render/checkTemplate'
import type { PayloadRequest } from 'payload'

import { DomainError, throwAll } from '@/core/errors'
import type { Locale } from '@/core/locale'
import type { MailEvent } from '@/core/mails'
import { refusalOf } from '@/core/templates/problem'
import { savedTemplate } from '@/outbox/templates'
import type { Draft } from '@/outbox/writeMail'
import type { Rma, ServiceRequest } from '@/payload-types'
import { requireStaff } from '../request/actor'

type Asked = { readonly locale: Locale; readonly number?: string }

/**
 * @param number of an RMA, or a service request, whose data are shown instead of the sample
 * @throws DomainError NOT_FOUND, FORBIDDEN, TEMPLATE_CASE_UNFIT, or what is wrong with the template in this language
 */
export async function savedDraft(req: PayloadRequest, id: string, asked: Asked): Promise<Draft> {
  const { locale, number } = asked
  const saved = await savedTemplate(req, id, locale)
  if (!saved) throw new DomainError('NOT_FOUND', 'No such template')
  const shown = number ? await realCase(req, saved.event, number) : {}
  throwAll(problemsOf(saved.event, saved.content, locale).map((problem) => refusalOf(problem, locale)))
  return { ...saved, locale, ...shown }
}

/** Editors keep texts and see no customers: they get the sample. */
async function realCase(req: PayloadRequest, event: MailEvent, number: string) {
  requireStaff(req, 'admin', 'agent')
  const asked = { number: { equals: number }, status: { not_equals: 'draft' } }
  const options = { where: asked, limit: 1, pagination: false, depth: 0, overrideAccess: true, req } as const
  const [rma] = (await req.payload.find({ collection: 'rmas', ...options })).docs
  const [request] = rma ? [] : (await req.payload.find({ collection: 'service-requests', ...options })).docs
  if (!rma && !request) throw new DomainError('NOT_FOUND', 'No such case')
  if (rma && HAPPENED[event].rma?.(rma)) return { rma: rma.id }
  if (request && HAPPENED[event].service?.(request)) return { serviceRequest: request.id }
  throw new DomainError('TEMPLATE_CASE_UNFIT', `${event} is no mail of ${number}`, { number })
}

/** Whether this mail is one of the case: what has not happened cannot be told. */
const HAPPENED: Readonly<Record<MailEvent, Happened>> = {
  'rma-received': { rma: ({ submittedAt }) => Boolean(submittedAt) },
  'rma-decided': { rma: ({ decidedAt }) => Boolean(decidedAt) },
  'rma-cancelled': { rma: ({ status }) => status === 'cancelled' },
  'rma-new-for-staff': { rma: ({ submittedAt }) => Boolean(submittedAt) },
  'service-received': { service: () => true },
  'service-question': { service: ({ question }) => Boolean(question) },
  'service-done': { service: ({ status }) => status === 'done' },
  'service-declined': { service: ({ status }) => status === 'declined' },
  'service-new-for-staff': { service: () => true },
  'service-answered-for-staff': { service: ({ answer }) => Boolean(answer) },
  invitation: {},
  'password-reset': {},
}

type Happened = {
  readonly rma?: (rma: Rma) => boolean
  readonly service?: (request: ServiceRequest) => boolean
}
