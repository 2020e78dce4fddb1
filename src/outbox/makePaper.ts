/** Puts a paper together: with the template that is online, else as it is shipped. */

import type { PaperContent } from '@templates/pdf/paperTemplate'
import { PAPER_TEMPLATES } from '@templates/pdf/paperTemplates'
import type { RenderedPdf } from '@templates/render/paper'
import { renderPaper } from '@templates/render/paperOf'

import type { PaperDataOf, PaperEvent } from '@/core/documents'
import type { Locale } from '@/core/locale'
import { documentKindOf } from '@/core/templates/key'
import { PAPER_DATA } from './facts/papers'
import { faultOf } from './fault'
import type { DocumentPayload } from './payloads'
import { onlineContent } from './templates'
import type { Reads } from './tools'

export type MadePaper = RenderedPdf & {
  readonly caseNumber: string
  /** Why the template that is online could not be used; null when it was, or when none is. */
  readonly fault: string | null
}

/** A paper that somebody waits for is made: whatever is wrong with the template, the shipped one serves. */
export async function makePaper<Event extends PaperEvent>(
  tools: Reads,
  event: Event,
  order: DocumentPayload,
): Promise<MadePaper> {
  const data = await dataOf(tools, event, order)
  const caseNumber = numberIn(data)
  const content = await onlineContent(tools, { template: event }, order.locale)
  if (!content) return { ...(await renderPaper(event, data, order.locale)), caseNumber, fault: null }
  try {
    return { ...(await renderPaper(event, data, order.locale, content)), caseNumber, fault: null }
  } catch (error) {
    return { ...(await renderPaper(event, data, order.locale)), caseNumber, fault: faultOf(error) }
  }
}

/** A case, as it was at a revision. */
export type ShownCase = { readonly id: string; readonly revision: number }

export type PaperDraft<Event extends PaperEvent> = {
  readonly key: Event
  readonly content: PaperContent
  readonly locale: Locale
  /** Id and revision of the case whose data are shown; the sample's when there is none. */
  readonly rma?: ShownCase | undefined
  readonly warrantyClaim?: ShownCase | undefined
}

/** The paper as it would be with this content. @throws Error when it cannot be drawn */
export async function draftPaper<Event extends PaperEvent>(
  tools: Reads,
  { key, content, locale, rma, warrantyClaim }: PaperDraft<Event>,
): Promise<RenderedPdf & { readonly caseNumber: string }> {
  const of = rma ?? warrantyClaim
  const shown = { rma: rma?.id, warrantyClaim: warrantyClaim?.id }
  const data = of
    ? await dataOf(tools, key, { kind: documentKindOf(key), ...shown, revision: of.revision, locale })
    : PAPER_TEMPLATES[key].sample(locale)
  return { ...(await renderPaper(key, data, locale, content)), caseNumber: numberIn(data) }
}

const dataOf = <Event extends PaperEvent>(
  tools: Reads,
  event: Event,
  order: DocumentPayload,
): Promise<PaperDataOf[Event]> => PAPER_DATA[event](tools, order)

const numberIn = (data: PaperDataOf[PaperEvent]): string => ('rmaNumber' in data ? data.rmaNumber : data.claimNumber)
