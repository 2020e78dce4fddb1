/** The data of the message that a template does not work: what the guard says of what is online now. */
import { problemsOf } from '@templates/render/checkTemplate'

import { caseIn } from '@/core/cases'
import type { Locale } from '@/core/locale'
import type { TemplateFailedMailData } from '@/core/mails'
import type { Problem } from '@/core/templates/problem'
import { whereTemplate } from '@/core/templates/ref'
import type { MailPayload } from '../payloads'
import { Hopeless } from '../settle'
import { onlineContent } from '../templates'
import type { Reads } from '../tools'
import { houseOf } from './house'

type Failed = NonNullable<MailPayload['failed']>

export async function templateFailedData(
  tools: Reads,
  { locale, failed }: MailPayload,
): Promise<TemplateFailedMailData> {
  if (!failed) throw new Hopeless('No template is named.')
  const { base } = await houseOf(tools, locale)
  const { template, serviceType, fault, instead = 'shipped' } = failed
  return {
    ...base,
    template,
    service: serviceType ? await titleOf(tools, serviceType, locale) : null,
    instead,
    problems: await problemsOnline(tools, failed),
    failedIn: failed.in,
    fault,
    caseNumber: await numberOf(tools, failed),
    panelUrl: `${base.portalUrl}/admin/collections/templates${await pathOf(tools, failed)}`,
  }
}

async function problemsOnline(tools: Reads, failed: Failed): Promise<readonly Problem[]> {
  const content = await onlineContent(tools, failed, failed.in)
  return content ? problemsOf(failed.template, content, failed.in) : []
}

const quiet = { depth: 0, disableErrors: true, overrideAccess: true } as const

async function titleOf({ payload }: Reads, id: string, locale: Locale): Promise<string | null> {
  const found = await payload.findByID({ collection: 'service-types', id, locale, ...quiet })
  return found?.title ?? null
}

async function numberOf({ payload }: Reads, { rma, serviceRequest, warrantyClaim }: Failed): Promise<string | null> {
  const of = caseIn({ case: rma, serviceRequest, warrantyClaim })
  const found = of && (await payload.findByID({ collection: of.kind, id: of.id, ...quiet }))
  return found?.number ?? null
}

/** The list, once the template is gone. */
async function pathOf({ payload }: Reads, failed: Failed): Promise<string> {
  const where = whereTemplate(failed)
  const options = { limit: 1, pagination: false, depth: 0, overrideAccess: true } as const
  const { docs } = await payload.find({ collection: 'templates', where, ...options })
  return docs[0] ? `/${docs[0].id}` : ''
}
