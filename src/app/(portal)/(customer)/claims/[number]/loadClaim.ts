import type { CaseRef } from '@/core/cases'
import type { PortalSession } from '@/session/portalSession'
import { answerGroups, versionsIn } from '@/ui/forms/answerGroups'
import type { Clock } from '@/ui/returns/moment'
import { findFiles } from '../../../../_lib/attachments'
import { claimsOpen, findClaim } from '../../../../_lib/claims'
import { findInvoiceNumbers } from '../../../../_lib/invoices'
import { portalSettings } from '../../../../_lib/portal'
import { readFrozenForms } from '../../../../_lib/questions'
import { findTimeline } from '../../../../_lib/returns'

export type LoadedClaim = NonNullable<Awaited<ReturnType<typeof loadClaim>>>

/** All that the page of a claim shows, or null when the account has no such claim. */
export async function loadClaim(session: PortalSession, number: string) {
  const { locale } = session
  const claim = (await claimsOpen(session)) ? await findClaim(number) : null
  if (!claim) return null
  const of: CaseRef = { kind: 'warranty-claims', id: claim.id }
  const asked = { answers: claim.answers, lines: [] }
  const [events, all, { zone, branding }, versions, invoices] = await Promise.all([
    findTimeline(of),
    findFiles(of),
    portalSettings(locale),
    readFrozenForms(versionsIn(asked)),
    findInvoiceNumbers(claim.invoiceNumber ? [claim.invoiceNumber] : []),
  ])
  const clock: Clock = { zone, locale }
  return {
    claim,
    events,
    files: all.filter(({ fromHouse }) => !fromHouse),
    response: all.find(({ id }) => id === String(claim.response)) ?? null,
    invoiceOpens: invoices.size > 0,
    clock,
    company: branding.companyName,
    answers: answerGroups(asked, versions, locale),
  }
}
