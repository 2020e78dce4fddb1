/** Return reasons as a tree: groups hold reasons, and only what holds none can be given. */
import { DomainError } from '../errors'
import { isSegmentAllowed } from './eligibility'

export const MAX_LEVELS = 3

/** More than any list that people choose from. */
export const MAX_REASONS = 500

export type ReasonNode = {
  readonly id: string
  /** The group it stands in. */
  readonly parent: string | null
  readonly online: boolean
  /** Empty: for every segment. */
  readonly segments: readonly string[]
}

export type KnownReason = ReasonNode & { readonly photoRequired: boolean }

type Placed = Pick<ReasonNode, 'id' | 'parent'>

/**
 * Ids of the reasons that a customer with these segments may give: online and for them, as is every group around them.
 *
 * @param reasons all there are: one that is offline still makes a group of its parent
 */
export function offeredReasons(reasons: readonly ReasonNode[], customerSegments: readonly string[]): string[] {
  const byId = new Map(reasons.map((reason) => [reason.id, reason]))
  const groups = groupsAmong(reasons)
  const open = ({ online, segments }: ReasonNode) => online && isSegmentAllowed(customerSegments, segments)
  return reasons
    .filter((reason) => !groups.has(reason.id) && (lineOf(reason, byId)?.every(open) ?? false))
    .map(({ id }) => id)
}

/** As offeredReasons, with the groups in which they stand: what a customer may see. */
export function shownReasons(reasons: readonly ReasonNode[], customerSegments: readonly string[]): string[] {
  const byId = new Map(reasons.map((reason) => [reason.id, reason]))
  const shown = offeredReasons(reasons, customerSegments).flatMap((id) => {
    const reason = byId.get(id)
    return reason ? (lineOf(reason, byId) ?? []) : []
  })
  return [...new Set(shown.map(({ id }) => id))]
}

/** Ids of the reasons that hold others, and so cannot be given themselves. */
export function groupsAmong(reasons: readonly Placed[]): ReadonlySet<string> {
  return new Set(reasons.flatMap(({ parent }) => parent ?? []))
}

/** The reason and the groups around it, from the inside out; null when they run in a circle or one is gone. */
function lineOf<Node extends Placed>(reason: Node, byId: ReadonlyMap<string, Node>): Node[] | null {
  const line = [reason]
  for (let at = reason; at.parent !== null; ) {
    const above = byId.get(at.parent)
    if (!above || line.includes(above)) return null
    line.push(above)
    at = above
  }
  return line
}

const BETWEEN = ' › '

export type ListedReason = Placed & { readonly title: string; readonly position: number }

/**
 * The reasons of a list that can be given, in the order in which they are offered, each with the name of its group. What
 * stands in one group stays together: its own reasons, then those of the groups in it.
 */
export function inGroups(reasons: readonly ListedReason[]): { id: string; group: string | null }[] {
  const groups = groupsAmong(reasons)
  const inside = (parent: string | null, names: readonly string[]): { id: string; group: string | null }[] => {
    const here = reasons.filter((reason) => reason.parent === parent).sort(inOrder)
    const group = names.length > 0 ? names.join(BETWEEN) : null
    const own = (reason: ListedReason) => !groups.has(reason.id)
    const entries = group === null ? here : [...here.filter(own), ...here.filter((reason) => !own(reason))]
    return entries.flatMap((reason) =>
      own(reason) ? [{ id: reason.id, group }] : inside(reason.id, [...names, reason.title]),
    )
  }
  return inside(null, [])
}

const inOrder = (a: ListedReason, b: ListedReason) => a.position - b.position || a.title.localeCompare(b.title)

/** The title of each reason behind those of its groups, as it is read away from the list: `Transport › Gedeukt`. */
export function fullTitles(reasons: readonly (Placed & { readonly title: string })[]): ReadonlyMap<string, string> {
  const byId = new Map(reasons.map((reason) => [reason.id, reason]))
  return new Map(
    reasons.map((reason) => {
      const line = lineOf(reason, byId) ?? [reason]
      return [
        reason.id,
        line
          .map(({ title }) => title)
          .reverse()
          .join(BETWEEN),
      ]
    }),
  )
}

/** What is wrong with the place of a reason among all others. */
export function placeProblems(id: string, reasons: readonly Placed[]): DomainError[] {
  const byId = new Map(reasons.map((reason) => [reason.id, reason]))
  const below = reasons.filter((reason) => reason.id === id || lineOf(reason, byId)?.some((one) => one.id === id))
  const lines = below.map((reason) => lineOf(reason, byId))
  if (lines.includes(null)) return [new DomainError('REASON_IN_ITSELF', 'A group stands in itself', { reason: id })]
  const levels = Math.max(...lines.map((line) => line?.length ?? 0))
  if (levels <= MAX_LEVELS) return []
  return [new DomainError('REASON_TOO_DEEP', 'Too many levels', { reason: id, levels, allowed: MAX_LEVELS })]
}

export type CodedReason = ReasonNode & { readonly code: string }

/**
 * The reasons that are online, can be given, and have a code that the ERP does not know.
 *
 * @param codes the ERP's; as long as there are none, every code will do
 */
export function withUnknownCode(reasons: readonly CodedReason[], codes: ReadonlySet<string>): CodedReason[] {
  if (codes.size === 0) return []
  const groups = groupsAmong(reasons)
  return reasons.filter(({ id, online, code }) => online && !groups.has(id) && !codes.has(code))
}
