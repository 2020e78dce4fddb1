/** The template that a panel asks about, as it was saved last, and the case it is to be shown with. */
import { problemsOf } from '@templates/render/checkTemplate'
import type { PayloadRequest } from 'payload'

import { DomainError, throwAll } from '@/core/errors'
import type { Locale } from '@/core/locale'
import type { MailEvent } from '@/core/mails'
import { refusalOf } from '@/core/templates/problem'
import { savedTemplate } from '@/outbox/templates'
import type { Draft } from '@/outbox/writeMail'
import type { Rma } from '@/payload-types'
import { requireStaff } from '../request/actor'

/**
 * @param number of an RMA whose data are shown instead of the sample
 * @throws DomainError NOT_FOUND, FORBIDDEN, TEMPLATE_CASE_UNFIT, or what is wrong with the template in this language
 */
export async function savedDraft(req: PayloadRequest, id: string, asked: { locale: Locale; number?: string }) {
  const { locale, number } = asked
  const saved = await savedTemplate(req, id, locale)
  if (!saved) throw new DomainError('NOT_FOUND', 'No such template')
  const rma = number ? await realCase(req, saved.event, number) : null
  throwAll(problemsOf(saved.event, saved.content, locale).map((problem) => refusalOf(problem, locale)))
  return { ...saved, locale, ...(rma ? { rma: rma.id } : {}) } satisfies Draft
}

/** Editors keep texts and see no customers: they get the sample. */
async function realCase(req: PayloadRequest, event: MailEvent, number: string): Promise<Rma> {
  requireStaff(req, 'admin', 'agent')
  const { docs } = await req.payload.find({
    collection: 'rmas',
    where: { number: { equals: number } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const [rma] = docs
  if (!rma) throw new DomainError('NOT_FOUND', 'No such RMA')
  if (!HAPPENED[event](rma))
    throw new DomainError('TEMPLATE_CASE_UNFIT', `${event} is no mail of ${number}`, { number })
  return rma
}

/** Whether this mail is one of the case: what has not happened cannot be told. */
const HAPPENED: Readonly<Record<MailEvent, (rma: Rma) => boolean>> = {
  'rma-received': ({ submittedAt }) => Boolean(submittedAt),
  'rma-decided': ({ decidedAt }) => Boolean(decidedAt),
  'rma-cancelled': ({ status }) => status === 'cancelled',
  'rma-new-for-staff': ({ submittedAt }) => Boolean(submittedAt),
  invitation: () => false,
  'password-reset': () => false,
}
