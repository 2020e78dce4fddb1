/** The events of a case's timeline. How they are chained: src/core/audit. */
import type { ClaimOutcome } from './claims/statuses'
import type { DocumentKind } from './documents'
import type { Outcome } from './rmas/outcomes'
import type { RmaStatus } from './rmas/status'
import type { OnDone } from './services/definition'
import type { TemplateKey } from './templates/key'

type Decided = {
  readonly status: RmaStatus
  readonly revision: number
  readonly note: string | null
  readonly lines: readonly {
    readonly id: string
    readonly quantityRequested: number
    readonly quantityApproved: number
    readonly note: string | null
  }[]
}

type Mailed = { readonly event: TemplateKey; readonly to: readonly string[]; readonly cc: readonly string[] }

/** `dealer` as it was called then. */
type LeftDealer = { readonly status: RmaStatus; readonly dealer: string }
type Corrected = { readonly quantityReceived: number; readonly outcomes: readonly Outcome[] }

type Nothing = Readonly<Record<never, never>>

/** What each kind of event tells. From `requested` on they are of service requests. */
export type CaseEventData = {
  readonly 'draft-created': { readonly lines: number }
  readonly submitted: {
    readonly number: string
    readonly lines: number
    readonly pieces: number
    readonly onBehalf: boolean
  }
  readonly decided: Decided
  readonly cancelled: { readonly status: RmaStatus; readonly note: string | null }
  /** A dealer who decides first lets it through, or not. */
  readonly 'dealer-forwarded': LeftDealer
  /** The house took it up without the dealer. */
  readonly 'dealer-passed': LeftDealer
  readonly 'dealer-declined': LeftDealer & { readonly note: string }
  readonly 'dealer-late': LeftDealer
  readonly received: {
    readonly status: RmaStatus
    /** `quantity` came with this receipt, `quantityReceived` in all; `missing` is waited for no more. */
    readonly lines: readonly {
      readonly id: string
      readonly quantity: number
      readonly quantityReceived: number
      readonly missing: number
    }[]
    readonly unexpected: readonly { readonly articleNumber: string; readonly quantity: number }[]
  }
  /** Of what came in; `articleNumber` is what they show. */
  readonly photographed: { readonly photos: readonly { readonly id: string; readonly articleNumber: string }[] }
  readonly inspected: {
    readonly status: RmaStatus
    readonly lines: readonly { readonly id: string; readonly outcomes: readonly Outcome[] }[]
  }
  /** A credit above the limit waits for a second agent; null: a price is not known. */
  readonly 'confirmation-asked': { readonly amountCents: number | null }
  readonly confirmed: { readonly amountCents: number | null; readonly askedBy: string }
  /** What stood there, and what stands there now. */
  readonly corrected: {
    readonly status: RmaStatus
    readonly lines: readonly { readonly id: string; readonly from: Corrected; readonly to: Corrected }[]
    readonly unexpected: readonly {
      readonly articleNumber: string
      readonly quantity: number
      readonly quantityBefore: number
    }[]
  }
  readonly completed: { readonly status: RmaStatus; readonly lines: readonly { readonly id: string }[] }
  readonly 'document-made': {
    readonly document: DocumentKind
    readonly revision: number
    readonly fileName: string
    readonly pages: number
  }
  readonly 'document-failed': {
    readonly document: DocumentKind
    readonly revision: number
    readonly reason: string
    readonly attempts: number
  }
  readonly 'mail-sent': Mailed & { readonly messageId: string; readonly subject: string }
  /** A template that was put online could not be used: the shipped one served. */
  readonly 'template-failed': { readonly event: TemplateKey; readonly reason: string }
  readonly 'mail-failed': Mailed & { readonly reason: string; readonly attempts: number }
  readonly requested: { readonly number: string; readonly onBehalf: boolean }
  readonly started: Nothing
  readonly asked: { readonly question: string }
  readonly answered: { readonly answer: string }
  /** `set` says what it changed on the customer. */
  readonly finished: { readonly note: string | null; readonly set: OnDone }
  readonly declined: { readonly note: string }
  /** From here on they are of warranty claims. */
  readonly reviewed: Nothing
  readonly forwarded: { readonly note: string | null }
  readonly 'claim-decided': {
    readonly status: ClaimOutcome
    readonly revision: number
    readonly note: string | null
    readonly lines: readonly {
      readonly id: string
      readonly quantityClaimed: number
      readonly quantityAccepted: number
      readonly note: string | null
    }[]
  }
  readonly responded: { readonly fileName: string }
  /** `invoice` is its number. */
  readonly closed: { readonly note: string | null; readonly invoice: string | null }
  /** Stays in the house. */
  readonly noted: { readonly note: string }
  /** A message of either side, with the text as it was sent. */
  readonly messaged: { readonly message: string; readonly text: string; readonly files: number }
  readonly erased: Erased
}

/**
 * Which entries lost what they told of persons. `digest` is that of what is left, for an entry of the first version, whose hash
 * no longer tells (docs/decisions/0021-audit-and-erasure.md).
 */
export type Erased = {
  readonly why: 'request' | 'retention'
  readonly entries: readonly { readonly entry: number; readonly digest: string | null }[]
}

export type CaseEventKind = keyof CaseEventData

/** Whether the customer sees events of a kind. What names addresses, servers or faults is for staff only. */
export const CASE_EVENT_VISIBLE = {
  'draft-created': false,
  submitted: true,
  decided: true,
  cancelled: true,
  'dealer-forwarded': true,
  'dealer-passed': true,
  'dealer-declined': true,
  'dealer-late': true,
  received: true,
  photographed: false,
  inspected: true,
  'confirmation-asked': false,
  confirmed: false,
  corrected: true,
  completed: true,
  'document-made': true,
  'document-failed': false,
  'mail-sent': false,
  'mail-failed': false,
  'template-failed': false,
  requested: true,
  started: true,
  asked: true,
  answered: true,
  finished: true,
  declined: true,
  reviewed: true,
  forwarded: true,
  'claim-decided': true,
  responded: true,
  closed: true,
  noted: false,
  messaged: true,
  erased: false,
} as const satisfies Record<CaseEventKind, boolean>

export const CASE_EVENT_KINDS = Object.keys(CASE_EVENT_VISIBLE) as readonly CaseEventKind[]

/** Who did it: the id is empty for the system. The name is kept as it was then. */
export type CaseActor = {
  readonly kind: 'contact' | 'staff' | 'system'
  readonly id: string | null
  readonly name: string
}

/** The house itself: the relay, and what follows by itself. */
export const SYSTEM_ACTOR: CaseActor = { kind: 'system', id: null, name: 'Nazorg' }

export type CaseEvent<Kind extends CaseEventKind = CaseEventKind> = {
  [K in Kind]: {
    readonly kind: K
    readonly case: string
    readonly customer: string
    readonly actor: CaseActor
    /** ISO 8601 in UTC, to the millisecond. */
    readonly at: string
    readonly visibleToCustomer: boolean
    readonly data: CaseEventData[K]
  }
}[Kind]

/** What a page makes a step of. */
export type ToldEvent<Kind extends CaseEventKind = CaseEventKind> = {
  [K in Kind]: Pick<CaseEvent<K>, 'kind' | 'at' | 'data'>
}[Kind]

/** An event with the visibility its kind has. */
export function caseEvent<Kind extends CaseEventKind>(
  kind: Kind,
  about: Pick<CaseEvent, 'case' | 'customer' | 'actor' | 'at'>,
  data: CaseEventData[Kind],
): CaseEvent<Kind> {
  return { kind, ...about, visibleToCustomer: CASE_EVENT_VISIBLE[kind], data } as CaseEvent<Kind>
}

/**
 * JSON with its keys sorted and no spaces: the same value gives the same text whichever database it came from.
 * Keys that are undefined are left out, as JSON does.
 *
 * @throws TypeError for what JSON cannot say: NaN, functions, dates (write them as ISO strings first)
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (!isPlainObject(value)) throw new TypeError(`not JSON: ${typeof value}`)
  const pairs = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`)
  return `{${pairs.join(',')}}`
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.prototype.toString.call(value) === '[object Object]'
}
