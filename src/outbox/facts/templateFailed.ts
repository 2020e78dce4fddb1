/** The data of the message that a template does not work: what the guard says of what is online now. */
import { problemsOf } from '@templates/render/checkTemplate'

import type { TemplateFailedMailData } from '@/core/mails'
import type { Problem } from '@/core/templates/problem'
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
  const { template, fault } = failed
  return {
    ...base,
    template,
    problems: await problemsOnline(tools, failed),
    failedIn: failed.in,
    fault,
    rmaNumber: failed.rma ? await numberOf(tools, failed.rma) : null,
    panelUrl: `${base.portalUrl}/admin/collections/templates${await pathOf(tools, failed)}`,
  }
}

async function problemsOnline(tools: Reads, failed: Failed): Promise<readonly Problem[]> {
  const content = await onlineContent(tools, failed.template, failed.in)
  return content ? problemsOf(failed.template, content, failed.in) : []
}

async function numberOf({ payload }: Reads, id: string): Promise<string | null> {
  const found = await payload.findByID({ collection: 'rmas', id, depth: 0, disableErrors: true, overrideAccess: true })
  return found?.number ?? null
}

/** The list, once the template is gone. */
async function pathOf({ payload }: Reads, { template }: Failed): Promise<string> {
  const where = { key: { equals: template } }
  const options = { limit: 1, pagination: false, depth: 0, overrideAccess: true } as const
  const { docs } = await payload.find({ collection: 'templates', where, ...options })
  return docs[0] ? `/${docs[0].id}` : ''
}
