/** Tells staff by mail that a template of theirs does not work: once per template and day at most. */
import { dayIn } from '@/core/day'
import { localeOf } from '@/core/locale'
import type { TemplateRef } from '@/core/templates/ref'
import { inTransaction } from '@/db/transaction'
import { enqueueMail } from './enqueue'
import type { MailPayload } from './payloads'
import { systemRequest, type Tools } from './tools'

/**
 * In a transaction of its own, after the one of the effect: that effect has happened, and must not be done again because this
 * word could not be queued. Never throws.
 */
export async function reportTemplate(tools: Tools, failed: NonNullable<MailPayload['failed']>): Promise<void> {
  try {
    await queue(tools, failed)
  } catch (error) {
    tools.logger.error({ err: error, template: failed.template }, 'staff could not be told of a template')
  }
}

async function queue(tools: Tools, failed: NonNullable<MailPayload['failed']>): Promise<void> {
  const { payload } = tools
  const { staffAddress, staffLocale } = await payload.findGlobal({
    slug: 'mail-settings',
    depth: 0,
    overrideAccess: true,
  })
  if (!staffAddress) return
  const { businessZone } = await payload.findGlobal({ slug: 'portal-settings', depth: 0, overrideAccess: true })
  await inTransaction(await systemRequest(tools), (req) =>
    enqueueMail(req, {
      // The panel reads the event from the parts between colons: the template that failed is none of them.
      dedupeKey: `template-failed:${dayIn(businessZone, tools.now())}/${nameOf(failed)}`,
      event: 'template-failed',
      locale: localeOf(staffLocale),
      to: [staffAddress],
      failed,
    }),
  )
}

const nameOf = ({ template, serviceType }: TemplateRef): string => [template, serviceType].filter(Boolean).join('/')
