/** What must hold of a request as a whole; what must hold of each line is in eligibility.ts. */
import { DomainError } from '../errors'
import { type KnownReason, offeredReasons } from './reasons'
import { type TransportRules, transportProblems } from './transport'

export type SubmissionLine = {
  /** The id of its order line, or the name of a free entry. */
  readonly line: string
  /** An article that the customer typed in. */
  readonly free?: boolean
  readonly reason?: string | null
}

export type FoundOrderLine = { readonly id: string; readonly customer: string }

export type LinesFacts = {
  readonly lines: readonly SubmissionLine[]
  /** The order lines that the caller may see, among those asked for. */
  readonly found: readonly FoundOrderLine[]
  /** The one customer the RMA is for, when it is known already. */
  readonly customer?: string | null
}

/** The header's reason and those of the lines. */
type GivenReasons = Pick<LinesFacts, 'lines'> & { readonly reason?: string | null }

export type SubmissionFacts = LinesFacts &
  GivenReasons & {
    readonly acceptTerms?: boolean
    readonly transport?: string
    /** Images among the files of the draft; null for a request without a draft, which can have no files. */
    readonly images: number | null
    readonly reasons: readonly KnownReason[]
    readonly customerSegments: readonly string[]
    readonly creator: 'customer' | 'staff'
    readonly settings: TransportRules & {
      readonly reasonPer: 'rma' | 'line'
      readonly termsRequired: boolean
      readonly freeEntryAllowed: boolean
      readonly allowedCreators: 'both' | 'customers' | 'staff'
    }
  }

type GivenTo = { readonly header?: string | null | undefined; readonly reasonPer: 'rma' | 'line' }

/** The reason that holds for a line. Given per line, the header's is none of it; per RMA, a draft may still hold another one. */
export function reasonOf(line: Pick<SubmissionLine, 'reason'>, { header, reasonPer }: GivenTo): string | null {
  return line.reason ?? (reasonPer === 'rma' ? header : null) ?? null
}

/** What is wrong with the choice of lines, of a draft too. Unknown and foreign lines answer alike. */
export function lineProblems({ lines, found, customer }: LinesFacts): DomainError[] {
  const asked = lines.map(({ line }) => line)
  const known = new Map(found.map(({ id, customer: owner }) => [id, owner]))
  const ordered = lines.filter(({ free }) => !free).map(({ line }) => line)
  const unknown = unique(ordered.filter((line) => !known.has(line)))
  const twice = unique(asked.filter((line, index) => asked.indexOf(line) !== index))
  const owners = unique(ordered.flatMap((line) => known.get(line) ?? []).concat(customer ?? []))

  return [
    ...unknown.map((line) => new DomainError('UNKNOWN_ORDER_LINE', 'There is no such order line', { line })),
    ...twice.map((line) => new DomainError('DUPLICATE_LINE', 'The order line is named twice', { line })),
    ...(owners.length > 1 ? [new DomainError('DIFFERENT_CUSTOMERS', 'One RMA is for one customer')] : []),
  ]
}

/** Everything that keeps the request as a whole from being sent; empty when nothing does. */
export function submissionProblems(facts: SubmissionFacts): DomainError[] {
  return [
    ...creatorProblems(facts),
    ...(facts.lines.length === 0 ? [new DomainError('NO_LINES', 'There is nothing to return')] : []),
    ...lineProblems(facts),
    ...freeEntryProblems(facts, facts.settings),
    ...reasonProblems(facts),
    ...photoProblems(facts),
    ...transportProblems(facts.transport, facts.settings),
    ...termsProblems(facts),
  ]
}

function creatorProblems({ creator, settings: { allowedCreators } }: SubmissionFacts): DomainError[] {
  const refused = { both: null, customers: 'staff', staff: 'customer' }[allowedCreators]
  if (creator !== refused) return []
  return [new DomainError('CREATOR_NOT_ALLOWED', 'This party may not make RMAs', { creator, allowedCreators })]
}

/** The reasons that were given and are not among those `offered`; a draft may not name them either. */
export function unknownReasons({ lines, reason }: GivenReasons, offered: readonly string[]): DomainError[] {
  const given = [reason, ...lines.map((line) => line.reason)].filter((id) => typeof id === 'string')
  return unique(given.filter((id) => !offered.includes(id))).map(
    (id) => new DomainError('UNKNOWN_REASON', 'There is no such reason', { reason: id, lines: linesWith(lines, id) }),
  )
}

function reasonProblems(facts: SubmissionFacts): DomainError[] {
  const { lines, reason, reasons, customerSegments, settings } = facts
  const given = { header: reason, reasonPer: settings.reasonPer }
  const without = lines.filter((line) => reasonOf(line, given) === null).map(({ line }) => line)
  const problems = [
    ...unknownReasons({ lines, reason }, offeredReasons(reasons, customerSegments)),
    ...otherReasons(facts),
  ]
  if (without.length > 0) {
    const details = { reasonPer: settings.reasonPer, lines: without }
    problems.push(new DomainError('REASON_REQUIRED', 'Every line needs a reason', details))
  }
  return problems
}

/** Where the reason is given once, a line may repeat it and no more. */
function otherReasons({ lines, reason, settings: { reasonPer } }: SubmissionFacts): DomainError[] {
  const others = lines.filter((line) => line.reason && line.reason !== reason).map(({ line }) => line)
  if (reasonPer === 'line' || others.length === 0) return []
  return [new DomainError('REASON_PER_RMA', 'One reason holds for the whole RMA', { lines: others })]
}

/** One picture serves all reasons that ask for one: nobody can tell which line it shows. */
function photoProblems({ lines, reason, reasons, images, settings: { reasonPer } }: SubmissionFacts): DomainError[] {
  if (images !== null && images > 0) return []
  const given = new Set(lines.map((line) => reasonOf(line, { header: reason, reasonPer })))
  return reasons
    .filter(({ id, photoRequired }) => photoRequired && given.has(id))
    .map(({ id }) => {
      const details = { reason: id, lines: linesWith(lines, id), how: images === null ? 'draft' : 'add' }
      return new DomainError('PHOTO_REQUIRED', 'The reason asks for a photo', details)
    })
}

/** The lines that name the reason themselves; empty when only the header does. */
function linesWith(lines: readonly SubmissionLine[], reason: string): string[] {
  return lines.filter((line) => line.reason === reason).map(({ line }) => line)
}

/** Articles that were typed in, where the house takes only what is on an order. A draft may not hold them either. */
export function freeEntryProblems(
  { lines }: Pick<LinesFacts, 'lines'>,
  { freeEntryAllowed }: { freeEntryAllowed: boolean },
): DomainError[] {
  if (freeEntryAllowed) return []
  return lines
    .filter(({ free }) => free)
    .map(({ line }) => new DomainError('FREE_ENTRY_NOT_ALLOWED', 'The line is on no order', { line }))
}

type Terms = { readonly acceptTerms?: boolean | undefined; readonly settings: { readonly termsRequired: boolean } }

export function termsProblems({ acceptTerms, settings: { termsRequired } }: Terms): DomainError[] {
  if (!termsRequired || acceptTerms === true) return []
  return [new DomainError('TERMS_NOT_ACCEPTED', 'The terms were not accepted')]
}

const unique = (values: readonly string[]): string[] => [...new Set(values)]
