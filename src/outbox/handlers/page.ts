import { refusalSentence } from '@messages/refusal'
import type { PayloadRequest } from 'payload'

import type { DomainError, DomainErrors } from '@/core/errors'
import { localeOf } from '@/core/locale'
import { tellRemarks } from '@/core/outbox/remarks'
import { inTransaction } from '@/db/transaction'
import type { Outbox } from '@/payload-types'
import { pagePayload } from '../payloads'
import { Hopeless, markDone } from '../settle'
import { systemRequest, type Tools } from '../tools'

/**
 * Puts a page online as its draft is now, and ends the plan in the same transaction: once, whenever the process dies. What
 * the guard of pages refuses stays offline, and the row tells why (docs/decisions/0012-planned-pages.md).
 */
export async function publishPage(tools: Tools, row: Outbox): Promise<void> {
  try {
    await inTransaction(await systemRequest(tools), async (req) => {
      const remark = await publish(req, pagePayload(row).page)
      await markDone(req, row, tools.now(), { lastError: remark && tellRemarks([{ kind: remark, about: '' }]) })
    })
  } catch (error) {
    throw isRefusal(error) ? new Hopeless(await sentenceOf(tools, error)) : error
  }
}

/** Why there was nothing to do, or null when the page is online by now. */
async function publish(req: PayloadRequest, id: string): Promise<'pageGone' | 'onlineAlready' | null> {
  const options = { collection: 'pages', id, depth: 0, overrideAccess: true, req } as const
  const draft = await req.payload.findByID({ ...options, draft: true, disableErrors: true })
  if (!draft) return 'pageGone'
  if (draft._status === 'published') return 'onlineAlready'
  await req.payload.update({ ...options, data: { _status: 'published' }, context: { byPlan: true } })
  return null
}

type Refusal = DomainError | DomainErrors | (Error & { readonly name: 'ValidationError' })

/** By name: the relay and the hooks may come from two copies of a module. */
const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Error && ['DomainErrors', 'ValidationError'].includes(error.name)
    ? true
    : error instanceof Error && error.name === 'DomainError' && (error as DomainError).code !== 'BUSY'

async function sentenceOf({ payload }: Tools, error: Refusal): Promise<string> {
  if (error.name === 'ValidationError') return error.message
  const { staffLocale } = await payload.findGlobal({ slug: 'mail-settings', depth: 0, overrideAccess: true })
  const refusals = error.name === 'DomainErrors' ? (error as DomainErrors).errors : [error as DomainError]
  return refusals.map(({ code, details }) => refusalSentence(code, details, localeOf(staffLocale))).join(' ')
}
