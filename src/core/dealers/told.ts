/** The timeline of a case as the dealer under whom it was sent reads it. */
import type { CaseEventData, CaseEventKind, ToldEvent } from '../timeline'

type Telling = { readonly [Kind in CaseEventKind]?: (data: CaseEventData[Kind]) => CaseEventData[Kind] }

/**
 * What of which entries: closed until opened. Who did it, papers, our letters, invoices, messages and goods that nobody announced
 * are not the dealer's; what is known of the lines stands with them.
 */
const TOLD: Telling = {
  submitted: ({ number, lines, pieces }) => ({ number, lines, pieces, onBehalf: false }),
  decided: ({ status, revision, lines }) => ({ status, revision, note: null, lines }),
  cancelled: ({ status, note }) => ({ status, note }),
  'dealer-forwarded': ({ status, dealer }) => ({ status, dealer }),
  'dealer-passed': ({ status, dealer }) => ({ status, dealer }),
  'dealer-declined': ({ status, dealer, note }) => ({ status, dealer, note }),
  'dealer-late': ({ status, dealer }) => ({ status, dealer }),
  received: ({ status, lines }) => ({ status, lines, unexpected: [] }),
  inspected: ({ status }) => ({ status, lines: [] }),
  corrected: ({ status }) => ({ status, lines: [], unexpected: [] }),
  completed: ({ status }) => ({ status, lines: [] }),
  requested: ({ number }) => ({ number, onBehalf: false }),
  started: () => ({}),
  asked: ({ question }) => ({ question }),
  answered: ({ answer }) => ({ answer }),
  finished: ({ note }) => ({ note, set: 'nothing' }),
  declined: ({ note }) => ({ note }),
  reviewed: () => ({}),
  forwarded: ({ note }) => ({ note }),
  'claim-decided': ({ status, revision, note }) => ({ status, revision, note, lines: [] }),
  closed: ({ note }) => ({ note, invoice: null }),
}

/** An entry of the customer's lane; null for one that the dealer is not told of. */
export function toldToDealer({ kind, at, data }: ToldEvent): ToldEvent | null {
  const telling = TOLD[kind] as ((given: unknown) => unknown) | undefined
  return telling ? ({ kind, at, data: telling(data) } as ToldEvent) : null
}
