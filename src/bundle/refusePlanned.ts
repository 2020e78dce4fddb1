import { languageOf } from '@access/rules'
import type { PayloadRequest } from 'payload'

import { DomainError } from '@/core/errors'
import { formatMoment } from '@/core/moment'
import { plannerOf, planOf } from '@/outbox/plannedPages'

/**
 * An import, and its undoing, would change what a plan puts online, or end the plan: nobody's planned words vanish unsaid.
 *
 * @throws DomainError CONFIG_PAGE_PLANNED naming when it goes online and who planned that
 */
export async function refusePlanned(req: PayloadRequest, page: string): Promise<void> {
  const plan = await planOf(req, page)
  if (!plan || plan.status === 'dead') return
  const options = { slug: 'portal-settings', depth: 0, overrideAccess: true, req } as const
  const { businessZone } = await req.payload.findGlobal(options)
  const moment = formatMoment(new Date(plan.nextAttemptAt ?? Date.now()), businessZone, languageOf(req))
  const details = { moment, name: plannerOf(plan) }
  throw new DomainError('CONFIG_PAGE_PLANNED', `It goes online by itself: ${moment}`, details)
}
