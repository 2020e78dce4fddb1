/** What must hold of a warranty claim before it is sent, and of a draft of one. */
import { DomainError } from '../errors'
import { freeEntryProblems, termsProblems } from '../rmas/submission'
import { type ClaimRequest, MAX_COMPLAINT } from './requests'
import { serialKey } from './serials'
import type { Warranty } from './warranty'

export type ClaimOrderLine = {
  readonly id: string
  readonly customer: string
  readonly quantityDelivered: number
}

export type ClaimFacts = {
  readonly request: ClaimRequest
  /** The order lines that the caller may see, among those asked for. */
  readonly found: readonly ClaimOrderLine[]
  readonly customer: string
  /** By the names of the lines. */
  readonly warranties: ReadonlyMap<string, Warranty>
  /** Codes of the kinds of damage that are offered. */
  readonly damages: readonly string[]
  readonly files: number
  readonly settings: {
    readonly termsRequired: boolean
    readonly freeEntryAllowed: boolean
    readonly refuseOutOfTerm: boolean
  }
}

type Line = ClaimRequest['lines'][number]

/** What a draft may not hold either. Unknown and foreign lines answer alike. */
export function claimLineProblems({ request: { lines }, found, customer, settings }: ClaimFacts): DomainError[] {
  const owners = new Map(found.map(({ id, customer: owner }) => [id, owner]))
  const ordered = lines.filter(({ orderLine }) => orderLine !== undefined)
  const unknown = ordered.filter(({ orderLine = '' }) => !owners.has(orderLine))
  const foreign = ordered.some(({ orderLine = '' }) => (owners.get(orderLine) ?? customer) !== customer)
  return [
    ...unknown.map(({ line }) => new DomainError('UNKNOWN_ORDER_LINE', 'There is no such order line', { line })),
    ...repeated(lines).map((line) => new DomainError('DUPLICATE_LINE', 'The line is named twice', { line })),
    ...(foreign ? [new DomainError('DIFFERENT_CUSTOMERS', 'One claim is for one customer')] : []),
    ...freeEntryProblems(
      { lines: lines.map(({ line, orderLine }) => ({ line, free: orderLine === undefined })) },
      settings,
    ),
  ]
}

/** A name that comes twice, or the same piece: an order line may come again with another serial number. */
function repeated(lines: readonly Line[]): string[] {
  const thing = ({ orderLine, serialNumber }: Line) => orderLine && `${orderLine}:${serialKey(serialNumber)}`
  const again = lines.filter((one, index) =>
    lines.slice(0, index).some((other) => other.line === one.line || (thing(one) && thing(one) === thing(other))),
  )
  return [...new Set(again.map(({ line }) => line))]
}

/** Everything that keeps a claim from being sent; empty when nothing does. */
export function claimProblems(facts: ClaimFacts): DomainError[] {
  const { request, warranties, settings } = facts
  return [
    ...(request.lines.length === 0 ? [new DomainError('NO_LINES', 'There is nothing to claim')] : []),
    ...claimLineProblems(facts),
    ...incompleteLines(request.lines),
    ...tooManyPieces(facts),
    ...(settings.refuseOutOfTerm ? outOfTerm(request.lines, warranties) : []),
    ...missingFields(request),
    ...damageProblems(facts),
    ...complaintProblems(facts),
    ...termsProblems({ acceptTerms: request.acceptTerms, settings }),
  ]
}

const REQUIRED = ['formEmail', 'contactName', 'contactPhone', 'returnAfterReview', 'damage'] as const

const missingFields = (request: ClaimRequest): DomainError[] =>
  REQUIRED.filter((name) => {
    const value = request[name]
    return value === undefined || (typeof value === 'string' && value.trim() === '')
  }).map((field) => new DomainError('CLAIM_FIELD_REQUIRED', `${field} is missing`, { field }))

function incompleteLines(lines: readonly Line[]): DomainError[] {
  const issues = lines.flatMap((line, index) => [
    ...(line.orderLine === undefined ? (['articleNumber', 'articleName'] as const) : [])
      .filter((name) => !line[name]?.trim())
      .map((name) => ({ path: `lines.${index}.${name}`, code: 'custom' })),
    ...(line.quantityClaimed >= 1 ? [] : [{ path: `lines.${index}.quantityClaimed`, code: 'too_small' }]),
  ])
  return issues.length === 0 ? [] : [new DomainError('INVALID_INPUT', 'A line is not filled in', { issues })]
}

/** All lines of the claim that name one order line, together: no more broke than came. */
function tooManyPieces({ request: { lines }, found }: ClaimFacts): DomainError[] {
  return found.flatMap(({ id, quantityDelivered: allowed }) => {
    const ofLine = lines.filter(({ orderLine }) => orderLine === id)
    const asked = ofLine.reduce((sum, { quantityClaimed }) => sum + quantityClaimed, 0)
    const line = ofLine.at(-1)?.line
    if (line === undefined || asked <= allowed) return []
    return [new DomainError('QUANTITY_EXCEEDS_DELIVERED', 'More claimed than delivered', { line, asked, allowed })]
  })
}

function outOfTerm(lines: readonly Line[], warranties: ReadonlyMap<string, Warranty>): DomainError[] {
  return lines.flatMap(({ line }) => {
    const warranty = warranties.get(line)
    if (warranty?.verdict !== 'expired') return []
    return [new DomainError('OUT_OF_WARRANTY', 'The term is over', { line, until: warranty.until })]
  })
}

function damageProblems({ request: { damage }, damages }: ClaimFacts): DomainError[] {
  if (!damage?.trim() || damages.includes(damage)) return []
  return [new DomainError('UNKNOWN_DAMAGE', 'There is no such kind of damage', { damage })]
}

/** A customer says in the form what is wrong, or in a file of any length. */
function complaintProblems({ request, files }: ClaimFacts): DomainError[] {
  const complaint = request.complaint?.trim() ?? ''
  if (complaint.length > MAX_COMPLAINT) {
    const details = { length: complaint.length, allowed: MAX_COMPLAINT }
    return [new DomainError('COMPLAINT_TOO_LONG', 'Longer words go into a file', details)]
  }
  if (complaint !== '' || files > 0) return []
  return [new DomainError('COMPLAINT_REQUIRED', 'What is wrong with it?')]
}
