/** The template that a panel asks about, as it was saved last, and the case it is to be shown with. */
import { problemsOf } from '@templates/render/checkTemplate'
import type { PayloadRequest } from 'payload'

import { DomainError, throwAll } from '@/core/errors'
import type { Locale } from '@/core/locale'
import type { TemplateKey } from '@/core/templates/key'
import { refusalOf } from '@/core/templates/problem'
import { savedTemplate } from '@/outbox/templates'
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
  const { key, content } = saved
  const rma = number ? await realCase(req, key, number) : null
  throwAll((await problemsOf(key, content, locale)).map((problem) => refusalOf(problem, locale)))
  return { key, content, locale, ...(rma ? { rma: { id: rma.id, revision: rma.revision ?? 0 } } : {}) }
}

/** Editors keep texts and see no customers: they get the sample. */
async function realCase(req: PayloadRequest, key: TemplateKey, number: string): Promise<Rma> {
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
  if (!HAPPENED[key](rma)) throw new DomainError('TEMPLATE_CASE_UNFIT', `${key} is none of ${number}`, { number })
  return rma
}

const wasSubmitted = ({ submittedAt }: Rma) => Boolean(submittedAt)

/** Whether this mail or paper is one of the case: what has not happened cannot be told. */
const HAPPENED: Readonly<Record<TemplateKey, (rma: Rma) => boolean>> = {
  'rma-received': wasSubmitted,
  'rma-decided': ({ decidedAt }) => Boolean(decidedAt),
  'rma-cancelled': ({ status }) => status === 'cancelled',
  'rma-new-for-staff': wasSubmitted,
  invitation: () => false,
  'password-reset': () => false,
  'template-failed': () => false,
  'rma-return-form': wasSubmitted,
  'rma-shipping-label': wasSubmitted,
}
