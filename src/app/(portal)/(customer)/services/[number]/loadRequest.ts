import type { CaseRef } from '@/core/cases'
import type { PortalSession } from '@/session/portalSession'
import { answerGroups, versionsIn } from '@/ui/forms/answerGroups'
import type { Clock } from '@/ui/returns/moment'
import { findSentFiles } from '../../../../_lib/attachments'
import { portalSettings } from '../../../../_lib/portal'
import { readFrozenForms } from '../../../../_lib/questions'
import { findTimeline } from '../../../../_lib/returns'
import { findRequest } from '../../../../_lib/services'
import { servicesOpen } from '../../../../_lib/servicesOpen'

export type LoadedRequest = NonNullable<Awaited<ReturnType<typeof loadRequest>>>

/** All that the page of a request shows, or null when the account has no such request. */
export async function loadRequest(session: PortalSession, number: string) {
  const { locale } = session
  const request = await findRequest(number)
  if (!request || !(await servicesOpen(session)).has(String(request.type))) return null
  const of: CaseRef = { kind: 'service-requests', id: request.id }
  const asked = { answers: request.answers, lines: [] }
  const [events, files, { zone, branding }, versions] = await Promise.all([
    findTimeline(of),
    findSentFiles(of),
    portalSettings(locale),
    readFrozenForms(versionsIn(asked)),
  ])
  const clock: Clock = { zone, locale }
  return {
    request,
    events,
    files,
    clock,
    company: branding.companyName,
    answers: answerGroups(asked, versions, locale),
  }
}
