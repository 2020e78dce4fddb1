import { type CaseEvent, type CaseEventData, type CaseEventKind, caseEvent } from '@/core/timeline'
import type { About } from './keepNote'

/** An event of the timeline, and what it tells. */
export type Telling = { [Kind in CaseEventKind]: readonly [kind: Kind, data: CaseEventData[Kind]] }[CaseEventKind]

export const eventOf = ([kind, data]: Telling, about: About): CaseEvent => caseEvent(kind, about, data as never)
